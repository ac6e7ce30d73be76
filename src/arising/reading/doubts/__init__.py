"""a record → what the machine noticed in the paper and could not settle."""
