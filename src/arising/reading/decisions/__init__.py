"""an item → what the body decided under it, word for word, with movers, votes and outcome."""
