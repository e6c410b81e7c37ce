"""What the window gets to see of indicators."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from services.indicators.definition import Indicator, Pack, Words
from services.indicators.measures import Figure
from services.indicators.periods import Period


class LineState(StrEnum):
    """How a line stands in its period."""

    MET = "met"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"  # the period is over, or a month is that needed something
    DISPUTED = "disputed"  # the paper contradicts itself: reached by one place, not by the other
    UNSAID = "unsaid"  # nobody said yet, or there is nothing to compute it from
    NO_NUMBER = "no_number"  # a figure, but no target with a number
    REPORTED = "reported"  # a result somebody else had
    COUNTY = "county"  # the county's to compute, or not this kind of room's


NOT_YET = frozenset({LineState.BEHIND, LineState.MISSED, LineState.DISPUTED, LineState.UNSAID})
"""What somebody has to do something about."""


class Points(StrEnum):
    """Whether the points of a line are there already."""

    PROVEN = "proven"
    ON_THE_WAY = "on_the_way"
    LACKING = "lacking"
    NONE = "none"  # checked, not scored


@dataclass(frozen=True, slots=True)
class Goal:
    """A target as it stands for one period. ``year`` is the one it was set for; an earlier one
    than the period's is shown as such. ``due``: for the whole period; ``by_now``: pro rata to
    today, linear by day. ``id`` is None for what ships or came with a pack."""

    id: int | None
    text: Words
    place: Words
    source: Words
    year: int
    valid_from: date | None
    comparison: str
    number: Decimal | None
    is_compared: bool  # else superseded, taken back, or not valid yet
    scores: bool
    by: str
    due: Decimal | None = None
    by_now: Decimal | None = None
    is_reached: bool | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """The newest answer somebody gave."""

    value: str
    remark: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Result:
    """What somebody else reported for the same measure: a range to compare with, no target."""

    document: Words
    text: Words


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator in one period. ``period`` is the line's own: a term for what is counted by
    terms. ``missing``: how many more are needed by the end of this month."""

    indicator: Indicator
    period: Period
    applies: bool
    figure: Figure
    said: Said | None
    goals: tuple[Goal, ...]
    state: LineState
    forecast: Decimal | None = None
    missing: Decimal | None = None
    empty_months: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()

    @property
    def is_missing(self) -> bool:
        """Whether somebody has to do something about it."""
        return self.state in NOT_YET


@dataclass(frozen=True, slots=True)
class PackView:
    """A pack to choose. ``row_id``: of the county's, which can be removed."""

    id: str
    title: Words
    row_id: int | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """One pack in one period; what is missing this month first."""

    pack: Pack
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A record that a figure counts. ``label`` tells it from others; never a name."""

    source: str  # table: visit, activity, training, crisis, assessment, referral, ...
    id: int
    day: date
    label: str


@dataclass(frozen=True, slots=True)
class FigureRecords:
    """The newest of them; ``total`` is how many there are."""

    rows: tuple[FigureRecord, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TargetEdit:
    """A target that the room or its county changed, with the paper that says so."""

    indicator: str
    year: int
    valid_from: date | None
    text: str
    comparison: str = ""
    number: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A line of the self-check with its points; ``within``: the line whose points hold it."""

    line: Line
    standing: Points
    points: int = 0
    within: str = ""


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """The 100-point standard as far as a room can prove it (practice.md 1.4)."""

    room: str
    pack: Pack
    period: Period
    today: date
    scored: tuple[CheckLine, ...]
    unscored: tuple[CheckLine, ...]
    full: int  # of the whole standard
    missing: tuple[Line, ...] = field(default=())

    def points(self, standing: Points) -> int:
        """The sum of the points that stand so."""
        return sum(one.points for one in self.scored if one.standing is standing)

    @property
    def possible(self) -> int:
        """What a room of this kind can prove at most."""
        return sum(one.points for one in self.scored)
