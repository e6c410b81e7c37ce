"""What goes into and comes out of the service of trainings."""

from dataclasses import dataclass
from datetime import date

TRAINING, REMOTE = "training", "remote_consultation"
SUPERVISION = ("peer_supervision", "supervision_clinical")


@dataclass(frozen=True, slots=True)
class TrainingWords:
    """The JSON of ``training.answers``. ``content``: what was taught, practised or asked, about
    no named client; ``outcome``: what came of it; ``advice``: the supervisor's or expert's."""

    content: str = ""
    outcome: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class NewPart:
    """Somebody of the rosters who took part. ``quarters`` of a class-hour, None: all of it."""

    person_id: int
    quarters: int | None = None
    certificate: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class NewTraining:
    """A training as it is recorded or corrected. ``kind``: code list ``training_kind``; ``module``:
    ``training_module``, of a training only; ``quarters`` of a class-hour of 45 minutes;
    ``teacher``: trainer, supervisor or expert; ``is_external``: held by somebody else."""

    kind: str
    title: str
    day: date
    quarters: int
    parts: tuple[NewPart, ...]
    module: str = ""
    last_day: date | None = None
    place: str = ""
    organiser: str = ""
    teacher: str = ""
    is_external: bool = False
    words: TrainingWords = TrainingWords()
    paper_place: str = ""
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class TrainingSummary:
    """A line of the list."""

    id: int
    number: str
    kind: str
    module: str
    title: str
    day: date
    last_day: date | None
    quarters: int
    teacher: str
    is_external: bool
    persons: int


@dataclass(frozen=True, slots=True)
class PartView:
    """Who took part, as it is on record."""

    person_id: int
    name: str
    unit: str
    quarters: int
    certificate: str
    result: str


@dataclass(frozen=True, slots=True)
class TrainingDetails:
    """A training as it is read."""

    summary: TrainingSummary
    place: str
    organiser: str
    words: TrainingWords
    paper_place: str
    parts: tuple[PartView, ...]
    recorded_by: str
    version: int


@dataclass(frozen=True, slots=True)
class TrainingFilter:
    """Which of them; empty: all. ``year`` by the first day."""

    kind: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class TrainingCursor:
    """The last row of a page."""

    day: date
    id: int


@dataclass(frozen=True, slots=True)
class TrainingPage:
    """Newest first; ``next`` fetches the following page."""

    rows: tuple[TrainingSummary, ...]
    next: TrainingCursor | None


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who may have taken part; those who are in no post today come last."""

    person_id: int
    name: str
    unit: str
    is_in_post: bool


@dataclass(frozen=True, slots=True)
class TrainingCount:
    """Of one kind in a span of days: how many, how many times persons came, how many different
    persons, and their quarters of class-hours together. Numbers only."""

    kind: str
    sessions: int
    times: int
    persons: int
    quarters: int


@dataclass(frozen=True, slots=True)
class PersonHours:
    """One person's year: quarters of trainings, which count against 32 class-hours, and of drills,
    supervision and consultations, which do not. ``is_staff``: of whom the 32 are asked (T01)."""

    person_id: int
    name: str
    unit: str
    counted: int
    beside: int
    is_staff: bool


@dataclass(frozen=True, slots=True)
class PersonTraining:
    """A line of somebody's record."""

    training: TrainingSummary
    organiser: str
    quarters: int
    certificate: str
    result: str


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """What somebody was taught in one year, the oldest first."""

    room_name: str
    year: int
    hours: PersonHours
    lines: tuple[PersonTraining, ...]


@dataclass(frozen=True, slots=True)
class TrainingPaper:
    """What is printed of one training."""

    room_name: str
    training: TrainingDetails
