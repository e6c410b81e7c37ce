"""个人信息申请表: what somebody asked for about a record, and the answer in writing.

A refusal is given in writing with its reasons (Regulation on the Protection of Minors Online
art. 36; PIPL art. 50).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from models.vocabulary import RequestKind, RequestState, Signer
from services.documents import wording
from services.documents.forms import (
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Text,
    Ticks,
)
from services.documents.forms.facts import day_text
from services.rights.records import RequestView

_LABEL = 26.0
_VALUE = 58.0


@dataclass(frozen=True, slots=True)
class RequestWords:
    """``resources/forms/rights_request.zh.json``."""

    title: str
    name: str
    kind: str
    kinds: tuple[str, ...]
    asked_by: str
    askers: tuple[str, ...]
    asker_name: str
    asked_day: str
    identity_seen: str
    wish: str
    answer_heading: str
    state: str
    states: tuple[str, ...]
    answered_day: str
    answered_by: str
    answer: str
    note: str
    asker_signs: str
    staff_signs: str
    day: str


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """One request, with the name of whose record it is about."""

    client_name: str
    request: RequestView


def blank(head: PaperHead) -> PaperForm:
    """To be filled in by hand."""
    return paper(None, head)


def paper(facts: RequestFacts | None, head: PaperHead) -> PaperForm:
    """The request and its answer; None is a blank form."""
    words = wording.load(RequestWords, "rights_request")
    request = facts.request if facts else None
    asked_day = request.asked_day.isoformat() if request else ""
    name = Cell(words.name, facts.client_name if facts else "", _VALUE)
    asker = Cell(words.asker_name, request.asker_name if request else "", _VALUE)
    return PaperForm(
        words.title,
        PaperHead(head.room, None, head.file_no),
        (
            Fields(((name, Cell(words.asked_day, asked_day)),), label_width=_LABEL),
            _ticks(words.kind, words.kinds, list(RequestKind), request.kind if request else None),
            _ticks(
                words.asked_by, words.askers, list(Signer), request.asked_by if request else None
            ),
            Fields(
                ((asker, Cell(words.identity_seen, request.identity_seen if request else "")),),
                label_width=_LABEL,
            ),
            Text(words.wish, request.wish if request else "", 6, _LABEL),
            Heading(words.answer_heading),
            *_answer(words, request),
            Note(words.note),
            Signatures((words.asker_signs, words.staff_signs), words.day),
        ),
    )


def _answer(words: RequestWords, request: RequestView | None) -> tuple[Ticks, Fields, Text]:
    day = request.answered_day if request else None
    by = Cell(words.answered_by, request.answered_by if request else "", _VALUE)
    states = [RequestState.DONE, RequestState.REFUSED]
    return (
        _ticks(words.state, words.states, states, request.state if request else None),
        Fields(((by, Cell(words.answered_day, day_text(day))),), label_width=_LABEL),
        Text(words.answer, request.answer if request else "", 6, _LABEL),
    )


def _ticks(label: str, names: Sequence[str], codes: Sequence[str], chosen: str | None) -> Ticks:
    pairs = tuple((name, code == chosen) for name, code in zip(names, codes, strict=True))
    return Ticks(label, pairs, _LABEL)
