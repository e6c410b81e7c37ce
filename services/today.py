"""The page of the day: what is due, what is overdue, how the month stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select, tuple_
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.referral import Institution, Referral
from models.visit import Visit, VisitText
from models.vocabulary import ClientState, ReferralState
from services.ages import age_on
from services.desk import Desk
from services.months import month_of, shifted, span
from services.visits import DraftSummary, MonthTotals, VisitFilter, listing
from services.visits.drafts import open_drafts

# A high risk without a later visit stays on top this long, then it is an overdue follow-up.
RISK_DAYS = 14
HIGH_RISKS = ("high", "urgent")
COMING_DAYS = 7
# After this a follow-up is no longer overdue but a client who was lost from sight.
LOST_FROM_SIGHT_DAYS = 60
MONTHS_SHOWN = 12
MOST = 50


@dataclass(frozen=True, slots=True)
class DueVisit:
    """A visit that asks for another one. ``due`` is None for a high risk without appointment."""

    visit_id: int
    client_id: int | None
    client_name: str
    age: int | None
    population: str
    day: date
    mode: str
    topic: str
    risk: str
    due: date | None
    due_minute: int | None
    next_step: str
    visits: int


@dataclass(frozen=True, slots=True)
class LateReceipt:
    """A referral whose receipt should have come by ``reply_by``."""

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
    """The month so far, the last twelve months (oldest first), and who was lost from sight."""

    month: MonthTotals
    referrals: int
    months: tuple[MonthCount, ...]
    lost_from_sight: int


@dataclass(frozen=True, slots=True)
class Today:
    """What the page shows at once; `Figures` follow."""

    day: date
    high_risk: tuple[DueVisit, ...]
    overdue: tuple[DueVisit, ...]
    late_receipts: tuple[LateReceipt, ...]
    due_today: tuple[DueVisit, ...]
    coming: tuple[DueVisit, ...]
    drafts: tuple[DraftSummary, ...]

    @property
    def waiting(self) -> int:
        """How much must be dealt with: the number beside the page's name."""
        return len(self.high_risk) + len(self.overdue) + len(self.late_receipts)


_VISIT, _CLIENT = table(Visit), table(Client)
_LATER = _VISIT.alias("later")
_COUNTED = _VISIT.alias("counted")
_WORDS = table(VisitText)

_DUE = (
    select(
        _VISIT.c.id,
        _VISIT.c.client_id,
        _VISIT.c.day,
        _VISIT.c.mode,
        _VISIT.c.topic,
        _VISIT.c.risk,
        _VISIT.c.population,
        _VISIT.c.next_day,
        _VISIT.c.next_minute,
        _CLIENT.c.name,
        _CLIENT.c.birth_date,
        _CLIENT.c.birth_year,
        _WORDS.c.next_step,
        select(func.count())
        .select_from(_COUNTED)
        .where(_COUNTED.c.client_id == _VISIT.c.client_id)
        .scalar_subquery()
        .label("visits"),
    )
    .select_from(_VISIT)
    .outerjoin(_CLIENT, _CLIENT.c.id == _VISIT.c.client_id)
    .outerjoin(_WORDS, _WORDS.c.visit_id == _VISIT.c.id)
    .where(or_(_VISIT.c.client_id.is_(None), _CLIENT.c.state == ClientState.ACTIVE))
    .where(
        ~exists()
        .where(_LATER.c.client_id == _VISIT.c.client_id)
        .where(tuple_(_LATER.c.day, _LATER.c.id) > tuple_(_VISIT.c.day, _VISIT.c.id))
    )
)


