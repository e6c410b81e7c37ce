"""Rates that only a county can compute, and the weighted sheet (practice.md 1.4, 1.5)."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from services.indicators.definition import Pack
from services.indicators.periods import Period
from services.indicators.records import Line, SelfCheck


class Origin(StrEnum):
    """Where a number of a rate comes from."""

    NONE = ""  # nobody gave it, and nothing here has it
    TYPED = "typed"
    ANSWERS = "answers"  # rooms that said yes
    PACKAGES = "packages"  # added up from the rooms' packages
    UNITS = "units"  # counted in the list of units
    ROOMS = "rooms"  # rooms that are expected to report


@dataclass(frozen=True, slots=True)
class Part:
    """A numerator or a denominator."""

    number: int | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed for a line, and when."""

    numerator: int | None
    number: int | None
    source: str
    set_by: str
    set_at: datetime


@dataclass(frozen=True, slots=True)
class RateEdit:
    """What is typed. ``numerator`` None: computed from the rooms; ``number``: the denominator, None
    if the line has none or the list of units has it."""

    numerator: int | None
    number: int | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class RateLine:
    """One line of a pack for a year. ``line`` holds figure, goals, pro rata and state as in a
    room's own table; ``margin`` of a figure that is a sum of rounded numbers, else 0. ``is_rate``:
    the figure is numerator by denominator."""

    line: Line
    is_rate: bool
    numerator: Part
    denominator: Part
    typed: Typed | None
    margin: int

    @property
    def is_lacking(self) -> bool:
        """Whether somebody has to type something before there is a figure."""
        return self.line.figure.value is None and not self.line.indicator.is_reported

    @property
    def value(self) -> Decimal | None:
        return self.line.figure.value


@dataclass(frozen=True, slots=True)
class EvaluationSheet:
    """A pack for a year: every line, and the points where the document scores. ``name``: the
    town's, or empty for the whole county."""

    pack: Pack
    period: Period
    name: str
    lines: tuple[RateLine, ...]
    check: SelfCheck
    rooms: int
    margin: int
