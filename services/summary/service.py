"""The room's monthly summary: the list of months, the preview, and closing a month."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.room import Room, Staff
from models.summary import ClosedMonth, Package
from models.vocabulary import PackageState
from services import clock_check
from services.actor import Right
from services.audit import chain_head
from services.clock import CHINA
from services.code_lists import LISTS
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.exchange.document import Cell, Document, Head, covered_head, to_json
from services.exchange.numbers import Step, check_history, steps
from services.exchange.strict_json import Refused, canonical
from services.months import is_month, month_of, shifted
from services.program import VERSION
from services.summary import after_restore
from services.summary import counted as counted_before
from services.summary import history as histories
from services.summary.history import History
from services.summary.measures import SEEN_IN_MONTH, Measure, measure
from services.summary.month_list import MonthList, month_list
from services.summary.publishing import LedgerTerms, Span, cells, next_steps, published, truth
from services.summary.shape import Shapes, is_of_school, shapes
from services.summary.tables import (
    BASE,
    FARTHEST,
    HOLD,
    Population,
    PublishedSummary,
    SummaryPreview,
)

_SCHOOL = "school"
_CLOSED_SPAN = select(func.min(ClosedMonth.month), func.max(ClosedMonth.month))
_NO_POLICY = "0"  # no county policy accepted; its serial and hash stand here later


@dataclass(frozen=True, slots=True)
class _Case:
    """All that one month's summary is made from, read in one transaction."""

    room: Room
    shapes: Shapes
    history: History  # without the month and later ones
    document: Document | None  # the month's own, once it is closed
    measures: Mapping[Population, Measure]
    steps: Mapping[Population, Step]
    span: Span


