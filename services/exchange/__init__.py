"""What travels on the stick: sealed, signed, and readable with plain ``age`` and ``minisign``."""
