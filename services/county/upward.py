"""The office's own package for the office above it: the same format, sealed, signed and written to
a stick by the same outbox as a room's, answered by the same receipts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.county import Incoming
from models.room import Room, Staff
from models.summary import ClosedMonth, Package
from services import clock_check
from services.actor import Right
from services.audit import chain_head
from services.clock import CHINA
from services.code_lists import LISTS, CodeLists
from services.county import expected, margins, rollup_view, upward_document
from services.county.office_facts import OFFICE_PACKAGES, OFFICE_ROOMS, without_office
from services.county.store import CountyDesk
from services.county.sums import FigureIndex
from services.county.sums_wording import SumsWording
from services.county.upward_document import Content, CountySums
from services.documents.rendered import Rendered
from services.errors import Conflict, InvalidInput, Problem
from services.exchange.document import Document, Head, covered_head
from services.exchange.numbers import check_history
from services.exchange.package import file_name
from services.exchange.strict_json import Refused
from services.indicators import periods as period_codes
from services.months import is_month, month_of, shifted
from services.program import VERSION
from services.summary import after_restore, history, ledgers, periods
from services.summary.facts import NIL_REPORT, answered, summed
from services.summary.policy import HOLD
from services.summary.service import store_package
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording

NO_POLICY = "0"
"""An office publishes by no policy of its own: it rounds nothing."""


@dataclass(frozen=True, slots=True)
class UpwardMonth:
    """A month before it goes up, or as it went. ``rooms`` are in the sums; ``reported`` of them
    have a package of the month itself, of ``expected``. ``late``: packages of earlier months that
    came, were replaced or undone since the month before was closed, and go out with this one.

    ``digest`` is given back when it is closed: what was looked at is what goes.
    """

    month: str
    published: PublishedSummary
    rooms: int
    reported: int
    expected: int
    late: int
    margin: int
    digest: str
    is_closed: bool
    has_ended: bool


class UpwardService:
    """Everybody at the office looks; who may export closes a month."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk
        self._index = FigureIndex()

    def next_month(self) -> str | None:
        """The month that is to go up next: the one after the last, or the oldest that a room has
        reported, as break-downs reach back to there. None: nothing came yet."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as vault:
            last = vault.scalar(select(func.max(ClosedMonth.month)))
        if last is not None:
            return shifted(last, 1)
        with self._county.store.read() as session:
            return upward_document.first_month(session)

    def preview(self, month: str) -> UpwardMonth:
        """Raises InvalidInput ``month``, Conflict ``not_next``, ``mixed_bases``, ``not_balanced``,
        ``packages_lost``, ``nothing_came``."""
        self._desk.actor.require(Right.LOG_VISITS)
        return self._case(month).shown

    def close(self, month: str, digest: str) -> UpwardMonth:
        """Settle the month; from now on the outbox has its package. Raises as `preview`, Conflict
        ``not_over`` before its end, ``already_closed``, and ``changed_meanwhile`` if packages came
        since it was looked at."""
        self._desk.actor.require(Right.EXPORT)
        case = self._case(month)
        if case.shown.is_closed:
            raise Conflict("already_closed")
        if not case.shown.has_ended:
            raise Conflict("not_over")
        if case.shown.digest != digest:
            raise Conflict("changed_meanwhile")
        with self._desk.write() as vault:
            closed = ClosedMonth(
                month=month, closed_at=self._desk.clock.now(), closed_by=self._desk.actor.staff_id
            )
            number = after_restore.next_number(vault)
            vault.add(closed)
            vault.flush()
            document = self._document(vault, case.own, case.content, case.terms, number)
            store_package(vault, self._desk, document)
            self._desk.audit.record(vault, "month_closed", "closed_month", number)
        return self._case(month).shown

    def page(self, month: str) -> Rendered:
        """The twin to print. Raises as `preview`."""
        from services.documents import monthly_summary

        shown = self.preview(month)
        return monthly_summary.render(shown.published, self._words(shown))

    def slip(self, month: str) -> Rendered:
        """The slip that goes with the stick. Raises as `preview`, Conflict("not_closed")."""
        from services.documents import hand_over_slip

        shown = self.preview(month)
        if not shown.is_closed:
            raise Conflict("not_closed")
        with self._desk.read() as vault:
            room = vault.scalars(select(Room)).one()
            sent = select(Package).where(Package.month == month).order_by(Package.number.desc())
            package = vault.scalars(sent.limit(1)).one()
            name, sha256 = file_name(room.code, package.number), package.sha256
            receiver = room.county_name
        sealed = hand_over_slip.SealedFile(name, sha256) if sha256 else None
        words = self._words(shown)
        return hand_over_slip.render(shown.published, words, sealed, receiver)

    def _words(self, shown: UpwardMonth) -> SummaryWording:
        return SumsWording(CodeLists(), shown.rooms, shown.margin)

    def _case(self, month: str) -> "_Case":
        if not is_month(month):
            raise InvalidInput({"month": Problem.MALFORMED})
        with self._desk.read() as vault:
            own = _own(vault, month)
        if own.document is None:
            if self.next_month() is None:
                raise Conflict("nothing_came")
            if month != self.next_month():
                raise Conflict("not_next")
        with self._county.store.read() as session:
            now = upward_document.read_sums(session, self._index, month)
            late = _late(session, month, own.last_closed)
            expecting = sum(one.reports_for(month) for one in expected.rooms(session))
        if own.document is None:
            content = upward_document.content(now, own.earlier)
            base, hold = _terms(now, own.earlier)
        else:
            head = own.document.head
            content = Content(own.document.cells, own.document.facts, own.document.indicators)
            base, hold = head.base, head.hold
        return self._shown(own, content, now, _Terms(base, hold), late, expecting)

    def _shown(
        self,
        own: "_Own",
        content: Content,
        now: CountySums,
        terms: "_Terms",
        late: int,
        expecting: int,
    ) -> "_Case":
        with self._desk.read() as vault:
            made = self._document(vault, own, content, terms, number=1)
            document = own.document or made
            published = _published(vault, own, document)
        try:
            check_history((*own.earlier, document))
        except Refused as error:
            raise Conflict("not_balanced") from error
        bases = rollup_view.room_bases(now.heads)
        shown = UpwardMonth(
            month=own.month,
            published=published,
            rooms=content.facts.get(OFFICE_ROOMS, 0),
            reported=content.facts.get(OFFICE_PACKAGES, 0),
            expected=expecting,
            late=0 if own.document else late,
            margin=margins.margin(bases.values()),
            digest=published.digest,
            is_closed=own.document is not None,
            has_ended=own.month < month_of(self._desk.clock.today()),
        )
        return _Case(own, content, terms, shown)

    def _document(
        self, vault: Session, own: "_Own", content: Content, terms: "_Terms", number: int
    ) -> Document:
        room = vault.scalars(select(Room)).one()
        now = self._desk.clock.now().astimezone(UTC)
        head = Head(
            room=room.code,
            number=number,
            epoch=room.epoch,
            recipient="",  # known when it is sealed, as is the package before
            previous="",
            audit_head=covered_head(room.rounding_secret, chain_head(vault).hash),
            ledger=room.ledger_id,
            period=own.month,
            revision=1,
            closed_at=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            closed_on=self._desk.clock.today().isoformat(),
            is_clock_doubtful=clock_check.check(vault, self._desk.clock).is_wrong,
            program=VERSION,
            policy=NO_POLICY,
            base=terms.base,
            hold=terms.hold,
            code_lists={name: self._desk.codes.get(name).version for name in LISTS},
        )
        return Document(head, content.cells, content.facts, content.indicators)


@dataclass(frozen=True, slots=True)
class _Terms:
    base: int
    hold: int


@dataclass(frozen=True, slots=True)
class _Own:
    """The office's packages: those of the ledger before the month, and the month's own."""

    month: str
    earlier: tuple[Document, ...]
    document: Document | None
    last_closed: datetime | None


@dataclass(frozen=True, slots=True)
class _Case:
    own: _Own
    content: Content
    terms: _Terms
    shown: UpwardMonth


def _own(vault: Session, month: str) -> _Own:
    room = vault.scalars(select(Room)).one()
    ledgers.require_whole(vault, room.ledger_id)
    sent = history.load(vault, room.ledger_id)
    last = vault.scalar(select(func.max(ClosedMonth.closed_at)))
    return _Own(month, sent.before(month).documents, sent.of(month), last)


def _terms(now: CountySums, earlier: Sequence[Document]) -> tuple[int, int]:
    """Base and hold of the office's ledger, fixed with its first package."""
    if earlier:
        return earlier[-1].head.base, earlier[-1].head.hold
    return now.base, HOLD


