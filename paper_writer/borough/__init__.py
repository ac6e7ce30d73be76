"""Wrenmoor, a borough that does not exist: its words, its people, its two years."""
