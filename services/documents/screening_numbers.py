"""学校心理筛查统计表: numbers of a screening by class, without names, small groups hidden.

The rule is printed on it (disclosure.md sections 5.7 and 6; `services.screenings.hiding`).
"""

from dataclasses import dataclass

from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Gap,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Table,
    TableColumn,
    render,
)
from services.documents.rendered import Rendered
from services.screenings.hiding import THRESHOLD
from services.screenings.statistics import PartStatistics, Statistics, StatisticsRow

_CLASS, _SIZE, _ROW = 34.0, 20.0, 6.4


@dataclass(frozen=True, slots=True)
class NumberWords:
    """``resources/forms/screening_numbers.zh.json``."""

    title: str
    screening: str
    day: str
    printed: str
    classes: str
    class_name: str
    students: str
    entered: str
    no_result: str
    all: str
    hidden: str
    rule: str
    screening_only: str
    once: str
    made_by: str
    checked_by: str
    sign_day: str


def filled(facts: Statistics) -> Rendered:
    """One table a scale."""
    return render(paper(facts))


def paper(facts: Statistics) -> PaperForm:
    """The form before it is set."""
    words = wording.load(NumberWords, "screening_numbers")
    blocks: list[Block] = [
        Fields(
            (
                (Cell(words.screening, facts.title),),
                (
                    Cell(words.day, facts.day.isoformat(), 36),
                    Cell(words.printed, facts.today.isoformat(), 36),
                    Cell(words.classes, str(len(facts.parts[0].rows) if facts.parts else 0)),
                ),
            )
        )
    ]
    for part in facts.parts:
        blocks += [Gap(2), Heading(part.name), _table(part, words)]
    rules = (words.rule.format(threshold=THRESHOLD), words.screening_only, words.once)
    blocks += [
        Gap(2),
        *(Note(rule) for rule in rules),
        Signatures((words.made_by, words.checked_by), words.sign_day),
    ]
    return PaperForm(words.title, PaperHead(facts.room, None, None), tuple(blocks))


def _table(part: PartStatistics, words: NumberWords) -> Table:
    columns = (
        TableColumn(words.class_name, _CLASS),
        TableColumn(words.students, _SIZE, "right"),
        TableColumn(words.entered, _SIZE, "right"),
        *(TableColumn(label or words.no_result, 0, "right") for label in part.labels),
    )
    return Table(columns, [_cells(row, words) for row in (*part.rows, part.total)], row_height=_ROW)


def _cells(row: StatisticsRow, words: NumberWords) -> tuple[str, ...]:
    counts = (words.hidden if count is None else str(count) for count in row.counts)
    return (row.class_name or words.all, str(row.students), str(row.entered), *counts)
