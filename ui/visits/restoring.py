"""From what is stored to what the form shows as typed."""

from typing import Any

from services.visits.checks import DAY_MINUTES
from services.visits.records import VisitDetails
from ui.visits.words import clock_words


def as_draft(visit: VisitDetails) -> dict[str, Any]:
    """A visit on record as the form would have been typed."""
    line = visit.summary
    end = ""
    if line.minutes is not None:
        has_start = line.start_minute is not None
        until = ((line.start_minute or 0) + line.minutes) % DAY_MINUTES
        end = clock_words(until) if has_start else f"+{line.minutes}"
    return {
        "client_id": line.client_id,
        "is_anonymous": line.client_id is None,
        "sex": line.sex.value,
        "age_band": line.age_band.value,
        "population": visit.population,
        "day": line.day.isoformat(),
        "times": [clock_words(line.start_minute), end],
        "mode": line.mode,
        "topics": list(line.topics),
        "risk": line.risk,
        "legal_ground": visit.legal_ground,
        "done": visit.done,
        "next_step": visit.next_step,
        "next_day": line.next_day.isoformat() if line.next_day else "",
        "next_time": clock_words(line.next_minute),
    }
