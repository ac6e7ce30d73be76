"""Keeps what Arising reads and follows, and shows it. Django, thin: what is worked out is worked out in ``arising``."""
