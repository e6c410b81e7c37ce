"""The room's monthly summary: the list of months, the preview, and closing a month."""

from datetime import UTC

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room, Staff
from models.summary import ClosedMonth, Package
from models.vocabulary import PackageState
from services import clock_check
from services.actor import Right
from services.audit import chain_head
from services.clock import CHINA
from services.code_lists import LISTS, CodeLists
from services.desk import Desk
from services.errors import Conflict
from services.exchange.county_lists import PACK
from services.exchange.document import Document, Head, covered_head, to_json
from services.exchange.strict_json import canonical
from services.months import month_of
from services.program import VERSION
from services.summary import after_restore, ledgers, remarks
from services.summary import counted as counted_before
from services.summary import policy as policies
from services.summary.case import Case, is_sound, read_case
from services.summary.measures import SEEN_IN_MONTH
from services.summary.month_list import MonthList, month_list
from services.summary.published_rows import published, truth
from services.summary.publishing import cells
from services.summary.tables import PublishedSummary, SummaryPreview


class SummaryService:
    """What a month counts, what of it leaves, and the moment from which that is settled."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def months(self) -> MonthList:
        """All months from the first record or the first day of the room to the present one."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return month_list(session, self._desk.clock.today())

    def preview(self, month: str, words: str = "") -> SummaryPreview:
        """The true figures of ``month`` beside those that leave, or have left. ``words``: free
        remarks for the county, if its layout has a field for them.

        Raises InvalidInput for a month that is none or has not begun, and Conflict with
        ``earlier_month_open`` or ``before_first_report``, as steps are published in order, or
        ``sent_before_restore`` for a month whose package a restore took away; RemarksNamePeople.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return preview_of(session, self._desk, case_of(session, self._desk, month, words))

    def close(self, month: str, digest: str, words: str = "") -> PublishedSummary:
        """Settle the numbers of ``month``: from now on they are the ones that leave.

        ``digest`` is that of the preview which the user saw. Raises Conflict with
        ``already_closed``, ``changed_since_preview`` (look again), ``self_check_failed`` or
        ``maybe_sent_before_restore`` (`settle_restore` first), and what `preview` raises. Records
        that are entered later go out with the next month.
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.write() as session:
            case = case_of(session, self._desk, month, words)
            if case.document is not None:
                raise Conflict("already_closed")
            preview = preview_of(session, self._desk, case)
            if preview.maybe_sent:
                raise Conflict("maybe_sent_before_restore")
            if preview.published.digest != digest:
                raise Conflict("changed_since_preview")
            if not preview.checks_passed:
                raise Conflict("self_check_failed")
            number = self._store(session, case)
            remember_counts(session, case)
            self._desk.audit.record(session, "month_closed", "package", number)
            return preview_of(session, self._desk, read_case(session, self._desk, month)).published

    def settle_restore(self, last_sent: str | None) -> None:
        """Say what of `SummaryPreview.maybe_sent` was handed over before the restore.

        None: nothing, and the ledger goes on. A month: it and those before it; they are never made
        a second time, and a new ledger begins with the month after it. Raises
        Conflict("nothing_in_question") and InvalidInput.
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.write() as session:
            after_restore.settle(session, self._desk, last_sent)

    def begin_anew(self) -> None:
        """After packages were lost: a new ledger from the next month on. What was published stays
        published; no month is published a second time. Raises Conflict ``nothing_in_question`` if
        none is missing."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            try:
                ledgers.require_whole(session, room.ledger_id)
            except Conflict:
                policy = policies.of_ledger(session, room.ledger_id)
                ledgers.begin(session, self._desk, room, policy)
                return
            raise Conflict("nothing_in_question")

    def _store(self, session: Session, case: Case) -> int:
        now = self._desk.clock.now()
        closed = ClosedMonth(
            month=case.span.month, closed_at=now, closed_by=self._desk.actor.staff_id
        )
        number = after_restore.next_number(session)
        ledgers.enter(session, self._desk, case.room, case.ledger_id)
        session.add(closed)
        session.flush()
        store_package(session, self._desk, new_document(session, self._desk, case, number))
        return number


