"""Rules about what a room's published figures look like, as data (``resources/county``).

A rule asks; it never accuses, refuses or corrects: a figure can be perfectly true, and small ones
are rough by design (disclosure.md 5.8). Thresholds are therefore well above what rounding makes.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from statistics import median

import resources
from services.county.office_facts import without_office
from services.months import shifted, span
from services.summary.facts import is_stock

_NORMAL = 1.4826
"""Median absolute deviation to standard deviation."""


@dataclass(frozen=True, slots=True)
class Rule:
    """``figure``: "visits", "visits/risk/high", or a fact; ``factor``, ``least``, ``months`` and
    ``rooms`` as the kind says."""

    id: str
    kind: str
    figure: str = ""
    other: str = ""
    table: str = ""
    factor: int = 0
    least: int = 0
    months: int = 0
    rooms: int = 0


@dataclass(frozen=True, slots=True)
class RoomMonth:
    """What a room's package of a month says beside its figures."""

    facts: Mapping[str, int]
    is_nil: bool
    is_clock_doubtful: bool
    closed_on: date
    received_on: date


@dataclass(frozen=True, slots=True)
class RoomFigures:
    """A room's last thirteen months up to ``month``. ``steps``: by figure and month; ``tables``: of
    twelve months, by table ("visits/topic") and leaf. ``kind`` of its unit."""

    room_code: str
    kind: str
    month: str
    months: Mapping[str, RoomMonth]
    steps: Mapping[str, Mapping[str, int]]
    tables: Mapping[str, Mapping[str, int]]

    def step(self, figure: str) -> int:
        """The month's own."""
        return self.steps.get(figure, {}).get(self.month, 0)

    def year(self, figure: str) -> int:
        """From January to the month."""
        first = f"{self.month[:4]}-01"
        steps = self.steps.get(figure, {})
        return sum(n for month, n in steps.items() if first <= month <= self.month)

    def earlier(self, figure: str, months: int) -> list[int]:
        """Of so many months before, those that were reported."""
        before = span(shifted(self.month, -months), shifted(self.month, -1))
        steps = self.steps.get(figure, {})
        return [steps.get(month, 0) for month in before if month in self.months]

    def last(self, months: int) -> list[RoomMonth]:
        """The month and those before it, so many; fewer if one was not reported."""
        wanted = span(shifted(self.month, 1 - months), self.month)
        return [self.months[month] for month in wanted if month in self.months]


@dataclass(frozen=True, slots=True)
class Finding:
    """A question about a room's month. ``number``, ``other`` and ``day`` stand in its words."""

    rule: str
    room_code: str
    number: int = 0
    other: int = 0
    day: date | None = None


@cache
def rules() -> tuple[Rule, ...]:
    """In the order in which they are shown."""
    return tuple(
        Rule(**raw) for raw in json.loads(resources.text("county/plausibility.json"))["rules"]
    )


def check(rule: Rule, room: RoomFigures, others: Sequence[RoomFigures]) -> Finding | None:
    """The question, or None. ``others``: every room that reported the month, this one too."""
    return next(_KINDS[rule.kind](rule, room, others), None)


def _at_most(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    part, whole = room.year(rule.figure), room.year(rule.other)
    if part > whole + rule.least:
        yield Finding(rule.id, room.room_code, part, whole)


def _without(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    number = room.year(rule.figure)
    if number >= rule.least and room.year(rule.other) == 0:
        yield Finding(rule.id, room.room_code, number)


def _jump(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    before = room.earlier(rule.figure, rule.months)
    if len(before) < rule.months // 2:
        return
    usual, now = round(median(before)), room.step(rule.figure)
    is_more, is_less = now >= usual * rule.factor, now * rule.factor <= usual
    if abs(now - usual) >= rule.least and (is_more or is_less):
        yield Finding(rule.id, room.room_code, now, usual)


def _outlier(rule: Rule, room: RoomFigures, others: Sequence[RoomFigures]) -> Iterator[Finding]:
    alike = [one.step(rule.figure) for one in others if one.kind == room.kind]
    if len(alike) < rule.rooms:
        return
    usual, now = median(alike), room.step(rule.figure)
    spread = _NORMAL * median(abs(number - usual) for number in alike)
    if abs(now - usual) >= max(rule.least, rule.factor * spread):
        yield Finding(rule.id, room.room_code, now, round(usual))


def _share(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    rows = room.tables.get(f"{rule.figure}/{rule.table}", {})
    total = sum(rows.values())
    if total < rule.least or total <= 0:
        return
    share = max(rows.values()) * 100 // total
    if share >= rule.factor:
        yield Finding(rule.id, room.room_code, share)


def _nil(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    last = room.last(rule.months)
    if len(last) == rule.months and all(month.is_nil for month in last):
        yield Finding(rule.id, room.room_code, rule.months)


def _same_facts(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    flows = [_flows(month) for month in room.last(rule.months)]
    if (
        len(flows) == rule.months
        and len(flows[0]) >= rule.least
        and flows.count(flows[0]) == len(flows)
    ):
        yield Finding(rule.id, room.room_code, rule.months)


def _fact_above(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    number = room.months[room.month].facts.get(rule.figure, 0)
    if number > rule.least:
        yield Finding(rule.id, room.room_code, number)


def _clock(rule: Rule, room: RoomFigures, _others: Sequence[RoomFigures]) -> Iterator[Finding]:
    month = room.months[room.month]
    if month.is_clock_doubtful or month.closed_on > month.received_on:
        yield Finding(rule.id, room.room_code, day=month.closed_on)


def _flows(month: RoomMonth) -> dict[str, int]:
    return {c: n for c, n in without_office(month.facts).items() if not is_stock(c)}


_Check = Callable[[Rule, RoomFigures, Sequence[RoomFigures]], Iterator[Finding]]
_KINDS: Mapping[str, _Check] = {
    "at_most": _at_most,
    "without": _without,
    "jump": _jump,
    "outlier": _outlier,
    "share": _share,
    "nil": _nil,
    "same_facts": _same_facts,
    "fact_above": _fact_above,
    "clock": _clock,
}
