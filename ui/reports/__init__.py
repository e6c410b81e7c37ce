"""Mandatory reports that a minor was harmed (practice.md 3.4)."""
