"""Self-assessment at the screen of this PC: sittings, their questions, and the approval after."""
