"""Signing in, as django-allauth asks for it: what it may do here, its forms, and the council's directory."""
