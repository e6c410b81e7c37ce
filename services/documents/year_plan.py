"""The year's plan and how it stands, for the wall and for the inspector (practice.md 1.4, 2.11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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
from services.year_plan.records import Task, TaskState, YearPlan
from services.year_plan.rules import Rule, rules
from services.year_plan.squares import MONTHS, by_line, placed

_KEY = "year_plan"
_MONTH_WIDTH = 11.4
_BLANK_ROWS = 6
_NOT_DONE = (TaskState.OVERDUE, TaskState.MISSED, TaskState.DROPPED)


@dataclass(frozen=True, slots=True)
class YearPlanWords:
    """``resources/forms/year_plan.zh.json``."""

    title: str
    year: str
    year_word: str
    printed: str
    standing: str
    standing_text: str
    overview: str
    name: str
    month: str
    done: str
    done_in: str
    done_unknown: str
    due: str
    planned: str
    overdue: str
    missed: str
    dropped: str
    rules: str
    wanted: str
    times: str
    source: str
    note: str
    open: str
    due_day: str
    state: str
    reason: str
    foot: str
    sign_made: str
    sign_lead: str
    sign_day: str


def filled(plan: YearPlan) -> Rendered:
    """One room's year."""
    return render(paper(plan))


def paper(plan: YearPlan) -> PaperForm:
    """The overview, what is asked for and where, and what was not done with its reason."""
    words = wording.load(YearPlanWords, _KEY)
    facts = (
        words.year_word.format(year=plan.year),
        plan.today.isoformat(),
        _standing(plan, words),
    )
    lines = by_line(plan.tasks)
    blocks: tuple[Block, ...] = (
        _facts(words, *facts),
        *_part(words.overview, _months(words), [_squares(line, words) for line in lines]),
        *_asked(lines, words),
        *_not_done(plan.tasks, words),
        Note(words.foot),
        Signatures((words.sign_made, words.sign_lead), words.sign_day),
    )
    return PaperForm(words.title, PaperHead(plan.room, None, None), blocks)


def blank(head: PaperHead) -> PaperForm:
    """What rooms are asked for, to be filled in by hand."""
    words = wording.load(YearPlanWords, _KEY)
    blocks: tuple[Block, ...] = (
        _facts(words, "", "", ""),
        Gap(2),
        Heading(words.overview),
        Table(_months(words), [_blank_squares(one, words) for one in rules()], _BLANK_ROWS),
        *_part(words.rules, _rule_columns(words), [_blank_asked(one, words) for one in rules()]),
        Signatures((words.sign_made, words.sign_lead), words.sign_day),
    )
    return PaperForm(words.title, PaperHead(head.room, None, None), blocks)


def _facts(words: YearPlanWords, year: str, printed: str, standing: str) -> Fields:
    return Fields(
        (
            (Cell(words.year, year), Cell(words.printed, printed)),
            (Cell(words.standing, standing),),
        )
    )


def _standing(plan: YearPlan, words: YearPlanWords) -> str:
    return words.standing_text.format(
        all=len(plan.tasks),
        done=plan.count(TaskState.DONE),
        planned=plan.count(TaskState.PLANNED),
        coming=plan.count(TaskState.COMING, TaskState.DUE),
        overdue=plan.count(TaskState.OVERDUE),
        missed=plan.count(TaskState.MISSED),
        dropped=plan.count(TaskState.DROPPED),
    )


def _part(
    heading: str, columns: Sequence[TableColumn], rows: Sequence[Sequence[str]]
) -> tuple[Block, ...]:
    return Gap(2), Heading(heading), Table(columns, rows)


def _months(words: YearPlanWords) -> tuple[TableColumn, ...]:
    months = (words.month.format(month=month) for month in range(1, MONTHS + 1))
    return (
        TableColumn(words.name),
        *(TableColumn(month, _MONTH_WIDTH, "centre") for month in months),
    )


def _rule_columns(words: YearPlanWords) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words.name, 48),
        TableColumn(words.wanted, 16, "centre"),
        TableColumn(words.source, 56),
        TableColumn(words.note),
    )


def _squares(line: Sequence[Task], words: YearPlanWords) -> tuple[str, ...]:
    squares = placed(line)
    months = range(1, MONTHS + 1)
    cells = (_square(squares.get(month), month, words) for month in months)
    return (line[0].title.zh, *cells)


def _square(task: Task | None, month: int, words: YearPlanWords) -> str:
    if task is None:
        return ""
    texts = {
        TaskState.OVERDUE: words.overdue,
        TaskState.MISSED: words.missed,
        TaskState.DROPPED: words.dropped,
    }
    if task.state is TaskState.DONE:
        return _done(task.done_day, month, words)
    if task.state is TaskState.PLANNED and task.planned_day is not None:
        return words.planned.format(day=task.planned_day.day)
    return texts.get(task.state, words.due.format(day=task.due_day.day))


def _done(day: date | None, month: int, words: YearPlanWords) -> str:
    if day is None:
        return words.done_unknown
    if day.month == month:
        return words.done.format(day=day.day)
    return words.done_in.format(month=day.month)


def _asked(lines: Sequence[Sequence[Task]], words: YearPlanWords) -> tuple[Block, ...]:
    """What papers ask for; the room's own tasks stand in the overview."""
    rows = []
    for line in lines:
        first, number = line[0], sum(task.wanted for task in line)
        if first.source:
            times = words.times.format(number=number)
            rows.append((first.title.zh, times, first.source.zh, first.note.zh))
    return _part(words.rules, _rule_columns(words), rows) if rows else ()


def _not_done(tasks: Iterable[Task], words: YearPlanWords) -> tuple[Block, ...]:
    states = {
        TaskState.OVERDUE: words.overdue,
        TaskState.MISSED: words.missed,
        TaskState.DROPPED: words.dropped,
    }
    rows = [
        (task.title.zh, task.due_day.isoformat(), states[task.state], task.remark)
        for task in sorted(tasks, key=lambda task: task.due_day)
        if task.state in _NOT_DONE
    ]
    columns = (
        TableColumn(words.name, 56),
        TableColumn(words.due_day, 26),
        TableColumn(words.state, 18),
        TableColumn(words.reason),
    )
    return _part(words.open, columns, rows) if rows else ()


def _blank_squares(rule: Rule, words: YearPlanWords) -> tuple[str, ...]:
    """The days of any year."""
    days = {slot.due_day.month: words.due.format(day=slot.due_day.day) for slot in rule.slots(2026)}
    return (rule.title.zh, *(days.get(month, "") for month in range(1, MONTHS + 1)))


def _blank_asked(rule: Rule, words: YearPlanWords) -> tuple[str, ...]:
    return (rule.title.zh, "", rule.source.zh, rule.note.zh)
