"""words → what they say: whether a thing was done, told from the words alone. Shared by all engines."""
