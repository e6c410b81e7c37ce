"""Report months as texts."""

from datetime import date

import pytest

from services.months import first_day, is_month, month_of, shifted, span


def test_months_go_over_the_end_of_the_year() -> None:
    assert month_of(date(2026, 12, 31)) == "2026-12"
    assert shifted("2026-12", 1) == "2027-01"
    assert shifted("2026-01", -13) == "2024-12"
    assert span("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert span("2026-02", "2026-01") == ()
    assert first_day("2026-02") == date(2026, 2, 1)


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-1", "2026-00", "november"])
def test_what_is_no_month(text: str) -> None:
    assert is_month("2026-11")
    assert not is_month(text)
