"""The risk assessment on paper: the questions with their answers ticked, or blank to fill in."""

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
    Signatures,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import clock_text, sex_word, ticks
from services.documents.rendered import Rendered
from services.risk.answers import RiskAnswers
from services.risk.assessments import AssessmentForm

_KEY = "risk_assessment"
_LABEL = 30.0


@dataclass(frozen=True, slots=True)
class RiskWords:
    """``resources/forms/risk_assessment.zh.json``."""

    title: str
    name: str
    sex: str
    age: str
    day: str
    time: str
    by: str
    ideation: str
    plan: str
    means: str
    when: str
    past: str
    harm: str
    signs: str
    protective: str
    support: str
    said: str
    companions: str
    level: str
    reason: str
    note: str
    signed_by: str
    signed_lead: str
    signed_day: str
    sexes: dict[str, str]


def words() -> RiskWords:
    """The form's printed words."""
    return wording.load(RiskWords, _KEY)


def filled(facts: AssessmentForm, codes: CodeLists) -> Rendered:
    """One assessment, with the levels in the room's own words."""
    return render(paper(facts, PaperHead(facts.room_name, None, facts.details.file_no), codes))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, head, CodeLists())


def paper(facts: AssessmentForm | None, head: PaperHead, codes: CodeLists) -> PaperForm:
    """The form, filled with ``facts`` or empty."""
    said = words()
    answers = facts.details.answers if facts else RiskAnswers()
    blocks: list[Block] = [_head_fields(said, facts), *risk_blocks(said, answers, codes)]
    blocks += [
        Text(said.said, answers.words, 2, _LABEL),
        Text(said.companions, answers.support_words, 2, _LABEL),
        level_block(said.level, facts.details.level if facts else None, codes),
        Text(said.reason, facts.details.reason if facts else "", 2, _LABEL),
        Signatures((said.signed_by, said.signed_lead), said.signed_day),
        Note(said.note),
    ]
    return PaperForm(said.title, head, tuple(blocks))


def risk_blocks(said: RiskWords, answers: RiskAnswers, codes: CodeLists) -> list[Block]:
    """The questions with their choices; also a part of the crisis record."""
    rows = (
        (said.ideation, "risk_ideation", answers.ideation),
        (said.plan, "risk_plan", answers.plan),
        (said.means, "risk_means", answers.means),
        (said.when, "risk_time", answers.time),
        (said.past, "risk_past", answers.past),
        (said.harm, "risk_harm", answers.harm),
        (said.signs, "risk_sign", answers.signs),
        (said.protective, "risk_protective", answers.protective),
        (said.support, "risk_support", answers.support),
    )
    return [
        Ticks(label, ticks(codes, listed, (given,) if isinstance(given, str) else given), _LABEL)
        for label, listed, given in rows
    ]


def level_block(label: str, level: str | None, codes: CodeLists) -> Block:
    """The level among the room's; also a part of the crisis record. On a blank form (None) it is
    written by hand: each room has words of its own (practice.md 2.7)."""
    if level is None:
        return Fields(((Cell(label, ""),),), label_width=_LABEL)
    return Ticks(label, ticks(codes, "risk", (level,)), _LABEL)


def _head_fields(said: RiskWords, facts: AssessmentForm | None) -> Fields:
    details = facts.details if facts else None
    sex = sex_word(said.sexes, facts.sex) if facts else ""
    age = str(facts.age) if facts and facts.age is not None else ""
    return Fields(
        (
            (
                Cell(said.name, details.client_name if details else ""),
                Cell(said.sex, sex, 20),
                Cell(said.age, age, 20),
            ),
            (
                Cell(said.day, details.day.isoformat() if details else ""),
                Cell(said.time, clock_text(details.minute) if details else "", 20),
                Cell(said.by, details.assessed_by if details else "", 20),
            ),
        ),
        label_width=20,
    )
