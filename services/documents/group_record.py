"""The record of a group's session on paper (practice.md 2.10), without its members' names."""

from dataclasses import dataclass

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
from services.documents.forms.facts import span_text
from services.documents.rendered import Rendered
from services.groups.printed import RecordForm
from services.groups.records import SessionWords

_KEY = "group_record"
_LABEL = 26.0
_COURSE_ROWS = 5


@dataclass(frozen=True, slots=True)
class RecordWords:
    """``resources/forms/group_record.zh.json``."""

    title: str
    group: str
    number: str
    day: str
    time: str
    place: str
    leader: str
    recorder: str
    audience: str
    audiences: list[str]
    expected: str
    came: str
    absent: str
    reasons: str
    goal: str
    aim: str
    course: str
    phase: str
    minutes: str
    activity: str
    reaction: str
    outcome: str
    reflection: str
    materials: str
    sheet: str
    note: str
    signed_leader: str
    signed_recorder: str
    signed_day: str


def filled(facts: RecordForm) -> Rendered:
    """One session that is on record."""
    return render(paper(facts, PaperHead(facts.room_name, None, None)))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand; for talks and outreach, too."""
    return paper(None, PaperHead(head.room, None, None))


def paper(facts: RecordForm | None, head: PaperHead) -> PaperForm:
    """The form, filled with ``facts`` or empty."""
    said = wording.load(RecordWords, _KEY)
    words = facts.words if facts else SessionWords()
    blocks: list[Block] = [_head(said, facts)]
    if facts is None:
        blocks.append(Ticks(said.audience, [(word, False) for word in said.audiences], _LABEL))
    blocks += [
        _counts(said, facts),
        Text(said.reasons, "；".join(facts.reasons) if facts else "", 1, _LABEL),
        Text(said.goal, facts.goal if facts else "", 2, _LABEL),
        Text(said.aim, words.aim, 2, _LABEL),
        *_course(said, facts, words),
        Text(said.outcome, words.outcome, 3, _LABEL),
        Text(said.reflection, words.reflection, 3, _LABEL),
    ]
    if facts is None:
        row = ((Cell(said.materials, "", 60), Cell(said.sheet, "")),)
        blocks.append(Fields(row, label_width=_LABEL))
    blocks += [
        Note(said.note),
        Signatures((said.signed_leader, said.signed_recorder), said.signed_day),
    ]
    return PaperForm(said.title, head, tuple(blocks))


def _head(said: RecordWords, facts: RecordForm | None) -> Fields:
    met = facts.session if facts else None
    return Fields(
        (
            (
                Cell(said.group, facts.group_name if facts else "", 70),
                Cell(said.number, str(met.number) if met else ""),
            ),
            (
                Cell(said.day, met.day.isoformat() if met else "", 32),
                Cell(said.time, span_text(met.start_minute, met.minutes) if met else "", 32),
                Cell(said.place, met.place if met else ""),
            ),
            (
                Cell(said.leader, met.leader_name if met else ""),
                Cell(said.recorder, facts.recorded_by if facts else ""),
            ),
        ),
        label_width=_LABEL,
    )


def _counts(said: RecordWords, facts: RecordForm | None) -> Fields:
    met = facts.session if facts else None
    numbers = (
        (said.expected, met.expected if met else None),
        (said.came, met.present if met else None),
        (said.absent, met.expected - met.present if met else None),
    )
    cells = [Cell(name, "" if number is None else str(number)) for name, number in numbers]
    return Fields((cells,), label_width=_LABEL)


def _course(said: RecordWords, facts: RecordForm | None, words: SessionWords) -> list[Block]:
    if facts is not None:
        return [Text(said.course, words.course, 4, _LABEL)]
    columns = (
        TableColumn(said.phase, 30),
        TableColumn(said.minutes, 20),
        TableColumn(said.activity),
        TableColumn(said.reaction, 55),
    )
    return [Heading(said.course), Table(columns, (), _COURSE_ROWS, row_height=10)]
