"""What a room has to do every year, as data (`resources/year_plan/rules.json`).

Each rule names its source: the line of a shipped document that asks for it (practice.md 1.5), or
the paper. How much is asked is never said here but by that line's target.
"""

import json
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

import resources
from services.indicators import library
from services.indicators.definition import Indicator, Rhythm, Words

OWN = "own"
"""Keys of the tasks that a room made itself begin with it."""

OWN_NOTICE = 7  # days
_MONTHS, _JANUARY_AFTER = 12, 13


@dataclass(frozen=True, slots=True)
class Slot:
    """The days of one task of a rule, each included. ``from_day`` tells it from the others."""

    from_day: date
    due_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``record``: where it is put on record; empty: somebody says that it was done.
    ``kinds``: what it is planned as. ``notice`` in days."""

    id: str
    title: Words
    indicator: Indicator | None
    years_back: int
    record: str
    kinds: tuple[str, ...]
    units: tuple[str, ...]
    monthly: tuple[int, bool] | None  # day of the month; whether it ends with the month
    days: tuple[tuple[str, str, str], ...]
    notice: int
    source: Words
    note: Words

    def concerns(self, unit_kind: str) -> bool:
        """Whether a room of this kind (code list ``unit_kind``) has to do it."""
        if self.units:
            return unit_kind in self.units
        return self.indicator is None or self.indicator.concerns(unit_kind)

    def slots(self, year: int) -> tuple[Slot, ...]:
        """Its tasks in a year, in order."""
        if self.monthly is None:
            return tuple(Slot(*(_day(year, text) for text in days)) for days in self.days)
        due, ends = self.monthly
        return tuple(_of_month(year, month, due, ends) for month in range(1, _MONTHS + 1))

    @property
    def is_shared(self) -> bool:
        """The target is one of the whole year, of which each slot has its share."""
        return self.indicator is not None and self.indicator.rhythm is Rhythm.YEAR


@cache
def rules() -> tuple[Rule, ...]:
    """All of them in order; checked by the schema in tests, not at every start."""
    raw = json.loads(resources.text("year_plan/rules.json"))["rules"]
    return tuple(_rule(one) for one in raw)


@cache
def rule(key: str) -> Rule | None:
    """The rule that a task comes from; None for the room's own."""
    return next((one for one in rules() if one.id == key), None)


def shares(number: int, slots: int) -> tuple[int, ...]:
    """A number of the whole year over its slots, the earlier ones first: 3 in two are 2 and 1."""
    least, more = divmod(number, slots)
    return tuple(least + (place < more) for place in range(slots))


def _rule(raw: Mapping[str, Any]) -> Rule:
    monthly = raw.get("monthly")
    named = raw.get("indicator", "")
    indicator, source = _indicator(named) if named else (None, _words(raw["source"]))
    return Rule(
        id=raw["id"],
        title=_words(raw["title"]),
        indicator=indicator,
        years_back=raw.get("years_back", 0),
        record=raw.get("record", ""),
        kinds=tuple(raw.get("kinds", ())),
        units=tuple(raw.get("units", ())),
        monthly=(monthly["due"], monthly["ends"] == "month") if monthly else None,
        days=tuple((one["from"], one["due"], one["until"]) for one in raw.get("slots", ())),
        notice=raw["notice"],
        source=source,
        note=_words(raw["note"]) if "note" in raw else Words(),
    )


def _indicator(named: str) -> tuple[Indicator, Words]:
    pack = library.shipped(named.partition(".")[0])
    return next(one for one in pack.indicators if one.id == named), pack.title


def _day(year: int, text: str) -> date:
    month, day = (int(part) for part in text.split("-"))
    if month == _JANUARY_AFTER:
        return date(year + 1, 1, day)
    return date(year, month, day)


def _of_month(year: int, month: int, due: int, ends: bool) -> Slot:
    last = date(year, month, monthrange(year, month)[1])
    until = last if ends else date(year + 1, 1, 1) - timedelta(days=1)
    return Slot(date(year, month, 1), date(year, month, due), until)


def _words(raw: Mapping[str, str]) -> Words:
    return Words(raw["zh"], raw["en"])
