"""Counts of things as people read them."""

_QUARTERS = "class_quarters/"


def amount(code: str, number: int) -> float:
    """``number`` of a fact; class-hours are kept in quarters of an hour, to be whole numbers."""
    return number / 4 if code.startswith(_QUARTERS) else number


def counted(code: str, printed: str) -> int:
    """The number of a fact that is printed so. Raises ValueError for what is none."""
    number = float(printed) * (4 if code.startswith(_QUARTERS) else 1)
    if number < 0 or not number.is_integer():
        raise ValueError(printed)
    return int(number)
