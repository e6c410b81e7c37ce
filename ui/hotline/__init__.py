"""Hotline calls (practice.md 2.6)."""
