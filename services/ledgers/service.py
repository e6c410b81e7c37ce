"""Ledgers read, printed and saved; their layouts changed, taken from a county's workbook, shared.

Rooms are asked for a dozen ledgers beside their records (mission.md row 50; practice.md 1.2: F04,
F11, F18 to F21). Here each is made from what was entered once. No ledger names a client, or has
their phone, address or identity number: file numbers stand for them (practice.md 3.8).
"""

from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.ledger_layout import LedgerLayout
from models.room import Staff
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.indicators.periods import Period
from services.ledgers import layouts, tables
from services.ledgers.fields import shipped
from services.ledgers.records import FoundLayout, Layout, LayoutView, LedgerKind, LedgerTable
from services.progress import Progress
from services.whole_files import read_whole, write_whole

_SUBJECT = "ledger_layout"


class LedgerService:
    """The room's ledgers. Everybody who does casework may look and print; rows leave as a file
    with Right.EXPORT; layouts are the lead's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def layout(self, ledger: LedgerKind) -> LayoutView:
        """The layout in use."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return _view(session, ledger)

    def show(
        self,
        ledger: LedgerKind,
        period: Period,
        progress: Progress,
        layout: Layout | None = None,
    ) -> LedgerTable:
        """The ledger on the screen; ``layout`` tries one that is not kept. Raises Cancelled,
        InvalidInput (a layout that cannot be)."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            wanted = layouts.checked(layout) if layout else _view(session, ledger).layout
            return tables.read(session, self._desk, wanted, period, progress)

    def to_print(self, ledger: LedgerKind, period: Period, progress: Progress) -> LedgerTable:
        """The ledger for paper, in the layout in use; in the audit trail. Raises Cancelled."""
        self._desk.actor.require(Right.CASEWORK)
        return self._going_out(ledger, period, progress, "ledger_printed")

    def save_workbook(
        self, ledger: LedgerKind, period: Period, path: Path, progress: Progress
    ) -> None:
        """Write the ledger as .xlsx; in the audit trail.

        Raises Cancelled, DiskFull, CannotWrite.
        """
        from services.interop.ledger_workbook import workbook

        self._desk.actor.require(Right.EXPORT)
        found = self._going_out(ledger, period, progress, "ledger_saved")
        content = workbook(found, progress)
        write_whole(path, content)

    def change_layout(self, layout: Layout, version: int) -> LayoutView:
        """Keep another layout. ``version`` is the one that was seen.

        Raises InvalidInput (see `layouts.checked`), Conflict ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.MANAGE)
        layout = layouts.checked(layout)
        with self._desk.write() as session:
            row = _current(session, layout.ledger, version)
            if row is None:
                row = LedgerLayout(ledger=layout.ledger.value, version=0)
                session.add(row)
            row.body = layouts.body_of(layout)
            row.changed_by = self._desk.actor.staff_id
            row.changed_at = self._desk.clock.now()
            row.version = version + 1
            session.flush()
            self._desk.audit.record(session, f"{layout.ledger}_layout_changed", _SUBJECT)
            return _view(session, layout.ledger)

    def ship_again(self, ledger: LedgerKind, version: int) -> LayoutView:
        """Back to the layout that the program comes with. Raises Conflict ``changed_meanwhile``."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = _current(session, ledger, version)
            if row is not None:
                session.delete(row)
                session.flush()
                self._desk.audit.record(session, f"{ledger}_layout_shipped", _SUBJECT)
            return _view(session, ledger)

    def read_layout(self, ledger: LedgerKind, path: Path, progress: Progress) -> FoundLayout:
        """A layout file of another room, or a county's own workbook. Nothing is kept yet.

        Raises CannotRead, BadLedger, InvalidInput (``file``: no layout, or of another ledger).
        """
        self._desk.actor.require(Right.MANAGE)
        content = read_whole(path, layouts.LARGEST)
        if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
            return FoundLayout(_of_file(ledger, content))
        from services.ledger_import.sheets import read_sheets
        from services.ledgers.matching import find_layout

        sheets, _ = read_sheets(path, path.stem, progress)
        return find_layout(ledger, sheets)

    def write_layout(self, ledger: LedgerKind, path: Path) -> None:
        """Write the layout in use as a file for other rooms: words only, no record.

        Raises DiskFull, CannotWrite.
        """
        content = layouts.body_of(self.layout(ledger).layout).encode()
        write_whole(path, content)

    def _going_out(
        self, ledger: LedgerKind, period: Period, progress: Progress, action: str
    ) -> LedgerTable:
        with self._desk.write() as session:
            layout = _view(session, ledger).layout
            found = tables.read(session, self._desk, layout, period, progress)
            self._desk.audit.record(session, f"{ledger}_{action}", _SUBJECT)
            return found


def _of_file(ledger: LedgerKind, content: bytes) -> Layout:
    try:
        body = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput({"file": Problem.MALFORMED}) from error
    if len(content) > layouts.LARGEST:
        raise InvalidInput({"file": Problem.TOO_LONG})
    layout = layouts.read_body(body)
    if layout.ledger is not ledger:
        raise InvalidInput({"file": Problem.MISMATCH})
    return layout


def _current(session: Session, ledger: LedgerKind, version: int) -> LedgerLayout | None:
    row = session.get(LedgerLayout, ledger.value)
    if (row.version if row else 0) != version:
        raise Conflict("changed_meanwhile")
    return row


def _view(session: Session, ledger: LedgerKind) -> LayoutView:
    wanted = (
        select(LedgerLayout.body, LedgerLayout.version, Staff.name, LedgerLayout.changed_at)
        .join(Staff, Staff.id == LedgerLayout.changed_by)
        .where(LedgerLayout.ledger == ledger.value)
    )
    row = session.execute(wanted).first()
    if row is None:
        return LayoutView(shipped(ledger), 0)
    at: datetime = row.changed_at
    return LayoutView(layouts.read_body(row.body), row.version, row.name, at)
