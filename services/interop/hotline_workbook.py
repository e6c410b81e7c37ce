"""The hotline return as a workbook: one sheet, what the form asks and the figure beside it."""

from collections.abc import Iterator
from datetime import datetime

from services.documents.hotline_return import (
    ReturnWords,
    content_text,
    period_text,
    problem_text,
    rate_text,
    return_words,
)
from services.hotline_returns.records import Notice, ReturnPaper, ReturnView
from services.hotline_returns.rows import problem_rows, staff_rows
from services.interop.spreadsheet import put
from services.program import NAME

_LANGUAGE = "zh"
_WIDTHS = {"A": 28, "B": 44, "C": 10, "D": 10}
_COUNTED = (
    "accepted",
    "empty",
    "local",
    "elsewhere",
    "area_unknown",
    "high_risk",
    "difficult",
    "repeated",
)
_HEAD = ("unit", "filled_by", "reviewing_unit", "reviewer", "number", "lines", "hours")

Line = tuple[str | int | None, ...]


def workbook(paper: ReturnPaper) -> bytes:
    """An .xlsx file: texts stay texts, figures are numbers; the same bytes for the same return."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    from services.interop.workbook_bytes import to_bytes

    said, book = return_words(), Workbook()
    book.properties.creator, book.properties.lastModifiedBy = NAME, None
    book.properties.created = book.properties.modified = _midnight(paper.view)
    sheet = book.active
    sheet.title = said.title
    put(sheet, 1, 1, said.title).font = Font(bold=True, size=14)
    for number, line in enumerate(_lines(paper.view, said), start=2):
        for column, value in enumerate(line, start=1):
            if value is not None and value != "":
                cell = put(sheet, number, column, value)
                cell.alignment = Alignment(horizontal="left", wrap_text=True, vertical="top")
                if len(line) == 1:
                    cell.font = Font(bold=True)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    return to_bytes(book)


def _lines(view: ReturnView, said: ReturnWords) -> Iterator[Line]:
    """A line of one cell begins a section."""
    due, calls, taught = view.fields.due_day, view.calls, view.teaching
    yield said.period, period_text(view, said)
    yield said.due_day, due.isoformat() if due else ""
    for name in _HEAD:
        yield getattr(said, name), getattr(view.fields, name)
    if Notice.NO_CALLS in view.notices:
        yield (said.nil,)
    yield (said.volume,)
    total = view.fields.all_calls
    yield said.all_calls, said.not_known if total is None else total
    yield said.answered, calls.answered
    yield said.rate, rate_text(view, said)
    for name in _COUNTED:
        yield getattr(said, name), getattr(calls, name)
    yield (said.problems,)
    for row in problem_rows():
        yield row.label(_LANGUAGE), problem_text(view, row.code, said)
    yield from _staff(view, said)
    yield (said.teaching,)
    yield said.sessions, taught.sessions
    yield said.times, taught.times
    yield said.taught, taught.persons
    yield said.content, content_text(view, said)
    yield said.remarks, view.fields.remarks
    yield (said.note,)


def _staff(view: ReturnView, said: ReturnWords) -> Iterator[Line]:
    yield (said.staff,)
    yield said.columns[0], said.persons, said.full_time, said.part_time
    labels = {row.code: row.label(_LANGUAGE) for row in staff_rows()}
    for row in view.staff:
        yield labels[row.code], row.persons, row.full_time, row.part_time
    parts = [(row.persons, row.full_time, row.part_time) for row in view.staff]
    yield said.persons, *(sum(column) for column in zip(*parts, strict=True))


def _midnight(view: ReturnView) -> datetime:
    """When somebody sat at the computer is nobody's business."""
    return datetime.combine(view.staff_day, datetime.min.time())
