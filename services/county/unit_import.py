"""Units from a spreadsheet: tried first, then taken in one transaction (issue 7.2)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import Unit, UnitEvent
from services.actor import Right
from services.clients import pinyin
from services.county.store import CountyDesk
from services.county.unit_records import LEVELS, NewUnit, UnitChange, form_problems
from services.county.unit_rows import WrittenUnit, read_units
from services.errors import Conflict, Problem
from services.progress import Progress
from services.written_numbers import squeeze

_UPPER = ("city", "county", "town")
_TOWN_DIGITS, _COUNTY_DIGITS, _DIGITS = 9, 6, 12


class Standing(StrEnum):
    """What taking the rows would do with one."""

    NEW = "new"
    KNOWN = "known"  # such a unit is there
    PROBLEM = "problem"  # left out


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row, tried. ``town``: the name of the unit it goes below, or empty; ``problems`` by
    field (``name``, ``kind``, ``division_code``, ``town``, ``opened``)."""

    number: int
    unit: NewUnit
    town: str
    standing: Standing
    problems: Mapping[str, Problem]


@dataclass(frozen=True, slots=True)
class UnitImport:
    """What taking would do; nothing is written yet."""

    rows: tuple[ImportRow, ...]
    written: tuple[WrittenUnit, ...] = field(repr=False)

    def count(self, standing: Standing) -> int:
        """How many rows stand so."""
        return sum(row.standing is standing for row in self.rows)


class UnitImportService:
    """The lead's to do."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def look(self, path: Path, opened: date, progress: Progress) -> UnitImport:
        """What is in ``path``; units without a day of their own are opened on ``opened``.

        Raises CannotRead, BadLedger (``no_header``: no column of names), Cancelled.
        """
        self._desk.actor.require(Right.MANAGE)
        written = read_units(path, opened, progress)
        with self._county.store.read() as session:
            trial = _Trial(session, self._desk.clock.today())
            return UnitImport(tuple(trial.rows(written)), written)

    def take(self, found: UnitImport) -> int:
        """Enter what is new, all in one transaction; returns how many. Rows with problems and
        known ones are left out.

        Raises Conflict ``changed_meanwhile`` if the registry is no longer what was looked at.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            trial = _Trial(action.session, self._desk.clock.today())
            if tuple(trial.rows(found.written)) != found.rows:
                raise Conflict("changed_meanwhile")
            made = self._enter(action.session, trial)
            action.record("units_imported", "unit", made)
        return made

    def _enter(self, session: Session, trial: "_Trial") -> int:
        """Parents first, so that each has its id."""
        made: dict[int, Unit] = {}
        for number, row, above in trial.planned:
            parent = made[above.number] if isinstance(above, WrittenUnit) else above
            unit = Unit(
                kind=row.kind,
                name=row.name,
                sort_key=pinyin.sort_key(row.name),
                division_code=row.division_code,
                parent_id=parent.id if isinstance(parent, Unit) else None,
                opened=row.opened,
            )
            session.add(unit)
            made[number] = unit
            if row.kind in _UPPER:
                session.flush()
        session.flush()
        session.add_all(self._opened(unit) for unit in made.values())
        return len(made)

    def _opened(self, unit: Unit) -> UnitEvent:
        return UnitEvent(
            unit_id=unit.id,
            day=unit.opened,
            kind=UnitChange.OPENED.value,
            after=unit.name,
            by_staff=self._desk.actor.staff_id,
            at=self._desk.clock.now(),
        )


_Above = Unit | WrittenUnit | None


class _Trial:
    """Stands every row against the registry and against the rows before it. ``planned``: number,
    unit and what it goes below, of all new ones, parents first."""

    def __init__(self, session: Session, today: date) -> None:
        self._today = today
        self.planned: list[tuple[int, NewUnit, _Above]] = []
        self._by_code: dict[str, Unit | WrittenUnit] = {}
        self._uppers: dict[str, list[Unit | WrittenUnit]] = {}
        self._named: dict[tuple[str, object], Unit | WrittenUnit] = {}
        for unit in session.scalars(select(Unit).where(Unit.closed.is_(None))):
            self._learn(unit, unit.parent_id)

    def rows(self, written: Sequence[WrittenUnit]) -> Iterator[ImportRow]:
        """In the order of the file, though towns are tried before what lies in them."""
        ranked = sorted(written, key=lambda row: (_rank(row.kind), row.number))
        tried = {row.number: self._try(row) for row in ranked}
        return (tried[row.number] for row in written)

    def _try(self, row: WrittenUnit) -> ImportRow:
        above, problem = self._above(row)
        unit = NewUnit(
            row.name,
            row.kind,
            row.opened,
            row.division_code,
            above.id if isinstance(above, Unit) else None,
        )
        # The kind's problem is the reader's: an empty kind is none.
        problems = {**dict(form_problems(unit, self._today)), **row.problems}
        if problem is not None:
            problems["town"] = problem
        standing = Standing.PROBLEM if problems else Standing.NEW
        if not problems:
            standing, problems = self._stand(row, above)
        if standing is Standing.NEW:
            self.planned.append((row.number, unit, above))
            self._learn(row, _key(above))
        return ImportRow(row.number, unit, above.name if above else "", standing, problems)

    def _stand(self, row: WrittenUnit, above: _Above) -> tuple[Standing, dict[str, Problem]]:
        same = self._named.get((row.name, _key(above)))
        coded = self._by_code.get(row.division_code) if row.kind in LEVELS else None
        if isinstance(same, WrittenUnit) or isinstance(coded, WrittenUnit):
            twice = "division_code" if isinstance(coded, WrittenUnit) else "name"
            return Standing.PROBLEM, {twice: Problem.TAKEN}
        if coded is not None and coded.name != row.name:
            return Standing.PROBLEM, {"division_code": Problem.TAKEN}
        return (Standing.NEW if same is None and coded is None else Standing.KNOWN), {}

    def _above(self, row: WrittenUnit) -> tuple[_Above, Problem | None]:
        """The unit that is named; without a name, the one whose code is the beginning of ours."""
        if not row.town:
            return self._by_prefix(row), None
        coded = self._by_code.get(row.town)
        if coded is not None:
            return coded, None
        named = self._uppers.get(row.town, [])
        if len(named) == 1:
            return named[0], None
        return None, Problem.MISMATCH if named else Problem.UNKNOWN_CODE

    def _by_prefix(self, row: WrittenUnit) -> _Above:
        if len(row.division_code) != _DIGITS:
            return None
        for digits in (_TOWN_DIGITS, _COUNTY_DIGITS):
            upper = row.division_code[:digits].ljust(_DIGITS, "0")
            if upper != row.division_code and upper in self._by_code:
                return self._by_code[upper]
        return None

    def _learn(self, one: Unit | WrittenUnit, above: object) -> None:
        self._named[one.name, above] = one
        if one.kind in LEVELS and one.division_code:
            self._by_code[one.division_code] = one
        if one.kind in _UPPER:
            self._uppers.setdefault(squeeze(one.name), []).append(one)


def _key(above: _Above) -> object:
    """What tells units of one name apart: the id of the town, or its row."""
    if isinstance(above, Unit):
        return above.id
    return f"row {above.number}" if above else None


def _rank(kind: str) -> int:
    return _UPPER.index(kind) if kind in _UPPER else len(_UPPER)
