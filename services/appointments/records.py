"""What goes into and comes out of the appointment services."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from models.vocabulary import AppointmentKind, AppointmentState

AppointmentId = NewType("AppointmentId", int)

USUAL_MINUTES = 50


class Extent(StrEnum):
    """How much of a series a change is about."""

    ONE = "one"
    FOLLOWING = "following"  # this one and all later ones that are still planned


class ClashKind(StrEnum):
    """What cannot be in two places at once."""

    COUNSELLOR = "counsellor"
    PLACE = "place"
    CLIENT = "client"


@dataclass(frozen=True, slots=True)
class Repeat:
    """Every so many days, either ``count`` times in all or until a day (included)."""

    every_days: int
    count: int | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class NewAppointment:
    """An appointment as it is booked, or as a change makes it.

    ``start_minute`` is minutes after midnight. Without it the day is a follow-up at any time, or,
    for blocked time, the whole day. Without ``client_id`` the ``purpose`` says who is meant, e.g.
    somebody without a file who telephoned. ``counsellor_id`` None: the signed-in person.
    """

    day: date
    start_minute: int | None = None
    minutes: int = USUAL_MINUTES
    client_id: int | None = None
    counsellor_id: int | None = None
    mode: str = ""
    place: str = ""
    purpose: str = ""
    is_blocked: bool = False
    repeat: Repeat | None = None

    @property
    def kind(self) -> AppointmentKind:
        """A meeting has a time, a follow-up has none."""
        if self.is_blocked:
            return AppointmentKind.BLOCKED
        is_untimed = self.start_minute is None
        return AppointmentKind.FOLLOW_UP if is_untimed else AppointmentKind.MEETING


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One appointment as every list and the calendar show it.

    ``is_shut``: the file is not for the signed-in person, so neither name nor purpose is told;
    the time and the room are, so that nobody books over it.
    """

    id: AppointmentId
    kind: AppointmentKind
    state: AppointmentState
    state_reason: str
    client_id: int | None
    client_name: str
    counsellor_id: int
    counsellor_name: str
    mode: str
    day: date
    start_minute: int | None
    minutes: int
    place: str
    purpose: str
    series_id: int | None
    kept_in_id: int | None
    version: int
    is_shut: bool = False

    @property
    def end_minute(self) -> int | None:
        """Minutes after midnight, or None without a time."""
        return None if self.start_minute is None else self.start_minute + self.minutes

    @property
    def takes_room(self) -> bool:
        """Planned, or come: not cancelled and not missed."""
        return self.state in (AppointmentState.PLANNED, AppointmentState.ATTENDED)

    def as_new(self) -> NewAppointment:
        """The same, to be changed with `dataclasses.replace`."""
        return NewAppointment(
            day=self.day,
            start_minute=self.start_minute,
            minutes=self.minutes,
            client_id=self.client_id,
            counsellor_id=self.counsellor_id,
            mode=self.mode,
            place=self.place,
            purpose=self.purpose,
            is_blocked=self.kind is AppointmentKind.BLOCKED,
        )


@dataclass(frozen=True, slots=True)
class Clash:
    """Another appointment at the same time; it warns and blocks nothing."""

    kind: ClashKind
    other: AppointmentRow


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday."""

    monday: date
    rows: tuple[AppointmentRow, ...]


@dataclass(frozen=True, slots=True)
class Planner:
    """What a form of an appointment offers: people who work here, and rooms."""

    staff_id: int
    counsellors: tuple[tuple[int, str], ...]
    places: tuple[str, ...]
