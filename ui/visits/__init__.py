"""Visits: log, find, read, amend."""
