"""转介建议书: the letter to a guardian in two halves, one for each side (practice.md 2.5)."""

from dataclasses import dataclass
from datetime import date

from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Gap,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    render_halves,
)
from services.documents.forms.facts import written_day
from services.documents.rendered import Rendered
from services.referrals.school_letters import LetterEdit, LetterForm

_SIZE = 10.5


@dataclass(frozen=True, slots=True)
class LetterWords:
    """``resources/forms/school_letter.zh.json``."""

    title: str
    copy_school: str
    copy_room: str
    copy_guardian: str
    dear: str
    text_school: str
    text_room: str
    promise: str
    received: str
    copies: str
    keeper_school: str
    keeper_room: str
    sign_guardian: str
    phone: str
    day: str
    sign_teacher: str
    sign_counsellor: str
    date: str
    blank_date: str
    child: str
    blank: str


def render(facts: LetterForm) -> Rendered:
    """Both halves; a letter that is too long takes two sheets."""
    words = wording.load(LetterWords, "school_letter")
    ours = words.copy_school if facts.is_school else words.copy_room
    halves = [_half(facts, words, copy) for copy in (ours, words.copy_guardian)]
    return render_halves(halves)


def blank(head: PaperHead) -> Rendered:
    """Both halves to be filled in by hand, as a school uses them."""
    return render(
        LetterForm(
            room_name=head.room,
            is_school=True,
            number="",
            client_name="",
            school_class="",
            institution="",
            guardian_name="",
            day=None,
            edit=LetterEdit(),
        )
    )


def _half(facts: LetterForm, words: LetterWords, copy: str) -> PaperForm:
    return PaperForm(
        title=words.title,
        head=PaperHead(facts.room_name, facts.number, None),
        blocks=_blocks(facts, words),
        subtitle=copy,
    )


def _blocks(facts: LetterForm, words: LetterWords) -> tuple[Block, ...]:
    text = words.text_school if facts.is_school else words.text_room
    keeper = words.keeper_school if facts.is_school else words.keeper_room
    name = facts.client_name or words.blank
    child = words.child.format(name=name, where=facts.school_class) if facts.school_class else name
    told = text.format(
        child=child,
        since=_day(facts.edit.since, words),
        until=_day(facts.edit.until, words),
        place=facts.institution or words.blank,
    )
    phone = Cell(words.phone, facts.edit.guardian_phone)
    day = Cell(words.day, _day(facts.day, words) if facts.day else "")
    staff = words.sign_teacher if facts.is_school else words.sign_counsellor
    return (
        Paragraphs(
            (
                words.dear,
                told,
                words.promise,
                words.received,
                words.copies.format(keeper=keeper),
            ),
            _SIZE,
        ),
        Gap(3),
        Signatures((words.sign_guardian, staff)),
        Fields(((phone, day),), label_width=34),
    )


def _day(day: date | None, words: LetterWords) -> str:
    return written_day(day, words.date, words.blank_date)
