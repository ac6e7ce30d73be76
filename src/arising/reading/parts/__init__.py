"""blocks → parts: where minutes, agendas, reports and decision records begin and end, and what sort of paper it is."""
