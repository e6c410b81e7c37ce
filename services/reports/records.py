"""What goes into and comes out of the mandatory reports."""

import json
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any

from models.vocabulary import CaseState, Sex
from services.crises.records import CaseEntryView


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """Who the child is, as far as is known; nothing of it is demanded.

    Known from the file if there is one; a child without a file is described here. ``whereabouts``
    says where the child is now and whether it is safe there.
    """

    name: str = ""
    sex: int = Sex.UNKNOWN.value
    age: str = ""
    place: str = ""
    school: str = ""
    guardian: str = ""
    guardian_phone: str = ""
    whereabouts: str = ""


@dataclass(frozen=True, slots=True)
class PoliceFacts:
    """To whom it was reported: station, officer, telephone, receipt number (practice.md 3.4).

    ``how`` is a code of ``report_how``.
    """

    station: str = ""
    officer: str = ""
    phone: str = ""
    how: str = ""
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class ReportAnswers:
    """The column ``mandatory_report.answers``: the sheet's fields that nothing counts.

    ``seen`` are facts, not conclusions; ``known_from`` is a code of ``report_known``; ``suspect``
    is what the child or others said about who did it; ``done`` what was done to keep the child
    safe; ``also`` are codes of ``report_also`` who were told as well, ``also_words`` names and
    times.
    """

    child: ChildFacts = field(default_factory=ChildFacts)
    seen: str = ""
    known_from: str = ""
    suspect: str = ""
    done: str = ""
    police: PoliceFacts = field(default_factory=PoliceFacts)
    also: tuple[str, ...] = ()
    also_words: str = ""

    def as_json(self) -> str:
        """For the column."""
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class NewReport:
    """As it is put on record, also half filled. Without ``reported_at`` it is not made yet.

    ``known_at`` None: just now. ``situations`` are codes of ``report_situation``. A child needs
    no file: ``client_id`` and ``crisis_id`` may be empty.
    """

    situations: tuple[str, ...] = ()
    answers: ReportAnswers = field(default_factory=ReportAnswers)
    known_at: datetime | None = None
    reported_at: datetime | None = None
    client_id: int | None = None
    crisis_id: int | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewReportEntry:
    """What happened afterwards; the receipt number often comes later. ``also`` are codes of
    ``report_also`` who were told now."""

    text: str
    receipt: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """A line of the list, for the reporter and the lead. ``child_name`` is the file's name, or
    what was written down."""

    id: int
    number: str
    client_id: int | None
    file_no: str
    child_name: str
    situations: tuple[str, ...]
    known_at: datetime
    reported_at: datetime | None
    state: CaseState
    reporter: str
    is_own: bool
    version: int


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """Everything about one report, for the reporter and the lead."""

    summary: ReportSummary
    answers: ReportAnswers
    crisis_id: int | None
    recorded_at: datetime
    closed_day: date | None
    prints: int
    entries: tuple[CaseEntryView, ...]
    may_close: bool


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """The facts on the sheet."""

    room_name: str
    room_phone: str
    details: ReportDetails
    is_copy: bool


def report_answers_from(stored: str) -> ReportAnswers:
    """As `ReportAnswers.as_json` wrote it."""
    found: dict[str, Any] = json.loads(stored or "{}")
    known = {f.name for f in fields(ReportAnswers)} & found.keys()
    plain = {name: found[name] for name in known - {"child", "police", "also"}}
    return replace(
        ReportAnswers(**plain),
        child=ChildFacts(**found.get("child", {})),
        police=PoliceFacts(**found.get("police", {})),
        also=tuple(found.get("also", ())),
    )
