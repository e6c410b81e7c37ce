"""What goes into and comes out of the service of inspections."""

from dataclasses import dataclass
from datetime import date

FOUR = 4  # measure, person responsible, time limit and goal: 四明确


@dataclass(frozen=True, slots=True)
class NewInspection:
    """``way``: code list ``inspection_way``; ``inspector``: unit and persons."""

    day: date
    way: str
    inspector: str
    summary: str = ""
    paper_place: str = ""
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewFinding:
    """What was found, and the four things that its rectification must make clear (四明确)."""

    problem: str
    measure: str = ""
    goal: str = ""
    responsible: str = ""
    due_day: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding on record; ``done_day`` and ``outcome`` once it was put right."""

    id: int
    inspection_id: int
    number: str  # of the inspection
    day: date  # of the inspection
    problem: str
    measure: str
    goal: str
    responsible: str
    due_day: date | None
    done_day: date | None
    outcome: str

    def clear(self) -> int:
        """How many of the four are said."""
        return sum(map(bool, (self.measure, self.goal, self.responsible, self.due_day)))


@dataclass(frozen=True, slots=True)
class InspectionSummary:
    """A line of the list; ``next_due`` is the earliest time limit of what is open."""

    id: int
    number: str
    day: date
    way: str
    inspector: str
    findings: int
    open_findings: int
    next_due: date | None


@dataclass(frozen=True, slots=True)
class InspectionDetails:
    """An inspection as it is read."""

    summary: InspectionSummary
    words: str
    paper_place: str
    findings: tuple[Finding, ...]
    recorded_by: str
    version: int


@dataclass(frozen=True, slots=True)
class InspectionCounts:
    """Of a span of days: inspections and what they found; ``open_findings`` is everything that
    was not put right on its last day. Numbers only."""

    inspections: int
    findings: int
    open_findings: int


@dataclass(frozen=True, slots=True)
class InspectionCursor:
    """The last row of a page."""

    day: date
    id: int


@dataclass(frozen=True, slots=True)
class InspectionPage:
    """Newest first; ``next`` fetches the following page."""

    rows: tuple[InspectionSummary, ...]
    next: InspectionCursor | None


@dataclass(frozen=True, slots=True)
class InspectionPaper:
    """What is printed of one inspection."""

    room_name: str
    inspection: InspectionDetails


@dataclass(frozen=True, slots=True)
class RectificationPaper:
    """The list of one year's findings, those of earlier years that were still open in it too."""

    room_name: str
    year: int
    findings: tuple[Finding, ...]