class SummaryService:
    """What a month counts, what of it leaves, and the moment from which that is settled."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def months(self) -> MonthList:
        """All months from the first record or the first day of the room to the present one."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return month_list(session, self._desk.clock.today())

    def preview(self, month: str) -> SummaryPreview:
        """The true figures of ``month`` beside those that leave, or have left.

        Raises InvalidInput for a month that is none or has not begun, and Conflict with
        ``earlier_month_open`` or ``before_first_report``, as steps are published in order, or
        ``sent_before_restore`` for a month whose package a restore took away.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return self._preview(session, self._case(session, month))

    def close(self, month: str, digest: str) -> PublishedSummary:
        """Settle the numbers of ``month``: from now on they are the ones that leave.

        ``digest`` is that of the preview which the user saw. Raises Conflict with
        ``already_closed``, ``changed_since_preview`` (look again), ``self_check_failed`` or
        ``maybe_sent_before_restore`` (`settle_restore` first), and what `preview` raises. Records
        that are entered later go out with the next month.
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.write() as session:
            case = self._case(session, month)
            if case.document is not None:
                raise Conflict("already_closed")
            preview = self._preview(session, case)
            if preview.maybe_sent:
                raise Conflict("maybe_sent_before_restore")
            if preview.published.digest != digest:
                raise Conflict("changed_since_preview")
            if not preview.checks_passed:
                raise Conflict("self_check_failed")
            number = self._store(session, case)
            _remember_counts(session, case)
            self._desk.audit.record(session, "month_closed", "package", number)
            return self._preview(session, self._case(session, month)).published

    def settle_restore(self, last_sent: str | None) -> None:
        """Say what of `SummaryPreview.maybe_sent` was handed over before the restore.

        None: nothing, and the ledger goes on. A month: it and those before it; they are never made
        a second time, and a new ledger begins with the month after it. Raises
        Conflict("nothing_in_question") and InvalidInput.
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.write() as session:
            after_restore.settle(session, self._desk, last_sent)

    def _case(self, session: Session, month: str) -> _Case:
        if not is_month(month):
            raise InvalidInput({"month": Problem.MALFORMED})
        room = session.scalars(select(Room)).one()
        ledger = session.scalar(select(Package.ledger_id).where(Package.month == month))
        everything = histories.load(session, ledger or room.ledger_id)
        document = everything.of(month)
        if document is None:
            self._check_order(session, month)
        history = everything.before(month)
        first = everything.first_month or month
        table_shapes = self._shapes(room, everything)
        measures = measure(session, table_shapes, first, month)
        span = Span(month, max(first, f"{month[:4]}-01"))
        if document is not None:
            taken = {Population(name): step for name, step in steps(document).items()}
        else:
            counted = {p: m.between(first, month) for p, m in measures.items()}
            before = counted_before.load(session, room.ledger_id)
            terms = LedgerTerms(room.ledger_id, room.rounding_secret, before)
            taken = next_steps(counted, history, table_shapes, terms)
        return _Case(room, table_shapes, history, document, measures, taken, span)

    def _shapes(self, room: Room, everything: History) -> Shapes:
        """The tables with which the ledger began, whatever the room has become since."""
        if not everything.documents:
            return shapes(self._desk.codes, is_school=room.kind == _SCHOOL)
        rows = ((cell.table, cell.row) for cell in everything.documents[0].cells)
        return shapes(self._desk.codes, is_school=is_of_school(rows))

    def _check_order(self, session: Session, month: str) -> None:
        first, last = session.execute(_CLOSED_SPAN).one()
        if first is not None:
            if month < first:
                raise Conflict("before_first_report")
            if month <= last:
                raise Conflict("sent_before_restore")
            if month != shifted(last, 1):
                raise Conflict("earlier_month_open")
        if month > month_of(self._desk.clock.today()):
            raise InvalidInput({"month": Problem.IN_FUTURE})

    def _preview(self, session: Session, case: _Case) -> SummaryPreview:
        month = case.span.month
        persons, anonymous = session.execute(SEEN_IN_MONTH, {"month": month}).one()
        document = case.document or self._document(session, case, number=1)
        return SummaryPreview(
            published=self._published(session, case),
            truth=truth(case.measures, case.span),
            persons_in_month=persons,
            anonymous_visits=anonymous,
            is_closed=case.document is not None,
            has_ended=month < month_of(self._desk.clock.today()),
            checks_passed=_is_sound(case, document),
            maybe_sent=() if case.document else after_restore.maybe_sent(session),
        )

    def _published(self, session: Session, case: _Case) -> PublishedSummary:
        room, document = case.room, case.document
        closed = session.get(ClosedMonth, case.span.month)
        closer = session.get(Staff, closed.closed_by) if closed else None
        return PublishedSummary(
            room_code=room.code,
            room_name=room.name,
            division_code=room.division_code,
            month=case.span.month,
            year_from=case.span.year_from,
            revision=document.head.revision if document else 1,
            number=document.head.number if document else 0,
            ledger_id=document.head.ledger if document else room.ledger_id,
            base=BASE,
            hold=HOLD,
            is_nil=_is_nil(case.steps),
            closed_on=closed.closed_at.astimezone(CHINA).date() if closed else None,
            closed_at=closed.closed_at if closed else None,
            closed_by=closer.name if closer else "",
            digest=_digest(cells(case.steps, case.shapes)),
            populations=published(case.steps, case.history, case.shapes, case.span),
        )

    def _document(self, session: Session, case: _Case, number: int) -> Document:
        now = self._desk.clock.now().astimezone(UTC)
        head = Head(
            room=case.room.code,
            number=number,
            epoch=case.room.epoch,
            recipient="",  # known when it is sealed, as is the package before
            previous="",
            audit_head=covered_head(case.room.rounding_secret, chain_head(session).hash),
            ledger=case.room.ledger_id,
            period=case.span.month,
            revision=1,
            closed_at=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            closed_on=self._desk.clock.today().isoformat(),
            is_clock_doubtful=clock_check.check(session, self._desk.clock).is_wrong,
            program=VERSION,
            policy=_NO_POLICY,
            base=BASE,
            hold=HOLD,
            code_lists={name: self._desk.codes.get(name).version for name in LISTS},
        )
        indicators = {"nil_report": _is_nil(case.steps)}
        return Document(head, cells(case.steps, case.shapes), {}, indicators)

    def _store(self, session: Session, case: _Case) -> int:
        number = after_restore.next_number(session)
        document = self._document(session, case, number)
        now = self._desk.clock.now()
        session.add(
            ClosedMonth(
                month=case.span.month,
                closed_at=now,
                closed_by=self._desk.actor.staff_id,
            )
        )
        session.flush()
        session.add(
            Package(
                number=number,
                epoch=document.head.epoch,
                month=case.span.month,
                ledger_id=document.head.ledger,
                document=canonical(to_json(document)),
                sealed=b"",
                signature=b"",
                sha256="",
                state=PackageState.PREPARED,
                created_at=now,
            )
        )
        session.flush()
        return number


def _remember_counts(session: Session, case: _Case) -> None:
    first = case.history.first_month or case.span.month
    released = {
        population: case.measures[population].between(first, case.span.month).leaves
        for population, step in case.steps.items()
        if step.tables
    }
    counted_before.remember(session, case.room.ledger_id, released)


def _is_nil(taken: Mapping[Population, Step]) -> bool:
    """From published numbers only: "not nil" beside a published 0 would prove a count of 1 or 2."""
    return all(step.total == 0 for step in taken.values())


def _digest(rows: tuple[Cell, ...]) -> str:
    text = json.dumps([asdict(row) for row in rows], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _is_sound(case: _Case, document: Document) -> bool:
    """The self-check of disclosure.md 5.10 a, with this month as the newest package.

    Totals of a settled month are not compared with records that were changed since.
    """
    try:
        sums = check_history((*case.history.documents, document))
    except Refused:
        return False
    if case.document is not None:
        return True
    first = case.history.first_month or case.span.month
    return all(
        abs(sums[population].total - measured.between(first, case.span.month).total)
        <= FARTHEST[population]
        for population, measured in case.measures.items()
    )
