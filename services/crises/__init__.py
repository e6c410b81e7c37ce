"""Crises (practice.md 2.7): record, checks, call-outs, entries, closing."""
