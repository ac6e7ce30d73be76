"""Words typed → rows of the index: a parser, and one backend for each database."""
