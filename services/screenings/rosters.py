"""Bringing a class list into a screening: open, try, confirm; later students the same way."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from models.base import table
from models.screening import ScreeningStudent
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict
from services.ledger_import.rows import OtherKind
from services.progress import Progress
from services.screenings import queries
from services.screenings.classes import class_key, number_key
from services.screenings.roster_rows import RosterMapping, RosterNote, RosterRow, read_roster
from services.screenings.storing import require_open
from services.screenings.tables import OpenedTable, open_table
from services.written_numbers import squeeze

_STUDENT = table(ScreeningStudent)
_INSERT = insert(_STUDENT)
_COMPLETE = (
    update(_STUDENT)
    .where(_STUDENT.c.id == bindparam("student"))
    .values(
        name=bindparam("new_name"),
        sex=bindparam("new_sex"),
        birth_date=bindparam("new_birth"),
        age=bindparam("new_age"),
    )
)
_THERE = frozenset({RosterNote.ALREADY_THERE, RosterNote.COMPLETED})


@dataclass(frozen=True, slots=True)
class RosterTrial:
    """What confirming would do; nothing is written yet. It holds names: keep it no longer than
    needed. ``others`` counts the rows that are part of the paper."""

    screening_id: int
    rows: tuple[RosterRow, ...] = field(repr=False)
    others: Mapping[OtherKind, int] = field(default_factory=dict)

    @property
    def new(self) -> int:
        return sum(not row.is_problem and _THERE.isdisjoint(row.notes) for row in self.rows)

    @property
    def completed(self) -> int:
        return sum(RosterNote.COMPLETED in row.notes for row in self.rows)

    @property
    def already_there(self) -> int:
        return sum(RosterNote.ALREADY_THERE in row.notes for row in self.rows)

    @property
    def problems(self) -> tuple[RosterRow, ...]:
        return tuple(row for row in self.rows if row.is_problem)

    @property
    def classes(self) -> Mapping[str, int]:
        """How many students of each class are new or there already, in the order of the file."""
        return Counter(row.class_name for row in self.rows if not row.is_problem)


@dataclass(frozen=True, slots=True)
class RosterResult:
    """What was written, and what stayed outside."""

    added: int
    completed: int
    already_there: int
    problems: int


class RosterService:
    """Every method needs casework: a roster is names of children."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, path: Path, progress: Progress | None = None) -> OpenedTable:
        """Read a file. Raises CannotRead, BadLedger (see `open_table`), Cancelled."""
        self._desk.actor.require(Right.CASEWORK)
        return open_table(path, progress or Progress())

    def dry_run(
        self,
        screening_id: int,
        opened: OpenedTable,
        mapping: RosterMapping | None = None,
        progress: Progress | None = None,
    ) -> RosterTrial:
        """Judge every row and compare it with the roster; writes nothing.

        Raises NotFound, Cancelled.
        """
        self._desk.actor.require(Right.CASEWORK)
        mapping = mapping or RosterMapping(opened.guessed())
        with self._desk.read() as session:
            day = queries.existing(session, screening_id).day
            found = read_roster(opened, mapping, day, progress or Progress())
            rows = _against(_known(session, screening_id), found.rows)
        return RosterTrial(screening_id, rows, found.others)

    def confirm(self, trial: RosterTrial) -> RosterResult:
        """Write what the trial showed, in one transaction; problem rows stay outside.

        Raises NotFound, Conflict ``nothing_to_import``, ``screening_closed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = require_open(queries.existing(session, trial.screening_id))
            known = _known(session, screening.id)
            # Somebody else may have added students since the trial.
            rows = _against(known, [_as_read(row) for row in trial.rows])
            now = replace(trial, rows=rows)
            if not now.new and not now.completed:
                raise Conflict("nothing_to_import")
            names = _class_names(known, rows)
            new = [row for row in rows if not row.is_problem and _THERE.isdisjoint(row.notes)]
            if new:
                values = [_values(row, screening.id, names) for row in new]
                session.connection().execute(_INSERT, values)
            for row in rows:
                if RosterNote.COMPLETED in row.notes:
                    session.execute(_COMPLETE, _completing(known[row.key], row))
            self._desk.audit.record(session, "screening_roster_added", "screening", screening.id)
            return RosterResult(len(new), now.completed, now.already_there, len(now.problems))


_Known = dict[tuple[str, str], ScreeningStudent]


def _known(session: Session, screening_id: int) -> _Known:
    mine = select(ScreeningStudent).where(ScreeningStudent.screening_id == screening_id)
    return {
        (class_key(row.class_name), number_key(row.number)): row for row in session.scalars(mine)
    }


def _as_read(row: RosterRow) -> RosterRow:
    """Without what an earlier comparison said."""
    compared = _THERE | {RosterNote.NUMBER_TAKEN}
    return replace(row, notes=tuple(note for note in row.notes if note not in compared))


def _against(known: _Known, rows: list[RosterRow] | tuple[RosterRow, ...]) -> tuple[RosterRow, ...]:
    return tuple(row if row.is_problem else _compared(known.get(row.key), row) for row in rows)


def _compared(there: ScreeningStudent | None, row: RosterRow) -> RosterRow:
    if there is None:
        return row
    if there.name and row.name and squeeze(there.name) != squeeze(row.name):
        return row.with_note(RosterNote.NUMBER_TAKEN)
    adds = (
        (row.name and not there.name)
        or (row.sex and not there.sex)
        or (row.birth_date and not there.birth_date)
        or (row.age is not None and there.age is None and there.birth_date is None)
    )
    return row.with_note(RosterNote.COMPLETED if adds else RosterNote.ALREADY_THERE)


def _class_names(known: _Known, rows: tuple[RosterRow, ...]) -> dict[str, str]:
    """One way to write each class: the roster's, else the first of the file."""
    names = {key: student.class_name for (key, _), student in known.items()}
    for row in rows:
        names.setdefault(row.key[0], row.class_name)
    return names


def _values(row: RosterRow, screening_id: int, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "screening_id": screening_id,
        "class_name": names[row.key[0]],
        "number": row.number,
        "name": row.name,
        "sex": row.sex,
        "birth_date": row.birth_date,
        "age": row.age,
        "is_flagged": False,
        "is_critical": False,
        "follow_up": "",
    }


def _completing(there: ScreeningStudent, row: RosterRow) -> dict[str, object]:
    birth = there.birth_date or row.birth_date
    stated = there.age if there.age is not None else row.age
    return {
        "student": there.id,
        "new_name": there.name or row.name,
        "new_sex": there.sex or row.sex,
        "new_birth": birth,
        "new_age": None if birth else stated,
    }
