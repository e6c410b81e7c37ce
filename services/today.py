"""The page of the day: what is due, what is overdue, how the month stands."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.assessment import SelfAssessment
from models.base import table
from models.client import Client
from models.referral import Institution, Referral
from models.risk import Duty
from models.visit import Visit
from services import reminders
from services.access import shut_of
from services.actor import Right
from services.appointments import due
from services.appointments.due import DueAppointment
from services.desk import Desk
from services.months import month_of, shifted, span
from services.referrals.queries import is_late
from services.reminders import Reminder, ReminderKind
from services.risk.duty_rows import is_now, readable
from services.visits import DraftSummary, MonthTotals, VisitFilter, listing
from services.visits.drafts import open_drafts

MONTHS_SHOWN = 12
MOST = 50


@dataclass(frozen=True, slots=True)
class LateReceipt:
    """A referral whose receipt should have come by ``reply_by``.

    ``client_name`` is empty where the file is not for the signed-in person.
    """

    referral_id: int
    number: str
    client_id: int
    client_name: str
    institution: str
    reply_by: date


@dataclass(frozen=True, slots=True)
class MonthCount:
    """Visits of one month, for the chart."""

    month: str
    visits: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The month so far, and the last twelve months (oldest first)."""

    month: MonthTotals
    referrals: int
    months: tuple[MonthCount, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """What the page shows at once; `Figures`, reminders and the duties of `services.risk` follow.

    ``missed``: who did not come lately, was not seen since and has nothing planned.
    """

    day: date
    staff_id: int
    overdue: tuple[DueAppointment, ...]
    missed: tuple[DueAppointment, ...]
    late_receipts: tuple[LateReceipt, ...]
    due_today: tuple[DueAppointment, ...]
    coming: tuple[DueAppointment, ...]
    drafts: tuple[DraftSummary, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much must be dealt with, for the numbers beside the pages' names: duties of which it is
    time, appointments overdue or missed, receipts that are late."""

    duties: int
    appointments: int
    late_receipts: int

    @property
    def total(self) -> int:
        return self.duties + self.appointments + self.late_receipts


class TodayService:
    """Read only; the lists and the figures apart, so that the page is there at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def load(self) -> Today:
        """Everything that asks for something to be done."""
        self._desk.actor.require(Right.LOG_VISITS)
        today, staff_id = self._desk.clock.today(), self._desk.actor.staff_id
        with self._desk.read() as session:
            return Today(
                day=today,
                staff_id=staff_id,
                overdue=due.told(session, self._desk, due.overdue(session, today)),
                missed=due.told(session, self._desk, due.missed(session, today)),
                late_receipts=_late_receipts(session, self._desk),
                due_today=due.told(session, self._desk, due.due_today(session, today)),
                coming=due.told(session, self._desk, due.coming(session, today)),
                drafts=open_drafts(session, staff_id),
            )

    def waiting(self) -> Waiting:
        """The numbers alone: they are asked for after every change."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return waiting(session, self._desk)

    def has_open_sitting(self) -> bool:
        """A self-assessment at the screen is not over, e.g. after a power cut; whoever may do
        nothing about it is not told."""
        self._desk.actor.require(Right.LOG_VISITS)
        if not self._desk.actor.may(Right.CASEWORK):
            return False
        with self._desk.read() as session:
            return bool(session.scalar(select(exists().where(SelfAssessment.closed_at.is_(None)))))

    def reminders(
        self, kinds: Collection[ReminderKind] = tuple(ReminderKind)
    ) -> tuple[Reminder, ...]:
        """What waits without a day of its own, as far as this person's role may see it."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return reminders.waiting(session, self._desk, kinds)

    def figures(self) -> Figures:
        """The month so far and the year's course."""
        self._desk.actor.require(Right.LOG_VISITS)
        today = self._desk.clock.today()
        month = month_of(today)
        referrals = select(func.count()).select_from(Referral).where(Referral.month == month)
        with self._desk.read() as session:
            return Figures(
                month=listing.totals(session, VisitFilter(month=month)),
                referrals=session.scalar(referrals) or 0,
                months=_months(session, today),
            )


def waiting(session: Session, desk: Desk) -> Waiting:
    """How much must be dealt with, in the caller's transaction."""
    today = desk.clock.today()
    duties = select(func.count()).select_from(Duty).where(is_now(today), readable(desk))
    late = select(Referral.id).where(is_late(today)).limit(MOST)
    receipts = select(func.count()).select_from(late.subquery())
    return Waiting(
        duties=session.scalar(duties) or 0,
        appointments=due.count_late(session, today),
        late_receipts=session.scalar(receipts) or 0,
    )


def _late_receipts(session: Session, desk: Desk) -> tuple[LateReceipt, ...]:
    wanted = (
        select(
            Referral.id,
            Referral.number,
            Referral.client_id,
            Client.name,
            Institution.name.label("institution"),
            Referral.reply_by,
        )
        .join(Client, Client.id == Referral.client_id)
        .join(Institution, Institution.id == Referral.institution_id)
        .where(is_late(desk.clock.today()))
        .order_by(Referral.reply_by, Referral.id)
        .limit(MOST)
    )
    rows = session.execute(wanted).all()
    shut = shut_of(session, desk, (row.client_id for row in rows))
    return tuple(
        LateReceipt(
            referral_id=row.id,
            number=row.number,
            client_id=row.client_id,
            client_name="" if row.client_id in shut else row.name,
            institution=row.institution,
            reply_by=row.reply_by,
        )
        for row in rows
    )


def _months(session: Session, today: date) -> tuple[MonthCount, ...]:
    present = month_of(today)
    visit = table(Visit).c
    names = span(shifted(present, 1 - MONTHS_SHOWN), present)
    counted = (
        select(visit.month, func.count())
        .where(visit.month.between(names[0], names[-1]))
        .group_by(visit.month)
    )
    found = {month: visits for month, visits in session.execute(counted)}
    return tuple(MonthCount(name, found.get(name, 0)) for name in names)
