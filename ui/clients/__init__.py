"""Clients: the list, a client's file, the form, merging, and the field that picks a client."""
