"""What goes into and comes out of the visit services."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from models.vocabulary import AgeBand, Sex
from services.appointments.records import AppointmentRow
from services.plans.records import ActivePlan
from services.populations import NO_POPULATION

VisitId = NewType("VisitId", int)


@dataclass(frozen=True, slots=True)
class NewVisit:
    """A visit as it is finished, or as an amendment makes it. Codes are those of the code lists.

    Without ``client_id`` the visit is anonymous and ``sex`` and ``age_band`` say who came; with it
    they are taken from the client's file. ``legal_ground`` says why somebody is on record who
    withdrew their consent; ``plan_id`` counts it as a session of the client's individual plan when
    it is finished. Minutes after midnight for times; ``minutes`` counts only
    if the end is not known, and an end before the start is after midnight.
    """

    day: date
    mode: str
    topics: tuple[str, ...]
    risk: str
    client_id: int | None = None
    sex: Sex | None = None
    age_band: AgeBand | None = None
    population: str = NO_POPULATION
    counsellor_id: int | None = None
    start_minute: int | None = None
    end_minute: int | None = None
    minutes: int | None = None
    done: str = ""
    next_step: str = ""
    next_day: date | None = None
    next_minute: int | None = None
    legal_ground: str = ""
    note: str = ""
    plan_id: int | None = None
    draft_id: int | None = None
    is_day_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class OnTheDay:
    """The client as a summary counts them: stored with the visit, so that summaries stay as they
    were when the client's file changes."""

    sex: Sex
    age_band: AgeBand
    population: str


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """A line of the list. ``is_late`` says that the month's summary was closed before."""

    id: VisitId
    client_id: int | None
    client_name: str
    file_no: str
    counsellor_id: int
    counsellor_name: str
    day: date
    start_minute: int | None
    minutes: int | None
    mode: str
    topics: tuple[str, ...]
    risk: str
    sex: Sex
    age_band: AgeBand
    next_day: date | None
    next_minute: int | None
    version: int
    is_date_uncertain: bool
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class VisitDetails:
    """A visit as it is read: the line of the list and its words."""

    summary: VisitSummary
    population: str
    done: str
    next_step: str
    legal_ground: str
    recorded_by: str
    finalised_at: datetime
    is_amendable: bool
    may_write_notes: bool


@dataclass(frozen=True, slots=True)
class VisitVersion:
    """The visit before one amendment; ``before`` has the keys of `amendments.as_it_stands`."""

    version: int
    before: dict[str, object]
    reason: str
    amended_by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class VisitFilter:
    """Empty fields do not restrict. ``month`` is ``YYYY-MM``."""

    month: str | None = None
    mode: str | None = None
    risk: str | None = None
    counsellor_id: int | None = None
    client_id: int | None = None


@dataclass(frozen=True, slots=True)
class VisitCursor:
    """The last line of a page; the next page begins after it."""

    day: date
    id: VisitId


@dataclass(frozen=True, slots=True)
class VisitPage:
    """Visits newest first, and where the next page begins (None: this is the last one)."""

    rows: tuple[VisitSummary, ...]
    next: VisitCursor | None


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """Visits (人次) and persons (人数) of what the filter lets through.

    ``persons`` are different clients on file; of the ``anonymous`` visits nobody can tell how many
    persons they were, so they are told apart, as the monthly summary does.
    """

    visits: int
    persons: int
    anonymous: int


@dataclass(frozen=True, slots=True)
class VisitStart:
    """What an empty form begins with. With a doubtful clock the day must be typed, not proposed."""

    today: date
    minute: int
    is_clock_doubtful: bool
    may_write_notes: bool


@dataclass(frozen=True, slots=True)
class ClientCard:
    """Who a visit is about, beside the form. ``populations`` are codes held today; ``planned`` is
    what stands in the calendar, by time; ``plans`` are those whose session a visit may be."""

    client_id: int
    name: str
    file_no: str
    sex: Sex
    age: int | None
    populations: tuple[str, ...]
    visits: int
    needs_ground: bool
    """The consent was withdrawn or the file is locked: only a crisis is logged, with its ground."""
    latest: tuple[VisitSummary, ...]
    planned: tuple[AppointmentRow, ...]
    plans: tuple[ActivePlan, ...]


@dataclass(frozen=True, slots=True)
class Counsellor:
    """A member of staff by whom the list can be filtered; also those who have left."""

    id: int
    name: str
