"""The page of the room in figures."""
