"""A student's file on paper (practice.md 2.9): filled, or blank for handwriting.

More than a "questionnaire archive": observations and support stand beside assessments, of which
raw scores and norms are noted and no rank. What was said in sessions is not in it.
"""

from dataclasses import dataclass

from services.clients.records import ClientFields
from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Table,
    TableColumn,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import day_text, sex_word, ticks
from services.documents.rendered import Rendered

_KEY = "student_file"
_DAY = 24.0
_LABEL = 30.0
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class StudentFacts:
    """What a filled file says; the rows are in the order of the columns on paper."""

    room_name: str
    file_no: str
    fields: ClientFields
    contacts: Rows  # relation, name, phone, remarks
    events: str
    health: str
    assessments: Rows  # day, scale, score, whose norm, band
    observations: Rows  # day, observer, what was seen
    levels: Rows  # day, level, basis
    records: Rows  # day, kind, content
    keeper: str


@dataclass(frozen=True, slots=True)
class StudentWords:
    """``resources/forms/student_file.zh.json``."""

    title: str
    basics: str
    name: str
    sex: str
    student_no: str
    birth: str
    school: str
    grade: str
    class_name: str
    phone: str
    address: str
    lives_with: str
    family: str
    structure: str
    contact_relation: str
    contact_name: str
    contact_phone: str
    contact_remarks: str
    guardian: str
    growth: str
    events: str
    health: str
    assessments: str
    tool: str
    day: str
    raw_score: str
    norm: str
    reading: str
    observations: str
    observer: str
    seen: str
    levels: str
    level: str
    basis: str
    records: str
    kind: str
    content: str
    follow_up: str
    note: str
    keeper: str
    lead: str
    signed_day: str
    by_visit: str
    by_assessment: str
    visit: str
    group: str
    referral: str
    sexes: dict[str, str]


def words() -> StudentWords:
    """The form's printed words."""
    return wording.load(StudentWords, _KEY)


def filled(facts: StudentFacts, codes: CodeLists) -> Rendered:
    """One student's file as it stands."""
    return render(paper(facts, PaperHead(facts.room_name, None, facts.file_no), codes))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, PaperHead(head.room, None, head.file_no), CodeLists())


def paper(facts: StudentFacts | None, head: PaperHead, codes: CodeLists) -> PaperForm:
    """The form, filled with ``facts`` or empty."""
    said = words()
    tables = facts or StudentFacts("", "", ClientFields(), (), "", "", (), (), (), (), "")
    blocks: list[Block] = [
        Heading(said.basics),
        _basics(said, facts),
        Heading(said.family),
        _family(said, tables.fields, codes),
        _contacts(said, tables),
        Heading(said.growth),
        Text(said.events, tables.events, 3, _LABEL),
        Text(said.health, tables.health, 2, _LABEL),
        Heading(said.assessments),
        _assessments(said, tables.assessments),
        Heading(said.observations),
        _dated(said.day, said.observer, said.seen, tables.observations),
        Heading(said.levels),
        _dated(said.day, said.level, said.basis, tables.levels),
        Heading(said.records),
        _dated(said.day, said.kind, said.content, tables.records),
        Heading(said.follow_up),
        Text(said.follow_up[2:], "", 3, _LABEL),
        Signatures((said.keeper, said.lead), said.signed_day),
        Note(said.note),
    ]
    return PaperForm(said.title, head, tuple(blocks))


def _basics(said: StudentWords, facts: StudentFacts | None) -> Block:
    person = facts.fields if facts else ClientFields()
    sex = sex_word(said.sexes, person.sex) if facts else ""
    return Fields(
        (
            (
                Cell(said.name, person.name),
                Cell(said.sex, sex, 20),
                Cell(said.student_no, person.student_no, 34),
            ),
            (
                Cell(said.school, person.school),
                Cell(said.grade, person.grade, 20),
                Cell(said.class_name, person.class_name, 34),
            ),
            (Cell(said.birth, day_text(person.birth_date)), Cell(said.phone, person.phone, 76)),
            (Cell(said.address, person.address), Cell(said.lives_with, person.lives_with, 50)),
        )
    )


def _family(said: StudentWords, person: ClientFields, codes: CodeLists) -> Block:
    chosen = (person.family_structure,)
    return Ticks(said.structure, ticks(codes, "family_structure", chosen), _LABEL)


def _contacts(said: StudentWords, facts: StudentFacts) -> Block:
    columns = (
        TableColumn(said.contact_relation, 38),
        TableColumn(said.contact_name, 34),
        TableColumn(said.contact_phone, 38),
        TableColumn(said.contact_remarks),
    )
    return Table(columns, facts.contacts, max(1, 3 - len(facts.contacts)))


def _assessments(said: StudentWords, rows: Rows) -> Block:
    columns = (
        TableColumn(said.day, _DAY),
        TableColumn(said.tool),
        TableColumn(said.raw_score, 18),
        TableColumn(said.norm, 40),
        TableColumn(said.reading, 44),
    )
    return Table(columns, rows, max(0, 3 - len(rows)))


def _dated(day: str, second: str, third: str, rows: Rows) -> Block:
    """A table of what happened on which day, with empty rows to go on by hand."""
    columns = (TableColumn(day, _DAY), TableColumn(second, 26), TableColumn(third))
    return Table(columns, rows, 2 if rows else 4)
