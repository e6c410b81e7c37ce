"""The safety plan on paper: one half stays in the room, the other goes home with the client."""

from dataclasses import dataclass, replace

from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Text,
    render_halves,
)
from services.documents.forms.facts import day_text
from services.documents.rendered import Rendered
from services.risk.safety_plans import Hotline, PlanAnswers, PlanForm, hotlines

_KEY = "safety_plan"
_LABEL = 34.0
# Lines to write on in the blank one; together they fill an A5 half.
_STEPS = (
    ("signs", 1),
    ("steps", 2),
    ("places", 2),
    ("people", 2),
    ("professionals", 2),
    ("surroundings", 1),
    ("reasons", 1),
)


@dataclass(frozen=True, slots=True)
class PlanWords:
    """``resources/forms/safety_plan.zh.json``."""

    title: str
    room_copy: str
    client_copy: str
    name: str
    day: str
    review: str
    opening: str
    signs: str
    steps: str
    places: str
    people: str
    professionals: str
    surroundings: str
    reasons: str
    numbers: str
    number: str
    between: str
    room_line: str
    closing: str
    signed_client: str
    signed_counsellor: str
    signed_day: str


def filled(facts: PlanForm) -> Rendered:
    """Both halves of one plan."""
    said = wording.load(PlanWords, _KEY)
    head = PaperHead(facts.room_name, None, facts.details.file_no)
    return render_halves((_home_copy(facts, said), _room_copy(facts, head, said)))


def blank(head: PaperHead) -> Rendered:
    """Both halves to write on by hand."""
    said = wording.load(PlanWords, _KEY)
    room_head = replace(head, number=None)
    return render_halves((_home_copy(None, said), _room_copy(None, room_head, said)))


def _home_copy(facts: PlanForm | None, said: PlanWords) -> PaperForm:
    """No file number and no full name: others at home may find the paper."""
    lines = facts.hotlines if facts else hotlines()
    blocks = (
        Paragraphs((said.opening,), 11),
        *_steps(facts, said),
        Paragraphs((_numbers(said, lines, facts), said.closing), 10),
    )
    return PaperForm(said.title, PaperHead("", None, None), blocks, said.client_copy)


def _room_copy(facts: PlanForm | None, head: PaperHead, said: PlanWords) -> PaperForm:
    details = facts.details if facts else None
    review = day_text(details.review_on if details else None)
    row = (
        Cell(said.name, details.client_name if details else ""),
        Cell(said.day, details.day.isoformat() if details else "", 28),
        Cell(said.review, review, 28),
    )
    blocks = (
        Fields((row,), label_width=20),
        *_steps(facts, said),
        Signatures((said.signed_client, said.signed_counsellor), said.signed_day),
    )
    return PaperForm(said.title, head, blocks, said.room_copy)


def _steps(facts: PlanForm | None, said: PlanWords) -> list[Block]:
    answers = facts.details.answers if facts else PlanAnswers()
    return [
        Text(getattr(said, name), getattr(answers, name), lines, _LABEL) for name, lines in _STEPS
    ]


def _numbers(said: PlanWords, lines: tuple[Hotline, ...], facts: PlanForm | None) -> str:
    """Only numbers that were verified go home; the room's own stands first."""
    named = [said.number.format(name=n.name, number=n.number) for n in lines if n.is_verified]
    if facts and facts.room_phone:
        room = said.room_line.format(room=facts.room_name, phone=facts.room_phone)
        named.insert(0, room)
    return said.numbers + said.between.join(named)
