"""Assessments of clients, on a real register."""