def _late(session: Session, month: str, since: datetime | None) -> int:
    """Packages of earlier months that came, or were taken back, after the last month was closed."""
    if since is None:
        return 0
    is_new = or_(Incoming.received_at > since, Incoming.undone_at > since)
    wanted = select(func.count()).select_from(Incoming).where(Incoming.period < month, is_new)
    return session.scalars(wanted).one()


def _published(vault: Session, own: _Own, document: Document) -> PublishedSummary:
    """The month as papers show it, from the office's own documents alone."""
    room = vault.scalars(select(Room)).one()
    head, month = document.head, own.month
    documents = (*own.earlier, document)
    year_from = f"{month[:4]}-01"
    year = [d for d in documents if d.head.period >= year_from]
    closed = vault.get(ClosedMonth, month)
    closer = vault.get(Staff, closed.closed_by) if closed else None
    period = period_codes.parse(month)
    assert period is not None  # noqa: S101 - checked as a month
    return PublishedSummary(
        room_code=room.code,
        room_name=room.name,
        division_code=room.division_code,
        month=month,
        year_from=year_from,
        revision=head.revision,
        number=head.number if closed else 0,
        ledger_id=head.ledger,
        base=head.base,
        hold=head.hold,
        is_nil=document.indicators.get(NIL_REPORT, False),
        closed_on=closed.closed_at.astimezone(CHINA).date() if closed else None,
        closed_at=closed.closed_at if closed else None,
        closed_by=closer.name if closer else "",
        digest=periods.digest(document),
        populations=periods.populations(period, documents),
        facts=without_office(document.facts),
        year_facts=without_office(summed([d.facts for d in year])),
        answers=answered(document.indicators),
        policy=head.policy,
        remarks="",
    )
