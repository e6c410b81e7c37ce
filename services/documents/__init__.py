"""Printed documents: PDF bytes with embedded fonts, made in memory, the same bytes every time."""
