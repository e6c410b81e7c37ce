"""The sheet of a mandatory report (practice.md 3.4): filled with what is on record, or blank.

It goes to the police, or stays in the room as proof that it was reported; it is not archived in
the client's file, so it bears no number of one.
"""

from dataclasses import dataclass, replace

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
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import moment_text, sex_word, ticks
from services.documents.rendered import Rendered
from services.reports.records import ReportAnswers, ReportPaper

_KEY = "mandatory_report"
_LABEL = 22.0


@dataclass(frozen=True, slots=True)
class ReportWords:
    """``resources/forms/mandatory_report.zh.json``."""

    title: str
    subtitle: str
    unit: str
    unit_phone: str
    reporter: str
    known: str
    known_from: str
    situations: str
    name: str
    sex: str
    age: str
    place: str
    school: str
    guardian: str
    phone: str
    whereabouts: str
    seen: str
    suspect: str
    done: str
    made: str
    station: str
    officer: str
    how: str
    reported: str
    receipt: str
    also: str
    also_words: str
    later: str
    signed_reporter: str
    signed_lead: str
    signed_day: str
    law: str
    note: str
    sexes: dict[str, str]


def filled(facts: ReportPaper, codes: CodeLists) -> Rendered:
    """The sheet of a report that is on record."""
    line = facts.details.summary
    head = PaperHead(facts.room_name, line.number, None)
    return render(_form(head, facts, codes))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return _form(replace(head, file_no=None), None, CodeLists())


def _form(head: PaperHead, facts: ReportPaper | None, codes: CodeLists) -> PaperForm:
    said = wording.load(ReportWords, _KEY)
    return PaperForm(
        said.title,
        head,
        (
            Fields(_who(facts, said), label_width=_LABEL),
            *_found(facts, said, codes),
            Fields(_child(facts, said), label_width=_LABEL),
            *_seen(facts, said),
            Heading(said.made),
            *_made(facts, said, codes),
            Signatures((said.signed_reporter, said.signed_lead), said.signed_day),
            Note(said.note),
        ),
        subtitle=said.subtitle,
        foot=said.law,
        is_copy=facts.is_copy if facts else False,
    )


def _who(facts: ReportPaper | None, said: ReportWords) -> tuple[tuple[Cell, ...], ...]:
    room, phone = (facts.room_name, facts.room_phone) if facts else ("", "")
    reporter = facts.details.summary.reporter if facts else ""
    known = moment_text(facts.details.summary.known_at if facts else None)
    return (
        (Cell(said.unit, room), Cell(said.unit_phone, phone, 40)),
        (Cell(said.reporter, reporter), Cell(said.known, known, 40)),
    )


def _found(facts: ReportPaper | None, said: ReportWords, codes: CodeLists) -> list[Block]:
    situations = facts.details.summary.situations if facts else ()
    source = _answers(facts).known_from
    return [
        Ticks(said.situations, ticks(codes, "report_situation", situations), _LABEL),
        Ticks(said.known_from, ticks(codes, "report_known", (source,)), _LABEL),
    ]


def _child(facts: ReportPaper | None, said: ReportWords) -> tuple[tuple[Cell, ...], ...]:
    child = _answers(facts).child
    name = facts.details.summary.child_name if facts else ""
    sex = sex_word(said.sexes, child.sex) if facts else ""
    return (
        (Cell(said.name, name), Cell(said.sex, sex, 18), Cell(said.age, child.age, 24)),
        (Cell(said.place, child.place), Cell(said.school, child.school)),
        (Cell(said.guardian, child.guardian), Cell(said.phone, child.guardian_phone)),
        (Cell(said.whereabouts, child.whereabouts),),
    )


def _seen(facts: ReportPaper | None, said: ReportWords) -> list[Block]:
    answers = _answers(facts)
    return [
        Text(said.seen, answers.seen, 4, _LABEL),
        Text(said.suspect, answers.suspect, 1, _LABEL),
        Text(said.done, answers.done, 1, _LABEL),
    ]


def _made(facts: ReportPaper | None, said: ReportWords, codes: CodeLists) -> list[Block]:
    answers = _answers(facts)
    police = answers.police
    reported = moment_text(facts.details.summary.reported_at if facts else None)
    rows = (
        (Cell(said.reported, reported), Cell(said.receipt, police.receipt)),
        (
            Cell(said.station, police.station),
            Cell(said.officer, police.officer, 22),
            Cell(said.phone, police.phone, 30),
        ),
    )
    blocks: list[Block] = [
        Fields(rows, label_width=_LABEL),
        Ticks(said.how, ticks(codes, "report_how", (police.how,)), _LABEL),
        Ticks(said.also, ticks(codes, "report_also", answers.also), _LABEL),
        Text(said.also_words, answers.also_words, 1, _LABEL),
    ]
    entries = facts.details.entries if facts else ()
    lines = [f"{entry.day}  {entry.text}" for entry in entries]
    blocks.append(Text(said.later, "\n".join(lines), 1, _LABEL))
    return blocks


def _answers(facts: ReportPaper | None) -> ReportAnswers:
    return facts.details.answers if facts else ReportAnswers()
