"""Which files have been kept long enough (practice.md 3.6; PIPL art. 19 and 47)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, ScalarSelect, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.assessment import Assessment
from models.base import Base, table
from models.case_note import CaseNote
from models.client import Client
from models.client_file import Closing
from models.consent import Consent, Disclosure
from models.crisis import Crisis, MandatoryReport
from models.hotline import HotlineCall
from models.referral import Referral
from models.rights import DestructionEntry, DestructionList, RightsRequest
from models.risk import Duty, RiskAssessment
from models.screening import Screening, ScreeningResult, ScreeningStudent
from models.visit import Visit, VisitText
from models.vocabulary import (
    AgeBand,
    AppointmentState,
    CaseState,
    ClientState,
    RequestKind,
    RequestState,
)
from services.ages import ADULT, age_on, is_minor
from services.clock import CHINA
from services.consents.guards import COUNSELLING
from services.rights.schedule import RecordClass, Schedule

GRADUATED = "graduated"
"""The code of the list ``closing_reason`` that ends a student's file."""


class Unfiled(NamedTuple):
    """A crisis, a mandatory report or a disclosure about somebody without a file: its table."""

    source: str
    id: int


@dataclass(frozen=True, slots=True)
class OverTime:
    """A file, a visit or another record without one, or the names and answers of a school
    screening, whose time is over: named by its number only.

    ``held_by`` says why it cannot be destroyed yet: ``crisis``, ``report``, ``duty``, ``request``.
    ``is_asked``: the person asked for it; ``is_withdrawn``: the consent to the counselling was
    withdrawn (PIPL art. 47(1)): either may end the time early.
    ``is_listed``: it stands on an open list already.
    """

    client_id: int | None
    visit_id: int | None
    number: str
    record_class: RecordClass
    last_contact: date
    kept_until: date
    held_by: tuple[str, ...] = ()
    is_asked: bool = False
    is_withdrawn: bool = False
    is_listed: bool = False
    screening_id: int | None = None
    unfiled: Unfiled | None = None


