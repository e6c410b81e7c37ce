"""Counts of things as people read them."""

_QUARTERS = "class_quarters/"


def amount(code: str, number: int) -> float:
    """``number`` of a fact; class-hours are kept in quarters of an hour, to be whole numbers."""
    return number / 4 if code.startswith(_QUARTERS) else number
