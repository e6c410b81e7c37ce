"""From what is stored to what the form shows as typed."""

from typing import Any

from services.visits.checks import DAY_MINUTES
from services.visits.records import VisitDetails
from ui.visits.words import clock_words


def as_draft(visit: VisitDetails) -> dict[str, Any]:
    """A visit on record as the form would have been typed."""
    line = visit.summary
    return {
        "client_id": line.client_id,
        "is_anonymous": line.client_id is None,
        "sex": line.sex.value,
        "age_band": line.age_band.value,
        "population": visit.population,
        "day": line.day.isoformat(),
        "times": times_typed(line.start_minute, line.minutes),
        "mode": line.mode,
        "topics": list(line.topics),
        "risk": line.risk,
        "legal_ground": visit.legal_ground,
        "done": visit.done,
        "next_step": visit.next_step,
        "next_day": line.next_day.isoformat() if line.next_day else "",
        "next_time": clock_words(line.next_minute),
    }


def times_typed(start: int | None, minutes: int | None) -> list[str]:
    """Both halves of a `TimeSpan`; a length without a beginning is typed as one."""
    if minutes is None:
        return [clock_words(start), ""]
    until = clock_words(((start or 0) + minutes) % DAY_MINUTES)
    return [clock_words(start), f"+{minutes}" if start is None else until]
