"""The weighted evaluation sheet of an office: every line of a pack with where its numbers are from.

practice.md 1.4 and 1.5; what has no number says so and has no points.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from services.county.rate_records import EvaluationSheet, Origin, Part, RateLine
from services.documents import wording
from services.documents.forms import (
    Cell,
    Fields,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Table,
    TableColumn,
)
from services.indicators.records import CheckLine, Goal, Points

_SIGNS = {"percent": "%", "per_mille": "‰"}


@dataclass(frozen=True, slots=True)
class EvaluationWords:
    """``resources/forms/evaluation_sheet.zh.json``."""

    title: str
    year: str
    printed: str
    standard: str
    rooms: str
    score: str
    score_text: str
    number: str
    name: str
    target: str
    parts: str
    figure: str
    points: str
    state: str
    source: str
    within: str
    margin: str
    yes: str
    no: str
    nothing: str
    older: str
    origins: Mapping[str, str]
    states: Mapping[str, str]
    note: str
    sign: str
    checked: str


def paper(sheet: EvaluationSheet) -> PaperForm:
    """In the order of the document."""
    words = wording.load(EvaluationWords, "evaluation_sheet")
    check = sheet.check
    facts: list[tuple[Cell, ...]] = [
        (
            Cell(words.year, str(sheet.period.year)),
            Cell(words.rooms, str(sheet.rooms), 30),
            Cell(words.printed, check.today.isoformat(), 32),
        ),
        (Cell(words.standard, sheet.pack.document.zh),),
    ]
    if check.full:
        score = words.score_text.format(
            full=check.full,
            proven=check.points(Points.PROVEN),
            on_the_way=check.points(Points.ON_THE_WAY),
            lacking=check.points(Points.LACKING),
        )
        facts.append((Cell(words.score, score),))
    scored = {one.line.indicator.id: one for one in check.scored}
    rows = [_row(one, scored.get(one.line.indicator.id), words) for one in sheet.lines]
    return PaperForm(
        title=words.title,
        head=PaperHead(check.room, None, None),
        blocks=(
            Fields(tuple(facts)),
            Table(_columns(words), rows),
            Note(words.note),
            Signatures((words.sign, words.checked)),
        ),
    )


def text(sheet: EvaluationSheet) -> str:
    """The same table as lines with tabs, to be pasted."""
    words = wording.load(EvaluationWords, "evaluation_sheet")
    scored = {one.line.indicator.id: one for one in sheet.check.scored}
    rows = [tuple(column.label for column in _columns(words))]
    rows += [_row(one, scored.get(one.line.indicator.id), words) for one in sheet.lines]
    return "".join("\t".join(cell.replace("\n", " ") for cell in row) + "\n" for row in rows)


def _columns(words: EvaluationWords) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words.number, 12),
        TableColumn(words.name),
        TableColumn(words.target, 28),
        TableColumn(words.parts, 24),
        TableColumn(words.figure, 16),
        TableColumn(words.points, 13),
        TableColumn(words.state, 17),
        TableColumn(words.source, 22),
    )


def _row(one: RateLine, checked: CheckLine | None, words: EvaluationWords) -> tuple[str, ...]:
    line = one.line
    goals = [goal for goal in line.goals if goal.is_compared]
    return (
        line.indicator.number,
        line.indicator.name.zh,
        "\n".join(_target(goal, sheet_year=line.period.year, words=words) for goal in goals),
        _parts(one, words),
        _figure(one, words),
        _points(checked, words),
        words.states[line.state],
        _source(one, words),
    )


def _target(goal: Goal, *, sheet_year: int, words: EvaluationWords) -> str:
    if goal.year == sheet_year:
        return goal.text.zh
    return words.older.format(target=goal.text.zh, year=goal.year)


def _parts(one: RateLine, words: EvaluationWords) -> str:
    if not one.is_rate and one.denominator.number is None:
        return "" if one.numerator.number is None else str(one.numerator.number)
    return f"{_number(one.numerator, words)}／{_number(one.denominator, words)}"


def _number(part: Part, words: EvaluationWords) -> str:
    return words.nothing if part.number is None else str(part.number)


def _figure(one: RateLine, words: EvaluationWords) -> str:
    if one.value is None:
        return words.nothing
    if one.line.indicator.is_yes_no and not one.is_rate:
        return words.yes if one.value else words.no
    shown = f"{_plain(one.value)}{_SIGNS.get(one.line.indicator.unit, '')}"
    return f"{shown}\n{words.margin.format(margin=one.margin)}" if one.margin else shown


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _points(checked: CheckLine | None, words: EvaluationWords) -> str:
    if checked is None:
        return ""
    return words.within.format(number=checked.within) if checked.within else str(checked.points)


def _source(one: RateLine, words: EvaluationWords) -> str:
    parts = [one.numerator, one.denominator] if one.is_rate else [one.numerator]
    origins = [words.origins[part.origin] for part in parts if part.origin is not Origin.NONE]
    said = one.typed.source if one.typed else ""
    return "\n".join(dict.fromkeys(filter(None, (*origins, said)))) or words.origins[Origin.NONE]
