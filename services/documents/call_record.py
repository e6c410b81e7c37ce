"""The record of a hotline call (practice.md 2.6): filled with what is on record, or blank."""

from dataclasses import dataclass

from models.vocabulary import AgeBand, Sex
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
from services.documents.forms.facts import clock_text, day_text, either, sex_word, ticks
from services.documents.rendered import Rendered
from services.hotline import CallFacts, CallPaper

_KEY = "hotline_call"
_LABEL = 24.0


@dataclass(frozen=True, slots=True)
class CallWords:
    """``resources/forms/hotline_call.zh.json``; ``ages`` and ``sexes`` by their stored values."""

    title: str
    day: str
    start: str
    minutes: str
    operator: str
    caller: str
    name: str
    first: str
    first_words: list[str]
    area: str
    local: str
    local_words: list[str]
    sex: str
    sexes: dict[str, str]
    age: str
    ages: dict[str, str]
    topics: str
    special: str
    ideation: str
    risk: str
    handling: str
    outcome: str
    next_step: str
    next_day: str
    phone: str
    signed_operator: str
    signed_lead: str
    signed_day: str
    note: str


def filled(facts: CallPaper, codes: CodeLists) -> Rendered:
    """The record of a call that is on record."""
    head = PaperHead(facts.room_name, facts.call.number, None)
    return render(_form(head, facts, codes))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand while the line is open."""
    return _form(PaperHead(head.room, head.number, None), None, CodeLists())


def _form(head: PaperHead, facts: CallPaper | None, codes: CodeLists) -> PaperForm:
    said = wording.load(CallWords, _KEY)
    return PaperForm(
        said.title,
        head,
        (
            Fields(_when(facts, said), label_width=_LABEL),
            *_caller(facts, said, codes),
            *_matter(facts, said, codes),
            Fields(_later(facts, said), label_width=_LABEL),
            Signatures((said.signed_operator, said.signed_lead), said.signed_day),
            Note(said.note),
        ),
    )


def _when(facts: CallPaper | None, said: CallWords) -> tuple[tuple[Cell, ...], ...]:
    minutes = str(facts.minutes or "") if facts else ""
    return (
        (
            Cell(said.day, facts.day.isoformat() if facts else ""),
            Cell(said.start, clock_text(facts.start_minute) if facts else "", 24),
            Cell(said.minutes, minutes, 20),
        ),
        (
            Cell(said.operator, facts.operator if facts else ""),
            Cell(said.name, _call(facts).caller_name),
        ),
    )


def _caller(facts: CallPaper | None, said: CallWords, codes: CodeLists) -> list[Block]:
    call = _call(facts)
    return [
        Ticks(said.caller, ticks(codes, "caller", (call.caller if facts else "",)), _LABEL),
        Ticks(said.first, either(said.first_words, call.is_first), _LABEL),
        Ticks(said.sex, _sexes(facts, said), _LABEL),
        Ticks(said.age, _ages(facts, said), _LABEL),
        Fields(((Cell(said.area, call.area),),), label_width=_LABEL),
        Ticks(said.local, either(said.local_words, call.is_local), _LABEL),
    ]


def _matter(facts: CallPaper | None, said: CallWords, codes: CodeLists) -> list[Block]:
    call = _call(facts)
    topics, risk = (facts.topics, facts.risk) if facts else ((), "")
    return [
        Ticks(said.topics, ticks(codes, "topic", topics), _LABEL),
        Ticks(said.special, ticks(codes, "call_special", call.special), _LABEL),
        Ticks(said.ideation, ticks(codes, "suicide_step", (call.ideation,)), _LABEL),
        Ticks(said.risk, ticks(codes, "risk", (risk,)), _LABEL),
        Text(said.handling, call.handling, 5, _LABEL),
        Ticks(said.outcome, ticks(codes, "call_outcome", (call.outcome,)), _LABEL),
    ]


def _later(facts: CallPaper | None, said: CallWords) -> tuple[tuple[Cell, ...], ...]:
    next_day = day_text(facts.next_day if facts else None)
    return (
        (Cell(said.next_day, next_day), Cell(said.phone, _call(facts).phone)),
        (Cell(said.next_step, facts.next_step if facts else ""),),
    )


def _call(facts: CallPaper | None) -> CallFacts:
    return facts.call.facts if facts else CallFacts()


def _sexes(facts: CallPaper | None, said: CallWords) -> tuple[tuple[str, bool], ...]:
    """Female, male: what can be heard; neither where it is not known."""
    return tuple(
        (sex_word(said.sexes, sex), facts is not None and facts.sex == sex)
        for sex in (Sex.FEMALE, Sex.MALE)
    )


def _ages(facts: CallPaper | None, said: CallWords) -> tuple[tuple[str, bool], ...]:
    return tuple(
        (said.ages[band], facts is not None and facts.age_band == band) for band in AgeBand
    )