def case_of(session: Session, desk: Desk, month: str, words: str, *, anew: bool = False) -> Case:
    """The case of ``month`` with free remarks. Raises as `SummaryService.preview`, and Conflict
    ``no_remarks`` where the county's layout has no field for them."""
    tidied = remarks.tidy(words)
    case = read_case(session, desk, month, remarks=tidied, anew=anew)
    if case.document is None and tidied:
        if not case.policy.has_remarks:
            raise Conflict("no_remarks")
        remarks.require_nobody(session, tidied)
    return case


def preview_of(session: Session, desk: Desk, case: Case) -> SummaryPreview:
    """The case before the user: what is true beside what leaves."""
    month = case.span.month
    persons, anonymous = session.execute(SEEN_IN_MONTH, {"month": month}).one()
    document = case.document or new_document(session, desk, case, number=1)
    return SummaryPreview(
        published=_published(session, case),
        truth=truth(case.measures, case.span),
        persons_in_month=persons,
        anonymous_visits=anonymous,
        is_closed=case.document is not None,
        has_remarks=case.policy.has_remarks,
        has_ended=month < month_of(desk.clock.today()),
        checks_passed=is_sound(case, document),
        maybe_sent=() if case.document else after_restore.maybe_sent(session),
    )


def new_document(
    session: Session, desk: Desk, case: Case, number: int, revision: int = 1
) -> Document:
    """What the package of the case says, before it is sealed."""
    now = desk.clock.now().astimezone(UTC)
    head = Head(
        room=case.room.code,
        number=number,
        epoch=case.room.epoch,
        recipient="",  # known when it is sealed, as is the package before
        previous="",
        audit_head=covered_head(case.room.rounding_secret, chain_head(session).hash),
        ledger=case.ledger_id,
        period=case.span.month,
        revision=revision,
        closed_at=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        closed_on=desk.clock.today().isoformat(),
        is_clock_doubtful=clock_check.check(session, desk.clock).is_wrong,
        program=VERSION,
        policy=case.policy.name,
        base=case.policy.base,
        hold=case.policy.hold,
        code_lists=versions(desk.codes),
        remarks=case.remarks,
    )
    indicators = {**case.answers, "nil_report": case.is_nil}
    return Document(head, cells(case.steps, case.shapes), case.facts, indicators)


def versions(codes: CodeLists) -> dict[str, int]:
    """The version of every list that the numbers used, and the serial of the county's pack."""
    of_pack = {PACK: codes.county_pack} if codes.county_pack else {}
    return {**{name: codes.get(name).version for name in LISTS}, **of_pack}


def store_package(session: Session, desk: Desk, document: Document, reason: str = "") -> None:
    """Keep what is to be sent; it is sealed when it is first written. ``reason``: why it replaces
    another."""
    head = document.head
    ledgers.note_last(session, head.ledger, head.number)
    session.add(
        Package(
            number=head.number,
            epoch=head.epoch,
            month=head.period,
            revision=head.revision,
            ledger_id=head.ledger,
            document=canonical(to_json(document)),
            sealed=b"",
            signature=b"",
            sha256="",
            state=PackageState.PREPARED,
            reason=reason,
            created_at=desk.clock.now(),
        )
    )
    session.flush()


def remember_counts(session: Session, case: Case) -> None:
    """Keep what was counted of the populations that the month breaks down."""
    month = case.span.month
    released = {
        population: case.measures[population].between(case.first_month, month).leaves
        for population, step in case.steps.items()
        if step.tables
    }
    counted_before.remember(session, case.ledger_id, month, released)


def _published(session: Session, case: Case) -> PublishedSummary:
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
        ledger_id=case.ledger_id,
        base=case.policy.base,
        hold=case.policy.hold,
        is_nil=case.is_nil,
        closed_on=closed.closed_at.astimezone(CHINA).date() if closed else None,
        closed_at=closed.closed_at if closed else None,
        closed_by=closer.name if closer else "",
        digest=case.digest,
        populations=published(case.steps, case.history, case.shapes, case.span),
        facts=case.facts,
        year_facts=case.year_facts,
        answers=case.answers,
        policy=case.policy.name,
        remarks=case.remarks,
    )
