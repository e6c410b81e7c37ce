"""A believable room with invented people, made by the same services that a counsellor uses."""
