"""月报: the published numbers of a month as a page to print, sign, seal and file.

Made from `PublishedSummary` alone, so no true figure can be on it.
"""

from services.documents import columns, lines, parts, wording
from services.documents.columns import NumberTable, Page
from services.documents.parts import Cell
from services.documents.rendered import Rendered
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, MM, RIGHT, Box, Sheet, Style
from services.documents.summary_tables import SheetWords, SummaryTables
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording

_TITLE_BASELINE = 22.0
_FACTS_TOP, _FACT_ROW = 27.0, 6.5
_NEXT_TOP, _BOTTOM = 18.0, 281.0
_CLOSING = 46.0


def render(summary: PublishedSummary, words: SummaryWording) -> Rendered:
    """The page, or pages, of one month."""
    page_words = wording.load(SheetWords, "monthly_summary")
    sheet = Sheet(words.title(summary))
    first_top = _heading(sheet, summary, words, page_words)
    tables = SummaryTables(summary, words, page_words).all()
    pages = _pages(tables, first_top, page_words.continued)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            sheet.new_page()
        for placed in page.placed:
            placed.table.draw(sheet, placed.left, placed.top)
        _footer(sheet, summary, page_words, number, len(pages))
    _closing(sheet, summary, words, page_words, pages[-1].bottom + 6)
    return sheet.finish()


def _pages(tables: list[NumberTable], first_top: float, continued: str) -> list[Page]:
    """The tables on pages, with room for the closing lines under the last ones."""
    pages = columns.flow(tables, first_top, _NEXT_TOP, _BOTTOM, continued)
    last = [placed.table for placed in pages[-1].placed]
    top = first_top if len(pages) == 1 else _NEXT_TOP
    balanced = columns.balanced(last, top)
    if balanced.bottom + _CLOSING <= _BOTTOM:
        return [*pages[:-1], balanced]
    if pages[-1].bottom + _CLOSING > _BOTTOM:
        pages.append(Page((), _NEXT_TOP))
    return pages


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
    return bottom


def _closing(
    sheet: Sheet,
    summary: PublishedSummary,
    words: SummaryWording,
    page_words: SheetWords,
    top: float,
) -> None:
    """How to read the numbers, and who answers for them."""
    explanation = sheet.printable(words.explanation(summary))
    fitted = lines.fit(sheet.fonts, explanation, INNER_WIDTH * MM, 12 * MM, (9, 8.5, 8))
    sheet.lines_in(Box(MARGIN_LEFT, top, INNER_WIDTH, 12), fitted)
    baseline = top + fitted.height / MM + 13
    after = parts.write_line(sheet, MARGIN_LEFT, baseline, page_words.filled_by, 26)
    parts.write_line(sheet, after + 5, baseline, page_words.checked_by, 26)
    parts.seal_space(sheet, RIGHT - 3, baseline - 21, (page_words.seal, page_words.blank_date))


def _footer(
    sheet: Sheet, summary: PublishedSummary, page_words: SheetWords, page: int, pages: int
) -> None:
    left = page_words.footer.format(code=summary.name, check_code=summary.check_code)
    parts.footer(sheet, left, page_words.page.format(page=page, pages=pages))
