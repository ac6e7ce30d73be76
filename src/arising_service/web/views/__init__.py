"""One file a noun: what a page shows."""
