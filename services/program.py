"""The program's own name, version and age."""

from datetime import date

NAME = "Anxinbu"
VERSION = "0.1.0"

# No copy of this version is older; set with every release.
RELEASED = date(2026, 9, 1)
