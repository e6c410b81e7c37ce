"""From what is stored to what the form shows as typed, and back for the person."""

from collections.abc import Mapping
from typing import Any

from models.vocabulary import AgeBand, Sex
from services.visits.checks import DAY_MINUTES
from services.visits.records import VisitDetails
from ui.clients.picker import ClientPicker, Picked
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
        "done": visit.done,
        "next_step": visit.next_step,
        "next_day": line.next_day.isoformat() if line.next_day else "",
        "next_time": clock_words(line.next_minute),
    }


def person_typed(picked: Picked) -> dict[str, Any]:
    """Who was picked, as plain JSON values."""
    return {
        "client_id": picked.client.id if picked.client else None,
        "is_anonymous": picked.is_anonymous,
        "sex": None if picked.sex is None else picked.sex.value,
        "age_band": None if picked.age_band is None else picked.age_band.value,
    }


def person_from(picker: ClientPicker, typed: Mapping[str, Any]) -> None:
    """Pick the person again."""
    picker.clear()
    if typed.get("client_id") is not None:
        picker.load(int(typed["client_id"]))
    elif typed.get("is_anonymous"):
        sex, band = typed.get("sex"), typed.get("age_band")
        picker.set_anonymous(
            None if sex is None else Sex(sex), None if band is None else AgeBand(band)
        )
