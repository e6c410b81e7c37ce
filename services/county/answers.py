"""Receipts: what the office counted of each package, or why it did not, cell by cell.

Made when they are first written, and then the same bytes each time; a package that is taken back
is answered again. exchange.md, The way back.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select, update
from sqlalchemy.orm import Session, aliased

from models.base import table
from models.county import EnrolledRoom, Incoming, IncomingFigure, Quarantine, RoomChain, SentReceipt
from models.room import Room
from services.clock import CHINA
from services.county.chains import KnownLayout
from services.county.completeness import day_after
from services.county.found_files import LoadedFile, from_kept, name_says
from services.county.newer_packs import NewerPacks
from services.county.store_layouts import stored_layout
from services.county.undoing import head_of
from services.exchange import receipt as receipts
from services.exchange.document import PENDING, TOTAL, Cell, CellState, Document, Head
from services.exchange.numbers import GUARDED
from services.exchange.receipt import ACCEPTED, ReceiptDocument
from services.months import shifted

UNDONE = "undone"
"""Why a package does not count that did before."""

_APPROVED = "approved"
_TOLD = ("numbers", "period", "ledger", "policy", "rows")
"""Reasons that are the room's to mend. Of two registers with one name only the office hears."""

_MOST_REFUSED = 500
_FIGURE = table(IncomingFigure)


@dataclass(frozen=True, slots=True)
class OfficeKeys:
    """Who answers."""

    name: str
    secret: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A package that was opened and does not count, and why."""

    file: LoadedFile
    reason: str
    found_at: datetime


def office_keys(vault: Session) -> OfficeKeys:
    """From the office's own row."""
    office = vault.scalars(select(Room)).one()
    return OfficeKeys(office.name, office.signing_secret)


def to_be_answered(session: Session, room_codes: Sequence[str]) -> list[int]:
    """Packages, by room and number, whose newest receipt says something else than what is so."""
    newest = (
        select(SentReceipt.room_code, SentReceipt.package_number, func.max(SentReceipt.number))
        .group_by(SentReceipt.room_code, SentReceipt.package_number)
        .subquery("newest")
    )
    number = newest.c[newest.c.keys()[2]]
    said = aliased(SentReceipt)
    chosen = (
        select(Incoming.id)
        .join(EnrolledRoom, EnrolledRoom.room_code == Incoming.room_code)
        .outerjoin(
            newest,
            and_(
                newest.c.room_code == Incoming.room_code,
                newest.c.package_number == Incoming.number,
            ),
        )
        .outerjoin(said, and_(said.room_code == Incoming.room_code, said.number == number))
        .where(EnrolledRoom.state == _APPROVED, EnrolledRoom.recipient != "")
        .where(Incoming.typed.is_(False))
        .where(
            (said.id.is_(None) & Incoming.undone_at.is_(None))
            | ((said.refused == ACCEPTED) & Incoming.undone_at.is_not(None))
            | ((said.refused != ACCEPTED) & Incoming.undone_at.is_(None))
        )
        .order_by(Incoming.room_code, Incoming.number)
    )
    if room_codes:
        chosen = chosen.where(Incoming.room_code.in_(room_codes))
    return list(session.scalars(chosen))


def to_be_refused(session: Session, room_codes: Sequence[str]) -> list[Refused]:
    """Packages in the quarantine of which the room has not been told why."""
    chosen = (
        select(Quarantine)
        .join(EnrolledRoom, EnrolledRoom.room_code == Quarantine.room_code)
        .where(Quarantine.settled_at.is_(None), Quarantine.reason.in_(_TOLD))
        .where(EnrolledRoom.state == _APPROVED, EnrolledRoom.recipient != "")
        .order_by(Quarantine.id)
        .limit(_MOST_REFUSED)
    )
    if room_codes:
        chosen = chosen.where(Quarantine.room_code.in_(room_codes))
    told = select(SentReceipt.room_code, SentReceipt.package_number, SentReceipt.refused)
    known = {tuple(row) for row in session.execute(told.where(SentReceipt.refused.in_(_TOLD)))}
    kept = [
        (from_kept(row.id, row.name, row.room_code, row.content), row.reason, row.found_at)
        for row in session.scalars(chosen)
        if (row.room_code, name_says(row.name)[1], row.reason) not in known
    ]
    return [Refused(file, reason, on) for file, reason, on in kept if file is not None]


