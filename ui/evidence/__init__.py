"""Evidence: what proves the lines of a paper, added, looked at, and bound for an inspection."""
