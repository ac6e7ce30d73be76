"""One file for each sort of thing that is asked for."""
