"""Counselling groups: who belongs, each session, who came, and one note for all."""
