"""A ledger on A4 on its side: its heading again on every page, sums of months, page x of y.

Bound at the upper long edge, so the holes have room there (practice.md 4.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.documents import lines, parts
from services.documents.lines import Fitted
from services.documents.rendered import Rendered
from services.documents.sheet import FRAME, HAIRLINE, MM, Align, Box, Sheet, Style
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
_SIZES = (9.0, 8.5, 8.0)  # what does not fit into one line of these takes several
_MOST_LINES = 12
_INSET, _AIR = 1.2, 2.0
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


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with its cells fitted, None where nothing stands, and how high it is."""

    line: _Line
    cells: tuple[Fitted | None, ...]
    height: float


class _Fitter:
    """Fits words into their columns; the words of codes come again and again."""

    def __init__(self, sheet: Sheet, grid: _Grid) -> None:
        self._sheet, self._grid = sheet, grid
        self._known: dict[tuple[int, str], Fitted] = {}

    def place(self, line: _Line) -> _Placed:
        cells = tuple(self._fitted(place, value_text(v)) for place, v in enumerate(line.cells))
        highest = max((cell.height / MM for cell in cells if cell), default=0.0)
        return _Placed(line, cells, max(_ROW, highest + _AIR))

    def _fitted(self, place: int, text: str) -> Fitted | None:
        if not text:
            return None
        found = self._known.get((place, text))
        if found is None:
            found = self._known[place, text] = self._fit(text, self._grid.widths[place])
        return found

    def _fit(self, text: str, width: float) -> Fitted:
        printable = self._sheet.printable(text).replace("\n", " ")
        room = (width - 2 * _INSET) * MM
        for size in _SIZES:
            if self._sheet.fonts.width(printable, size, False) <= room:
                return Fitted(size, (printable,))
        smallest = _SIZES[-1]
        wrapped = lines.wrap(self._sheet.fonts, printable, room, smallest)
        if len(wrapped) > _MOST_LINES:  # or a row might be higher than a page
            wrapped = (*wrapped[: _MOST_LINES - 1], wrapped[_MOST_LINES - 1][:-1] + "…")
        return Fitted(smallest, wrapped)


def render(ledger: LedgerTable, progress: Progress) -> Rendered:
    """The paper. Raises Cancelled."""
    words = ledger_words()
    sheet = Sheet(ledger.layout.title, is_landscape=True)
    grid = _grid(ledger)
    fitter = _Fitter(sheet, grid)
    pages = _pages([fitter.place(line) for line in _lines(ledger, words)])
    for number, page in enumerate(pages):
        progress.step(number, len(pages))
        if number:
            sheet.new_page()
        top = _draw_head(sheet, ledger, words, is_first=number == 0)
        _draw_table(sheet, ledger, grid, page, top, words)
        is_last = number == len(pages) - 1
        if is_last:
            _draw_signed(sheet, top + _HEAD + _height(page), words)
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


def _pages(placed: Sequence[_Placed]) -> list[list[_Placed]]:
    """As many lines as a page holds; room for the signatures is kept on the last one."""
    pages: list[list[_Placed]] = [[]]
    left = _room(is_first=True)
    for line in placed:
        if line.height > left and pages[-1]:
            pages.append([])
            left = _room(is_first=False)
        pages[-1].append(line)
        left -= line.height
    if left < _SIGNED and len(pages[-1]) > 1:  # the signatures never stand on a page alone
        pages.append([pages[-1].pop()])
    return pages


def _room(*, is_first: bool) -> float:
    """For the lines of a page, in millimetres."""
    return _HEIGHT - _TOP - _FOOT - _HEAD - (_TITLE if is_first else _TITLE_AGAIN)


def _height(page: Sequence[_Placed]) -> float:
    """Of its lines; an empty ledger has one that says so."""
    return sum(line.height for line in page) or _ROW


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
    page: Sequence[_Placed],
    top: float,
    words: LedgerWords,
) -> None:
    box = Box(_LEFT, top, _INNER, _HEAD + _height(page))
    for column, left, width in zip(ledger.layout.columns, grid.lefts, grid.widths, strict=True):
        heading = Box(left, top, width, _HEAD).inset(0.8)
        sheet.text_in(heading, column.heading, _SUM.aligned("centre"), smallest=6.5)
    y = top + _HEAD
    for placed in page:
        _draw_line(sheet, grid, placed, y)
        sheet.line(_LEFT, y, box.right, y, HAIRLINE)
        y += placed.height
    if not page:
        sheet.line(_LEFT, y, box.right, y, HAIRLINE)
        sheet.text_in(Box(_LEFT, y, _INNER, _ROW), words.nothing, _CELL.aligned("centre"))
    _draw_rules(sheet, grid, page, box)


def _draw_line(sheet: Sheet, grid: _Grid, placed: _Placed, top: float) -> None:
    style, first = _CELL, 0
    if placed.line.label:
        style, first = _SUM, _first_number(placed.line.cells)
        end = grid.lefts[first] if first < len(grid.lefts) else _LEFT + _INNER
        label = Box(_LEFT, top, end - _LEFT, placed.height).inset(_INSET)
        sheet.text_in(label, placed.line.label, style)
    for place, fitted in enumerate(placed.cells[first:], first):
        if fitted is not None:
            spare = (placed.height - fitted.height / MM) / 2
            box = Box(grid.lefts[place], top + spare, grid.widths[place], placed.height)
            sheet.lines_in(box.inset(_INSET), fitted, style.aligned(grid.aligns[place]))


def _draw_rules(sheet: Sheet, grid: _Grid, page: Sequence[_Placed], box: Box) -> None:
    """Between the columns, but not through the words of a sum or of an empty ledger."""
    head = box.top + _HEAD
    for place, left in enumerate(grid.lefts[1:], 1):
        sheet.line(left, box.top, left, head, HAIRLINE)
        start = end = head
        for placed in page:
            if placed.line.label and place < _first_number(placed.line.cells):
                if end > start:
                    sheet.line(left, start, left, end, HAIRLINE)
                start = end + placed.height
            end += placed.height
        if end > start:
            sheet.line(left, start, left, end, HAIRLINE)
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
