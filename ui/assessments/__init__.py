"""Assessments: the room's page, a client's results, filling in, one result."""
