"""The site in a real browser: a package, so that its browser and its servers end with it."""
