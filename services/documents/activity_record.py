"""The record of an activity on paper (practice.md 2.10): what was done, for whom, what came of it.

It counts people and names none of them: names stand on the sign-in sheet alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from services.activities.printed import ActivityPaper
from services.activities.records import ActivityDetails, ActivityWords, Survey
from services.activities.rules import SURVEY_KIND
from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Table,
    TableColumn,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import clock_text, day_text, ticks
from services.documents.rendered import Rendered

_KEY = "activity_record"
_LABEL = 24.0
_COURSE_ROWS = 3
_KINDS_A_ROW = 4


@dataclass(frozen=True, slots=True)
class RecordWords:
    """``resources/forms/activity_record.zh.json``."""

    title: str
    name: str
    kind: str
    day: str
    time: str
    place: str
    speaker: str
    recorder: str
    audience: str
    entry: str
    expected: str
    came: str
    absent: str
    reasons: str
    goal: str
    course: str
    phase: str
    minutes: str
    what: str
    reaction: str
    effect: str
    materials: str
    survey: str
    asked: str
    aware: str
    asked_rural: str
    aware_rural: str
    rate: str
    feature: str
    paper_place: str
    reflection: str
    cancelled: str
    signed_speaker: str
    signed_recorder: str
    signed_day: str
    note: str


def filled(facts: ActivityPaper, codes: CodeLists) -> Rendered:
    """An activity that is on record; one that is only planned has lines for what will come."""
    head = PaperHead(facts.room_name, facts.activity.summary.number, None)
    return render(_form(head, facts.activity, codes))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return _form(PaperHead(head.room, head.number, None), None, CodeLists())


def _form(head: PaperHead, facts: ActivityDetails | None, codes: CodeLists) -> PaperForm:
    said = wording.load(RecordWords, _KEY)
    words = facts.words if facts else ActivityWords()
    blocks: list[Block] = [
        *_what(said, facts, codes),
        _people(said, facts),
        Text(said.reasons, words.absent, 1, _LABEL),
        Text(said.goal, words.goal, 1, _LABEL),
        *_course(said, words),
        *_materials(said, facts, codes),
        *_survey(said, facts),
        Text(said.effect, words.effect, 2, _LABEL),
        Text(said.reflection, words.reflection, 1, _LABEL),
        _kept(said, facts, codes),
        Signatures((said.signed_speaker, said.signed_recorder), said.signed_day),
        Note(said.note),
    ]
    return PaperForm(said.title, head, tuple(blocks))


def _what(said: RecordWords, facts: ActivityDetails | None, codes: CodeLists) -> list[Block]:
    line = facts.summary if facts else None
    title = Fields(((Cell(said.name, line.title if line else ""),),), label_width=_LABEL)
    reason = facts.reason if facts else ""
    off = [Text(said.cancelled, reason, 1, _LABEL)] if reason else []
    times = (clock_text(line.starts), clock_text(line.ends)) if line else ()
    when = (
        Cell(said.day, day_text(line.day) if line else "", 30),
        Cell(said.time, "–".join(filter(None, times)), 30),
        Cell(said.place, line.place if line else ""),
    )
    who = (
        Cell(said.speaker, facts.speaker if facts else ""),
        Cell(said.recorder, facts.recorder if facts else ""),
    )
    return [
        title,
        *off,
        Ticks(said.kind, ticks(codes, "activity_kind", (line.kind if line else "",)), _LABEL),
        Fields((when, who), label_width=_LABEL),
        Ticks(
            said.audience, ticks(codes, "activity_audience", line.audience if line else ()), _LABEL
        ),
        Ticks(said.entry, ticks(codes, "five_entries", (facts.entry if facts else "",)), _LABEL),
    ]


def _people(said: RecordWords, facts: ActivityDetails | None) -> Fields:
    planned, present = (facts.summary.planned, facts.summary.present) if facts else (None, None)
    # Open doors: more may come than were expected.
    absent = None if planned is None or present is None else max(0, planned - present)
    cells = (
        Cell(said.expected, _number(planned)),
        Cell(said.came, _number(present)),
        Cell(said.absent, _number(absent)),
    )
    return Fields((cells,), label_width=_LABEL)


def _course(said: RecordWords, words: ActivityWords) -> list[Block]:
    if words.course:
        return [Text(said.course, words.course, 4, _LABEL)]
    columns = (
        TableColumn(said.phase, 28),
        TableColumn(said.minutes, 20),
        TableColumn(said.what),
        TableColumn(said.reaction, 52),
    )
    return [Heading(said.course), Table(columns, (), _COURSE_ROWS, row_height=9)]


def _materials(said: RecordWords, facts: ActivityDetails | None, codes: CodeLists) -> list[Block]:
    given = {one.kind: one.pieces for one in facts.materials} if facts else {}
    cells = [
        Cell(entry.zh, str(given.get(entry.code, "")))
        for entry in codes.get("material_kind").entries
    ]
    return [Heading(said.materials), Fields(_rows(cells), label_width=_LABEL - 2)]


def _survey(said: RecordWords, facts: ActivityDetails | None) -> list[Block]:
    """Only where there is one; a blank form may be for one."""
    if facts is not None and facts.summary.kind != SURVEY_KIND and facts.survey == Survey():
        return []
    told = facts.survey if facts else Survey()
    rate = told.percent()
    cells = (
        Cell(said.asked, _number(told.asked)),
        Cell(said.aware, _number(told.aware)),
        Cell(said.rate, "" if rate is None else f"{rate} %"),
    )
    rural = (
        Cell(said.asked_rural, _number(told.asked_rural)),
        Cell(said.aware_rural, _number(told.aware_rural)),
    )
    return [Heading(said.survey), Fields((cells, rural), label_width=_LABEL)]


def _kept(said: RecordWords, facts: ActivityDetails | None, codes: CodeLists) -> Fields:
    feature = codes.label("feature_project", facts.feature) if facts and facts.feature else ""
    row = (
        Cell(said.feature, feature, 50),
        Cell(said.paper_place, facts.paper_place if facts else ""),
    )
    return Fields((row,), label_width=_LABEL)


def _rows(cells: Sequence[Cell]) -> list[Sequence[Cell]]:
    return [cells[first : first + _KINDS_A_ROW] for first in range(0, len(cells), _KINDS_A_ROW)]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
