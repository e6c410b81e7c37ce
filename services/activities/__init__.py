"""Activities of the room for its community (practice.md 1.2, F11 and F18 to F22; 2.10)."""
