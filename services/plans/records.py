"""What goes into and comes out of the individual guidance plans."""

from dataclasses import dataclass
from datetime import date, datetime

from models.vocabulary import GoalState, PlanState


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan as it is made or changed. ``goals`` stand in order; ``planned_sessions`` is how many
    are meant; ``every_days`` is the rhythm, None: as it comes. Without ``population`` it is the
    client's main one on the day ``since``; the client's populations themselves stay in the file.
    """

    client_id: int
    goals: tuple[str, ...]
    planned_sessions: int
    since: date | None = None
    population: str = ""
    situation: str = ""
    approach: str = ""
    every_days: int | None = None
    until: date | None = None
    review_on: date | None = None
    responsible_id: int | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewReview:
    """How the plan stands on a day: ``progress`` is a code of ``plan_progress``, ``goals`` the
    state of each goal by its id, ``next_review`` when to look again."""

    progress: str
    goals: dict[int, GoalState]
    text: str = ""
    day: date | None = None
    next_review: date | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """A line of the list. ``client_name`` is empty for a file shut to the signed-in person;
    ``delivered`` counts the visits that were its sessions."""

    id: int
    number: str
    client_id: int
    client_name: str
    file_no: str
    population: str
    since: date
    planned_sessions: int
    delivered: int
    review_on: date | None
    responsible: str
    state: PlanState
    version: int


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal and how far it got."""

    id: int
    text: str
    state: GoalState


@dataclass(frozen=True, slots=True)
class SessionView:
    """A visit that was, or could be, one of the sessions."""

    visit_id: int
    day: date
    mode: str
    minutes: int | None
    counsellor: str
    done: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review as it was written; ``goals`` are the texts with the states found then."""

    id: int
    day: date
    progress: str
    text: str
    goals: tuple[tuple[str, GoalState], ...]
    reviewed_by: str
    reviewed_at: datetime


@dataclass(frozen=True, slots=True)
class PlanDetails:
    """Everything about one plan. ``countable`` are the client's visits since the plan began that
    are no plan's sessions yet."""

    summary: PlanSummary
    situation: str
    approach: str
    every_days: int | None
    until: date | None
    ended_day: date | None
    outcome: str
    responsible_id: int
    goals: tuple[GoalView, ...]
    sessions: tuple[SessionView, ...]
    countable: tuple[SessionView, ...]
    reviews: tuple[ReviewView, ...]
    created_by: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which plans a list shows; all by default. ``is_review_due``: only those whose review day
    has come."""

    state: PlanState | None = None
    population: str = ""
    responsible_id: int | None = None
    client_id: int | None = None
    is_review_due: bool = False


@dataclass(frozen=True, slots=True)
class PlanCursor:
    """Where the next page begins: after this plan."""

    since: date
    id: int


@dataclass(frozen=True, slots=True)
class PlanPage:
    """One page, newest first; ``next`` is empty on the last one."""

    rows: tuple[PlanSummary, ...]
    next: PlanCursor | None


@dataclass(frozen=True, slots=True)
class ActivePlan:
    """A plan whose next session a visit may be: number of the plan and of that session."""

    id: int
    number: str
    next_session: int
    planned_sessions: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of one population on a day: how many persons are on file, how many have an active plan."""

    population: str
    persons: int
    with_plan: int


@dataclass(frozen=True, slots=True)
class Delivered:
    """Sessions delivered in a month (``YYYY-MM``), and to how many persons, by the plan's
    population."""

    month: str
    population: str
    sessions: int
    persons: int


@dataclass(frozen=True, slots=True)
class PlanStart:
    """What the form begins with for a client: the populations held today, the main one first, and
    the plans that are active already."""

    populations: tuple[str, ...]
    active: tuple[ActivePlan, ...]


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """The facts on the plan's form and on its review sheet."""

    room_name: str
    sex: int
    age: int | None
    details: PlanDetails
