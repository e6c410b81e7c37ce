"""What the packages of a scope say, month by month, for the measures of indicator packs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import resources
from services.activities.rules import outreach_kinds
from services.code_lists import CodeLists
from services.county.rollup_records import Answered
from services.summary.facts import is_stock

_FACT, _FIGURE, _OUTREACH = "fact", "figure", "outreach"


@dataclass(frozen=True, slots=True)
class Counted:
    """``facts`` by month; ``figures``: published numbers by month, under "visits" or
    "visits/mode/hotline"; ``answers``: the newest of every room."""

    facts: Mapping[str, Mapping[str, int]]
    figures: Mapping[str, Mapping[str, int]]
    answers: Mapping[str, Answered]

    def of(self, measure: str, codes: CodeLists) -> "MeasureCount | None":
        """None for a measure that no package can say."""
        sources = _sources(measure, codes)
        if not sources:
            return None
        by_month: dict[str, int] = {}
        is_level = is_rounded = False
        for kind, code in sources:
            is_rounded |= kind == _FIGURE
            is_level |= kind == _FACT and is_stock(code)
            for month, number in self._months(kind, code).items():
                by_month[month] = by_month.get(month, 0) + number
        return MeasureCount(by_month, is_level=is_level, is_rounded=is_rounded)

    def _months(self, kind: str, code: str) -> Mapping[str, int]:
        if kind == _FIGURE:
            return self.figures.get(code, {})
        return {month: of_month.get(code, 0) for month, of_month in self.facts.items()}


@dataclass(frozen=True, slots=True)
class MeasureCount:
    """``is_level``: the newest month's counts, not the sum; ``is_rounded``: a margin belongs to
    it."""

    by_month: Mapping[str, int]
    is_level: bool
    is_rounded: bool

    def between(self, first: str, last: str) -> int:
        """The figure of these months."""
        inside = {month: n for month, n in self.by_month.items() if first <= month <= last}
        if self.is_level:
            return inside[max(inside)] if inside else 0
        return sum(inside.values())


def figures_needed() -> tuple[str, ...]:
    """Every published number that a measure asks for."""
    named = (source.partition(":") for sources in _measures().values() for source in sources)
    return tuple(dict.fromkeys(code for kind, _, code in named if kind == _FIGURE))


def _sources(measure: str, codes: CodeLists) -> Sequence[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for source in _measures().get(measure, ()):
        kind, _, code = source.partition(":")
        if kind == _OUTREACH:
            found += [(_FACT, f"activities/{one}") for one in outreach_kinds(codes)]
        else:
            found.append((kind, code))
    return found


@cache
def _measures() -> Mapping[str, Sequence[str]]:
    read: Mapping[str, Sequence[str]] = json.loads(resources.text("county/measures.json"))[
        "measures"
    ]
    return read
