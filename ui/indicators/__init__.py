"""What the room is measured by, and the self-check."""
