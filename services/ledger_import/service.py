"""Bringing in ledgers: open, try, confirm, undo."""

import json
from pathlib import Path

from sqlalchemy import func, select

from models.ledger_import import LedgerImport, LedgerRow
from models.room import Staff
from services.actor import Right
from services.desk import Desk
from services.errors import NotFound
from services.ledger_import.cells import text_of
from services.ledger_import.dry_run import DryRun, make_dry_run
from services.ledger_import.known import against_register, imported_at
from services.ledger_import.ledger import Ledger, Mapping, open_ledger
from services.ledger_import.problem_rows import ProblemRow, workbook
from services.ledger_import.records import (
    AlreadyImported,
    ImportEntry,
    ImportId,
    ImportResult,
    ProblemWords,
)
from services.ledger_import.rows import PROBLEMS, Status
from services.ledger_import.storing import labelled, store
from services.ledger_import.undoing import undo
from services.progress import Progress
from services.room import require_recovery_confirmed
from services.whole_files import write_whole

_MOST_ENTRIES = 200
_LEFT_OUT = (
    select(LedgerRow.import_id, func.count().label("left_out"))
    .where(LedgerRow.problem != "")
    .group_by(LedgerRow.import_id)
    .subquery()
)


class LedgerImportService:
    """Every method needs the right to import."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, path: Path, progress: Progress | None = None) -> Ledger:
        """Read a file. Raises CannotRead, BadLedger (see `open_ledger`), Cancelled."""
        self._desk.actor.require(Right.IMPORT)
        return open_ledger(path, self._desk.clock.today().year, progress or Progress())

    def dry_run(
        self, ledger: Ledger, mapping: Mapping | None = None, progress: Progress | None = None
    ) -> DryRun:
        """Judge every row, and compare with the register; writes nothing. Raises Cancelled."""
        self._desk.actor.require(Right.IMPORT)
        today = self._desk.clock.today()
        tried = make_dry_run(ledger, mapping or ledger.guessed(), today, progress or Progress())
        with self._desk.read() as session:
            return against_register(session, tried)

    def confirm(self, dry_run: DryRun, progress: Progress | None = None) -> ImportResult:
        """Write what the dry run showed, in one transaction.

        Raises AlreadyImported for a file that is in already; Conflict
        ``recovery_not_confirmed`` or ``nothing_to_import``; Cancelled, which leaves nothing.
        """
        self._desk.actor.require(Right.IMPORT)
        with self._desk.write() as session:
            require_recovery_confirmed(session)
            before = imported_at(session, dry_run.ledger.content_hash)
            if before is not None:
                raise AlreadyImported(before)
            # Another import may have come in since the dry run.
            current = against_register(session, dry_run)
            return store(session, self._desk, current, progress or Progress())

    def history(self) -> tuple[ImportEntry, ...]:
        """The newest imports, newest first."""
        self._desk.actor.require(Right.IMPORT)
        statement = (
            select(LedgerImport, Staff.name, func.coalesce(_LEFT_OUT.c.left_out, 0))
            .join(Staff, Staff.id == LedgerImport.staff_id)
            .outerjoin(_LEFT_OUT, _LEFT_OUT.c.import_id == LedgerImport.id)
            .order_by(LedgerImport.id.desc())
            .limit(_MOST_ENTRIES)
        )
        with self._desk.read() as session:
            return tuple(
                ImportEntry(
                    ImportId(row.id), row.label, row.at, by, row.visits, left_out, row.undone_at
                )
                for row, by, left_out in session.execute(statement)
            )

    def undo(self, import_id: ImportId) -> None:
        """Take an import back as a whole. Raises NotFound; Conflict, see `undoing.undo`."""
        self._desk.actor.require(Right.IMPORT)
        with self._desk.write() as session:
            undo(session, import_id, self._desk.clock.now())
            self._desk.audit.record(
                session, "ledger_import_undone", "ledger_import", int(import_id)
            )

    def problem_rows(self, import_id: ImportId) -> tuple[ProblemRow, ...]:
        """The rows of an import that stayed outside. Raises NotFound."""
        self._desk.actor.require(Right.IMPORT)
        statement = (
            select(LedgerRow)
            .where(LedgerRow.import_id == import_id, LedgerRow.problem != "")
            .order_by(LedgerRow.id)
        )
        with self._desk.read() as session:
            if session.get(LedgerImport, import_id) is None:
                raise NotFound
            return tuple(
                ProblemRow(row.sheet, row.row, (row.problem,), json.loads(row.cells))
                for row in session.scalars(statement)
            )

    def export_problems(self, import_id: ImportId, path: Path, words: ProblemWords) -> int:
        """Write the rows that stayed outside as .xlsx; returns how many.

        Raises NotFound, CannotWrite, DiskFull.
        """
        rows = self.problem_rows(import_id)
        self._export(path, rows, words, int(import_id))
        return len(rows)

    def export_dry_run_problems(self, dry_run: DryRun, path: Path, words: ProblemWords) -> int:
        """The same before the import. Raises CannotWrite, DiskFull."""
        self._desk.actor.require(Right.IMPORT)
        rows = problems_of(dry_run)
        self._export(path, rows, words, 0)
        return len(rows)

    def _export(
        self, path: Path, rows: tuple[ProblemRow, ...], words: ProblemWords, import_id: int
    ) -> None:
        write_whole(path, workbook(rows, words))
        with self._desk.write() as session:
            self._desk.audit.record(session, "ledger_problems_exported", "ledger_import", import_id)


def problems_of(dry_run: DryRun) -> tuple[ProblemRow, ...]:
    """The problem rows of a dry run with their cells as written."""
    ledger = dry_run.ledger
    by_sheet = {
        sheet.name: [table for table in ledger.tables if table.sheet == number]
        for number, sheet in enumerate(ledger.sheets)
    }
    return tuple(
        ProblemRow(
            row.sheet,
            row.row,
            tuple(str(note.code) for note in row.notes if note.code in PROBLEMS),
            labelled(by_sheet[row.sheet], row.row, [text_of(cell) for cell in row.cells]),
        )
        for row in dry_run.rows
        if row.status is Status.PROBLEM
    )
