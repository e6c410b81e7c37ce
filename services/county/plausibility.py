"""Which of a month's figures to ask a room about; nothing is refused or changed because of it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import Incoming
from models.room import Room
from services.actor import Right
from services.county import expected, sums
from services.county.completeness import month_end
from services.county.plausibility_rules import Finding, RoomFigures, RoomMonth, Rule, check, rules
from services.county.store import CountyDesk
from services.county.sums import FigureIndex, Key, Span
from services.county.unit_tree import UnitTree
from services.documents.rendered import Rendered
from services.documents.wording import load
from services.errors import InvalidInput, Problem
from services.exchange.document import TOTAL
from services.months import is_month, shifted

_LOOK_BACK = 12


@dataclass(frozen=True, slots=True)
class PlausibilityWords:
    """``resources/forms/plausibility.<language>.json``."""

    title: str
    subtitle: str
    room: str
    town: str
    question: str
    answer: str
    none: str
    note: str
    sign: str
    rules: Mapping[str, str]

    def of(self, finding: Finding) -> str:
        """The question in words."""
        day = finding.day.isoformat() if finding.day else ""
        return self.rules[finding.rule].format(number=finding.number, other=finding.other, day=day)


@dataclass(frozen=True, slots=True)
class Question:
    """A finding with the room's name and town."""

    finding: Finding
    room: str
    town: str


def words(language: str = "zh") -> PlausibilityWords:
    """For the window and for paper."""
    return load(PlausibilityWords, "plausibility", language)


class PlausibilityService:
    """Everybody at the office looks."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk
        self._index = FigureIndex()

    def findings(self, month: str) -> tuple[Question, ...]:
        """What to ask about the packages of ``month``, room by room in the order of their towns.

        Raises InvalidInput ``month``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        if not is_month(month):
            raise InvalidInput({"month": Problem.MALFORMED})
        with self._county.store.read() as session:
            tree = UnitTree.read(session, month_end(month))
            known = {room.room_code: room for room in expected.rooms(session)}
            rooms = self._rooms(session, month, tree)
        found = []
        ranks = {unit_id: place for place, unit_id in enumerate(tree.units)}
        for room in rooms:
            for rule in rules():
                finding = check(rule, room, rooms)
                if finding is not None:
                    one = known[room.room_code]
                    town = tree.town_of(one.unit_on(tree.day))
                    rank = ranks.get(town or 0, len(ranks))
                    found.append((rank, Question(finding, one.name, tree.name(town))))
        found.sort(key=lambda one: (one[0], one[1].room))
        return tuple(question for _, question in found)

    def page(self, month: str) -> Rendered:
        """The same to print. Raises as `findings`."""
        from services.documents import plausibility_list
        from services.documents.forms import render

        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as vault:
            office = vault.scalars(select(Room.name)).one()
        return render(plausibility_list.paper(office, month, self.findings(month), words()))

    def _rooms(self, session: Session, month: str, tree: UnitTree) -> list[RoomFigures]:
        first = shifted(month, -_LOOK_BACK)
        units, months = _packages(session, first, month)
        reported = [code for code, of_room in months.items() if month in of_room]
        heads = sums.heads(session, Span(month, month, month))
        layouts = list(dict.fromkeys(head.layout_id for head in heads))
        self._index.learn(session, layouts)
        keys = self._index.keys(layouts)
        steps = _steps(session, keys, first, month)
        tables = _tables(session, keys, shifted(month, 1 - _LOOK_BACK), month)
        return [
            RoomFigures(
                room_code=code,
                kind=tree.units[units[code]].kind,
                month=month,
                months=months[code],
                steps=steps.get(code, {}),
                tables=tables.get(code, {}),
            )
            for code in reported
        ]


def _packages(
    session: Session, first: str, last: str
) -> tuple[dict[str, int], dict[str, dict[str, RoomMonth]]]:
    wanted = (
        select(
            Incoming.room_code,
            Incoming.unit_id,
            Incoming.period,
            Incoming.facts,
            Incoming.is_nil,
            Incoming.is_clock_doubtful,
            Incoming.closed_on,
            Incoming.received_on,
        )
        .where(sums.counted(Incoming.period.between(first, last)))
        .order_by(Incoming.period)
    )
    units: dict[str, int] = {}
    months: dict[str, dict[str, RoomMonth]] = {}
    for code, unit, period, facts, nil, doubtful, closed, received in session.execute(wanted):
        units[code] = unit
        one = RoomMonth(json.loads(facts), nil, doubtful, closed, received)
        months.setdefault(code, {})[period] = one
    return units, months


def _steps(
    session: Session, keys: Mapping[Key, int], first: str, last: str
) -> dict[str, dict[str, dict[str, int]]]:
    """By room, figure and month."""
    ids = {keys[key]: figure for figure, key in _wanted(rules()) if key in keys}
    found: dict[str, dict[str, dict[str, int]]] = {}
    rows = sums.by_room_and_month(session, Span(first, last, first), list(ids))
    for (room, row_id, month), step in rows.items():
        found.setdefault(room, {}).setdefault(ids[row_id], {})[month] = step
    return found


def _tables(
    session: Session, keys: Mapping[Key, int], first: str, last: str
) -> dict[str, dict[str, dict[str, int]]]:
    """By room, table and row, of all these months together."""
    names = {f"{rule.figure}/{rule.table}" for rule in rules() if rule.table}
    ids = {id_: key for key, id_ in keys.items() if f"{key[0]}/{key[1]}" in names}
    found: dict[str, dict[str, dict[str, int]]] = {}
    for (_, room, row_id), step in sums.by_room(
        session, Span(first, last, first), list(ids)
    ).items():
        population, table, row = ids[row_id]
        rows = found.setdefault(room, {}).setdefault(f"{population}/{table}", {})
        rows[row] = rows.get(row, 0) + step
    return found


def _wanted(every: Sequence[Rule]) -> Iterable[tuple[str, Key]]:
    """The published numbers that rules name; a fact stands in the packages' facts."""
    for rule in every:
        for figure in filter(None, (rule.figure, rule.other)):
            population, _, cell = figure.partition("/")
            table, _, row = cell.partition("/")
            yield figure, (population, table or TOTAL, row or TOTAL)
