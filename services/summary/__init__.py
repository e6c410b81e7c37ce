"""The monthly summary: what is counted, what of it leaves the room, and how it is rounded."""
