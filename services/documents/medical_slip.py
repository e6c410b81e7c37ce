"""双向转诊单: stub above, slip below the dashed line, as the public-health norm prints them.

A and B (转出) go with a patient, C and D (回转) back with one (practice.md 2.4). The words of the
norm are fixed; only doctors of medical units write on them.
"""

from dataclasses import dataclass
from datetime import date

from models.vocabulary import Sex
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
from services.documents.forms.facts import sex_word, written_day
from services.documents.rendered import Rendered
from services.referrals.medical_slips import SlipAnswers, SlipForm
from services.referrals.return_slips import MedicalReturn, ReturnForm

_LABELS = 38.0
_NARROW, _YEARS = 14.0, 16.0


@dataclass(frozen=True, slots=True)
class SlipWords:
    """``resources/forms/medical_slip.zh.json``."""

    title: str
    stub: str
    out: str
    back: str
    name: str
    sex: str
    age: str
    sexes: dict[str, str]
    years: str
    file_no: str
    case_no: str
    address: str
    phone: str
    out_stub: str
    back_stub: str
    addressee: str
    addressee_known: str
    out_text: str
    back_text: str
    impression: str
    present: str
    past: str
    treatment: str
    diagnosis: str
    inpatient_no: str
    results: str
    plan: str
    sign_doctor: str
    sign_doctor_known: str
    sign_phone: str
    institution: str
    date: str
    blank_date: str
    blank: str


@dataclass(frozen=True, slots=True)
class _Person:
    """The first rows of a stub; empty on a blank form."""

    name: str = ""
    sex: Sex = Sex.UNKNOWN
    age: int | None = None
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """From whom to whom, on which day, by which doctor."""

    room: str
    place: str = ""
    department: str = ""
    receiving_doctor: str = ""
    doctor: str = ""
    doctor_phone: str = ""
    day: date | None = None


def render(facts: SlipForm) -> Rendered:
    """A and B of one referral."""
    told = facts.referral
    person = _Person(told.client_name, told.sex, told.age, facts.address, told.phone)
    way = _Way(
        told.room_name,
        told.institution,
        told.department,
        facts.answers.receiving_doctor,
        facts.answers.doctor,
        facts.answers.doctor_phone,
        told.day,
    )
    return _out(person, way, told.file_no, facts.answers)


def render_back(facts: ReturnForm) -> Rendered:
    """C and D of one patient who goes back. ValueError without a doctor's part."""
    told = facts.slip.medical
    if told is None:
        raise ValueError("not a medical slip")
    person = _Person(facts.client_name, facts.sex, facts.age, facts.address, facts.phone)
    way = _Way(
        facts.room_name,
        facts.institution,
        "",
        told.receiving_doctor,
        told.doctor,
        told.doctor_phone,
        facts.day,
    )
    return _back(person, way, told)


def blank(head: PaperHead) -> Rendered:
    """A and B to be filled in by hand."""
    return _out(_Person(), _Way(head.room), "", SlipAnswers())


def blank_back(head: PaperHead) -> Rendered:
    """C and D to be filled in by hand."""
    return _back(_Person(), _Way(head.room), MedicalReturn())


def _out(person: _Person, way: _Way, file_no: str, answers: SlipAnswers) -> Rendered:
    words = _words()
    stub = words.out_stub.format(
        day=_day(way.day, words),
        place=way.place or words.blank,
        department=way.department or words.blank[:4],
        doctor=way.receiving_doctor or words.blank[:4],
    )
    text = words.out_text.format(
        name=person.name or words.blank,
        sex=sex_word(words.sexes, person.sex) or words.blank[:3],
        age=_age(person, words) or words.blank[:3],
    )
    boxes = (
        Text(words.impression, answers.impression, 2, _LABELS),
        Text(words.present, answers.present, 2, _LABELS),
        Text(words.past, answers.past, 2, _LABELS),
        Text(words.treatment, answers.treatment, 2, _LABELS),
    )
    number = Cell(words.file_no, file_no, 34)
    return render_halves(
        (_stub(person, way, number, stub, words), _slip(words.out, way, text, boxes, words)),
    )


def _back(person: _Person, way: _Way, told: MedicalReturn) -> Rendered:
    words = _words()
    stub = words.back_stub.format(
        day=_day(way.day, words),
        place=way.place or words.blank,
        doctor=way.receiving_doctor or words.blank[:4],
    )
    text = words.back_text.format(name=person.name or words.blank)
    boxes = (
        Text(words.diagnosis, told.diagnosis, 1, _LABELS),
        Fields(((Cell(words.inpatient_no, told.inpatient_no),),), label_width=_LABELS),
        Text(words.results, told.results, 2, _LABELS),
        Text(words.plan, told.plan, 3, _LABELS),
    )
    number = Cell(words.case_no, told.case_no, 34)
    return render_halves(
        (_stub(person, way, number, stub, words), _slip(words.back, way, text, boxes, words)),
    )


def _stub(person: _Person, way: _Way, number: Cell, text: str, words: SlipWords) -> PaperForm:
    rows = (
        (
            Cell(words.name, person.name),
            Cell(words.sex, sex_word(words.sexes, person.sex), _NARROW),
            Cell(words.age, _age(person, words), _YEARS),
            number,
        ),
        (Cell(words.address, person.address), Cell(words.phone, person.phone, 34)),
    )
    return PaperForm(
        title=words.stub,
        head=PaperHead(way.room, None, None),
        blocks=(Fields(rows, label_width=19), Paragraphs((text,), 11), *_signed(way, words)),
    )


def _slip(
    title: str, way: _Way, text: str, boxes: tuple[Block, ...], words: SlipWords
) -> PaperForm:
    known = f"{way.place} {way.department}".strip()
    pattern = words.addressee_known if known else words.addressee
    addressee = pattern.format(place=known or words.blank * 2)
    institution = words.institution.format(room=way.room, day=_day(way.day, words))
    return PaperForm(
        title=title,
        head=PaperHead(way.room, None, None),
        blocks=(
            Paragraphs((addressee, text), 11),
            *boxes,
            *_signed_slip(way, words),
            Paragraphs((institution,), 10.5),
        ),
    )


def _signed(way: _Way, words: SlipWords) -> tuple[Block, ...]:
    day = _day(way.day, words)
    return (Signatures((_doctor(way, words),)), Paragraphs((day,), 10.5))


def _signed_slip(way: _Way, words: SlipWords) -> tuple[Block, ...]:
    phone = words.sign_phone.format(phone=way.doctor_phone)
    if not way.doctor_phone:
        return (Signatures((_doctor(way, words), phone)),)
    return (Signatures((_doctor(way, words),)), Paragraphs((phone,), 10.5))


def _doctor(way: _Way, words: SlipWords) -> str:
    if way.doctor:
        return words.sign_doctor_known.format(doctor=way.doctor)
    return words.sign_doctor


def _age(person: _Person, words: SlipWords) -> str:
    return "" if person.age is None else words.years.format(age=person.age)


def _day(day: date | None, words: SlipWords) -> str:
    return written_day(day, words.date, words.blank_date)


def _words() -> SlipWords:
    return wording.load(SlipWords, "medical_slip")
