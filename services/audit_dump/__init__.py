"""Everything a vault has published, as relations that an independent attack program checks.

Separate from what makes the packages, on purpose (disclosure.md 5.10): it reads stored packages as
JSON alone and shares no code with `services.summary`, so that no mistake is made twice.
"""
