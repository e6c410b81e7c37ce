"""Crises: the list, a new record, one crisis with what happened next."""
