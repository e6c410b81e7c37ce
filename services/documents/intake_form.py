"""The intake form on paper (practice.md 2.1): filled with an intake, or blank for handwriting."""

from dataclasses import dataclass

from services.clients.intakes import IntakeAnswers
from services.clients.records import ClientFields
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
from services.documents.forms.facts import day_text, either, sex_word, ticks
from services.documents.rendered import Rendered

_KEY = "intake"
_LABEL = 30.0
_Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class IntakeFacts:
    """What a filled form says of the person and of what they came with."""

    room_name: str
    file_no: str
    day: str
    recorded_by: str
    fields: ClientFields
    age: str
    class_teacher: str
    emergency: str
    emergency_phone: str
    urgency: str
    answers: IntakeAnswers
    has_consent: bool


@dataclass(frozen=True, slots=True)
class IntakeWords:
    """``resources/forms/intake.zh.json``."""

    title: str
    day: str
    by: str
    name: str
    sex: str
    birth: str
    age: str
    phone: str
    address: str
    occupation: str
    education: str
    marital: str
    ethnicity: str
    school: str
    grade: str
    teacher: str
    guardian: str
    relation: str
    guardian_phone: str
    lives_with: str
    emergency: str
    emergency_phone: str
    is_self: str
    myself: str
    somebody: str
    come_for: str
    source: str
    topics: str
    concern: str
    duration: str
    events: str
    wish: str
    told_diagnosis: str
    medication: str
    earlier_help: str
    illness: str
    mood: str
    will: str
    body: str
    sleep: str
    appetite: str
    self_harm: str
    harm: str
    urgency: str
    mode: str
    consent: str
    signed: str
    note: str
    signed_client: str
    signed_by: str
    signed_day: str
    sexes: dict[str, str]


def words() -> IntakeWords:
    """The form's printed words."""
    return wording.load(IntakeWords, _KEY)


def filled(facts: IntakeFacts, codes: CodeLists) -> Rendered:
    """One recorded intake."""
    return render(paper(facts, PaperHead(facts.room_name, None, facts.file_no), codes))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, PaperHead(head.room, None, head.file_no), CodeLists())


def paper(facts: IntakeFacts | None, head: PaperHead, codes: CodeLists) -> PaperForm:
    """The form, filled with ``facts`` or empty."""
    said = words()
    answers = facts.answers if facts else IntakeAnswers()
    blocks = (
        *_person(said, facts, codes),
        *_coming(said, facts, answers, codes),
        *_story(said, answers, codes),
        *_state(said, facts, answers, codes),
        Signatures((said.signed_client, said.signed_by), said.signed_day),
        Note(said.note),
    )
    return PaperForm(said.title, head, blocks)


def _person(said: IntakeWords, facts: IntakeFacts | None, codes: CodeLists) -> list[Block]:
    person = facts.fields if facts else ClientFields()
    last = (
        Cell(said.day, facts.day if facts else ""),
        Cell(said.by, facts.recorded_by if facts else "", 52),
    )
    rows = (
        *_known_rows(said, facts, person),
        *_circumstances(said, person, codes),
        *_people_rows(said, facts, person),
        last,
    )
    return [Fields(rows, 25.0)]


def _known_rows(said: IntakeWords, facts: IntakeFacts | None, person: ClientFields) -> _Rows:
    sex = sex_word(said.sexes, person.sex) if facts else ""
    return (
        (
            Cell(said.name, person.name),
            Cell(said.sex, sex, 16),
            Cell(said.age, facts.age if facts else "", 16),
        ),
        (Cell(said.birth, day_text(person.birth_date)), Cell(said.phone, person.phone, 52)),
        (Cell(said.address, person.address), Cell(said.ethnicity, person.ethnicity, 26)),
    )


def _circumstances(said: IntakeWords, person: ClientFields, codes: CodeLists) -> _Rows:
    return (
        (
            Cell(said.occupation, person.occupation),
            Cell(said.education, codes.label("education", person.education), 22),
            Cell(said.marital, codes.label("marital", person.marital), 22),
        ),
    )


def _people_rows(said: IntakeWords, facts: IntakeFacts | None, person: ClientFields) -> _Rows:
    return (
        (
            Cell(said.school, person.school),
            Cell(said.grade, f"{person.grade}{person.class_name}", 24),
            Cell(said.teacher, facts.class_teacher if facts else "", 22),
        ),
        (
            Cell(said.guardian, person.guardian_name),
            Cell(said.relation, person.guardian_relation, 20),
            Cell(said.guardian_phone, person.guardian_phone, 34),
        ),
        (
            Cell(said.lives_with, person.lives_with),
            Cell(said.emergency, facts.emergency if facts else "", 24),
            Cell(said.emergency_phone, facts.emergency_phone if facts else "", 34),
        ),
    )


def _coming(
    said: IntakeWords, facts: IntakeFacts | None, answers: IntakeAnswers, codes: CodeLists
) -> list[Block]:
    is_self = answers.is_self if facts else None
    source = facts.fields.source if facts else ""
    return [
        Ticks(said.is_self, either((said.myself, said.somebody), is_self), _LABEL),
        Text(said.come_for, answers.come_for, 1, _LABEL),
        Ticks(said.source, ticks(codes, "client_source", (source,)), _LABEL),
        Ticks(said.mode, ticks(codes, "mode", (answers.mode,)), _LABEL),
    ]


def _story(said: IntakeWords, answers: IntakeAnswers, codes: CodeLists) -> list[Block]:
    return [
        Ticks(said.topics, ticks(codes, "topic", answers.topics), _LABEL),
        Text(said.concern, answers.concern, 3, _LABEL),
        Ticks(said.duration, ticks(codes, "intake_duration", (answers.duration,)), _LABEL),
        Text(said.events, answers.events, 2, _LABEL),
        Text(said.wish, answers.wish, 2, _LABEL),
        Text(said.told_diagnosis, answers.told_diagnosis, 1, _LABEL),
        Text(said.medication, answers.medication, 1, _LABEL),
        Text(said.earlier_help, answers.earlier_help, 1, _LABEL),
        Text(said.illness, answers.illness, 1, _LABEL),
    ]


def _state(
    said: IntakeWords, facts: IntakeFacts | None, answers: IntakeAnswers, codes: CodeLists
) -> list[Block]:
    rows = (
        (said.mood, "intake_mood", answers.mood),
        (said.will, "intake_will", (answers.will,)),
        (said.body, "intake_body", answers.body),
        (said.sleep, "intake_sleep", (answers.sleep,)),
        (said.appetite, "intake_appetite", (answers.appetite,)),
        (said.self_harm, "risk_ideation", (answers.self_harm,)),
        (said.harm, "risk_harm", (answers.harm,)),
        (said.urgency, "intake_urgency", (facts.urgency if facts else "",)),
    )
    ticked: list[Block] = [
        Ticks(label, ticks(codes, listed, chosen), _LABEL) for label, listed, chosen in rows
    ]
    is_signed = facts is not None and facts.has_consent
    return [*ticked, Ticks(said.consent, ((said.signed, is_signed),), _LABEL)]
