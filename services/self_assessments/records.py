"""What goes into and comes out of self-assessments at the screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.scales.context import Context
from services.scales.definition import Definition, Input, Number
from services.scales.wording import Wording

INFORMANT = "self"
"""Code of the list informant: who sits at the screen answers for themselves."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A scale that can be answered at the screen. ``fits_age`` is None where no age is known;
    ``ages`` are the completed years that it is made for."""

    scale: str
    short: str
    names: Mapping[str, str]
    items: int
    languages: tuple[str, ...]
    ages: tuple[int | None, int | None]
    fits_age: bool | None


@dataclass(frozen=True, slots=True)
class ClassOffer:
    """What one class of a screening can answer at the screen: names of its scales, by language;
    ``left_out`` has none of the languages, or is for paper or an interview only."""

    shorts: Mapping[str, tuple[str, ...]]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """An open sitting, for the counsellor. ``client_name`` is empty for a class, and where the
    file is shut to the signed-in person; ``answered`` questions of all that were begun."""

    id: int
    client_id: int | None
    client_name: str
    screening_id: int | None
    title: str
    class_name: str
    language: str
    shorts: tuple[str, ...]
    started_by: str
    started_at: datetime
    answered: int

    @property
    def is_class(self) -> bool:
        return self.screening_id is not None


class SeatState(StrEnum):
    """Where a student of the class stands."""

    FREE = "free"
    BEGUN = "begun"  # somebody's answers are behind it: only a counsellor opens it again
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Seat:
    """A student by number alone: names do not come to the screen."""

    student_id: int
    number: str
    state: SeatState


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as it is shown: the value that is stored, and its words."""

    value: object
    label: str


@dataclass(frozen=True, slots=True)
class Intro:
    """Before the first question of a scale: what it asks about, and whose it is.

    ``is_project``: the translation is the project's own and not validated; this is shown.
    """

    answer_id: int
    part: int
    parts: int
    questions: int
    instruction: str
    credit: str
    is_project: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One item on the screen. ``place`` of ``places`` within its scale, ``part`` of ``parts``.

    ``choices`` of a choice, flag or rows; ``rows`` by id; ``tokens`` of a set, with the one that
    means nothing apart. ``answer`` is what was given before, None if nothing was; ``is_declined``:
    left blank on purpose. ``may_decline`` is false where the scale has its own word for it.
    """

    answer_id: int
    item: str
    input: Input
    part: int
    parts: int
    place: int
    places: int
    instruction: str
    text: str
    answer: object
    is_declined: bool
    may_decline: bool
    choices: tuple[Choice, ...] = ()
    rows: tuple[Choice, ...] = ()
    tokens: tuple[Choice, ...] = ()
    none: Choice | None = None
    is_open: bool = False
    minimum: Number = 0
    maximum: Number = 0
    is_integer: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """Every question was asked: hand in, or go back."""

    parts: int


Step = Intro | Question | Ready


@dataclass(frozen=True, slots=True)
class HandedIn:
    """After handing in: the scale's own closing words, if it has any, and the room's telephone."""

    closing: str
    phone: str


@dataclass(frozen=True, slots=True)
class WaitingForm:
    """One scale that waits for approval. ``is_complete``: its last question was reached;
    ``asked`` questions applied, ``answered`` of them have an answer."""

    id: int
    scale: str
    short: str
    student_id: int | None
    number: str
    begun_at: datetime | None
    finished_at: datetime | None
    is_complete: bool
    asked: int
    answered: int
    is_critical: bool


@dataclass(frozen=True, slots=True)
class WaitingSitting:
    """The forms of one sitting that wait. ``client_name`` is empty for a class, and where the file
    is shut to the signed-in person; ``title`` is the screening's."""

    id: int
    client_id: int | None
    client_name: str
    file_no: str
    screening_id: int | None
    title: str
    class_name: str
    started_at: datetime
    is_open: bool
    forms: tuple[WaitingForm, ...]

    @property
    def is_critical(self) -> bool:
        return any(form.is_critical for form in self.forms)


@dataclass(frozen=True, slots=True)
class AnswersView:
    """Answers before they are accepted: what was asked, in which words, and what was said.

    ``wording`` is the one that was on the screen. Items that are missing from ``answers`` were
    not reached or did not apply; None is a question that the person would rather not answer.
    """

    form: WaitingForm
    client_id: int | None
    definition: Definition
    wording: Wording
    answers: Mapping[str, object]
    setting: Context


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many forms were put on record; ``left`` of a class were typed from paper meanwhile."""

    forms: int
    left: int = 0
