"""Indicators as data (practice.md 1.5); the format is `resources/indicators/schema`.

What a paper says is kept as its words; a parsed number stands beside them. Where a paper
contradicts itself there are several targets, each with its place in the paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

_YES_NO_MEASURES = frozenset({"one_and_one"})  # both are there or not; the paper says persons


class Way(StrEnum):
    """Where a figure comes from."""

    COMPUTED = "computed"  # from the room's records
    ASKED = "asked"  # somebody says it
    COUNTY = "county"  # the county has the denominator; the room shows its part at most


class Answer(StrEnum):
    """What somebody is asked for."""

    NONE = ""
    YES_NO = "yes_no"
    NUMBER = "number"


class Rhythm(StrEnum):
    """What a target's number is for."""

    YEAR = "year"
    MONTH = "month"  # every month
    TERM = "term"  # every school term
    STATE = "state"  # it holds or it does not; never divided by time


@dataclass(frozen=True, slots=True)
class Words:
    """The same in both languages."""

    zh: str = ""
    en: str = ""

    def get(self, language: str) -> str:
        """``language`` is ``zh`` or ``en``."""
        return self.zh if language == "zh" else self.en

    def __bool__(self) -> bool:
        return bool(self.zh)


@dataclass(frozen=True, slots=True)
class Target:
    """One target as one place of the paper sets it, for the years ``first`` to ``last`` (None:
    every year from then on). ``number`` None: words only. ``by``: a month, "2021-12"."""

    first: int
    last: int | None
    text: Words
    comparison: str
    number: Decimal | None
    place: Words = Words()
    is_in_force: bool = True  # else the paper itself took it back
    scores: bool = False  # of two that contradict each other, the one that the points are for
    by: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of a pack. ``id`` is pack and number, e.g. s4.O02; facts and targets name it."""

    id: str
    number: str
    name: Words
    level: str
    block: str
    unit: str
    is_reported: bool  # a result that somebody had, for comparison only
    way: Way
    rhythm: Rhythm
    numerator: Words
    denominator: Words
    note: Words
    measure: str
    answer: Answer
    units: tuple[str, ...]
    points: int | None
    points_with: str  # number of the line in whose points it is contained
    is_self_check: bool
    materials: tuple[str, ...]  # what the paper asks for as proof, code list evidence_kind
    targets: tuple[Target, ...]

    @property
    def is_yes_no(self) -> bool:
        """Its figure is shown as yes or no, whatever the paper counts it in."""
        is_answer = self.answer is Answer.YES_NO or self.unit == "yes_no"
        return is_answer or self.measure in _YES_NO_MEASURES

    def concerns(self, unit_kind: str) -> bool:
        """Whether a room of this kind (code list ``unit_kind``) is measured by it."""
        return not self.units or unit_kind in self.units


@dataclass(frozen=True, slots=True)
class NewTarget:
    """A target that a county's pack sets for an indicator of another pack."""

    indicator: str
    year: int
    valid_from: date
    text: Words
    comparison: str
    number: str


@dataclass(frozen=True, slots=True)
class Pack:
    """All indicators of one document."""

    id: str
    version: str
    title: Words
    document: Words
    indicators: tuple[Indicator, ...]
    targets: tuple[NewTarget, ...] = ()


def pack_of(raw: Mapping[str, Any]) -> Pack:
    """The pack in a JSON document that fits the schema. ValueError for a day that is none."""
    return Pack(
        id=raw["id"],
        version=raw["version"],
        title=_words(raw["title"]),
        document=_words(raw["document"]),
        indicators=tuple(_indicator(raw["id"], one) for one in raw["indicators"]),
        targets=tuple(_new_target(one) for one in raw.get("targets", ())),
    )


def decimal_of(text: str) -> Decimal | None:
    """The number in a field of a pack or a table; None if it is empty."""
    return Decimal(text) if text else None


def _indicator(pack: str, raw: Mapping[str, Any]) -> Indicator:
    return Indicator(
        id=f"{pack}.{raw['id']}",
        number=raw["id"],
        name=_words(raw["name"]),
        level=raw["level"],
        block=raw["block"],
        unit=raw["unit"],
        is_reported=raw["kind"] == "reported",
        way=Way(raw["way"]),
        rhythm=Rhythm(raw["rhythm"]),
        numerator=_words(raw.get("numerator")),
        denominator=_words(raw.get("denominator")),
        note=_words(raw.get("note")),
        measure=raw.get("measure", ""),
        answer=Answer(raw.get("answer", "")),
        units=tuple(raw.get("units", ())),
        points=raw.get("points"),
        points_with=raw.get("points_with", ""),
        is_self_check=raw.get("self_check", False),
        materials=tuple(raw.get("materials", ())),
        targets=tuple(_target(one) for one in raw["targets"]),
    )


def _target(raw: Mapping[str, Any]) -> Target:
    return Target(
        first=raw["from"],
        last=raw["to"],
        text=_words(raw["text"]),
        comparison=raw["comparison"],
        number=decimal_of(raw["number"]),
        place=_words(raw.get("place")),
        is_in_force=raw.get("in_force", True),
        scores=raw.get("scores", False),
        by=raw.get("by", ""),
    )


def _new_target(raw: Mapping[str, Any]) -> NewTarget:
    return NewTarget(
        indicator=raw["indicator"],
        year=raw["year"],
        valid_from=date.fromisoformat(raw["valid_from"]),
        text=_words(raw["text"]),
        comparison=raw["comparison"],
        number=raw["number"],
    )


def _words(raw: Mapping[str, str] | None) -> Words:
    return Words(raw["zh"], raw["en"]) if raw else Words()
