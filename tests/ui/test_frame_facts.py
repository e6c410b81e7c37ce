"""What the frame says about the month to report."""

from datetime import date

import pytest

from services.summary.month_list import MonthList
from services.summary.months import MonthEntry, MonthState
from ui.frame.facts import late_month


def _entry(month: str, state: MonthState, *, is_late: bool) -> MonthEntry:
    return MonthEntry(
        month=month,
        state=state,
        due=date(2026, 11, 5),
        is_late=is_late,
        is_next=False,
        is_newest=False,
        visits=1,
        number=None,
        revision=1,
        written_at="",
        handed_over_at=None,
    )


@pytest.mark.parametrize(("is_late", "named"), [(True, "2026-10"), (False, "")])
def test_a_late_month_is_named_even_when_it_is_closed(is_late: bool, named: str) -> None:
    entries = (
        _entry("2026-11", MonthState.OPEN, is_late=False),
        _entry("2026-10", MonthState.CLOSED, is_late=is_late),
    )
    months = MonthList(entries, "2026-11", date(2026, 12, 5), int(is_late))
    assert late_month(months) == named
