"""Referrals: the list, a new one, one referral with its form and receipt, the directory."""
