"""What one person was taught in a year, against 32 class-hours (practice.md 1.5, T01)."""

from dataclasses import dataclass

from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Cell,
    Fields,
    Gap,
    Note,
    PaperForm,
    PaperHead,
    Seal,
    Signatures,
    Table,
    TableColumn,
    render,
)
from services.documents.forms.facts import day_text
from services.documents.rendered import Rendered
from services.trainings.hours import YEAR_QUARTERS, hours_text
from services.trainings.records import PersonRecord, PersonTraining

_KEY = "training_hours"
_BLANK_ROWS = 18
_WIDTHS = (10.0, 23.0, 20.0, 0.0, 24.0, 12.0, 28.0, 16.0)


@dataclass(frozen=True, slots=True)
class HoursWords:
    """``resources/forms/training_hours.zh.json``."""

    title: str
    name: str
    unit: str
    year: str
    year_word: str
    counted: str
    target: str
    target_word: str
    beside: str
    missing: str
    enough: str
    columns: tuple[str, ...]
    hours_word: str
    note: str
    own: str
    checked_by: str
    sign_day: str
    seal: tuple[str, ...]


def filled(facts: PersonRecord, codes: CodeLists) -> Rendered:
    """One person's year."""
    return render(paper(facts, codes, PaperHead(facts.room_name, None, None)))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, CodeLists(), PaperHead(head.room, None, None))


def paper(facts: PersonRecord | None, codes: CodeLists, head: PaperHead) -> PaperForm:
    """The record, with ``facts`` or empty."""
    words = wording.load(HoursWords, _KEY)
    columns = [TableColumn(*pair) for pair in zip(words.columns, _WIDTHS, strict=True)]
    lines = facts.lines if facts else ()
    rows = [_row(number, line, codes) for number, line in enumerate(lines, 1)]
    return PaperForm(
        words.title,
        head,
        (
            _facts(facts, words),
            Gap(2),
            Table(columns, rows, 0 if rows else _BLANK_ROWS),
            Note(words.note),
            Signatures((words.own, words.checked_by), words.sign_day),
            Seal(words.seal),
        ),
    )


def _facts(facts: PersonRecord | None, words: HoursWords) -> Fields:
    is_asked = facts is None or facts.hours.is_staff
    target = words.target_word.format(hours=hours_text(YEAR_QUARTERS)) if is_asked else ""
    counted = beside = missing = ""
    if facts is not None:
        hours = facts.hours
        counted = words.hours_word.format(hours=hours_text(hours.counted))
        beside = words.hours_word.format(hours=hours_text(hours.beside))
        left = YEAR_QUARTERS - hours.counted
        short = words.hours_word.format(hours=hours_text(left))
        missing = (short if left > 0 else words.enough) if is_asked else ""
    return Fields(
        (
            (
                Cell(words.name, facts.hours.name if facts else "", 34),
                Cell(words.year, words.year_word.format(year=facts.year) if facts else "", 28),
                Cell(words.unit, facts.hours.unit if facts else ""),
            ),
            (
                Cell(words.counted, counted, 34),
                Cell(words.target, target, 28),
                Cell(words.missing, missing),
            ),
            (Cell(words.beside, beside),),
        ),
        label_width=24,
    )


def _row(number: int, line: PersonTraining, codes: CodeLists) -> tuple[str, ...]:
    training = line.training
    return (
        str(number),
        day_text(training.day),
        codes.label("training_kind", training.kind),
        training.title,
        codes.label("training_module", training.module) if training.module else "",
        hours_text(line.quarters),
        line.certificate,
        codes.label("training_result", line.result) if line.result else "",
    )
