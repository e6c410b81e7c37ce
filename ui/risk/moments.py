"""Days and times as `RecordForm.value` gives them, after ``require_readable``."""

from datetime import date, time


def day_in(value: str) -> date | None:
    """The day, or None for an empty field."""
    return date.fromisoformat(value) if value else None


def minute_in(value: str) -> int | None:
    """Minutes after midnight, or None for an empty field."""
    if not value:
        return None
    at = time.fromisoformat(value)
    return at.hour * 60 + at.minute
