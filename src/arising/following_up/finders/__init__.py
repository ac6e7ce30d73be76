"""library → evidence: each finder one sort of words that bear on an ask."""
