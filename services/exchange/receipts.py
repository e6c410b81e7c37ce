"""Receipts of the county: read from a stick, compared cell by cell with what was sent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from models.summary import Package, Receipt
from models.vocabulary import PackageState
from services.actor import Right
from services.desk import Desk
from services.errors import AnxinbuError, BadPackage, Conflict
from services.exchange import receipt as receipts
from services.exchange.document import Cell
from services.exchange.package import (
    LARGEST_SEALED,
    LARGEST_SIGNATURE,
    SIGNATURE_SUFFIX,
    SUFFIX,
    stored,
)
from services.exchange.receipt import ReceiptDocument
from services.progress import Progress
from services.whole_files import read_whole

_Key = tuple[str, str, str]
_Figure = tuple[str, int | None]
_NOTHING: _Figure = ("", None)

LONGEST_LIST = 200  # receipts that are looked at on one stick


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that the county counted otherwise than it was sent. None: not there."""

    population: str
    table: str
    row: str
    sent: int | None
    counted: int | None


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """One receipt that was read, now or before."""

    number: int
    month: str
    package: int
    is_accepted: bool
    refused: str
    received_on: str
    next_due: str
    newer: tuple[str, ...]
    differences: tuple[Difference, ...]
    was_read_before: bool


@dataclass(frozen=True, slots=True)
class UnreadReceipt:
    """A file that is no receipt for this room, and why: ``reason`` as BadPackage.detail."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReceiptsRead:
    """What a stick brought. One bad file never stops the rest."""

    read: tuple[ReceiptView, ...]
    unread: tuple[UnreadReceipt, ...]


class ReceiptService:
    """Everybody who closes months reads receipts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_stick(self, folder: Path, progress: Progress) -> ReceiptsRead:
        """All receipts for this room below ``folder``; the stick is only read.

        Raises Conflict with ``no_county`` or ``no_receipts``.
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.read() as session:
            room = session.scalars(select(Room)).one()
            if not room.county_signer:
                raise Conflict("no_county")
            prefix = f"{room.code}-receipt-"
        paths = sorted(_receipt_files(folder, prefix), key=_number_in)[-LONGEST_LIST:]
        if not paths:
            raise Conflict("no_receipts")
        read: list[ReceiptView] = []
        unread: list[UnreadReceipt] = []
        for done, path in enumerate(paths):
            progress.step(done, len(paths))
            try:
                read.append(self._read(path))
            except BadPackage as error:
                unread.append(UnreadReceipt(path.name, error.detail))
            except AnxinbuError:
                unread.append(UnreadReceipt(path.name, "unreadable"))
        return ReceiptsRead(tuple(read), tuple(unread))

    def of_month(self, month: str) -> ReceiptView | None:
        """The newest receipt of a month's newest package, or None."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            package = _newest(session, month)
            if package is None:
                return None
            found = select(Receipt).where(Receipt.package_number == package.number)
            row = session.scalars(found.order_by(Receipt.number.desc()).limit(1)).first()
            if row is None:
                return None
            return _view(receipts.from_text(row.document), package, was_read_before=True)

    def _read(self, path: Path) -> ReceiptView:
        sealed = read_whole(path, LARGEST_SEALED)
        signed_at = path.with_name(path.name + SIGNATURE_SUFFIX)
        signature = read_whole(signed_at, LARGEST_SIGNATURE) if signed_at.exists() else b""
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            document, text = receipts.read(
                sealed, signature, room.county_signer, room.exchange_secret
            )
            package = _answered(session, room, document)
            digest = receipts.digest(sealed)
            before = session.scalars(
                select(Receipt).where(Receipt.number == document.number)
            ).first()
            if before is not None and before.document != text:
                raise BadPackage(detail="branch")
            view = _view(document, package, was_read_before=before is not None)
            if before is None:
                self._keep(session, document, text, digest, view)
                self._mark(session, package, document)
            return view

    def _keep(
        self,
        session: Session,
        document: ReceiptDocument,
        text: str,
        digest: str,
        view: ReceiptView,
    ) -> None:
        row = Receipt(
            number=document.number,
            package_number=document.package,
            document=text,
            sha256=digest,
            is_accepted=document.is_accepted,
            differences=len(view.differences),
            read_by=self._desk.actor.staff_id,
            read_at=self._desk.clock.now(),
        )
        session.add(row)
        session.flush()
        self._desk.audit.record(session, "receipt_read", "receipt", row.id)

    def _mark(self, session: Session, package: Package, document: ReceiptDocument) -> None:
        """Green only with a receipt (exchange.md); a refused one is to be sent again."""
        state = PackageState.RECEIVED if document.is_accepted else PackageState.REFUSED
        # A receipt that is older than the one before says nothing new.
        newer = select(Receipt).where(
            Receipt.package_number == package.number, Receipt.number > document.number
        )
        if session.scalars(newer.limit(1)).first() is None:
            package.state = state


def _answered(session: Session, room: Room, document: ReceiptDocument) -> Package:
    """The package that a receipt answers. Raises BadPackage ``room`` or ``package``."""
    if document.room != room.code:
        raise BadPackage(detail="room")
    package = session.scalars(select(Package).where(Package.number == document.package)).first()
    if package is None or package.sha256 != document.sha256 or not package.sha256:
        raise BadPackage(detail="package")
    return package


def _newest(session: Session, month: str) -> Package | None:
    rows = select(Package).where(Package.month == month).order_by(Package.number.desc())
    return session.scalars(rows.limit(1)).first()


def _view(document: ReceiptDocument, package: Package, *, was_read_before: bool) -> ReceiptView:
    return ReceiptView(
        number=document.number,
        month=package.month,
        package=document.package,
        is_accepted=document.is_accepted,
        refused=document.refused,
        received_on=document.received_on,
        next_due=document.next_due,
        newer=document.newer,
        differences=_differences(document, package) if document.is_accepted else (),
        was_read_before=was_read_before,
    )


def _differences(document: ReceiptDocument, package: Package) -> tuple[Difference, ...]:
    ours = stored(package.document)
    sent, counted = _figures(ours.cells, ours.facts), _figures(document.cells, document.facts)
    return tuple(
        Difference(*key, sent.get(key, _NOTHING)[1], counted.get(key, _NOTHING)[1])
        for key in dict.fromkeys((*sent, *counted))
        if sent.get(key) != counted.get(key)
    )


def _figures(cells: tuple[Cell, ...], facts: Mapping[str, int]) -> dict[_Key, _Figure]:
    """State and step by cell: a row that is missing differs from one that was held back."""
    steps: dict[_Key, _Figure] = {
        (cell.population, cell.table, cell.row): (cell.state, cell.step) for cell in cells
    }
    return steps | {("facts", "", code): ("", number) for code, number in facts.items()}


def _receipt_files(folder: Path, prefix: str) -> Iterator[Path]:
    """In the folder itself, in to-rooms, or in anxinbu/to-rooms: wherever a person points."""
    for place in (folder, folder / receipts.FOLDER, folder / "anxinbu" / receipts.FOLDER):
        if place.is_dir():
            yield from place.glob(f"{prefix}*{SUFFIX}")


def _number_in(path: Path) -> int:
    digits = path.name.rpartition("-")[2].removesuffix(SUFFIX)
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 0
