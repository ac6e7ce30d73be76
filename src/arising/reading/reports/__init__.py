"""a report's pages → its title, author, date and approvals, what it recommends, and the data tables in it."""
