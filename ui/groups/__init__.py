"""Counselling groups: the list, one group, its sessions."""
