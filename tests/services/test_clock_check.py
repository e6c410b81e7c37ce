"""When the computer's clock is not believed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from services.clock_check import ClockDoubt, judge
from tests.fakes import FixedClock

NEWEST = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


class ReleasedClock(FixedClock):
    """A clock of a program that was released in September 2026."""

    def earliest(self) -> date:
        return date(2026, 9, 1)


@pytest.mark.parametrize(
    ("moment", "doubt"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), ClockDoubt.BEFORE_RELEASE),
        (datetime(2001, 1, 1, tzinfo=UTC), ClockDoubt.BEFORE_RELEASE),
        (NEWEST - timedelta(seconds=1), ClockDoubt.BEFORE_NEWEST),
        (NEWEST, None),
        (NEWEST + timedelta(days=40), None),
        (NEWEST + timedelta(days=40, seconds=1), ClockDoubt.LONG_PAUSE),
        (datetime(2038, 1, 20, tzinfo=UTC), ClockDoubt.LONG_PAUSE),
        (datetime(2099, 12, 31, tzinfo=UTC), ClockDoubt.LONG_PAUSE),
    ],
)
def test_doubts(moment: datetime, doubt: ClockDoubt | None) -> None:
    verdict = judge(ReleasedClock(moment), NEWEST)
    assert verdict.doubt == doubt
    assert verdict.is_wrong == (doubt in (ClockDoubt.BEFORE_RELEASE, ClockDoubt.BEFORE_NEWEST))


def test_an_empty_register_only_knows_the_release() -> None:
    assert judge(ReleasedClock(datetime(2050, 1, 1, tzinfo=UTC)), None).doubt is None
