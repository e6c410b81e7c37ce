"""Ages turn at the birthday, bands at their borders."""

from datetime import date

import pytest

from models.vocabulary import AgeBand
from services.ages import age_band, age_on, is_minor


@pytest.mark.parametrize(
    ("day", "birth_date", "birth_year", "age"),
    [
        (date(2026, 11, 22), date(2008, 11, 22), None, 18),
        (date(2026, 11, 21), date(2008, 11, 22), None, 17),
        (date(2027, 2, 28), date(2008, 2, 29), None, 18),
        (date(2026, 11, 22), None, 1958, 68),
        (date(2026, 11, 22), None, None, None),
        (date(2001, 1, 1), date(2008, 11, 22), None, None),
    ],
)
def test_age(day: date, birth_date: date | None, birth_year: int | None, age: int | None) -> None:
    assert age_on(day, birth_date, birth_year) == age


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, AgeBand.UNDER_7),
        (6, AgeBand.UNDER_7),
        (7, AgeBand.UNDER_14),
        (14, AgeBand.UNDER_18),
        (17, AgeBand.UNDER_18),
        (18, AgeBand.UNDER_35),
        (35, AgeBand.UNDER_60),
        (60, AgeBand.FROM_60),
        (104, AgeBand.FROM_60),
        (None, AgeBand.UNKNOWN),
    ],
)
def test_band(age: int | None, band: AgeBand) -> None:
    assert age_band(age) is band


def test_unknown_age_is_no_minor() -> None:
    assert not is_minor(None)
    assert is_minor(17)
    assert not is_minor(18)
