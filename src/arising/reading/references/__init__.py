"""later papers → what points back at an earlier minute, meeting, decision or ask, and what is said of it."""
