"""Ten years of three bodies of the borough, with the truth of what became of every ask kept apart."""
