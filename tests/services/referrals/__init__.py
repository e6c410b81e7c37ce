"""Referrals that close their loop."""
