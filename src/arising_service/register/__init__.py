"""The register: models, every change, every query."""
