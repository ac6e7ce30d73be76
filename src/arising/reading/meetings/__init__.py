"""a part → the meeting: which body, when and where, who came, and item by item what was said and decided."""
