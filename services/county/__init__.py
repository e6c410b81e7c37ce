"""What a county office does: collects, adds up, answers."""
