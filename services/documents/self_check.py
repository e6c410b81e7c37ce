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
    render,
)
from services.documents.rendered import Rendered
from services.indicators import library
from services.indicators.definition import Indicator
from services.indicators.records import CheckLine, Goal, Line, LineState, Points, SelfCheck
from services.indicators.self_check import STANDARD, is_scored

_KEY = "self_check"
_UNSCORED = {LineState.MET: Points.PROVEN, LineState.ON_TRACK: Points.ON_THE_WAY}


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


def filled(check: SelfCheck) -> Rendered:
    """One room's year."""
    return render(paper(check))


def paper(check: SelfCheck) -> PaperForm:
    """What is missing stands first in each part."""
    words = wording.load(SelfCheckWords, _KEY)
    score = words.score_text.format(
        proven=check.points(Points.PROVEN),
        on_the_way=check.points(Points.ON_THE_WAY),
        lacking=check.points(Points.LACKING),
        possible=check.possible,
        full=check.full,
    )
    facts = (str(check.period.year), check.today.isoformat(), check.pack.document.zh, score)
    blocks = (
        _facts(words, *facts),
        *_part(words, words.scored, _rows(check.scored, words)),
        *_part(words, words.unscored, _rows(check.unscored, words)),
        Note(words.note),
        _signatures(words),
    )
    return PaperForm(words.title, PaperHead(room=check.room), blocks)


def blank(head: PaperHead) -> PaperForm:
    """Every line that any room can prove, to be filled in by hand."""
    words, pack = wording.load(SelfCheckWords, _KEY), library.shipped(STANDARD)
    lines = [one for one in pack.indicators if one.is_self_check]
    scored = [_blank_cells(one, words) for one in lines if is_scored(one)]
    unscored = [_blank_cells(one, words) for one in lines if not is_scored(one)]
    blocks = (
        _facts(words, "", "", pack.document.zh, ""),
        *_part(words, words.scored, scored),
        *_part(words, words.unscored, unscored),
        _signatures(words),
    )
    return PaperForm(words.title, head, blocks)


def _facts(words: SelfCheckWords, year: str, printed: str, standard: str, score: str) -> Fields:
    return Fields(
        (
            (Cell(words.year, year), Cell(words.printed, printed)),
            (Cell(words.standard, standard),),
            (Cell(words.score, score),),
        )
    )


def _part(
    words: SelfCheckWords, heading: str, rows: Sequence[tuple[str, ...]]
) -> tuple[Block, ...]:
    return Gap(2), Heading(heading), Table(_columns(words), rows)


def _signatures(words: SelfCheckWords) -> Signatures:
    return Signatures((words.sign_room, words.sign_lead, words.sign_inspector), words.sign_day)


def _blank_cells(one: Indicator, words: SelfCheckWords) -> tuple[str, ...]:
    within = words.within.format(number=one.points_with) if one.points_with else ""
    wanted = "；".join(target.text.zh for target in one.targets if target.is_in_force)
    return (one.number, one.name.zh, wanted, "", str(one.points or within), "")


def _columns(words: SelfCheckWords) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words.number, 14),
        TableColumn(words.name),
        TableColumn(words.target, 38),
        TableColumn(words.figure, 20),
        TableColumn(words.points, 18, "centre"),
        TableColumn(words.standing, 22, "centre"),
    )


def _rows(lines: Sequence[CheckLine], words: SelfCheckWords) -> list[tuple[str, ...]]:
    ordered = sorted(lines, key=lambda one: one.standing is not Points.LACKING)
    return [_cells(one, words) for one in ordered]


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
    if one.line.is_missing:
        return Points.LACKING
    return _UNSCORED.get(one.line.state, Points.NONE)


def _target(goal: Goal, line: Line, words: SelfCheckWords) -> str:
    text = goal.text.zh
    return text if goal.year == line.period.year else words.older.format(text=text, year=goal.year)


def _figure(line: Line, words: SelfCheckWords) -> str:
    value: Decimal | None = line.figure.value
    if value is None:
        return words.unsaid
    if line.indicator.is_yes_no:
        return words.yes if value else words.no
    return f"{value} %" if line.indicator.unit == "percent" and line.figure.out_of else f"{value}"
