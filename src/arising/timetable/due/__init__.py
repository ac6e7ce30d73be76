"""Words → when something is due: one module for each family of phrases."""
