"""bytes → paper: pages of lines and tables, each with its place."""
