"""Activities for the whole community (practice.md 1.2, F18; 2.10)."""
