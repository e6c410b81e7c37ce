"""What the user can do, without Qt: every method is one user action and one transaction."""
