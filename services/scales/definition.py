"""A scale as data (FORMAT 1, `resources/scales/schema/definition.schema.json`).

Made by `reading.read_definition`, which has checked every reference. Expressions and conditions
stay the JSON they were written in; `compiling` makes functions of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

Number = int | Fraction
Texts = Mapping[str, str]  # by language: zh, en
Ages = tuple[int | None, int | None]  # lowest and highest in completed years, None is open


class Input(StrEnum):
    """How an item is answered; the value behind it is what is scored."""

    CHOICE = "choice"  # one option
    FLAG = "flag"  # true or false
    NUMBER = "number"
    TIME = "time"  # "HH:MM"; minutes from midnight
    SET = "set"  # list of ticked tokens
    ROWS = "rows"  # an option for every row


class Direction(StrEnum):
    """What a higher main score means."""

    WORSE = "worse"
    BETTER = "better"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Option:
    """``value`` is what is printed; ``score`` counts, None is answered but not counted."""

    value: int | str
    score: int | None


@dataclass(frozen=True, slots=True)
class Licence:
    """``licence_class`` of scales.md 3 (PD, ATTR, NC, OD, PERM, PROP); ``mark`` V, K, U or H."""

    licence_class: str
    mark: str
    evidence: Texts
    credit: Texts


@dataclass(frozen=True, slots=True)
class Passport:
    """What must be known before a scale is used; on screen and on every print."""

    tier: str  # A, A-NC, B, private
    licence: Licence
    source: str
    norm_group: Texts
    not_for: Texts
    contexts: tuple[str, ...]  # uses that are allowed: clinical, education, research, commercial
    open_points: Mapping[str, tuple[str, ...]]


def is_within(ages: Ages, age: int) -> bool:
    """Whether somebody of ``age`` is meant."""
    low, high = ages
    return (low is None or age >= low) and (high is None or age <= high)


@dataclass(frozen=True, slots=True)
class Use:
    """Whom it may be given to."""

    ages: Ages
    informants: tuple[str, ...]
    period: Texts
    is_paper_only: bool  # no administration on screen
    is_interview_only: bool  # a member of staff asks or grades; never read by the person alone


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the caller may choose, e.g. a rule or an order of items.

    ``by_informant`` is the default for who answered, where it is not the common one.
    """

    values: tuple[str, ...]
    default: str
    by_informant: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ByChoice:
    """A name that may depend on a choice: ``by`` is empty, or names it; ``names`` by its value."""

    by: str
    names: Mapping[str, tuple[str, ...]]

    def of(self, choices: Mapping[str, str]) -> tuple[str, ...]:
        """What holds for these choices."""
        return self.names[choices[self.by] if self.by else ""]


@dataclass(frozen=True, slots=True)
class Item:
    """One question. Only the fields of its ``input`` mean something."""

    id: str
    input: Input
    option_set: ByChoice | None = None  # one name of `Definition.option_sets`
    rows: ByChoice | None = None
    minimum: Number = 0
    maximum: Number = 0
    is_integer: bool = False
    tokens: tuple[int | str, ...] = ()
    is_open: bool = False  # any short text may be ticked
    none: int | str | None = None  # the token that means nothing
    takes_max: bool = False  # the highest token counts, not their number
    is_scored: bool = True
    is_optional: bool = False
    ignored_when: object = None  # condition, or None
    optional_when: object = None


@dataclass(frozen=True, slots=True)
class Skip:
    """When ``when`` is true, blanks of ``items`` are legitimate and count 0."""

    when: object
    items: tuple[str, ...]
    is_counted: bool  # whether a value that stands there all the same counts
    flag: str


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` is an expression; ``range`` what is possible; ``decimals`` for display."""

    id: str
    value: object
    range: tuple[Number, Number]
    decimals: int = 0
    is_main: bool = False
    names: Texts = field(default_factory=dict)
    may_be_undefined: bool = False


@dataclass(frozen=True, slots=True)
class BandSet:
    """Bands of a score, or (``name``) a band that is no score's; one of three kinds is filled."""

    score: str
    name: str
    set: str
    source: Texts
    when: object
    is_main: bool
    ranges: tuple[tuple[Number, Number, str], ...] = ()
    below: tuple[tuple[Number | None, str], ...] = ()
    rules: tuple[tuple[object, str], ...] = ()

    @property
    def subject(self) -> str:
        """The score's or the band's own name: the key without the set."""
        return self.score or self.name


@dataclass(frozen=True, slots=True)
class Flag:
    """Raised only when ``when`` is true; a critical one opens a risk duty on save."""

    id: str
    when: object
    is_critical: bool


@dataclass(frozen=True, slots=True)
class Validity:
    """When it fails, the scores stand and the bands are withheld."""

    fails_when: object
    flag: str


@dataclass(frozen=True, slots=True)
class Loinc:
    """Codes of the panel, of items and of scores (scales.md 9.2)."""

    panel: str = ""
    items: Mapping[str, str] = field(default_factory=dict)
    scores: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Definition:
    """One version of one scale, whole; ``body_sha256`` is of its canonical JSON."""

    id: str
    version: str
    short: str
    names: Texts
    passport: Passport
    use: Use
    direction: Direction
    choices: Mapping[str, Choice]
    option_sets: Mapping[str, tuple[Option, ...]]
    items: tuple[Item, ...]
    skips: tuple[Skip, ...]
    scores: tuple[Score, ...]
    bands: tuple[BandSet, ...]
    validity: Validity | None
    flags: tuple[Flag, ...]
    loinc: Loinc
    labels: Mapping[str, Mapping[str, Texts]]  # its own, by language and kind: bands, flags ...
    body: str  # canonical JSON
    body_sha256: str

    def item(self, item_id: str) -> Item:
        """Raises KeyError."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def options_of(self, item: Item, choices: Mapping[str, str]) -> tuple[Option, ...]:
        """The options of a choice or of each row; empty for other inputs."""
        if item.option_set is None:
            return ()
        return self.option_sets[self.option_set_of(item, choices)]

    def option_set_of(self, item: Item, choices: Mapping[str, str]) -> str:
        """The name of the item's option set, which the wording uses; empty for other inputs."""
        return item.option_set.of(self.with_defaults(choices))[0] if item.option_set else ""

    def with_defaults(self, choices: Mapping[str, str], informant: str = "") -> dict[str, str]:
        """The scale's own choices, those that are not given by default, as ``informant`` has it."""
        return {
            name: choices.get(name, choice.by_informant.get(informant, choice.default))
            for name, choice in self.choices.items()
        }

    @property
    def main_score(self) -> Score | None:
        """The one on trends and lists; None where a band is the main result."""
        return next((score for score in self.scores if score.is_main), None)

    @property
    def main_subject(self) -> str:
        """Key in `Result.bands` of the main result: the main band, or else the main score."""
        named = (band.subject for band in self.bands if band.is_main)
        main = self.main_score
        return next(named, main.id if main else "")
