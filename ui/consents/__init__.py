"""Consents: what is signed, missing, due again or withdrawn; recording, printing, the texts."""
