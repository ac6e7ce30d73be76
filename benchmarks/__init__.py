"""How fast Arising is, beside what others need for the same papers."""
