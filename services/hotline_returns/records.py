"""What goes into and comes out of the service of hotline returns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from services.hotline_returns.rows import split_rows
from services.indicators.periods import Period


class Figure(StrEnum):
    """A figure that leads to its calls; ``PROBLEM`` with a row of the form."""

    ANSWERED = "answered"  # every call on record
    ACCEPTED = "accepted"  # without those in which nobody spoke, or the number was wrong
    EMPTY = "empty"
    LOCAL = "local"
    ELSEWHERE = "elsewhere"
    AREA_UNKNOWN = "area_unknown"
    HIGH_RISK = "high_risk"
    DIFFICULT = "difficult"
    REPEATED = "repeated"
    UNMARKED = "unmarked"  # high or urgent risk, and not marked as a high-risk call
    WITHOUT_RECORD = "without_record"  # logged or imported as visits, without a call record
    LATE = "late"  # put on record after the return was last saved
    PROBLEM = "problem"


class Notice(StrEnum):
    """What somebody should look at before the return goes out; nothing is put right silently."""

    RUNNING = "running"  # the period is not over
    NO_CALLS = "no_calls"  # a nil return
    MORE_ANSWERED = "more_answered"  # more calls on record than the typed number that came in
    SPLIT_TOO_LARGE = "split_too_large"  # more split off than was counted
    UNMARKED = "unmarked"
    WITHOUT_RECORD = "without_record"
    LATE = "late"
    AREA_UNKNOWN = "area_unknown"
    NO_STAFF = "no_staff"  # nobody on the roster of staff


@dataclass(frozen=True, slots=True)
class ReturnFields:
    """What somebody writes on the form. ``all_calls`` counts every call that came in, answered or
    not; ``split`` is calls by a row of `rows.split_rows`, without the rows nobody told apart."""

    due_day: date | None = None
    unit: str = ""
    filled_by: str = ""
    reviewing_unit: str = ""
    reviewer: str = ""
    number: str = ""
    lines: int | None = None
    hours: str = ""
    all_calls: int | None = None
    split: Mapping[str, int] = field(default_factory=dict)
    training_content: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """How many people of one qualification, a person once."""

    code: str
    full_time: int
    part_time: int

    @property
    def persons(self) -> int:
        return self.full_time + self.part_time


@dataclass(frozen=True, slots=True)
class Teaching:
    """Trainings that began in the period: how many, how often and how many people took part."""

    sessions: int = 0
    times: int = 0
    persons: int = 0
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallFigures:
    """Counted from the calls on record. Area, special calls and ``problems`` (by row, as counted)
    are of the ``accepted`` ones, so that each of them adds up."""

    answered: int
    empty: int
    local: int
    elsewhere: int
    high_risk: int
    difficult: int
    repeated: int
    unmarked: int
    without_record: int
    late: int
    problems: Mapping[str, int]

    @property
    def accepted(self) -> int:
        return self.answered - self.empty

    @property
    def area_unknown(self) -> int:
        return self.accepted - self.local - self.elsewhere


@dataclass(frozen=True, slots=True)
class ReturnView:
    """A return as it stands. ``version`` 0: not saved yet, ``fields`` are those of the return
    before it. ``staff_day`` is the day whose roster is counted."""

    period: Period
    fields: ReturnFields
    calls: CallFigures
    staff: tuple[StaffRow, ...]
    staff_day: date
    teaching: Teaching
    notices: tuple[Notice, ...]
    version: int
    made_by: str = ""

    @property
    def rate(self) -> int | None:
        """接通率 in tenths of a per cent, rounded half up; None where it cannot be said."""
        total = self.fields.all_calls
        if not total or self.calls.answered > total:
            return None
        return (self.calls.answered * 2000 + total) // (2 * total)

    def problem(self, code: str) -> int | None:
        """Calls of a row after what was split off by hand (negative: a notice says so); None where
        nobody has told them apart, which is not the same as none."""
        if code in {row.code for row in split_rows()}:
            return self.fields.split.get(code)
        gone = (self.fields.split.get(r.code, 0) for r in split_rows() if r.split_from == code)
        return self.calls.problems.get(code, 0) - sum(gone)


@dataclass(frozen=True, slots=True)
class CallLine:
    """A call behind a figure, without anybody's name."""

    visit_id: int
    number: str
    day: date
    start_minute: int | None
    topic: str
    risk: str


@dataclass(frozen=True, slots=True)
class CallPage:
    """Some of the calls, newest first; ``next`` fetches those after them (None: no more)."""

    rows: tuple[CallLine, ...]
    next: CallLine | None


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A return on record."""

    code: str
    made_by: str
    day: date


@dataclass(frozen=True, slots=True)
class ReturnPaper:
    """The facts on the form."""

    room_name: str
    view: ReturnView
