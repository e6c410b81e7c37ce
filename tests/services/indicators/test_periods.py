"""Periods, and the number in a target's words."""

from datetime import date
from decimal import Decimal

import pytest

from services.indicators.numbers import ReadNumber, read_number
from services.indicators.periods import PeriodKind, around, before, parse


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-T1", date(2026, 2, 1), date(2026, 7, 31)),
        ("2026-T2", date(2026, 8, 1), date(2027, 1, 31)),
    ],
)
def test_a_code_is_whole_months(code: str, first: date, last: date) -> None:
    period = parse(code)
    assert period is not None
    assert (period.first, period.last) == (first, last)
    assert around(period.kind, last) == period
    assert before(period).last < first


@pytest.mark.parametrize("code", ["", "26", "2026-13", "2026-Q5", "2026-H3", "2026-1", "1999", "x"])
def test_anything_else_is_no_period(code: str) -> None:
    assert parse(code) is None


def test_january_belongs_to_the_term_of_the_autumn_before() -> None:
    assert around(PeriodKind.TERM, date(2027, 1, 10)).code == "2026-T2"


def test_days_that_are_over() -> None:
    year = around(PeriodKind.YEAR, date(2026, 11, 22))
    assert [year.elapsed(day) for day in (date(2025, 12, 31), date(2026, 11, 22))] == [0, 326]
    assert year.elapsed(date(2027, 5, 1)) == year.days == 365


@pytest.mark.parametrize(
    ("text", "comparison", "number"),
    [
        ("≥500 人次", ">=", "500"),
        (">=90", ">=", "90"),
        ("不少于１２场", ">=", "12"),
        ("99.5%", "=", "99.5"),
        ("不超过3起", "<=", "3"),
        ("2026年达到80%以上", ">=", "80"),
        ("6月底前培训 2 次", "=", "2"),
    ],
)
def test_the_number_in_the_words(text: str, comparison: str, number: str) -> None:
    assert read_number(text) == ReadNumber(comparison, Decimal(number))


@pytest.mark.parametrize("text", ["", "持续开展", "讲座20次、义诊2次", "≥1:4000", "2026年12月底前"])
def test_words_without_exactly_one_number_say_nothing(text: str) -> None:
    assert read_number(text) is None
