"""心理援助热线工作报表 (practice.md 2.6): the figures of a period, or empty to fill in by hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Table,
    TableColumn,
    Text,
    render,
)
from services.documents.forms.facts import day_text
from services.documents.rendered import Rendered
from services.hotline_returns.records import Notice, ReturnPaper, ReturnView
from services.hotline_returns.rows import problem_rows, staff_rows
from services.indicators.periods import PeriodKind

_KEY = "hotline_return"
_LANGUAGE = "zh"
_LABEL = 29.0
_A_ROW = 3  # kinds of problems side by side
_VALUE = 27.0
_STAFF_HEAD = 14.0
_ROW = 6.8  # so that everything stands on one page, with the seal

Write = Callable[[ReturnView], object]


@dataclass(frozen=True, slots=True)
class ReturnWords:
    """``resources/forms/hotline_return.zh.json``."""

    title: str
    period: str
    year: str
    half: str
    halves: Sequence[str]
    quarter: str
    month: str
    so_far: str
    due_day: str
    unit: str
    filled_by: str
    reviewing_unit: str
    reviewer: str
    number: str
    lines: str
    hours: str
    nil: str
    volume: str
    all_calls: str
    answered: str
    accepted: str
    empty: str
    rate: str
    not_known: str
    not_split: str
    local: str
    elsewhere: str
    area_unknown: str
    high_risk: str
    difficult: str
    repeated: str
    problems: str
    staff: str
    staff_day: str
    persons: str
    full_time: str
    part_time: str
    teaching: str
    sessions: str
    times: str
    taught: str
    content: str
    remarks: str
    signed: Sequence[str]
    sign_day: str
    columns: Sequence[str]
    list_mark: str
    note: str


def return_words() -> ReturnWords:
    """What stands on the form; the workbook says the same."""
    return wording.load(ReturnWords, _KEY)


def filled(facts: ReturnPaper) -> Rendered:
    """The return of a period."""
    return render(_paper(facts.view, PaperHead(facts.room_name, None, None)))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return _paper(None, PaperHead(head.room, None, None))


def period_text(view: ReturnView, said: ReturnWords) -> str:
    """Which period, and until when if it is not over."""
    period = view.period
    number: object = period.number()
    if period.kind is PeriodKind.HALF:
        number = said.halves[period.number() - 1]
    text = str(getattr(said, period.kind.value)).format(year=period.year, number=number)
    if Notice.RUNNING in view.notices:
        return said.so_far.format(period=text, day=day_text(view.staff_day))
    return text


def rate_text(view: ReturnView, said: ReturnWords) -> str:
    """接通率 with one decimal."""
    return said.not_known if view.rate is None else f"{view.rate / 10:.1f}%"


def problem_text(view: ReturnView, code: str, said: ReturnWords) -> str | int:
    """The calls of a row, or that nobody told them apart."""
    number = view.problem(code)
    return said.not_split if number is None else number


def content_text(view: ReturnView, said: ReturnWords) -> str:
    """What was taught: as somebody wrote it, else the trainings' titles."""
    return view.fields.training_content or said.list_mark.join(view.teaching.titles)


def _paper(view: ReturnView | None, head: PaperHead) -> PaperForm:
    said = return_words()
    nil = view is not None and Notice.NO_CALLS in view.notices
    return PaperForm(
        said.title,
        head,
        (
            _head(view, said),
            *((Paragraphs((said.nil,)),) if nil else ()),
            *_calls(view, said),
            *_problems(view, said),
            *_staff(view, said),
            *_teaching(view, said),
            Note(said.note),
            Signatures(said.signed, said.sign_day),
        ),
    )


def _head(view: ReturnView | None, said: ReturnWords) -> Fields:
    def cell(name: str, width: float = 0.0) -> Cell:
        value = getattr(view.fields, name) if view else None
        return Cell(getattr(said, name), "" if value is None else str(value), width)

    period = period_text(view, said) if view else ""
    return Fields(
        (
            (Cell(said.period, period), cell("due_day", 32)),
            (cell("unit"), cell("filled_by", 32)),
            (cell("reviewing_unit"), cell("reviewer", 32)),
            (cell("number"), cell("lines", 32)),
            (cell("hours"),),
        ),
        label_width=_LABEL - 5,
        row_height=_ROW,
    )


def _calls(view: ReturnView | None, said: ReturnWords) -> tuple[Block, ...]:
    def cell(name: str, write: Write) -> Cell:
        return Cell(getattr(said, name), "" if view is None else str(write(view)), _VALUE)

    def total(shown: ReturnView) -> object:
        known = shown.fields.all_calls
        return said.not_known if known is None else known

    def counted(name: str) -> Write:
        return lambda shown: getattr(shown.calls, name)

    rows = (
        (
            cell("all_calls", total),
            cell("answered", counted("answered")),
            cell("rate", lambda shown: rate_text(shown, said)),
        ),
        tuple(cell(name, counted(name)) for name in ("accepted", "empty")),
        tuple(cell(name, counted(name)) for name in ("local", "elsewhere", "area_unknown")),
        tuple(cell(name, counted(name)) for name in ("high_risk", "difficult", "repeated")),
    )
    return Heading(said.volume), _rows(rows)


def _problems(view: ReturnView | None, said: ReturnWords) -> tuple[Block, ...]:
    cells = [
        Cell(
            row.label(_LANGUAGE),
            "" if view is None else str(problem_text(view, row.code, said)),
            _VALUE,
        )
        for row in problem_rows()
    ]
    starts = range(0, len(cells), _A_ROW)
    rows = [cells[start : start + _A_ROW] for start in starts]
    return Heading(said.problems), _rows(rows)


def _staff(view: ReturnView | None, said: ReturnWords) -> tuple[Block, ...]:
    heading = said.staff
    if view is not None:
        heading += said.staff_day.format(day=day_text(view.staff_day))
    labels = ("", said.persons, *(row.label(_LANGUAGE) for row in staff_rows()))
    columns = [
        TableColumn(label, 0.0 if number else _STAFF_HEAD, "centre")
        for number, label in enumerate(labels)
    ]
    return Heading(heading), Table(columns, _staff_rows(view, said), row_height=_ROW)


def _staff_rows(view: ReturnView | None, said: ReturnWords) -> list[tuple[str, ...]]:
    rows = []
    for name in ("persons", "full_time", "part_time"):
        numbers = [getattr(row, name) for row in view.staff] if view else []
        shown = (sum(numbers), *numbers) if view else ("",) * (len(staff_rows()) + 1)
        rows.append((getattr(said, name), *(str(number) for number in shown)))
    return rows


def _teaching(view: ReturnView | None, said: ReturnWords) -> tuple[Block, ...]:
    values: Mapping[str, int] = {}
    if view is not None:
        taught = view.teaching
        values = {"sessions": taught.sessions, "times": taught.times, "taught": taught.persons}
    cells = [
        Cell(getattr(said, name), str(values.get(name, "")), _VALUE)
        for name in ("sessions", "times", "taught")
    ]
    return (
        Heading(said.teaching),
        _rows((cells,)),
        Text(said.content, content_text(view, said) if view else "", 2, _LABEL),
        Text(said.remarks, view.fields.remarks if view else "", 2, _LABEL),
    )


def _rows(rows: Sequence[Sequence[Cell]]) -> Fields:
    """The last cell of a row takes what is left of it."""
    fitted = [(*row[:-1], Cell(row[-1].label, row[-1].value)) for row in rows]
    return Fields(fitted, label_width=_LABEL, row_height=_ROW)
