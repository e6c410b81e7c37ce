"""Bringing in answers from a table: open, try, confirm in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import table
from models.screening import ScreeningResult, ScreeningStudent
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict
from services.ledger_import.rows import OtherKind
from services.progress import Progress
from services.scales.service import Kept, ScaleService
from services.screenings import queries
from services.screenings.answer_rows import (
    AnswerMapping,
    AnswerNote,
    AnswerRow,
    Known,
    guessed_first,
    read_answers,
)
from services.screenings.classes import class_key, number_key
from services.screenings.fitting import keys_of
from services.screenings.storing import Answered, Stored, part_of, require_open, store_part
from services.screenings.tables import OpenedTable, open_table

_S, _R = table(ScreeningStudent).c, table(ScreeningResult).c


@dataclass(frozen=True, slots=True)
class AnswerTrial:
    """What confirming would do; nothing is written yet. It holds answers: keep it no longer than
    needed. The other fields are those of `answer_rows.ReadAnswers`."""

    screening_id: int
    definition_id: int
    rows: tuple[AnswerRow, ...] = field(repr=False)
    others: Mapping[OtherKind, int]
    missing: tuple[str, ...]
    items: tuple[tuple[str, str], ...] = field(repr=False)
    looks_shifted: int

    def rows_that(self, note: AnswerNote | None) -> tuple[AnswerRow, ...]:
        """Rows with this note; None: those that would be stored."""
        return tuple(row for row in self.rows if row.note is note)

    @property
    def problems(self) -> tuple[AnswerRow, ...]:
        """Rows that stay outside and need a look."""
        fine = (None, AnswerNote.SAME_THERE, AnswerNote.ANSWERS_THERE)
        return tuple(row for row in self.rows if row.note not in fine)


class AnswerImportService:
    """Every method needs casework: answers are sensitive, whoever brings them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scales = ScaleService(desk)

    def open(self, path: Path, progress: Progress | None = None) -> OpenedTable:
        """Read a file. Raises CannotRead, BadLedger (see `open_table`), Cancelled."""
        self._desk.actor.require(Right.CASEWORK)
        return open_table(path, progress or Progress())

    def dry_run(
        self,
        screening_id: int,
        definition_id: int,
        opened: OpenedTable,
        mapping: AnswerMapping | None = None,
        progress: Progress | None = None,
    ) -> AnswerTrial:
        """Judge every row and compare it with what is stored; writes nothing.

        Raises NotFound, Cancelled.
        """
        self._desk.actor.require(Right.CASEWORK)
        mapping = mapping or AnswerMapping(opened.guessed(), guessed_first(opened))
        with self._desk.read() as session:
            part = part_of(queries.existing(session, screening_id), definition_id)
            kept = self._scales.kept(session, definition_id)
            keys = keys_of(kept.definition, part.choices)
            read = read_answers(
                opened,
                mapping,
                keys,
                _option_words(kept),
                _roster(session, screening_id),
                progress or Progress(),
            )
            rows = _against(_stored(session, screening_id, definition_id), read.rows)
        return AnswerTrial(
            screening_id,
            definition_id,
            rows,
            read.others,
            read.missing,
            read.items,
            read.looks_shifted,
        )

    def confirm(
        self, trial: AnswerTrial, progress: Progress | None = None, *, replaces: bool = False
    ) -> Stored:
        """Score and store what the trial showed, all or nothing; ``replaces``: also where other
        answers are stored already.

        Raises NotFound, Conflict ``nothing_to_import``, ``screening_closed``, Cancelled.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = require_open(queries.existing(session, trial.screening_id))
            part = part_of(screening, trial.definition_id)
            # Somebody else may have entered forms since the trial.
            stored = _stored(session, screening.id, part.definition_id)
            now = _against(stored, tuple(_as_read(row) for row in trial.rows))
            wanted = (None, AnswerNote.ANSWERS_THERE) if replaces else (None,)
            rows = [
                Answered(row.student_id, row.answers)
                for row in now
                if row.student_id is not None and row.note in wanted
            ]
            if not rows:
                raise Conflict("nothing_to_import")
            return store_part(session, self._desk, screening, part, rows, progress)


def _option_words(kept: Kept) -> dict[str, int]:
    """The words of options in every language there is; a word with two values is nobody's."""
    found: dict[str, set[str]] = {}
    for wording in kept.wordings.values():
        for options in wording.options.values():
            for value, word in options.items():
                found.setdefault(word, set()).add(value)
    return {
        word: int(min(values))
        for word, values in found.items()
        if len(values) == 1 and min(values).isdigit()
    }


def _roster(session: Session, screening_id: int) -> list[Known]:
    mine = select(_S.id, _S.class_name, _S.number, _S.name).where(_S.screening_id == screening_id)
    classes: dict[str, str] = {}
    found = []
    for student_id, class_name, number, name in session.execute(mine):
        if class_name not in classes:
            classes[class_name] = class_key(class_name)
        found.append(Known(student_id, classes[class_name], number_key(number), name))
    return found


def _stored(session: Session, screening_id: int, definition_id: int) -> dict[int, bytes]:
    mine = (
        select(_R.student_id, _R.answers)
        .join(table(ScreeningStudent), _S.id == _R.student_id)
        .where(_S.screening_id == screening_id, _R.definition_id == definition_id)
    )
    return {student_id: answers for student_id, answers in session.execute(mine)}


def _as_read(row: AnswerRow) -> AnswerRow:
    """Without what an earlier comparison said."""
    compared = (AnswerNote.ANSWERS_THERE, AnswerNote.SAME_THERE)
    return replace(row, note=None) if row.note in compared else row


def _against(stored: Mapping[int, bytes], rows: tuple[AnswerRow, ...]) -> tuple[AnswerRow, ...]:
    if not stored:
        return rows
    return tuple(_compared(stored.get(row.student_id or 0), row) for row in rows)


def _compared(there: bytes | None, row: AnswerRow) -> AnswerRow:
    if row.note is not None or there is None:
        return row
    is_same = there == row.answers
    return replace(row, note=AnswerNote.SAME_THERE if is_same else AnswerNote.ANSWERS_THERE)
