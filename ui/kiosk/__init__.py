"""The screen in a client's hands: questions in large type, and no way out without a password."""
