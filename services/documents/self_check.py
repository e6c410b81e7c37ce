"""The self-check for the inspector (practice.md 1.4): scored and unscored lines apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

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
)
from services.indicators import library
from services.indicators.definition import Answer, Indicator
from services.indicators.records import CheckLine, Goal, Line, Points, SelfCheck
from services.indicators.self_check import STANDARD


@dataclass(frozen=True, slots=True)
class SelfCheckWords:
    """``resources/forms/self_check.zh.json``."""

    title: str
    year: str
    printed: str
    standard: str
    score: str
    score_text: str
    scored: str
    unscored: str
    number: str
    name: str
    target: str
    figure: str
    points: str
    standing: str
    proven: str
    on_the_way: str
    lacking: str
    none: str
    within: str
    yes: str
    no: str
    unsaid: str
    older: str
    note: str
    sign_room: str
    sign_lead: str
    sign_inspector: str
    sign_day: str


def paper(check: SelfCheck) -> PaperForm:
    """What is missing stands first in each part."""
    words = wording.load(SelfCheckWords, "self_check")
    return PaperForm(words.title, PaperHead(room=check.room), _blocks(check, words))


def blank(head: PaperHead) -> PaperForm:
    """Every line that any room can prove, to be filled in by hand."""
    words, pack = wording.load(SelfCheckWords, "self_check"), library.shipped(STANDARD)
    lines = [one for one in pack.indicators if one.is_self_check]
    scored = [one for one in lines if one.points or one.points_with]
    unscored = [one for one in lines if one not in scored]
    top = Fields(
        (
            (Cell(words.year, ""), Cell(words.printed, "")),
            (Cell(words.standard, pack.document.zh),),
            (Cell(words.score, ""),),
        )
    )
    tables = (
        (words.scored, [_blank_cells(one, words) for one in scored]),
        (words.unscored, [_blank_cells(one, words) for one in unscored]),
    )
    blocks: list[Block] = [top]
    for heading, rows in tables:
        blocks += [Gap(2), Heading(heading), Table(_columns(words), rows)]
    people = (words.sign_room, words.sign_lead, words.sign_inspector)
    return PaperForm(words.title, head, (*blocks, Signatures(people, words.sign_day)))


def _blank_cells(one: Indicator, words: SelfCheckWords) -> tuple[str, ...]:
    within = words.within.format(number=one.points_with) if one.points_with else ""
    wanted = "；".join(target.text.zh for target in one.targets if target.is_in_force)
    return (one.number, one.name.zh, wanted, "", str(one.points or within), "")


def _blocks(check: SelfCheck, words: SelfCheckWords) -> tuple[Block, ...]:
    score = words.score_text.format(
        proven=check.points(Points.PROVEN),
        on_the_way=check.points(Points.ON_THE_WAY),
        lacking=check.points(Points.LACKING),
        possible=check.possible,
        full=check.full,
    )
    head = Fields(
        (
            (
                Cell(words.year, str(check.period.year)),
                Cell(words.printed, check.today.isoformat()),
            ),
            (Cell(words.standard, check.pack.document.zh),),
            (Cell(words.score, score),),
        )
    )
    people = (words.sign_room, words.sign_lead, words.sign_inspector)
    return (
        head,
        Gap(2),
        Heading(words.scored),
        _table(check.scored, words),
        Gap(2),
        Heading(words.unscored),
        _table(check.unscored, words),
        Note(words.note),
        Signatures(people, words.sign_day),
    )


def _columns(words: SelfCheckWords) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words.number, 14),
        TableColumn(words.name),
        TableColumn(words.target, 42),
        TableColumn(words.figure, 26),
        TableColumn(words.points, 18, "centre"),
        TableColumn(words.standing, 24, "centre"),
    )


def _table(lines: Sequence[CheckLine], words: SelfCheckWords) -> Table:
    ordered = sorted(lines, key=lambda one: one.standing is not Points.LACKING)
    return Table(_columns(words), [_cells(one, words) for one in ordered])


def _cells(one: CheckLine, words: SelfCheckWords) -> tuple[str, ...]:
    standings = {
        Points.PROVEN: words.proven,
        Points.ON_THE_WAY: words.on_the_way,
        Points.LACKING: words.lacking,
        Points.NONE: words.none,
    }
    within = words.within.format(number=one.within) if one.within else ""
    compared = [goal for goal in one.line.goals if goal.is_compared]
    return (
        one.line.indicator.number,
        one.line.indicator.name.zh,
        "；".join(_target(goal, one.line, words) for goal in compared),
        _figure(one.line, words),
        str(one.points) if one.points else within,
        "" if one.line.indicator.is_reported else standings[_shown(one)],
    )


def _shown(one: CheckLine) -> Points:
    """An unscored line stands as it would if it had points."""
    if one.standing is not Points.NONE:
        return one.standing
    return Points.LACKING if one.line.is_missing else _other(one.line)


def _other(line: Line) -> Points:
    states = {"met": Points.PROVEN, "on_track": Points.ON_THE_WAY}
    return states.get(line.state, Points.NONE)


def _target(goal: Goal, line: Line, words: SelfCheckWords) -> str:
    text = goal.text.zh
    return text if goal.year == line.period.year else words.older.format(text=text, year=goal.year)


def _figure(line: Line, words: SelfCheckWords) -> str:
    value: Decimal | None = line.figure.value
    if value is None:
        return words.unsaid
    if line.indicator.answer is Answer.YES_NO or line.indicator.unit == "yes_no":
        return words.yes if value else words.no
    return f"{value} %" if line.indicator.unit == "percent" and line.figure.out_of else f"{value}"
