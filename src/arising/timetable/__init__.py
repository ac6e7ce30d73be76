"""Date → deadline: dates and times as papers print them, the days that count, and when something is due."""
