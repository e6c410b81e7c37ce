"""The session record on paper (practice.md 2.2): facts of the visit, or blank to fill in.

What was noted stands on it only where its author chose so.
"""

from dataclasses import dataclass

from models.vocabulary import AgeBand
from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import clock_text, either, span_text, ticks
from services.documents.rendered import Rendered
from services.visits.printed import SessionRecord

_KEY = "session_record"
_LABEL = 26.0


@dataclass(frozen=True, slots=True)
class RecordWords:
    """``resources/forms/session_record.zh.json``."""

    title: str
    name: str
    anonymous: str
    day: str
    time: str
    minutes: str
    count: str
    first: str
    nth: str
    counsellor: str
    recorder: str
    mode: str
    topics: str
    own_words: str
    shows: str
    since: str
    observed: str
    aim: str
    course: str
    risk: str
    effect: str
    homework: str
    referral: str
    referral_choices: list[str]
    next: str
    case_note: str
    note_apart: str
    note: str
    signed_by: str
    signed_day: str


def filled(facts: SessionRecord, codes: CodeLists) -> Rendered:
    """One visit, with the levels in the room's own words."""
    head = PaperHead(facts.room_name, None, facts.visit.summary.file_no)
    said = wording.load(RecordWords, _KEY)
    return render(PaperForm(said.title, head, tuple(_filled_blocks(said, facts, codes))))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    said, codes = wording.load(RecordWords, _KEY), CodeLists()
    blocks: list[Block] = [
        _head(said, None),
        Ticks(said.mode, ticks(codes, "mode", ()), _LABEL),
        Ticks(said.topics, ticks(codes, "topic", ()), _LABEL),
    ]
    for label, lines in (
        (said.own_words, 2),
        (said.shows, 2),
        (said.since, 1),
        (said.observed, 2),
        (said.aim, 1),
        (said.course, 4),
    ):
        blocks.append(Text(label, "", lines, _LABEL))
    blocks += [
        Ticks(said.risk, ticks(codes, "risk", ()), _LABEL),
        Text(said.effect, "", 2, _LABEL),
        Text(said.homework, "", 2, _LABEL),
        Ticks(said.referral, [(word, False) for word in said.referral_choices], _LABEL),
        Fields(((Cell(said.next, ""),),), label_width=_LABEL),
        Note(said.note),
        Signatures((said.signed_by,), said.signed_day),
    ]
    return PaperForm(said.title, head, tuple(blocks))


def _filled_blocks(said: RecordWords, facts: SessionRecord, codes: CodeLists) -> list[Block]:
    visit, line = facts.visit, facts.visit.summary
    blocks: list[Block] = [
        _head(said, facts),
        Ticks(said.mode, ticks(codes, "mode", (line.mode,)), _LABEL),
        Text(said.topics, "、".join(codes.label("topic", t) for t in line.topics), 1, _LABEL),
        Text(said.course, visit.done, 3, _LABEL),
        Ticks(said.risk, ticks(codes, "risk", (line.risk,)), _LABEL),
        Text(said.homework, visit.next_step, 2, _LABEL),
        Ticks(said.referral, either(said.referral_choices[:2], not facts.is_referred), _LABEL),
        Fields(((Cell(said.next, _next(facts)),),), label_width=_LABEL),
    ]
    if facts.note:
        blocks.append(Text(said.case_note, facts.note, 3, _LABEL))
    elif facts.has_note:
        blocks.append(Note(said.note_apart))
    return [*blocks, Note(said.note), Signatures((said.signed_by,), said.signed_day)]


def _head(said: RecordWords, facts: SessionRecord | None) -> Fields:
    line = facts.visit.summary if facts else None
    name = (line.client_name or said.anonymous) if line else ""
    band = line.age_band if line and line.age_band != AgeBand.UNKNOWN else ""
    who = name if line is None or line.client_id is not None else f"{name} {band}".strip()
    return Fields(
        (
            (Cell(said.name, who, 40), Cell(said.count, _count(said, facts))),
            (
                Cell(said.day, line.day.isoformat() if line else "", 36),
                Cell(said.time, span_text(line.start_minute, line.minutes) if line else "", 36),
                Cell(said.minutes, str(line.minutes or "") if line else ""),
            ),
            (
                Cell(said.counsellor, line.counsellor_name if line else ""),
                Cell(said.recorder, facts.visit.recorded_by if facts else ""),
            ),
        ),
        label_width=_LABEL,
    )


def _count(said: RecordWords, facts: SessionRecord | None) -> str:
    if facts is None or facts.count is None:
        return ""
    return said.first if facts.count == 1 else said.nth.format(number=facts.count)


def _next(facts: SessionRecord) -> str:
    line = facts.visit.summary
    if line.next_day is None:
        return ""
    return f"{line.next_day.isoformat()} {clock_text(line.next_minute)}".strip()
