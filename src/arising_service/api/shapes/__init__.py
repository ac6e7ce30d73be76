"""What the answers look like: OParl's objects, ours, and the lists and errors that carry them."""
