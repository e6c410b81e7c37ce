"""The program's own name, version and age."""

NAME = "Anxinbu"
BOTH_NAMES = f"安心簿 {NAME}"
VERSION = "0.1.0"

# No copy of this version is older; set with every release. ISO 8601.
RELEASED = "2026-09-01"
