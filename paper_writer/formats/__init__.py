"""Sheets → the bytes of a file."""
