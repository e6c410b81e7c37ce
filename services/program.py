"""The program's own name and version."""

NAME = "Anxinbu"
VERSION = "0.1.0"
