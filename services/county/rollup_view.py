"""One question to the store, and how its answer becomes rows, parts and margins."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement

from models.county import Incoming
from services.county import margins
from services.county.expected import ExpectedRoom
from services.county.office_facts import OFFICE_ROOMS, without_office
from services.county.rollup_records import Answered, Part, Scope
from services.county.sums import Head, Key, Span
from services.county.unit_tree import UnitTree
from services.exchange.document import PENDING, TOTAL
from services.exchange.numbers import GUARDED
from services.indicators.periods import Period
from services.months import months_between
from services.summary.facts import answered, is_stock
from services.summary.row_sums import Sums, summed_table
from services.summary.shape import UNDER_18
from services.summary.tables import Mark, Population, PublishedPopulation, PublishedTable

_KNOWN = frozenset(population.value for population in Population)
_SEPARATOR = "/"
_MINORS = UNDER_18 + _SEPARATOR


@dataclass(frozen=True, slots=True)
class View:
    """What one period and scope consist of. ``heads``: packages of the year, oldest first;
    ``keys``: every cell that they have, with the id under which it is stored; ``folded``: ids of
    cells that are shown inside another one."""

    period: Period
    scope: Scope
    span: Span
    tree: UnitTree
    only: tuple[ColumnElement[bool], ...]
    heads: Sequence[Head]
    keys: Mapping[Key, int]
    folded: Mapping[int, int]
    rooms: Sequence[ExpectedRoom]

    @property
    def inside(self) -> list[Head]:
        """Packages of the period itself."""
        return [head for head in self.heads if head.period >= self.span.first]

    @property
    def name(self) -> str:
        """Of the unit or room; empty for the whole county."""
        if self.scope.room_code:
            return self._room_names().get(self.scope.room_code, self.scope.room_code)
        return self.tree.name(self.scope.unit_id)

    def wanted(self, room: ExpectedRoom) -> int:
        """For how many months of the period the room reports, here."""
        first, last = room.months(self.span.first, self.span.last)
        return months_between(first, last) + 1 if first <= last and self._is_here(room) else 0

    def reported(self) -> dict[str, tuple[int, int]]:
        """By month of the period: packages that are here, and rooms that are to report."""
        here = [room for room in self.rooms if self._is_here(room)]
        return {
            month: (
                sum(1 for head in self.inside if head.period == month),
                sum(1 for room in here if room.reports_for(month)),
            )
            for month in self.period.months
        }

    def part_of(self, unit_id: int, room_code: str) -> Scope:
        """Which part below holds a package of this room of this unit."""
        if self.scope.room_code:
            return Scope(room_code=room_code)
        child = self.tree.child_towards(self.scope.unit_id, unit_id)
        return Scope(room_code=room_code) if child is None else Scope(unit_id=child)

    def parts(self, number: Callable[[Scope], int]) -> tuple[Part, ...]:
        """Units in the order of their names, then rooms; all with a package or a child's place."""
        bases: dict[Scope, dict[str, tuple[int, int]]] = {}
        for head in self.inside:
            rooms = bases.setdefault(self.part_of(head.unit_id, head.room_code), {})
            rooms[head.room_code] = (head.base, rooms_behind(head))
        names = self._room_names()
        units = () if self.scope.room_code else self.tree.children(self.scope.unit_id)
        codes = sorted(one.room_code for one in bases if one.room_code)
        scopes = (*(Scope(unit_id=one) for one in units), *(Scope(room_code=c) for c in codes))
        return tuple(
            Part(
                scope=scope,
                name=self.tree.name(scope.unit_id) or names.get(scope.room_code, scope.room_code),
                number=number(scope),
                rooms=sum(behind for _, behind in bases.get(scope, {}).values()),
                margin=margins.margin(bases.get(scope, {}).values()),
            )
            for scope in scopes
            if scope in bases or self._was_there(scope)
        )

    def _was_there(self, scope: Scope) -> bool:
        """A unit that opened later, or was closed before, has no line of zeros."""
        unit = self.tree.units.get(scope.unit_id or 0)
        if unit is None:
            return False
        is_closed = unit.closed is not None and unit.closed <= self.period.first
        return unit.opened <= self.period.last and not is_closed

    def _is_here(self, room: ExpectedRoom) -> bool:
        if self.scope.room_code:
            return room.room_code == self.scope.room_code
        if self.scope.unit_id is None:
            return True
        unit = room.unit_on(self.tree.day)
        return unit is not None and unit in self.tree.below(self.scope.unit_id)

    def _room_names(self) -> dict[str, str]:
        return {room.room_code: room.name for room in self.rooms}


