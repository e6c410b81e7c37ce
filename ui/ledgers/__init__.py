"""The year's ledgers and how they are laid out."""
