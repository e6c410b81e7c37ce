"""The pages of an office that collates rooms (architecture.md, county edition)."""
