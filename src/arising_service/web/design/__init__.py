"""Where the look of the pages comes from."""
