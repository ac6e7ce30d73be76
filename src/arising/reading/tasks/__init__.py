"""a sentence → whether it gives somebody something to do, whom, and by when."""