class TodayService:
    """Read only; the lists and the figures apart, so that the page is there at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def load(self) -> Today:
        """Everything that asks for something to be done."""
        today = self._desk.clock.today()
        with self._desk.read() as session:
            high_risk = _high_risk(session, today)
            shown = {due.visit_id for due in high_risk}
            overdue = _due(session, today, _overdue(today))
            return Today(
                day=today,
                high_risk=high_risk,
                overdue=tuple(due for due in overdue if due.visit_id not in shown),
                late_receipts=_late_receipts(session, today),
                due_today=_due(session, today, _VISIT.c.next_day == today),
                coming=_due(session, today, _coming(today)),
                drafts=open_drafts(session, self._desk.actor.staff_id),
            )

    def figures(self) -> Figures:
        """The month so far and the year's course."""
        today = self._desk.clock.today()
        month = month_of(today)
        referrals = select(func.count()).select_from(Referral).where(Referral.month == month)
        with self._desk.read() as session:
            return Figures(
                month=listing.totals(session, VisitFilter(month=month)),
                referrals=session.scalar(referrals) or 0,
                months=_months(session, today),
                lost_from_sight=_lost_from_sight(session, today),
            )


def _high_risk(session: Session, today: date) -> tuple[DueVisit, ...]:
    recent = _VISIT.c.day >= today - timedelta(days=RISK_DAYS)
    wanted = _DUE.where(recent, _VISIT.c.risk.in_(HIGH_RISKS))
    return _visits(session, today, wanted.order_by(_VISIT.c.day.desc(), _VISIT.c.id.desc()))


def _overdue(today: date) -> ColumnElement[bool]:
    """An anonymous visitor cannot be seen to have come again, so nothing is overdue."""
    return and_(
        _VISIT.c.next_day < today,
        _VISIT.c.next_day >= today - timedelta(days=LOST_FROM_SIGHT_DAYS),
        _VISIT.c.client_id.is_not(None),
    )


def _coming(today: date) -> ColumnElement[bool]:
    return and_(_VISIT.c.next_day > today, _VISIT.c.next_day <= today + timedelta(days=COMING_DAYS))


def _due(session: Session, today: date, when: ColumnElement[bool]) -> tuple[DueVisit, ...]:
    by_time = (_VISIT.c.next_day, _VISIT.c.next_minute.nulls_last(), _VISIT.c.id)
    return _visits(session, today, _DUE.where(when).order_by(*by_time))


def _visits(session: Session, today: date, wanted: Select[Any]) -> tuple[DueVisit, ...]:
    return tuple(_due_visit(row, today) for row in session.execute(wanted.limit(MOST)))


def _due_visit(row: Row[Any], today: date) -> DueVisit:
    return DueVisit(
        visit_id=row.id,
        client_id=row.client_id,
        client_name=row.name or "",
        age=age_on(today, row.birth_date, row.birth_year),
        population=row.population,
        day=row.day,
        mode=row.mode,
        topic=row.topic,
        risk=row.risk,
        due=row.next_day,
        due_minute=row.next_minute,
        next_step=row.next_step or "",
        visits=row.visits,
    )


def _late_receipts(session: Session, today: date) -> tuple[LateReceipt, ...]:
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
        .where(Referral.state == ReferralState.ISSUED, Referral.reply_by < today)
        .order_by(Referral.reply_by, Referral.id)
        .limit(MOST)
    )
    return tuple(
        LateReceipt(row.id, row.number, row.client_id, row.name, row.institution, row.reply_by)
        for row in session.execute(wanted)
    )


def _months(session: Session, today: date) -> tuple[MonthCount, ...]:
    present = month_of(today)
    names = span(shifted(present, 1 - MONTHS_SHOWN), present)
    counted = (
        select(_VISIT.c.month, func.count())
        .where(_VISIT.c.month.between(names[0], names[-1]))
        .group_by(_VISIT.c.month)
    )
    found = {month: visits for month, visits in session.execute(counted)}
    return tuple(MonthCount(name, found.get(name, 0)) for name in names)


def _lost_from_sight(session: Session, today: date) -> int:
    since = today - timedelta(days=LOST_FROM_SIGHT_DAYS)
    theirs = _LATER.c.client_id == _CLIENT.c.id
    lost = (
        select(func.count())
        .select_from(_CLIENT)
        .where(_CLIENT.c.state == ClientState.ACTIVE)
        .where(exists().where(theirs))
        .where(~exists().where(theirs, _LATER.c.day >= since))
    )
    return session.scalar(lost) or 0