def years_after(day: date, years: int) -> date:
    """The same day ``years`` later; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def years_before(day: date, years: int) -> date:
    """The same day ``years`` earlier; 29 February becomes 1 March where there is none."""
    return years_after(day, -min(years, day.year - 1))


def files_over(session: Session, schedule: Schedule, today: date) -> Iterator[OverTime]:
    """Files in the order of their ids whose time is over on ``today``.

    A file on which somebody still works for a reason of life or law is shown with ``held_by``.
    """
    latest = years_before(today, schedule[RecordClass.FILE].years)
    wanted = _FILES.where(
        ~exists().where(Visit.client_id == Client.id, Visit.day > latest),
        or_(func.date(Client.created_at) <= latest.isoformat(), _GRADUATION.is_not(None)),
    ).order_by(Client.id)
    for row in session.execute(wanted.execution_options(yield_per=500)):
        found = _over(row, schedule)
        if found.kept_until <= today:
            yield found


def file_now(session: Session, schedule: Schedule, client_id: int) -> OverTime | None:
    """How one file stands, whether or not its time is over; None if it is gone."""
    row = session.execute(_FILES.where(Client.id == client_id)).first()
    return None if row is None else _over(row, schedule)


def files_asked(session: Session, schedule: Schedule) -> tuple[OverTime, ...]:
    """Files whose deletion was asked for and not yet answered, or whose consent was withdrawn."""
    asked = select(RightsRequest.client_id).where(
        RightsRequest.kind == RequestKind.DELETION, RightsRequest.state == RequestState.OPEN
    )
    withdrawn = select(Consent.client_id).where(
        Consent.purpose.in_(COUNSELLING), Consent.withdrawn_day.is_not(None)
    )
    wanted = _FILES.where(Client.id.in_(asked.union(withdrawn)), or_(_IS_ASKED, _IS_WITHDRAWN))
    rows = session.execute(wanted.order_by(Client.id))
    return tuple(_over(row, schedule) for row in rows)


def visits_over(session: Session, schedule: Schedule, today: date) -> Iterator[OverTime]:
    """Calls and visits without a file that still hold words and whose time is over."""
    classes = (RecordClass.HOTLINE, RecordClass.ANONYMOUS_VISIT)
    latest = years_before(today, min(schedule[each].years for each in classes))
    for found in _visits(session, _VISITS.where(Visit.day <= latest), schedule):
        if found.kept_until <= today:
            yield found


def visit_now(session: Session, schedule: Schedule, visit_id: int) -> OverTime | None:
    """How one visit without a file stands; None if it holds no words."""
    return next(_visits(session, _VISITS.where(Visit.id == visit_id), schedule), None)


def screenings_over(session: Session, schedule: Schedule, today: date) -> Iterator[OverTime]:
    """School screenings that still hold names or answers and whose time is over."""
    latest = years_before(today, schedule[RecordClass.SCREENING].years)
    for row in session.execute(_SCREENINGS.where(Screening.day <= latest)):
        found = _screening(row, schedule)
        if found.kept_until <= today:
            yield found


def screening_now(session: Session, schedule: Schedule, screening_id: int) -> OverTime | None:
    """How one screening stands; None if its names and answers are gone."""
    row = session.execute(_SCREENINGS.where(Screening.id == screening_id)).first()
    return None if row is None else _screening(row, schedule)


def _screening(row: Row[*tuple[Any, ...]], schedule: Schedule) -> OverTime:
    return OverTime(
        client_id=None,
        visit_id=None,
        number=f"SC-{row.id:04d}",
        record_class=RecordClass.SCREENING,
        last_contact=row.day,
        kept_until=years_after(row.day, schedule[RecordClass.SCREENING].years),
        held_by=("duty",) if row.has_duty else (),
        is_listed=bool(row.is_listed),
        screening_id=row.id,
    )


def _visits(
    session: Session, wanted: Select[*tuple[Any, ...]], schedule: Schedule
) -> Iterator[OverTime]:
    for row in session.execute(wanted.order_by(Visit.id)):
        record_class = RecordClass.HOTLINE if row.number else RecordClass.ANONYMOUS_VISIT
        yield OverTime(
            client_id=None,
            visit_id=row.id,
            number=row.number or f"V-{row.id:06d}",
            record_class=record_class,
            last_contact=row.day,
            kept_until=years_after(row.day, schedule[record_class].years),
            held_by=_held_by(row),
            is_listed=bool(row.is_listed),
        )


def _over(row: Row[*tuple[Any, ...]], schedule: Schedule) -> OverTime:
    last_contact = max(day for day in (*_contacts(row), _day_of(row.created_at)) if day)
    record_class, until = _file_rule(row, last_contact, schedule)
    for newest, held_class in (
        (row.disclosed, RecordClass.DISCLOSURE),
        (row.answered, RecordClass.RIGHTS_REQUEST),
    ):
        if newest:
            until = max(until, years_after(newest, schedule[held_class].years))
    return OverTime(
        client_id=row.id,
        visit_id=None,
        number=row.file_no,
        record_class=record_class,
        last_contact=last_contact,
        kept_until=until,
        held_by=_held_by(row),
        is_asked=bool(row.is_asked),
        is_withdrawn=bool(row.is_withdrawn),
        is_listed=bool(row.is_listed),
    )


def _held_by(row: Row[*tuple[Any, ...]]) -> tuple[str, ...]:
    """What is still open about a file or a visit, of what its row says."""
    reasons = ("crisis", "report", "duty", "request")
    return tuple(reason for reason in reasons if getattr(row, f"has_{reason}", False))


def _file_rule(
    row: Row[*tuple[Any, ...]], last_contact: date, schedule: Schedule
) -> tuple[RecordClass, date]:
    """Under which line of the schedule a file is kept, and until when."""
    if row.graduated and row.last_visit is None:
        years = schedule[RecordClass.STUDENT_FILE].years
        return RecordClass.STUDENT_FILE, years_after(row.graduated, years)
    until = years_after(last_contact, schedule[RecordClass.FILE].years)
    age = age_on(last_contact, row.birth_date, row.birth_year)
    minor_years = schedule[RecordClass.MINOR_FILE].years
    if age is None and row.was_minor:
        # Nobody knows the birthday: as if the child had just been born.
        until = years_after(last_contact, ADULT + minor_years)
        return RecordClass.MINOR_FILE, until
    if not is_minor(age):
        return RecordClass.FILE, until
    # By the year alone the last day of that year is the latest possible birthday.
    born = row.birth_date or date(row.birth_year, 12, 31)
    grown = years_after(born, ADULT + minor_years)
    return RecordClass.MINOR_FILE, max(until, grown)


def _contacts(row: Row[*tuple[Any, ...]]) -> tuple[date | None, ...]:
    return (
        row.last_visit,
        row.last_met,
        row.last_referral,
        row.last_crisis,
        row.last_risk,
        row.last_assessed,
    )


def _day_of(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()


def _newest(model: type[Base], *conditions: object) -> ScalarSelect[date]:
    columns = table(model).c
    return (
        select(func.max(columns.day))
        .where(columns.client_id == Client.id, *conditions)  # type: ignore[arg-type]
        .correlate(Client)
        .scalar_subquery()
    )


_MINORS = (AgeBand.UNDER_7, AgeBand.UNDER_14, AgeBand.UNDER_18)
_GRADUATION = _newest(Closing, Closing.reason == GRADUATED, Closing.reopened_day.is_(None))
OPEN_LIST = and_(
    DestructionList.id == DestructionEntry.list_id,
    DestructionList.done_at.is_(None),
    DestructionList.cancelled_at.is_(None),
)
_OPEN_REQUEST = and_(RightsRequest.client_id == Client.id, RightsRequest.state == RequestState.OPEN)
_IS_ASKED = exists().where(_OPEN_REQUEST, RightsRequest.kind == RequestKind.DELETION)
_SERVICE_CONSENT = and_(
    Consent.client_id == Client.id, Consent.purpose.in_(COUNSELLING), Consent.is_given
)
# Withdrawn, and not given again since.
_IS_WITHDRAWN = and_(
    exists().where(_SERVICE_CONSENT, Consent.withdrawn_day.is_not(None)),
    ~exists().where(_SERVICE_CONSENT, Consent.withdrawn_day.is_(None)),
)
_FILES = select(
    Client.id,
    Client.file_no,
    Client.birth_date,
    Client.birth_year,
    Client.created_at,
    _newest(Visit).label("last_visit"),
    exists().where(Visit.client_id == Client.id, Visit.age_band.in_(_MINORS)).label("was_minor"),
    _newest(Appointment, Appointment.state == AppointmentState.ATTENDED).label("last_met"),
    _newest(Referral).label("last_referral"),
    _newest(Crisis).label("last_crisis"),
    _newest(RiskAssessment).label("last_risk"),
    _newest(Assessment).label("last_assessed"),
    _newest(Disclosure).label("disclosed"),
    _GRADUATION.label("graduated"),
    select(func.max(RightsRequest.answered_day))
    .where(RightsRequest.client_id == Client.id, RightsRequest.kind != RequestKind.DELETION)
    .correlate(Client)
    .scalar_subquery()
    .label("answered"),
    exists()
    .where(Crisis.client_id == Client.id, Crisis.state == CaseState.OPEN)
    .label("has_crisis"),
    exists()
    .where(MandatoryReport.client_id == Client.id, MandatoryReport.state == CaseState.OPEN)
    .label("has_report"),
    exists().where(Duty.client_id == Client.id, Duty.closed_at.is_(None)).label("has_duty"),
    exists().where(_OPEN_REQUEST, RightsRequest.kind != RequestKind.DELETION).label("has_request"),
    _IS_ASKED.label("is_asked"),
    _IS_WITHDRAWN.label("is_withdrawn"),
    exists().where(DestructionEntry.client_id == Client.id, OPEN_LIST).label("is_listed"),
).where(Client.state.not_in((ClientState.MERGED, ClientState.DESTROYED)))

_HAS_WORDS = or_(
    exists().where(VisitText.visit_id == Visit.id),
    exists().where(CaseNote.visit_id == Visit.id),
    HotlineCall.caller_name != "",
    HotlineCall.phone != "",
    HotlineCall.area != "",
    HotlineCall.handling != "",
)
_VISITS = (
    select(
        Visit.id,
        Visit.day,
        HotlineCall.number,
        exists()
        .where(Crisis.visit_id == Visit.id, Crisis.state == CaseState.OPEN)
        .label("has_crisis"),
        exists()
        .where(
            Duty.source == Visit.__tablename__,
            Duty.source_id == Visit.id,
            Duty.closed_at.is_(None),
        )
        .label("has_duty"),
        exists().where(DestructionEntry.visit_id == Visit.id, OPEN_LIST).label("is_listed"),
    )
    .outerjoin(HotlineCall, HotlineCall.visit_id == Visit.id)
    .where(Visit.client_id.is_(None), _HAS_WORDS)
)
_OF_SCREENING = and_(
    Duty.source == ScreeningResult.__tablename__,
    Duty.source_id == ScreeningResult.id,
    ScreeningResult.student_id == ScreeningStudent.id,
    ScreeningStudent.screening_id == Screening.id,
)
_SCREENINGS = (
    select(
        Screening.id,
        Screening.day,
        exists().where(_OF_SCREENING, Duty.closed_at.is_(None)).label("has_duty"),
        exists().where(DestructionEntry.screening_id == Screening.id, OPEN_LIST).label("is_listed"),
    )
    .where(Screening.erased_at.is_(None))
    .order_by(Screening.id)
)
