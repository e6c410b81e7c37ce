"""What a summary shows: the true figures, which stay here, and the published ones, which leave.

Documents and workbooks are made from `PublishedSummary` alone, so that no true figure can slip in.
Words for the codes: `services.summary.wording`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from services import check_codes


class Population(StrEnum):
    """What is counted, each with its own total (disclosure.md 5.1, practice.md 2.11)."""

    VISITS = "visits"  # 人次
    PERSONS = "persons"  # 人数: clients first seen in the calendar year, so months add up
    REFERRALS = "referrals"
    ASSESSMENTS = "assessments"
    FOLLOW_UPS = "follow_ups"
    CRISES = "crises"
    PLANS = "plans"  # begun
    PLAN_SESSIONS = "plan_sessions"  # visits that were a session of a plan
    GROUP_SESSIONS = "group_sessions"  # at least one visit of the mode group each


def farthest(population: Population, base: int) -> int | None:
    """How far a published total can be below the true one; it is never more than base - 1 above.

    What is part of visits never runs ahead of them, and so may wait for two visits more; a period
    (the difference of two totals) is within 4 for all of them at base 3. None: no limit, as
    sessions of groups wait until the visits of groups have been broken down.
    """
    if population is Population.GROUP_SESSIONS:
        return None
    is_part = population in (Population.PERSONS, Population.PLAN_SESSIONS)
    return (2 if is_part else 1) * (base - 1)


class Mark(StrEnum):
    """Why a published step is negative."""

    NONE = ""
    CORRECTION = "correction"  # records were corrected or undone
    MOVED = "moved"  # a referral went on to its next state


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One row that leaves. ``step`` is None where the table is not broken down this month."""

    code: str  # "mood" is a row of the root; "18-34/male" is a row below "18-34"
    depth: int  # 0 below the root, 1 below a group
    is_group: bool  # the sum of the rows below it
    step: int | None
    year: int
    mark: Mark = Mark.NONE
    is_guarded: bool = False  # broken out once a year; the row above contains it


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A break-down; its rows of depth 0 and the row "not yet broken down" add up to the total."""

    name: str
    rows: tuple[PublishedRow, ...]


@dataclass(frozen=True, slots=True)
class PublishedPopulation:
    """``pending``: published units that wait for their break-down now.

    ``covers_from`` is the first month of the break-down if it is released this month, else None.
    ``year_pending`` can be negative: units of last year that were broken down only this year.
    """

    population: Population
    step: int
    year: int
    pending: int
    year_pending: int
    covers_from: str | None
    mark: Mark
    tables: tuple[PublishedTable, ...]

    @property
    def step_pending(self) -> int:
        """The month's own row "not yet broken down": with it the column adds up to ``step``.

        Negative where this month's break-down takes in earlier months.
        """
        tops = (row for table in self.tables[:1] for row in table.rows if row.depth == 0)
        return self.step - sum(row.step or 0 for row in tops)


@dataclass(frozen=True, slots=True)
class PublishedSummary:
    """Everything that the county gets to see, and what a printed twin may say about it."""

    room_code: str  # six characters; the room's name is printed, never in the package
    room_name: str
    division_code: str
    month: str  # "2026-11"
    year_from: str  # first month of the columns "this year"
    revision: int
    number: int  # of the package; 0 before the month is closed
    ledger_id: str
    base: int
    hold: int
    is_nil: bool  # every step is 0; says nothing about the true figures
    closed_on: date | None  # local day; None before the month is closed
    closed_at: datetime | None
    closed_by: str
    digest: str  # SHA-256 (hex) of the published cells; what a check code is made from
    populations: tuple[PublishedPopulation, ...]
    facts: Mapping[str, int]  # not about people, exact; "activities/lecture"
    year_facts: Mapping[str, int]  # sums of the months so far; of what is in post: the newest
    answers: Mapping[str, bool]  # to lines of indicator packs; "s4/o02"
    policy: str
    remarks: str

    @property
    def name(self) -> str:
        """As neutral as the package's own name: ``k7m2qa-000003``."""
        return f"{self.room_code}-{self.number:06d}"

    @property
    def check_code(self) -> str:
        """The code of the published figures, as printed (exchange.md, Paper twin)."""
        return check_codes.grouped(check_codes.of_digest(bytes.fromhex(self.digest)))


@dataclass(frozen=True, slots=True)
class TrueFigures:
    """True counts of one table, by row code, groups included; they never leave the room."""

    month: Mapping[str, int]
    year: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TruePopulation:
    """True counts of one population, ``tables`` by table name."""

    population: Population
    month: int
    year: int
    tables: Mapping[str, TrueFigures]


@dataclass(frozen=True, slots=True)
class SummaryPreview:
    """The month before the user: what is true beside what leaves."""

    published: PublishedSummary
    truth: tuple[TruePopulation, ...]
    persons_in_month: int  # different clients seen in the month, true
    anonymous_visits: int  # visits of the month whose client is not known, true
    is_closed: bool
    has_remarks: bool  # the county's layout has a field for free words
    has_ended: bool  # the month is over; records after closing go out with the next month
    checks_passed: bool
    maybe_sent: tuple[str, ...] = ()
    """Months of which a person must say, before this one is closed, whether they were handed over
    before the newest restore (`SummaryService.settle_restore`)."""
