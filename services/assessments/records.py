"""What goes into and comes out of the assessments of clients."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, NewType

from models.vocabulary import AssessmentMode, Sex

if TYPE_CHECKING:  # the page of the day needs the records of repeats, not the engine
    from services.scales.context import Context
    from services.scales.definition import Definition
    from services.scales.result import Result
    from services.scales.service import Kept
    from services.scales.wording import Wording

AssessmentId = NewType("AssessmentId", int)


@dataclass(frozen=True, slots=True)
class NewAssessment:
    """One filled-in scale, as it is finished.

    ``scale`` is the definition's id; ``definition_id`` names a row of scale_definition instead,
    where a sitting began with it. ``answers`` are the raw values by item (scales.md 7.1), kept as
    given. ``choices`` are those of the definition (rule, band_set, order ...). ``self_answer_id``:
    the answers at the screen that this accepts; ``draft_id``: the draft that ends with it.
    """

    client_id: int
    scale: str
    day: date
    mode: AssessmentMode
    informant: str
    answers: Mapping[str, object]
    minute: int | None = None
    visit_id: int | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
    definition_id: int | None = None
    self_answer_id: int | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """How an assessment should have been; None leaves a field as it stands."""

    answers: Mapping[str, object]
    day: date | None = None
    minute: int | None = None
    informant: str | None = None
    choices: Mapping[str, str] | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class AssessmentStart:
    """What an empty form begins with: the definition that will score it, kept from now on, and
    its wordings. ``age`` is in completed years today, None if unknown."""

    today: date
    minute: int
    client_name: str
    sex: Sex
    age: int | None
    kept: "Kept"


@dataclass(frozen=True, slots=True)
class AssessmentSummary:
    """A line of a list. ``client_name`` is empty where the file is shut to the signed-in person.

    ``value`` is the main score as it is shown, empty where it is withheld; ``band`` a code, for
    which `services.scales.wording.label` has the words. ``replaced_by_id``: it was corrected.
    """

    id: AssessmentId
    client_id: int
    client_name: str
    file_no: str
    scale: str
    short: str
    day: date
    minute: int | None
    mode: AssessmentMode
    informant: str
    status: str
    value: str
    band: str
    is_critical: bool
    assessed_by: str
    replaced_by_id: int | None


@dataclass(frozen=True, slots=True)
class AssessmentCursor:
    """Where the next page begins."""

    day: date
    id: int


@dataclass(frozen=True, slots=True)
class AssessmentPage:
    """Newest first; ``next`` is None on the last page."""

    rows: tuple[AssessmentSummary, ...]
    next: AssessmentCursor | None


@dataclass(frozen=True, slots=True)
class AssessmentDetails:
    """An assessment as it is read, with the definition and wordings that it was scored by.

    ``wordings`` by language; none for an answer sheet. ``setting`` is what scoring knew of the
    person. ``replaces_id`` and ``correction``: what it corrects, and why.
    """

    summary: AssessmentSummary
    definition: "Definition"
    wordings: "Mapping[str, Wording]"
    answers: Mapping[str, object]
    setting: "Context"
    sex: Sex
    age: int | None
    result: "Result"
    visit_id: int | None
    finalised_at: datetime
    replaces_id: int | None
    correction: str
    is_correctable: bool
    is_undoable: bool

    @property
    def chosen(self) -> dict[str, str]:
        """The scale's own choices with which it was scored, e.g. which rule; for every print."""
        given = self.setting.choices
        own = self.definition.with_defaults(given, self.setting.informant)
        return own | {name: value for name, value in given.items() if name == "band_set"}


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One result on the time axis. ``group`` joins what is comparable: the same scoring rules,
    the same choices, the same informant; points of another group are not joined by a line."""

    assessment_id: AssessmentId
    day: date
    minute: int | None
    value: float
    shown: str
    band: str
    is_prorated: bool
    is_critical: bool
    group: int


@dataclass(frozen=True, slots=True)
class Border:
    """Where a band begins: the cut-off minus 0.5 (scales.md 6, no. 19), so that no result stands
    on the line; ``band`` lies above it."""

    at: float
    band: str


@dataclass(frozen=True, slots=True)
class Trend:
    """The results of one score of one scale, oldest first, on a fixed axis.

    ``lowest`` and ``highest`` are the range of the score. ``lowest_band`` lies below the first
    border; borders and range are those of the newest result. ``direction`` is ``worse``,
    ``better`` or ``none``: what a higher value means. ``names`` of the score, by language.
    """

    scale: str
    short: str
    score: str
    is_main: bool
    names: Mapping[str, str]
    direction: str
    lowest: float
    highest: float
    lowest_band: str
    borders: tuple[Border, ...]
    points: tuple[TrendPoint, ...]
    withheld: int
    """How many results gave no value."""


@dataclass(frozen=True, slots=True)
class DueAssessment:
    """A scale that is to be repeated. ``state``: `early` before the window, `now` inside it,
    `overdue` after it."""

    schedule_id: int
    client_id: int
    client_name: str
    file_no: str
    scale: str
    short: str
    due_day: date
    opens_on: date
    closes_on: date
    state: str
    last_day: date | None


@dataclass(frozen=True, slots=True)
class NewSchedule:
    """Repeat ``scale`` every ``every_days`` days, at most ``window_days`` before or after the due
    day; ``first_day`` None: counted from the newest result, or today if there is none."""

    client_id: int
    scale: str
    every_days: int
    window_days: int
    first_day: date | None = None


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """A schedule as the file shows it; ``ended_at`` is None while it runs."""

    id: int
    scale: str
    short: str
    every_days: int
    window_days: int
    due_day: date
    state: str
    made_by: str
    made_at: datetime
    ended_at: datetime | None
