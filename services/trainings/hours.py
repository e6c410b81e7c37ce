"""Class-hours (学时): 45 minutes each, told in quarters, kept in whole minutes.

A quarter is 11.25 minutes; rounding to a minute is undone exactly when it is read back, so sums
are made of quarters, never of minutes.
"""

CLASS_HOUR = 45  # minutes
QUARTERS = 4
# practice.md 1.5, T01: 32 class-hours; that they are meant a year is our reading [I].
YEAR_QUARTERS = 32 * QUARTERS


def minutes_of(quarters: int) -> int:
    """What is kept for so many quarters of a class-hour."""
    return round(quarters * CLASS_HOUR / QUARTERS)


def quarters_of(minutes: int) -> int:
    """The quarters that ``minutes_of`` was given."""
    return round(minutes * QUARTERS / CLASS_HOUR)


def hours_text(quarters: int) -> str:
    """Class-hours as they are written: ``4``, ``1.5``, ``0.25``."""
    return f"{quarters / QUARTERS:.2f}".rstrip("0").rstrip(".")


def read_hours(text: str) -> int | None:
    """Quarters in class-hours as typed; None for what is no number or no whole quarter."""
    whole, _, part = text.strip().replace("．", ".").partition(".")
    quarters = {"": 0, "0": 0, "00": 0, "25": 1, "5": 2, "50": 2, "75": 3}.get(part)
    if not whole.isdecimal() or len(whole) > 4 or quarters is None:
        return None
    return int(whole) * QUARTERS + quarters
