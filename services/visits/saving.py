"""Writes one visit with all its rows, inside the transaction of the action."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from models.vocabulary import AgeBand, ClientState, Sex
from services.ages import age_band, age_on
from services.audit import GENESIS, ChainHead
from services.clock import Clock
from services.clock_check import ClockVerdict, judge
from services.code_lists import CodeLists
from services.errors import ClockDoubtful, Conflict, InvalidInput, Problem
from services.months import month_of
from services.populations import main_population
from services.visits import statements
from services.visits.records import NewVisit, OnTheDay, VisitId, VisitSummary


@dataclass(frozen=True, slots=True)
class Setting:
    """What was found before the visit is written."""

    person: OnTheDay
    client_name: str
    file_no: str
    counsellor_id: int
    counsellor_name: str
    has_counsellor_left: bool
    is_late: bool
    is_consent_withdrawn: bool
    is_expected: bool  # an appointment that this visit may keep
    is_locked: bool
    is_restricted: bool
    clock: ClockVerdict
    head: ChainHead


def find_setting(
    connection: Connection, visit: NewVisit, counsellor_id: int, clock: Clock, codes: CodeLists
) -> Setting:
    """Read what the visit depends on.

    Raises Conflict (``recovery_not_confirmed``), InvalidInput (``client``, ``counsellor``).
    """
    values = {
        "client": visit.client_id,
        "on_day": visit.day,
        "month": month_of(visit.day),
        "counsellor": counsellor_id,
    }
    row = connection.execute(statements.BEFORE_SAVE, values).one()
    if row.recovery_confirmed_at is None:
        raise Conflict("recovery_not_confirmed")
    if row.counsellor_name is None:
        raise InvalidInput({"counsellor": Problem.UNKNOWN_CODE})
    return Setting(
        person=_person(visit, row, codes),
        client_name=row.name or "",
        file_no=row.file_no or "",
        counsellor_id=counsellor_id,
        counsellor_name=row.counsellor_name,
        has_counsellor_left=bool(row.has_left),
        is_late=bool(row.is_late),
        is_consent_withdrawn=bool(row.is_consent_withdrawn),
        is_expected=bool(row.is_expected),
        is_locked=row.state == ClientState.LOCKED,
        is_restricted=bool(row.is_restricted),
        clock=judge(clock, row.newest),
        head=ChainHead(row.head_number or 0, row.head_hash or GENESIS),
    )


def _person(visit: NewVisit, row: Row[Any], codes: CodeLists) -> OnTheDay:
    if visit.client_id is None:
        sex = Sex.UNKNOWN if visit.sex is None else visit.sex
        return OnTheDay(sex, visit.age_band or AgeBand.UNKNOWN, visit.population)
    if row.client_id is None or row.state in (ClientState.MERGED, ClientState.DESTROYED):
        raise InvalidInput({"client": Problem.UNKNOWN_CODE})
    held = (row.populations or "").split(",")
    age = age_on(visit.day, row.birth_date, row.birth_year)
    return OnTheDay(Sex(row.sex), age_band(age), main_population(held, codes))


def require_present(setting: Setting) -> None:
    """Raises InvalidInput (``counsellor``) if the counsellor does not work here any more."""
    if setting.has_counsellor_left:
        raise InvalidInput({"counsellor": Problem.UNKNOWN_CODE})


def require_consent(setting: Setting, visit: NewVisit) -> None:
    """Unless a legal ground is named (PIPL art. 13): raises Conflict ``consent_withdrawn`` if the
    client said no to the service, and ``file_locked`` if the file lies still (art. 47(2))."""
    if visit.legal_ground:
        return
    if setting.is_locked:
        raise Conflict("file_locked")
    if setting.is_consent_withdrawn:
        raise Conflict("consent_withdrawn")


def require_believable(verdict: ClockVerdict, is_day_confirmed: bool) -> None:
    """Raises ClockDoubtful unless the clock is believed or the user vouched for the day."""
    if verdict.doubt is not None and not is_day_confirmed:
        raise ClockDoubtful


def columns(visit: NewVisit, setting: Setting) -> dict[str, object]:
    """The columns of `visit` that the form and the client's file decide."""
    return {
        "client_id": visit.client_id,
        "counsellor_id": setting.counsellor_id,
        "day": visit.day,
        "start_minute": visit.start_minute,
        "minutes": visit.minutes,
        "mode": visit.mode,
        "topic": visit.topics[0],
        "risk": visit.risk,
        "population": setting.person.population,
        "sex": setting.person.sex.value,
        "age_band": setting.person.age_band.value,
        "next_day": visit.next_day,
        "next_minute": visit.next_minute,
        "legal_ground": visit.legal_ground,
    }


def write_visit(connection: Connection, row: dict[str, object], visit: NewVisit) -> int:
    """The visit itself with its topics and texts; returns its id."""
    written = connection.execute(statements.INSERT_VISIT, row)
    (visit_id,) = written.inserted_primary_key or (0,)
    write_words(connection, visit_id, visit)
    return int(visit_id)


def rewrite_visit(
    connection: Connection, visit_id: int, row: dict[str, object], visit: NewVisit
) -> None:
    """Replace the columns, topics and texts of a visit that is on record."""
    connection.execute(statements.DELETE_TOPICS, {"visit": visit_id})
    connection.execute(statements.DELETE_TEXT, {"visit": visit_id})
    connection.execute(statements.UPDATE_VISIT, {"visit": visit_id, **row})
    write_words(connection, visit_id, visit)


def write_note(
    connection: Connection, visit_id: int, author_id: int, sealed: bytes | None, at: datetime
) -> None:
    """The sealed case note, if something was written."""
    if sealed is not None:
        note = {"visit_id": visit_id, "author_id": author_id, "sealed": sealed, "at": at}
        connection.execute(statements.INSERT_NOTE, note)


def write_words(connection: Connection, visit_id: int, visit: NewVisit) -> None:
    """The topics in their order, and the texts if there are any."""
    rows = [
        {"visit_id": visit_id, "position": position, "topic": topic}
        for position, topic in enumerate(visit.topics)
    ]
    connection.execute(statements.INSERT_TOPICS, rows)
    if visit.done or visit.next_step:
        words = {"visit_id": visit_id, "done": visit.done, "next_step": visit.next_step}
        connection.execute(statements.INSERT_TEXT, words)


def summary(
    visit_id: int, visit: NewVisit, setting: Setting, version: int, is_date_uncertain: bool
) -> VisitSummary:
    """The line of the list for what was just written."""
    return VisitSummary(
        id=VisitId(visit_id),
        client_id=visit.client_id,
        client_name=setting.client_name,
        file_no=setting.file_no,
        counsellor_id=setting.counsellor_id,
        counsellor_name=setting.counsellor_name,
        day=visit.day,
        start_minute=visit.start_minute,
        minutes=visit.minutes,
        mode=visit.mode,
        topics=visit.topics,
        risk=visit.risk,
        sex=setting.person.sex,
        age_band=setting.person.age_band,
        next_day=visit.next_day,
        next_minute=visit.next_minute,
        version=version,
        is_date_uncertain=is_date_uncertain,
        is_late=setting.is_late,
    )
