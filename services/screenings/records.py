"""What goes into and comes out of the screening services."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

TO_TALK = "to_talk"
"""The state of the code list screening_follow_up in which a student on the list begins."""


@dataclass(frozen=True, slots=True)
class Part:
    """One scale of a screening: the stored definition, the choices it is scored with, and from
    which band of the main score on a student is on the list (`limits`)."""

    definition_id: int
    choices: Mapping[str, str] = field(default_factory=dict)
    limit: str = ""


@dataclass(frozen=True, slots=True)
class NewPart:
    """One scale as it is chosen when a screening is made; ``limit`` as in `Part`."""

    scale: str
    choices: Mapping[str, str] = field(default_factory=dict)
    limit: str = ""


@dataclass(frozen=True, slots=True)
class NewScreening:
    """A screening as it is made. ``informant`` is a code of the list informant; ages are counted
    on ``day``."""

    title: str
    parts: tuple[NewPart, ...]
    informant: str
    day: date


@dataclass(frozen=True, slots=True)
class ScreeningSummary:
    """A line of the list. ``results`` of ``students`` times scales are there."""

    id: int
    title: str
    day: date
    scales: tuple[str, ...]
    classes: int
    students: int
    results: int
    flagged: int
    to_talk: int
    closed_at: datetime | None
    erased_at: datetime | None


@dataclass(frozen=True, slots=True)
class PartDetails:
    """One scale of a screening: ``short`` is its name on lists; ``is_paper_only`` bars it from
    the screen."""

    definition_id: int
    scale: str
    short: str
    items: int
    choices: Mapping[str, str]
    limit: str
    is_paper_only: bool


@dataclass(frozen=True, slots=True)
class PartProgress:
    """How far one class is with one scale. ``gaps``: a score is withheld, or the form is invalid;
    ``twice``: typed a second time; ``differing`` of them still differ."""

    entered: int = 0
    gaps: int = 0
    twice: int = 0
    differing: int = 0


@dataclass(frozen=True, slots=True)
class ClassProgress:
    """One class; ``parts`` in the order of the screening's scales."""

    class_name: str
    students: int
    flagged: int
    parts: tuple[PartProgress, ...]


@dataclass(frozen=True, slots=True)
class ScreeningDetails:
    """A screening on its page."""

    id: int
    title: str
    day: date
    informant: str
    parts: tuple[PartDetails, ...]
    classes: tuple[ClassProgress, ...]
    made_by: str
    made_at: datetime
    closed_at: datetime | None
    erased_at: datetime | None
    version: int

    @property
    def students(self) -> int:
        return sum(each.students for each in self.classes)


@dataclass(frozen=True, slots=True)
class Student:
    """One line of a roster. ``name`` is empty for a file that is shut to the signed-in person.
    ``filled``: the definitions whose answers are there."""

    id: int
    class_name: str
    number: str
    name: str
    sex: int
    age: int | None
    filled: frozenset[int]


@dataclass(frozen=True, slots=True)
class NewStudent:
    """A student added or corrected by hand."""

    class_name: str
    number: str
    name: str = ""
    sex: int = 0
    birth_date: date | None = None
    age: int | None = None


def parts_of(stored: str) -> tuple[Part, ...]:
    """As `stored_parts` wrote the column ``screening.scales``."""
    return tuple(
        Part(part["definition"], part.get("choices", {}), part.get("limit", ""))
        for part in json.loads(stored or "[]")
    )


def stored_parts(parts: Sequence[Part]) -> str:
    """The JSON of ``screening.scales``: an array of objects with ``definition`` (the id of the
    row of scale_definition), ``choices`` (name to value) and ``limit`` (a band's id)."""
    return json.dumps(
        [
            {"definition": p.definition_id, "choices": dict(p.choices), "limit": p.limit}
            for p in parts
        ],
        ensure_ascii=False,
    )
