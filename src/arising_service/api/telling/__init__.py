"""Rows of the register → the shapes of the API."""
