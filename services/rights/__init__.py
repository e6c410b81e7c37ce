"""The person's rights (PIPL 44 to 50), how long records are kept, and how they are destroyed."""
