"""Process materials: what proves the lines that a room is measured by (practice.md 1.3)."""
