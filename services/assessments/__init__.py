"""Assessments of clients: saved once with the definition they were scored by, corrected by a new
row, drawn over time, repeated by a schedule."""
