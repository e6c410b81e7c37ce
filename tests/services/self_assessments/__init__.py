"""Self-assessment at the screen, on a real register."""
