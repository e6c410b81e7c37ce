"""The note about advice that was refused: two halves, the room's and the person's.

That the advice was given is a duty (Mental Health Law art. 23(3)); the note says so, diagnoses
nothing, and leaves the door open.
"""

from dataclasses import dataclass

from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Text,
    Ticks,
    render_halves,
)
from services.documents.forms.facts import either, ticks, written_day
from services.documents.rendered import Rendered
from services.referrals.advice import AdviceForm

_SIZE = 10


@dataclass(frozen=True, slots=True)
class NoteWords:
    """``resources/forms/advice_note.zh.json``."""

    title: str
    copy_room: str
    copy_person: str
    name: str
    age: str
    years: str
    guardian: str
    advised: str
    reasons: str
    advice: str
    refusal: str
    guardian_told: str
    told_yes: str
    told_no: str
    understood: str
    urgent: str
    sign_client: str
    sign_guardian: str
    sign_staff: str
    sign_refused: str
    room: str
    date: str
    blank_date: str
    blank: str


def render(facts: AdviceForm) -> Rendered:
    """Both halves."""
    words = _words()
    day = written_day(facts.day, words.date)
    head = PaperHead(facts.room_name, None, facts.file_no)
    return _halves(
        words, facts, head, words.room.format(room=facts.room_name, phone=facts.room_phone, day=day)
    )


def blank(head: PaperHead) -> Rendered:
    """Both halves to be filled in by hand."""
    words = _words()
    room = words.room.format(room=head.room, phone="", day=words.blank_date)
    return _halves(words, None, PaperHead(head.room, None, ""), room)


def _halves(words: NoteWords, facts: AdviceForm | None, head: PaperHead, room: str) -> Rendered:
    blocks = _blocks(words, facts)
    return render_halves(
        [
            PaperForm(words.title, head, blocks, subtitle=copy, foot=room)
            for copy in (words.copy_room, words.copy_person)
        ]
    )


def _blocks(words: NoteWords, facts: AdviceForm | None) -> tuple[Block, ...]:
    age = "" if facts is None or facts.age is None else words.years.format(age=facts.age)
    person = [Cell(words.name, facts.client_name if facts else ""), Cell(words.age, age, 18)]
    if facts is None or facts.is_minor or facts.guardian_name:
        person.append(Cell(words.guardian, facts.guardian_name if facts else "", 36))
    place = facts.destination if facts else words.blank
    told = None if facts is None else facts.guardian_told
    return (
        Fields((person,), label_width=26, row_height=7),
        Ticks(words.reasons, _reasons(facts), 26),
        Text(words.advice, facts.advice if facts else "", 2, 26),
        Text(words.refusal, facts.refusal if facts else "", 1, 26),
        Ticks(words.guardian_told, either((words.told_yes, words.told_no), told), 26),
        Paragraphs((words.advised.format(place=place), words.understood), _SIZE),
        Signatures((words.sign_client, words.sign_guardian, words.sign_staff, words.sign_refused)),
        Note(words.urgent),
    )


def _reasons(facts: AdviceForm | None) -> tuple[tuple[str, bool], ...]:
    if facts is not None:
        return tuple((reason.label, reason.is_ticked) for reason in facts.reasons)
    return ticks(CodeLists(), "referral_reason", ())


def _words() -> NoteWords:
    return wording.load(NoteWords, "advice_note")
