"""paper → record."""
