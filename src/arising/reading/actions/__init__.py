"""minutes, logs and reports → actions and requests: who owes what, by when, and how it stands."""
