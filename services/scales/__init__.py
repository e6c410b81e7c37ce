"""Psychological scales as data: definitions, scoring, and the library that ships."""
