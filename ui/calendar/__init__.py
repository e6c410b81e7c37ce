"""The calendar: the room's week, booking, and what became of what was booked."""
