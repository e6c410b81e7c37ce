"""Clients of the room: details, search, numbering, duplicates, merging."""
