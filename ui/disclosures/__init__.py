"""The disclosure log: what was told to others, on which ground, and who decided."""
