"""What is printed of the calendar: whom to telephone, and the sheet of a week.

Both are lists of names for the room's own use (PIPL art. 6: no more than is needed): they say so,
are made only for paper, and every one that is made stands in the audit trail.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.client_file import ClientContact
from models.room import Room
from models.vocabulary import AppointmentKind
from services.access import shut_of
from services.actor import Right
from services.appointments import due, listing
from services.appointments.due import DueAppointment
from services.appointments.records import AppointmentRow
from services.desk import Desk

# Who is met at home or in the room needs no call; everybody else is reached by telephone.
_BY_PHONE = frozenset({"phone", "hotline", "online"})
_CLIENT, _CONTACT = table(Client).c, table(ClientContact).c


class CallSpan(StrEnum):
    """For how many days the list is made."""

    TODAY = "today"
    WEEK = "week"


class CallReason(StrEnum):
    """Why somebody is to be called."""

    OVERDUE = "overdue"
    MISSED = "missed"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Call:
    """One call. ``phone_of`` says whose number it is, empty for the client's own; without any
    number ``phone`` is empty and the list leaves room to write one."""

    client_name: str
    phone: str
    phone_of: str
    reason: CallReason
    day: date
    start_minute: int | None
    purpose: str
    mode: str
    counsellor_name: str


@dataclass(frozen=True, slots=True)
class CallList:
    """Whom to call from ``day`` to ``until``, the longest overdue first."""

    room: str
    day: date
    until: date
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """All appointments of a week but the cancelled ones, by day and time."""

    room: str
    monday: date
    rows: tuple[AppointmentRow, ...]


class CalendarPrintService:
    """Gathers what the two papers say. Files that are shut to the signed-in person are left out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def call_list(self, span: CallSpan) -> CallList:
        """Whom to telephone: overdue follow-ups, who did not come, and what is due by phone."""
        self._desk.actor.require(Right.LOG_VISITS)
        today = self._desk.clock.today()
        until = today if span is CallSpan.TODAY else today + timedelta(days=due.COMING_DAYS)
        with self._desk.write() as session:
            found = [
                *((CallReason.OVERDUE, one) for one in due.overdue(session, today)),
                *((CallReason.MISSED, one) for one in due.missed(session, today)),
                *((CallReason.DUE, one) for one in _by_phone(session, today, until)),
            ]
            shut = shut_of(session, self._desk, (one.row.client_id for _, one in found))
            mine = [(reason, one) for reason, one in found if one.row.client_id not in shut]
            numbers = _numbers(session, [one.row.client_id or 0 for _, one in mine])
            self._desk.audit.record(session, "call_list_made", "appointment")
            return CallList(
                room=_room(session),
                day=today,
                until=until,
                calls=tuple(_call(reason, one, numbers) for reason, one in mine),
            )

    def week_sheet(self, day: date, counsellor_id: int | None = None) -> WeekSheet:
        """The week of ``day``, of one counsellor or of all."""
        self._desk.actor.require(Right.LOG_VISITS)
        monday = listing.week_of(day)
        with self._desk.write() as session:
            rows = listing.between(session, monday, monday + timedelta(days=6), counsellor_id)
            self._desk.audit.record(session, "week_sheet_made", "appointment")
            shut = shut_of(session, self._desk, (row.client_id for row in rows))
            shown = tuple(row for row in rows if row.takes_room and row.client_id not in shut)
            return WeekSheet(_room(session), monday, shown)


def _by_phone(session: Session, today: date, until: date) -> list[DueAppointment]:
    found = [*due.due_today(session, today), *due.coming(session, today)]
    return [one for one in found if one.row.day <= until and _is_call(one.row)]


def _is_call(row: AppointmentRow) -> bool:
    is_untimed = row.kind is AppointmentKind.FOLLOW_UP
    return row.mode in _BY_PHONE or (is_untimed and row.mode != "home_visit")


def _room(session: Session) -> str:
    return session.scalar(select(Room.name)) or ""


def _numbers(session: Session, ids: list[int]) -> dict[int, tuple[str, str]]:
    """The number to call and whose it is: the client's own, else the guardian's of the file, else
    the first contact with one (guardians and who is called when in need before others)."""
    wanted = select(
        _CLIENT.id, _CLIENT.phone, _CLIENT.guardian_phone, _CLIENT.guardian_relation
    ).where(_CLIENT.id.in_(ids))
    contacts = _contacts(session, ids)
    found = {}
    for client_id, own, guardian, relation in session.execute(wanted):
        if own:
            found[client_id] = (own, "")
        elif guardian:
            found[client_id] = (guardian, relation)
        else:
            found[client_id] = contacts.get(client_id, ("", ""))
    return found


def _contacts(session: Session, ids: list[int]) -> dict[int, tuple[str, str]]:
    wanted = (
        select(_CONTACT.client_id, _CONTACT.phone, _CONTACT.name)
        .where(_CONTACT.client_id.in_(ids), func.length(_CONTACT.phone) > 0)
        .order_by(_CONTACT.is_guardian, _CONTACT.is_emergency, _CONTACT.id.desc())
    )
    # The last of a client wins: the order is from the least wanted to the first.
    return {row.client_id: (row.phone, row.name) for row in session.execute(wanted)}


def _call(reason: CallReason, one: DueAppointment, numbers: dict[int, tuple[str, str]]) -> Call:
    row = one.row
    phone, phone_of = numbers.get(row.client_id or 0, ("", ""))
    return Call(
        client_name=row.client_name or row.purpose,
        phone=phone,
        phone_of=phone_of,
        reason=reason,
        day=row.day,
        start_minute=row.start_minute,
        purpose=row.purpose if row.client_name else "",
        mode=row.mode,
        counsellor_name=row.counsellor_name,
    )
