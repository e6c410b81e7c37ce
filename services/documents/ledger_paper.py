"""A ledger on A4 on its side: its heading again on every page, sums of months, page x of y.

Bound at the upper long edge, so the holes have room there (practice.md 4.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.documents import parts
from services.documents.rendered import Rendered
from services.documents.sheet import FRAME, HAIRLINE, Align, Box, Sheet, Style
from services.ledgers.records import LedgerTable, MonthSum, Value
from services.ledgers.telling import LedgerWords, ledger_words
from services.ledgers.wording import month_text, note_of, period_text, value_text
from services.progress import Progress

_WIDTH, _HEIGHT = 297.0, 210.0
_LEFT, _TOP, _FOOT = 15.0, 20.0, 13.0
_INNER = _WIDTH - 2 * _LEFT
_TITLE = 17.0  # title and the line below it; less on the following pages
_TITLE_AGAIN = 8.0
_HEAD, _ROW = 8.5, 7.0
_SIGNED = 12.0
_CELL, _SUM = Style(9), Style(9, is_bold=True)
_NARROW = 9  # characters; what is this short stands in the middle


@dataclass(frozen=True, slots=True)
class _Line:
    """A row or a sum; the ``label`` of a sum takes the columns up to the first number."""

    cells: Sequence[Value]
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Left edges of the columns, in millimetres, and how each is set."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]


def render(ledger: LedgerTable, progress: Progress) -> Rendered:
    """The paper. Raises Cancelled."""
    words = ledger_words()
    sheet = Sheet(ledger.layout.title, is_landscape=True)
    grid = _grid(ledger)
    pages = _pages(list(_lines(ledger, words)))
    for number, page in enumerate(pages):
        progress.step(number, len(pages))
        if number:
            sheet.new_page()
        top = _draw_head(sheet, ledger, words, is_first=number == 0)
        _draw_table(sheet, ledger, grid, page, top, words)
        is_last = number == len(pages) - 1
        if is_last:
            _draw_signed(sheet, top + _HEAD + max(1, len(page)) * _ROW, words)
        _draw_foot(sheet, ledger, words, number + 1, len(pages))
    return sheet.finish()


def _lines(ledger: LedgerTable, words: LedgerWords) -> Iterator[_Line]:
    """Rows with the sum of their month behind them; one month alone needs only its total."""
    if not ledger.months:
        yield from (_Line(row) for row in ledger.rows)
    for month in ledger.months:
        yield from (_Line(row) for row in ledger.rows[month.first : month.first + month.count])
        if len(ledger.months) > 1:
            yield _Line(month.sums, month_text(month, words))
    if ledger.rows:
        yield _Line(_told(ledger.total, ledger, words), _total_text(ledger, words))


def _told(total: MonthSum, ledger: LedgerTable, words: LedgerWords) -> Sequence[Value]:
    return [
        words.too_few if place in ledger.too_few else number
        for place, number in enumerate(total.sums)
    ]


def _total_text(ledger: LedgerTable, words: LedgerWords) -> str:
    if not ledger.months:
        return words.total_populations
    return words.total.format(count=ledger.total.count)


def _pages(lines: Sequence[_Line]) -> list[Sequence[_Line]]:
    """As many lines as a page holds; room for the signatures is kept on the last one."""
    pages: list[Sequence[_Line]] = []
    start = 0
    while True:
        room = _HEIGHT - _TOP - _FOOT - _HEAD - (_TITLE_AGAIN if pages else _TITLE)
        fitting, rest = int(room / _ROW), len(lines) - start
        if rest <= int((room - _SIGNED) / _ROW):
            pages.append(lines[start:])
            return pages
        take = min(fitting, rest - 1)  # the signatures never stand on a page alone
        pages.append(lines[start : start + take])
        start += take


def _grid(ledger: LedgerTable) -> _Grid:
    columns = ledger.layout.columns
    unit = _INNER / sum(column.width for column in columns)
    widths = tuple(column.width * unit for column in columns)
    lefts = tuple(_LEFT + sum(widths[:place]) for place in range(len(widths)))
    aligns: list[Align] = []
    for place, column in enumerate(columns):
        is_number = ledger.total.sums[place] is not None or place in ledger.too_few
        is_short = column.width <= _NARROW or column.field.endswith("day")
        aligns.append("right" if is_number else "centre" if is_short else "left")
    return _Grid(lefts, widths, tuple(aligns))


def _draw_head(sheet: Sheet, ledger: LedgerTable, words: LedgerWords, *, is_first: bool) -> float:
    """Returns where the table begins."""
    period = period_text(ledger.period, words)
    if not is_first:
        text = f"{ledger.layout.title}　{period}"
        sheet.text_in(Box(_LEFT, _TOP, _INNER, 6), text, parts.SMALL.at(9))
        return _TOP + _TITLE_AGAIN
    title = Style(15, is_bold=True, align="centre")
    sheet.text_in(Box(_LEFT, _TOP, _INNER, 8), ledger.layout.title, title)
    line = Box(_LEFT, _TOP + 10, _INNER, 5)
    made = words.made_on.format(day=ledger.today.isoformat())
    sheet.text_in(line, words.unit.format(room=ledger.room_name), _CELL)
    sheet.text_in(line, period, _SUM.aligned("centre"))
    sheet.text_in(line, made, _CELL.aligned("right"))
    return _TOP + _TITLE


def _draw_table(
    sheet: Sheet,
    ledger: LedgerTable,
    grid: _Grid,
    lines: Sequence[_Line],
    top: float,
    words: LedgerWords,
) -> None:
    box = Box(_LEFT, top, _INNER, _HEAD + max(1, len(lines)) * _ROW)
    for column, left, width in zip(ledger.layout.columns, grid.lefts, grid.widths, strict=True):
        heading = Box(left, top, width, _HEAD).inset(0.8)
        sheet.text_in(heading, column.heading, _SUM.aligned("centre"), smallest=6.5)
    y = top + _HEAD
    for line in lines:
        _draw_line(sheet, grid, line, y)
        sheet.line(_LEFT, y, box.right, y, HAIRLINE)
        y += _ROW
    if not lines:
        sheet.line(_LEFT, y, box.right, y, HAIRLINE)
        sheet.text_in(Box(_LEFT, y, _INNER, _ROW), words.nothing, _CELL.aligned("centre"))
    _draw_rules(sheet, grid, lines, box)


def _draw_line(sheet: Sheet, grid: _Grid, line: _Line, top: float) -> None:
    style, first = (_CELL, 0) if not line.label else (_SUM, _first_number(line.cells))
    if line.label:
        end = grid.lefts[first] if first < len(grid.lefts) else _LEFT + _INNER
        sheet.text_in(Box(_LEFT, top, end - _LEFT, _ROW).inset(1.5), line.label, style)
    for place in range(first, len(line.cells)):
        text = value_text(line.cells[place])
        if text:
            box = Box(grid.lefts[place], top, grid.widths[place], _ROW).inset(1.2)
            sheet.text_in(box, text, style.aligned(grid.aligns[place]), smallest=7.5)


def _draw_rules(sheet: Sheet, grid: _Grid, lines: Sequence[_Line], box: Box) -> None:
    """Between the columns, but not through the words of a sum or of an empty ledger."""
    head = box.top + _HEAD
    for place, left in enumerate(grid.lefts[1:], 1):
        sheet.line(left, box.top, left, head, HAIRLINE)
        start = head
        for number, line in enumerate(lines):
            if line.label and place < _first_number(line.cells):
                end = head + number * _ROW
                if end > start:
                    sheet.line(left, start, left, end, HAIRLINE)
                start = end + _ROW
        if lines and box.bottom > start:
            sheet.line(left, start, left, box.bottom, HAIRLINE)
    sheet.frame(box, FRAME)


def _first_number(cells: Sequence[Value]) -> int:
    return next((place for place, cell in enumerate(cells) if cell is not None), len(cells))


def _draw_signed(sheet: Sheet, top: float, words: LedgerWords) -> None:
    baseline = top + 9
    end = parts.write_line(sheet, _LEFT, baseline, words.made_by, 45)
    parts.write_line(sheet, end + 20, baseline, words.checked_by, 45)


def _draw_foot(
    sheet: Sheet, ledger: LedgerTable, words: LedgerWords, page: int, pages: int
) -> None:
    box = Box(_LEFT, _HEIGHT - 11, _INNER - 40, 5)
    sheet.text_in(box, note_of(ledger.layout.ledger, words), parts.SMALL)
    right = Box(_LEFT, _HEIGHT - 11, _INNER, 5)
    said = words.page.format(page=page, pages=pages)
    sheet.text_in(right, said, parts.SMALL.aligned("right"))
