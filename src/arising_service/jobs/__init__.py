"""Long work: leases, workers, what failed and why."""