class Answering:
    """Makes receipts in one transaction."""

    def __init__(self, session: Session, office: OfficeKeys, due_day: int) -> None:
        self._session, self._office, self._due_day = session, office, due_day
        self._layouts: dict[int, KnownLayout] = {}
        self._newer = NewerPacks(session)

    def make(self, incoming_id: int, now: datetime) -> None:
        """The receipt of one package. The room's counter of receipts is held till the end."""
        row = self._session.get_one(Incoming, incoming_id)
        room = self._room(row.room_code)
        self._seal(room, self._document(row, room.highest_receipt), now)

    def refuse(self, refused: Refused, head: Head, now: datetime) -> None:
        """The receipt of a package in the quarantine: why it does not count."""
        room = self._room(refused.file.room_code)
        document = ReceiptDocument(
            room=room.room_code,
            number=room.highest_receipt,
            county=self._office.name,
            package=head.number,
            period=head.period,
            revision=head.revision,
            sha256=refused.file.sha256,
            refused=refused.reason,
            received_on=refused.found_at.astimezone(CHINA).date().isoformat(),
            next_due=day_after(head.period, self._due_day).isoformat(),
            highest=self._highest(room.room_code),
            newer=self._newer.than(head.policy, head.code_lists),
            cells=(),
            facts={},
        )
        self._seal(room, document, now)

    def _room(self, room_code: str) -> EnrolledRoom:
        """The room, its counter of receipts one further; nobody else counts meanwhile."""
        room = self._session.scalars(
            select(EnrolledRoom).where(EnrolledRoom.room_code == room_code).with_for_update()
        ).one()
        room.highest_receipt += 1
        return room

    def _highest(self, room_code: str) -> int:
        highest = select(RoomChain.number).where(RoomChain.room_code == room_code)
        return self._session.scalar(highest) or 0

    def _seal(self, room: EnrolledRoom, document: ReceiptDocument, now: datetime) -> None:
        sealed = receipts.seal(document, room.recipient, self._office.secret)
        self._session.add(
            SentReceipt(
                room_code=document.room,
                number=document.number,
                package_number=document.package,
                period=document.period,
                refused=document.refused,
                sealed=sealed.sealed,
                signature=sealed.signature,
                made_at=now,
            )
        )

    def _document(self, row: Incoming, number: int) -> ReceiptDocument:
        is_counted = row.undone_at is None
        return ReceiptDocument(
            room=row.room_code,
            number=number,
            county=self._office.name,
            package=row.number,
            period=row.period,
            revision=row.revision,
            sha256=row.sha256,
            refused=ACCEPTED if is_counted else UNDONE,
            received_on=row.received_on.isoformat(),
            next_due=day_after(shifted(row.period, 1), self._due_day).isoformat(),
            highest=self._highest(row.room_code),
            newer=self._newer.than(row.policy, json.loads(row.code_lists)),
            cells=self.cells(row) if is_counted else (),
            facts=json.loads(row.facts) if is_counted else {},
        )

    def cells(self, row: Incoming) -> tuple[Cell, ...]:
        """What was counted, from the store; in the order of the package."""
        if row.layout_id not in self._layouts:
            self._layouts[row.layout_id] = stored_layout(self._session, row.layout_id)
        known = self._layouts[row.layout_id]
        figures = select(_FIGURE.c.row_id, _FIGURE.c.step).where(_FIGURE.c.incoming_id == row.id)
        steps = {row_id: step for row_id, step in self._session.execute(figures)}
        return counted_cells(known, steps, json.loads(row.released))


def counted_cells(
    known: KnownLayout, steps: Mapping[int, int], released: Iterable[str]
) -> tuple[Cell, ...]:
    """The cells of a package from what the store keeps of it."""
    broken_down = frozenset(released)
    cells = []
    for row_id, (population, name, row) in zip(known.row_ids, known.layout.rows, strict=True):
        state = CellState.PUBLISHED
        if name.endswith(GUARDED):
            state = CellState.PUBLISHED if row_id in steps else CellState.WITHHELD
        elif (name, row) not in (
            (TOTAL, TOTAL),
            (TOTAL, PENDING),
        ) and population not in broken_down:
            state = CellState.NOT_YET_BROKEN_DOWN
        is_published = state is CellState.PUBLISHED
        step = steps.get(row_id, 0) if is_published else None
        cells.append(Cell(population, name, row, state, step))
    return tuple(cells)


def document_of(session: Session, row: Incoming) -> Document:
    """A package as the store keeps it; what it does not keep (recipient, audit) is empty."""
    cells = Answering(session, OfficeKeys("", b""), 1).cells(row)
    return Document(head_of(row), cells, json.loads(row.facts), json.loads(row.answers))


def unwritten(session: Session, room_codes: Sequence[str], *, again: bool) -> list[int]:
    """Receipts to be written, by room and number; ``again``: also those that were."""
    chosen = select(SentReceipt.id).order_by(SentReceipt.room_code, SentReceipt.number)
    if not again:
        chosen = chosen.where(SentReceipt.written_at.is_(None))
    if room_codes:
        chosen = chosen.where(SentReceipt.room_code.in_(room_codes))
    return list(session.scalars(chosen))


def mark_written(session: Session, receipt_ids: Sequence[int], now: object) -> None:
    """They are on a stick, read back."""
    session.execute(
        update(SentReceipt).where(SentReceipt.id.in_(receipt_ids)).values(written_at=now)
    )
