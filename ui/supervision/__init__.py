"""Notes that colleagues shared with the signed-in person."""
