"""Appointments and follow-ups: what was agreed for a coming day, and what became of it."""
