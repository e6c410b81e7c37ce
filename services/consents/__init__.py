"""Consent: texts in their versions, signatures and refusals, withdrawals and what they block."""
