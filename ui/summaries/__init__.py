"""The month's summary: check it, see what leaves, carry it to the county."""
