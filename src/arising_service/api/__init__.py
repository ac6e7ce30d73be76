"""register → JSON in the shape of OParl 1.1, with what is asked and what became of it; read-only."""
