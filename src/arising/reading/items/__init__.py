"""a part → its items: numbered or not, nested, lettered, broken by a scan, each with its title and its words."""
