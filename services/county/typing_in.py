"""Stores what was typed from the printed pages of a month."""

import hashlib

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.base import table
from models.county import EnrolledRoom, FigureLayout, FigureRow, Incoming, IncomingFigure
from services.actor import Right
from services.county.chains import KnownLayout
from services.county.figures import FigureReader, Figures
from services.county.inbox_records import FileResult, Outcome
from services.county.incoming_rows import Hand, figures_of, row_of, store_rows
from services.county.places import unit_on
from services.county.store import CountyDesk, next_ids, take_turns
from services.county.store_layouts import stored_layout
from services.county.typed_sheets import TypedPage, TypedSheet, document_of
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.exchange import numbers
from services.exchange.document import PENDING, TOTAL, Document
from services.exchange.strict_json import Refused, canonical
from services.months import is_month, last_day, shifted

_INCOMING = table(Incoming)


class TypedSheetService:
    """Everybody at the office types."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def is_right(self, room_code: str, month: str, page: TypedPage) -> bool:
        """Whether a page was typed as it was printed; asked page by page."""
        self._desk.actor.require(Right.LOG_VISITS)
        return page.is_right(room_code, month)

    def take(self, sheet: TypedSheet) -> FileResult:
        """Count the sheet for its month, until the package itself comes.

        Raises NotFound for a room that is not enrolled; InvalidInput ``month``, ``page 2`` for a
        wrong check code, ``figures`` for what does not balance; Conflict ``package_here`` (the
        month has a package), ``month_before_missing`` (what waits can only be known with it),
        ``no_layout`` (no package of any room has come yet), ``no_unit``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        if not is_month(sheet.month):
            raise InvalidInput({"month": Problem.MALFORMED})
        clock = self._desk.clock
        hand = Hand(self._desk.actor.staff_id, clock.today(), clock.now())
        with self._county.write() as action:
            take_turns(action.session)
            result = _take(action.session, sheet, hand)
            action.record("sheet_typed", "incoming", result.incoming_id or 0)
        return result


def _take(session: Session, sheet: TypedSheet, hand: Hand) -> FileResult:
    room = session.get(EnrolledRoom, sheet.room_code)
    if room is None or room.state != "approved":
        raise NotFound
    before = _before(session, sheet)
    known = stored_layout(session, _layout_id(session, before))
    figures = _figures(sheet, known, before, _waiting(session, before))
    unit_id = unit_on(session, sheet.room_code, last_day(sheet.month))
    if unit_id is None:
        raise Conflict("no_unit")
    typed = [[page.number, [list(line) for line in page.lines]] for page in sheet.pages]
    sha256 = hashlib.sha256(canonical(typed).encode()).hexdigest()
    (incoming_id,) = next_ids(session, _INCOMING, 1)
    row = row_of(incoming_id, unit_id, sha256, figures, known, hand) | {"typed": True}
    _require_no_package(session, sheet, sha256)
    store_rows(session, [row], list(figures_of(incoming_id, figures, known)))
    return FileResult(
        name=f"{sheet.room_code} {sheet.month}",
        outcome=Outcome.IMPORTED,
        room_code=sheet.room_code,
        room_name=room.name,
        number=sheet.number,
        period=sheet.month,
        revision=sheet.revision,
        day=hand.today,
        is_nil=figures.is_nil,
        incoming_id=incoming_id,
    )


def _require_no_package(session: Session, sheet: TypedSheet, sha256: str) -> None:
    """Pages typed before for this month count no more; a package does."""
    of_month = (_INCOMING.c.room_code == sheet.room_code, _INCOMING.c.period == sheet.month)
    here = select(_INCOMING.c.id, _INCOMING.c.typed, _INCOMING.c.sha256, _INCOMING.c.undone_at)
    for row in session.execute(here.where(*of_month)):
        if not row.typed and row.undone_at is None:
            raise Conflict("package_here")
        if row.sha256 == sha256:
            raise Conflict("typed_before")
    session.execute(update(_INCOMING).where(*of_month, _INCOMING.c.typed).values(counts=False))


def _before(session: Session, sheet: TypedSheet) -> Incoming | None:
    """What counts of the month before, or None for a room that never reported."""
    earlier = (
        select(Incoming)
        .where(Incoming.room_code == sheet.room_code, Incoming.period < sheet.month)
        .where(Incoming.counts)
        .order_by(Incoming.period.desc())
        .limit(1)
    )
    found = session.scalars(earlier).first()
    if found is not None and found.period != shifted(sheet.month, -1):
        raise Conflict("month_before_missing")
    return found


def _layout_id(session: Session, before: Incoming | None) -> int:
    """The rows of the room, or those that most rooms have."""
    if before is not None:
        return before.layout_id
    newest = session.scalar(select(FigureLayout.id).order_by(FigureLayout.id.desc()).limit(1))
    if newest is None:
        raise Conflict("no_layout")
    return newest


def _waiting(session: Session, before: Incoming | None) -> dict[str, int]:
    if before is None:
        return {}
    waiting = (
        select(FigureRow.population, IncomingFigure.step)
        .join(IncomingFigure, IncomingFigure.row_id == FigureRow.id)
        .where(IncomingFigure.incoming_id == before.id)
        .where(FigureRow.table_name == TOTAL, FigureRow.row == PENDING)
    )
    return {population: step for population, step in session.execute(waiting)}


def _figures(
    sheet: TypedSheet, known: KnownLayout, before: Incoming | None, waiting: dict[str, int]
) -> Figures:
    """Raises InvalidInput ``figures`` for what does not balance."""
    ledger = before.ledger if before is not None else f"{sheet.room_code}000000"
    document = document_of(sheet, known.layout, ledger, waiting)
    try:
        numbers.check(document)
        figures = FigureReader().figures(document)
        _check_growth(document, waiting)
    except Refused as error:
        raise InvalidInput({"figures": Problem.MISMATCH}) from error
    return figures


def _check_growth(document: Document, waiting: dict[str, int]) -> None:
    """What waits has grown by what was not broken down (`numbers.check_history`)."""
    for population, step in numbers.steps(document).items():
        grown = waiting.get(population, 0) + step.total - (step.released() or 0)
        if grown != step.pending:
            raise Refused("numbers")
