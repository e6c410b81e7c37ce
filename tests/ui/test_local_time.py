"""Stored moments on the room's wall clock."""

from datetime import UTC, date, datetime

from ui.shared.local_time import local_day, moment_words, time_words

LATE = datetime(2026, 11, 21, 20, 5, tzinfo=UTC)


def test_late_evening_in_utc_is_the_next_day_in_the_room() -> None:
    assert local_day(LATE) == date(2026, 11, 22)
    assert moment_words(LATE) == "2026-11-22 04:05"
    assert time_words(LATE) == "04:05"