def filters(tree: UnitTree, scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """What a package must be to be in the sums of ``scope``."""
    if scope.room_code:
        return (Incoming.room_code == scope.room_code,)
    if scope.unit_id is None:
        return ()
    return (Incoming.unit_id.in_(tree.below(scope.unit_id)),)


def fold(keys: Mapping[Key, int]) -> tuple[dict[Key, int], dict[int, int]]:
    """``keys`` without the rows that other rooms have as one, and in which row those are added.

    A school's room crosses the ages of minors with sex, any other has them as rows below "under
    18" (disclosure.md 5.6): added up, "7-13/male" is part of the row "under_18/7-13".
    """
    whole = {
        (population, table, row.removeprefix(_MINORS)): id_
        for (population, table, row), id_ in keys.items()
        if row.startswith(_MINORS)
    }
    folded = {
        id_: whole[population, table, top(row)]
        for (population, table, row), id_ in keys.items()
        if _SEPARATOR in row and (population, table, top(row)) in whole
    }
    return {key: id_ for key, id_ in keys.items() if id_ not in folded}, folded


def with_folded(signs_by_id: Mapping[int, int], folded: Mapping[int, int]) -> dict[int, int]:
    """The same for the cells that are shown inside of these."""
    inside = {id_: signs_by_id[into] for id_, into in folded.items() if into in signs_by_id}
    return {**signs_by_id, **inside}


def rooms_behind(head: Head) -> int:
    """Rooms whose figures are in a package: one, or as many as an office says."""
    return max(1, head.facts.get(OFFICE_ROOMS, 1))


def room_bases(heads: Iterable[Head]) -> dict[str, tuple[int, int]]:
    """By room: its base and how many rooms are behind it, as its newest package has them."""
    return {head.room_code: (head.base, rooms_behind(head)) for head in heads}


def facts_of(heads: Iterable[Head]) -> dict[str, int]:
    """Counts that are not about people: sums; of stocks, the newest of every room."""
    total: Counter[str] = Counter()
    stocks: dict[str, Mapping[str, int]] = {}
    for head in heads:
        own = without_office(head.facts)
        stocks[head.room_code] = {code: n for code, n in own.items() if is_stock(code)}
        total.update({code: n for code, n in own.items() if not is_stock(code)})
    for newest in stocks.values():
        total.update(newest)
    return dict(total)


def answers_of(heads: Iterable[Head]) -> dict[str, Answered]:
    """The newest answers of every room, line by line."""
    newest = {head.room_code: answered(head.answers) for head in heads}
    said: Counter[str] = Counter()
    yes: Counter[str] = Counter()
    for answers in newest.values():
        said.update(answers.keys())
        yes.update(code for code, is_yes in answers.items() if is_yes)
    return {code: Answered(yes[code], number) for code, number in sorted(said.items())}


def signs(keys: Mapping[Key, int], population: Population, table: str, row: str) -> dict[int, int]:
    """The cells that make up a number: +1 or -1 by the id of the cell.

    What waits is the total less all rows of one table.
    """
    of_table = {k[2]: id_ for k, id_ in keys.items() if k[:2] == (population, table)}
    total = keys.get((population.value, TOTAL, TOTAL))
    if table == TOTAL or row == TOTAL:
        return {} if total is None else {total: 1}
    if row == PENDING:
        return ({} if total is None else {total: 1}) | dict.fromkeys(of_table.values(), -1)
    if row in of_table:
        return {of_table[row]: 1}
    broken_out = keys.get((population.value, table + GUARDED, row))
    if broken_out is not None:
        return {broken_out: 1}
    below = row + _SEPARATOR
    return {id_: 1 for code, id_ in of_table.items() if code.startswith(below)}


def top(row: str) -> str:
    """The row of depth 0 that a leaf lies in."""
    return row.rpartition(_SEPARATOR)[0] or row


def populations(
    view: View, added: Mapping[int, tuple[int, int]], waiting: Mapping[int, int]
) -> tuple[PublishedPopulation, ...]:
    """Rows for people. Populations that this program does not know are left out."""
    names = dict.fromkeys(key[0] for key in view.keys if key[0] in _KNOWN)
    sums = dict(added)
    for id_, into in view.folded.items():
        if id_ in added:
            (now, year), (own, own_year) = added[id_], sums.get(into, (0, 0))
            sums[into] = (own + now, own_year + year)
    return tuple(_population(view, Population(name), sums, waiting) for name in names)


def _population(
    view: View,
    population: Population,
    added: Mapping[int, tuple[int, int]],
    waiting: Mapping[int, int],
) -> PublishedPopulation:
    keys = {key: id_ for key, id_ in view.keys.items() if key[0] == population}
    total = keys.get((population.value, TOTAL, TOTAL), 0)
    step, year = added.get(total, (0, 0))
    pending = keys.get((population.value, TOTAL, PENDING), 0)
    is_now = any(population in head.released for head in view.inside)
    is_ever = any(population in head.released for head in view.heads)
    tables = [
        _table(name, keys, added, is_now=is_now, is_ever=is_ever)
        for name in dict.fromkeys(table for _, table, _ in keys)
        if name != TOTAL and not name.endswith(GUARDED)
    ]
    shown = sum(row.year for table in tables[:1] for row in table.rows if row.depth == 0)
    return PublishedPopulation(
        population=population,
        step=step,
        year=year,
        pending=waiting.get(pending, 0),
        year_pending=year - shown,
        covers_from=None,  # every room has its own
        mark=Mark.CORRECTION if step < 0 else Mark.NONE,
        tables=tuple(tables),
    )


def _table(
    name: str,
    keys: Mapping[Key, int],
    added: Mapping[int, tuple[int, int]],
    *,
    is_now: bool,
    is_ever: bool,
) -> PublishedTable:
    leaves = {row: id_ for (_, table, row), id_ in keys.items() if table == name}
    guarded = {row: id_ for (_, table, row), id_ in keys.items() if table == name + GUARDED}
    nothing = (0, 0)
    return summed_table(
        name,
        leaves,
        Sums(
            {row: added.get(id_, nothing)[0] for row, id_ in leaves.items()} if is_now else {},
            {row: added.get(id_, nothing)[1] for row, id_ in leaves.items()} if is_ever else {},
        ),
        Sums(
            {row: added[id_][0] for row, id_ in guarded.items() if id_ in added},
            {row: added[id_][1] for row, id_ in guarded.items() if id_ in added},
        ),
    )
