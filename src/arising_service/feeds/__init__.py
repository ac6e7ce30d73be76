"""The public record in forms that other programs read: Atom, iCalendar, CSV, JSON Lines."""
