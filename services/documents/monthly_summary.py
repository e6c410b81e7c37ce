"""月报: the published numbers of a month as pages to print, sign, seal and file, and to type in
where no stick may be used: each page has a check code of its own (exchange.md, Paper twin).

Made from `PublishedSummary` alone, so no true figure can be on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from services.documents import columns, lines, parts, wording
from services.documents.columns import NumberTable, Page, Piece
from services.documents.parts import Cell
from services.documents.rendered import Rendered
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, MM, RIGHT, Box, Sheet, Style
from services.documents.summary_tables import Span, SummaryTables, TableWords
from services.summary.page_codes import page_code
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording

_TITLE_BASELINE = 22.0
_FACTS_TOP, _FACT_ROW = 27.0, 6.5
_NEXT_TOP, _BOTTOM = 18.0, 281.0
_CLOSING = 46.0


@dataclass(frozen=True, slots=True)
class SheetWords:
    """``resources/forms/monthly_summary.zh.json``: words only the printed page needs."""

    not_closed: str
    remarks: str
    filled_by: str
    checked_by: str
    seal: str
    blank_date: str
    footer: str
    page: str


def render(summary: PublishedSummary, words: SummaryWording) -> Rendered:
    """The page, or pages, of one month."""
    page_words = wording.load(SheetWords, "monthly_summary")
    table_words = wording.load(TableWords, "summary_sheet")
    sheet = Sheet(words.title(summary))
    first_top = _heading(sheet, summary, words, page_words)
    span = Span((words.words.month, words.words.year), summary.month, summary.month)
    tables = SummaryTables(summary.populations, span, words, table_words)
    pieces: list[Piece] = [*tables.all(), *tables.facts(summary.facts, summary.year_facts)]
    pieces += tables.answers(summary.answers)
    pages = closed_pages(pieces, first_top, table_words.continued, _CLOSING)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            sheet.new_page()
        for placed in page.placed:
            placed.table.draw(sheet, placed.left, placed.top)
        code = page_code(summary.room_code, summary.month, number, _lines(page))
        left = page_words.footer.format(
            code=summary.name, check_code=summary.check_code, page_code=code
        )
        parts.footer(sheet, left, page_words.page.format(page=number, pages=len(pages)))
    _closing(sheet, summary, words, page_words, pages[-1].bottom + 6)
    return sheet.finish()


def closed_pages(
    pieces: list[Piece], first_top: float, continued: str, closing: float
) -> list[Page]:
    """The pieces on pages, with ``closing`` mm for the last lines under the last ones."""
    pages = columns.flow(pieces, first_top, _NEXT_TOP, _BOTTOM, continued)
    last = [placed.table for placed in pages[-1].placed]
    top = first_top if len(pages) == 1 else _NEXT_TOP
    balanced = columns.balanced(last, top)
    if balanced.bottom + closing <= _BOTTOM:
        return [*pages[:-1], balanced]
    if pages[-1].bottom + closing > _BOTTOM:
        pages.append(Page((), _NEXT_TOP))
    return pages


def _lines(page: Page) -> Iterator[tuple[str, str, str]]:
    """What the page's check code is made from: the figures of the month, not of the year."""
    for placed in page.placed:
        table = placed.table
        if isinstance(table, NumberTable):
            for row in table.rows:
                yield table.code, row.key, ",".join(row.cells[:: len(table.columns)])


def facts(
    summary: PublishedSummary, words: SummaryWording, not_closed: str
) -> list[tuple[Cell, Cell]]:
    """Which package this is, in rows of two: for the page and for the hand-over slip."""
    label = words.words.facts
    closed_on = summary.closed_on.isoformat() if summary.closed_on else not_closed
    number = f"{summary.number:06d}" if summary.number else not_closed
    return [
        (Cell(label["room"], summary.room_name), Cell(label["room_code"], summary.room_code, 46)),
        (
            Cell(label["division_code"], summary.division_code),
            Cell(label["month"], summary.month, 46),
        ),
        (Cell(label["number"], number), Cell(label["revision"], str(summary.revision), 46)),
        (
            Cell(label["closed_on"], closed_on),
            Cell(label["check_code"], summary.check_code, 46),
        ),
    ]


def _heading(
    sheet: Sheet, summary: PublishedSummary, words: SummaryWording, page_words: SheetWords
) -> float:
    """Title and facts; returns where the tables begin."""
    title = Box(MARGIN_LEFT, _TITLE_BASELINE - 8, INNER_WIDTH, 10)
    style = Style(15, is_bold=True, align="centre")
    sheet.text_in(title, words.title(summary), style, smallest=9)
    rows = facts(summary, words, page_words.not_closed)
    box = parts.ruled_rows(sheet, _FACTS_TOP, rows, _FACT_ROW, 24)
    bottom = box.bottom + 4
    if summary.is_nil:
        nil = Box(MARGIN_LEFT, bottom, INNER_WIDTH, 7)
        sheet.text_in(nil, words.words.nil_report, Style(11, is_bold=True))
        bottom += 9
    if summary.remarks:
        bottom = paragraph(sheet, page_words.remarks + summary.remarks, bottom) + 4
    return bottom


def paragraph(sheet: Sheet, text: str, top: float, size: float = 9) -> float:
    """Words over the width of the page; returns where they end."""
    sizes = (size, size - 0.5, size - 1)
    fitted = lines.fit(sheet.fonts, sheet.printable(text), INNER_WIDTH * MM, 24 * MM, sizes)
    sheet.lines_in(Box(MARGIN_LEFT, top, INNER_WIDTH, 24), fitted)
    return top + fitted.height / MM


def _closing(
    sheet: Sheet,
    summary: PublishedSummary,
    words: SummaryWording,
    page_words: SheetWords,
    top: float,
) -> None:
    """How to read the numbers, and who answers for them."""
    baseline = paragraph(sheet, words.explanation(summary), top) + 13
    signed(sheet, baseline, page_words)


def signed(sheet: Sheet, baseline: float, words: SheetWords) -> None:
    """Who answers for the figures."""
    after = parts.write_line(sheet, MARGIN_LEFT, baseline, words.filled_by, 26)
    parts.write_line(sheet, after + 5, baseline, words.checked_by, 26)
    parts.seal_space(sheet, RIGHT - 3, baseline - 21, (words.seal, words.blank_date))
