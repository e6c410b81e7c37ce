"""转介返回单: what goes back with a client to whoever had sent them to this room."""

from dataclasses import dataclass
from datetime import date

from models.vocabulary import ClientKind
from services.documents import wording
from services.documents.forms import (
    Block,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Seal,
    Signatures,
    Text,
)
from services.documents.forms.facts import sex_word, written_day
from services.referrals.return_slips import ReturnForm

_LABELS = 34.0


@dataclass(frozen=True, slots=True)
class ReturnWords:
    """``resources/forms/return_slip.zh.json``."""

    title: str
    addressee: str
    text: str
    number: str
    person: str
    sexes: dict[str, str]
    years: str
    alias: str
    work_done: str
    advice: str
    not_said: str
    consent: str
    sign_client: str
    sign_staff: str
    phone: str
    seal: str
    date: str
    blank_date: str
    blank: str


def paper(facts: ReturnForm) -> PaperForm:
    """The slip of one client."""
    return _paper(facts, PaperHead(facts.room_name, None, facts.file_no))


def blank(head: PaperHead) -> PaperForm:
    """The slip to be filled in by hand."""
    return _paper(None, PaperHead(head.room, None, ""))


def _paper(facts: ReturnForm | None, head: PaperHead) -> PaperForm:
    words = wording.load(ReturnWords, "return_slip")
    slip = facts.slip if facts else None
    place = facts.institution if facts else words.blank
    number = words.number.format(number=slip.their_number) if slip and slip.their_number else ""
    text = words.text.format(
        person=_person(facts, words),
        number=number,
        day=_day(slip.came_day if slip else None, words),
    )
    phone = words.phone.format(phone=facts.room_phone if facts else "")
    blocks: tuple[Block, ...] = (
        Paragraphs((words.addressee.format(place=place), text), 11),
        Text(words.work_done, slip.work_done if slip else "", 6, _LABELS),
        Text(words.advice, slip.advice if slip else "", 6, _LABELS),
        Paragraphs((words.consent,), 10.5),
        Signatures((words.sign_client, words.sign_staff)),
        Paragraphs((phone,), 10),
        Seal((head.room, words.seal, _day(facts.day if facts else None, words))),
        Note(words.not_said),
    )
    return PaperForm(words.title, head, blocks)


def _person(facts: ReturnForm | None, words: ReturnWords) -> str:
    if facts is None:
        return words.blank
    name = facts.client_name
    if facts.client_kind is ClientKind.ALIAS:
        name = words.alias.format(name=name)
    known = [sex_word(words.sexes, facts.sex)]
    known += [] if facts.age is None else [words.years.format(age=facts.age)]
    told = [fact for fact in known if fact]
    return words.person.format(name=name, facts="，".join(told)) if told else name


def _day(day: date | None, words: ReturnWords) -> str:
    return written_day(day, words.date, words.blank_date)
