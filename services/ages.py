"""Ages and the bands that a summary shows."""

from datetime import date

from models.vocabulary import AgeBand

ADULT = 18
_UPPER = (
    (7, AgeBand.UNDER_7),
    (14, AgeBand.UNDER_14),
    (ADULT, AgeBand.UNDER_18),
    (35, AgeBand.UNDER_35),
    (60, AgeBand.UNDER_60),
)


def age_on(day: date, birth_date: date | None, birth_year: int | None = None) -> int | None:
    """Completed years on ``day``; by the year alone if the date is unknown; None if neither is.

    A birth after ``day`` gives None: a doubtful date is not an age.
    """
    if birth_date is not None:
        had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
        age = day.year - birth_date.year - (0 if had_birthday else 1)
    elif birth_year is not None:
        age = day.year - birth_year
    else:
        return None
    return age if age >= 0 else None


def age_or_stated(day: date, birth_date: date | None, stated: int | None) -> int | None:
    """Age on ``day`` by the birth date, else the age as it was said."""
    return stated if birth_date is None else age_on(day, birth_date)


def age_band(age: int | None) -> AgeBand:
    """The band of practice.md 3.8 that holds ``age``."""
    if age is None:
        return AgeBand.UNKNOWN
    return next((band for upper, band in _UPPER if age < upper), AgeBand.FROM_60)


def is_minor(age: int | None) -> bool:
    """Under 18 (Law on the Protection of Minors, art. 2); an unknown age counts as adult."""
    return age is not None and age < ADULT
