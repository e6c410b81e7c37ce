"""Our codes and those of the county's own system, side by side.

Ours never change (mission.md 2, row 14); theirs are data that the county edits: its server may have
names of its own, and gives the combinations of categories no code by itself (mission.md 3.1, l).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from services.interop.figures import Figure

PREFIX = "AXB"  # a county's server has codes of other programs beside ours
MONTHLY = "monthly"
LONGEST_CODE = 50  # of an object in DHIS2

_NOT_LETTER = re.compile(r"[^A-Z0-9]+")
_XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_OURS = re.compile(r"[a-z0-9_+\-/.]{1,120}")
_UID = re.compile(r"[A-Za-z][A-Za-z0-9]{10}")
_OF_ADX = frozenset({"dataElement", "value", "comment", "categoryOptionCombo"})


class Kind(StrEnum):
    """What a code names at the other end."""

    DATA_SET = "data_set"
    ORG_UNIT = "org_unit"  # ours is the room's code
    SCHEME = "scheme"  # whether theirs of a kind are codes or UIDs
    ELEMENT = "element"  # "visits", "visits.topic"
    CATEGORY = "category"  # "topic"
    OPTION = "option"  # "topic.emotion/mood"
    COMBO = "combo"  # the same rows, as combinations of categories


class Scheme(StrEnum):
    """How theirs are written."""

    CODE = "code"
    UID = "uid"


SCHEMES = (Kind.DATA_SET, Kind.ORG_UNIT, Kind.ELEMENT, Kind.COMBO)
"""The kinds that may be UIDs; categories and their options are always codes in ADX."""

_DEFAULT_COMBO = {Scheme.CODE: "default", Scheme.UID: "HllvX50cXC0"}
_ALWAYS = frozenset({Kind.DATA_SET, Kind.ORG_UNIT, Kind.SCHEME})

Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Named:
    """One of our codes, with its words for people."""

    kind: Kind
    ours: str
    words: str


@dataclass(frozen=True, slots=True)
class CodeMap:
    """Theirs by ours. Empty: ours are used, and everything is sent.

    Once a county gave its table, only what it names is sent: one value that its server does not
    know would keep the month from counting as complete (mission.md 3.1, d).
    """

    theirs: Mapping[Key, str] = field(default_factory=dict)

    def of(self, kind: Kind, ours: str) -> str | None:
        """Their code, or None for what the county does not collect."""
        if self.theirs and kind not in _ALWAYS:
            return self.theirs.get((kind, ours)) or None
        return self.theirs.get((kind, ours)) or suggested(kind, ours)

    def data_set(self) -> str:
        return self.of(Kind.DATA_SET, MONTHLY) or ""

    def org_unit(self, room: str) -> str:
        return self.of(Kind.ORG_UNIT, room) or ""

    def scheme(self, kind: Kind) -> Scheme:
        return Scheme(self.theirs.get((Kind.SCHEME, kind.value)) or Scheme.CODE)

    def default_combo(self) -> str:
        """Of what is not broken down; written out always (mission.md 3.1, b)."""
        return _DEFAULT_COMBO[self.scheme(Kind.COMBO)]

    def to_text(self) -> str:
        """As the register keeps it."""
        rows = {written(*key): theirs for key, theirs in self.theirs.items()}
        return json.dumps(rows, sort_keys=True, ensure_ascii=False)


def from_text(text: str) -> CodeMap:
    """What `CodeMap.to_text` wrote; an empty text is an empty map."""
    rows = json.loads(text or "{}")
    return CodeMap({key: code for name, code in rows.items() if (key := key_of(name))})


def written(kind: Kind, ours: str) -> str:
    """One of our codes as a table has it: "element visits.topic"."""
    return f"{kind} {ours}"


def key_of(name: str) -> Key | None:
    """What `written` wrote; None for anything else."""
    kind, _, ours = name.partition(" ")
    return (Kind(kind), ours) if kind in set(Kind) and _OURS.fullmatch(ours) else None


def suggested(kind: Kind, ours: str) -> str:
    """The code that we propose: "topic.emotion/mood" is AXB_TOPIC_EMOTION_MOOD."""
    if kind is Kind.SCHEME:
        return Scheme.CODE
    if kind is Kind.ORG_UNIT:
        return ours
    letters = _NOT_LETTER.sub("_", ours.replace("+", "plus").upper())
    return f"{PREFIX}_{letters.strip('_')}"


def element(figure: Figure, table: str) -> str:
    """Our code of a figure, or of one of its tables."""
    return f"{figure.code}.{table}" if table else figure.code


def option(table: str, row: str) -> str:
    """Our code of a row."""
    return f"{table}.{row}"


def named(figures: Sequence[Figure], room: str) -> tuple[Named, ...]:
    """All of our codes that a county may want to give its own, each once."""
    rows = (
        Named(Kind.DATA_SET, MONTHLY, ""),
        Named(Kind.ORG_UNIT, room, ""),
        *(Named(Kind.SCHEME, kind, "") for kind in SCHEMES),
        *_elements(figures),
        *_categories(figures),
    )
    return tuple({(row.kind, row.ours): row for row in rows}.values())


def _elements(figures: Sequence[Figure]) -> Iterator[Named]:
    for figure in figures:
        yield Named(Kind.ELEMENT, figure.code, figure.words)
        for table in figure.breakdowns:
            words = f"{figure.words}：{table.words}"
            yield Named(Kind.ELEMENT, element(figure, table.table), words)


def _categories(figures: Sequence[Figure]) -> Iterator[Named]:
    tables = [table for figure in figures for table in figure.breakdowns]
    for table in tables:
        yield Named(Kind.CATEGORY, table.table, table.words)
    for kind in (Kind.OPTION, Kind.COMBO):
        for table in tables:
            for row in table.options:
                words = f"{table.words}：{row.words}"
                yield Named(kind, option(table.table, row.row), words)


class CodeProblem(StrEnum):
    """Why the county's table, or a row of it, cannot be used."""

    NO_COLUMNS = "no_columns"  # the headings of ours and theirs are in no row of any sheet
    TOO_MANY = "too_many"
    UNKNOWN = "unknown"  # no code of ours: ours are never changed
    TOO_LONG = "too_long"
    BAD_CHARACTER = "bad_character"
    NO_XML_NAME = "no_xml_name"  # a category is an attribute in ADX
    NO_UID = "no_uid"
    NO_SCHEME = "no_scheme"  # neither "code" nor "uid"
    TWICE = "twice"  # two rows would become one number (mission.md 3.1, e)


def problem_of(kind: Kind, theirs: str, *, is_uid: bool) -> CodeProblem | None:
    """What is wrong with one of their codes; an empty one is right, and sends nothing."""
    if kind is Kind.SCHEME:
        return None if theirs in (*Scheme, "") else CodeProblem.NO_SCHEME
    if not theirs:
        return None
    if len(theirs) > LONGEST_CODE:
        return CodeProblem.TOO_LONG
    if not theirs.isprintable() or theirs != theirs.strip():
        return CodeProblem.BAD_CHARACTER
    if kind is Kind.CATEGORY and (not _XML_NAME.fullmatch(theirs) or theirs in _OF_ADX):
        return CodeProblem.NO_XML_NAME
    if is_uid and not _UID.fullmatch(theirs):
        return CodeProblem.NO_UID
    return None
