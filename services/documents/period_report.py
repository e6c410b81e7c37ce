"""月报, 季报, 半年报, 年报: published figures with charts, to read, sign and hand in.

Made from `PeriodReport` alone, which knows stored packages only.
"""

from collections.abc import Iterator, Sequence

from services.documents import monthly_summary, parts, wording
from services.documents.charts import Bar, MonthBars, RowBar, RowBars
from services.documents.columns import NumberTable, Page, Piece, Row
from services.documents.forms import Table, TableColumn
from services.documents.monthly_summary import SheetWords, closed_pages, paragraph
from services.documents.parts import Cell
from services.documents.rendered import Rendered
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, Box, Sheet, Style
from services.documents.summary_tables import Span, SummaryTables, TableWords
from services.indicators.periods import PeriodKind
from services.summary.grouping import side_by_side
from services.summary.period_words import PeriodWords
from services.summary.periods import PeriodReport
from services.summary.tables import PublishedPopulation, PublishedTable

_TITLE_BASELINE = 22.0
_TOP, _ROW = 27.0, 6.5
_MONTH_ROW = 5.6
_CLOSING = 46.0
# Of a table with more rows, only those in which something was counted have a bar: a page holds 45.
_MANY = 24


def render(report: PeriodReport, words: PeriodWords) -> Rendered:
    """The report; charts first, then every figure in tables."""
    sheet = Sheet(words.title(report))
    page_words = wording.load(SheetWords, "monthly_summary")
    table_words = wording.load(TableWords, "summary_sheet")
    first_top = _heading(sheet, report, words)
    tables = SummaryTables(report.populations, _span(report, words), words.summary, table_words)
    pieces: list[Piece] = [
        *courses(report, words),
        *compositions(report, words),
        *tables.all(),
        *tables.facts(report.facts, report.year_facts),
        *_answers(report, words, table_words),
    ]
    pages = closed_pages(pieces, first_top, table_words.continued, _CLOSING)
    _draw(sheet, pages, report, page_words)
    baseline = paragraph(sheet, words.explanation(report), pages[-1].bottom + 6) + 13
    monthly_summary.signed(sheet, baseline, page_words)
    return sheet.finish()


def _draw(
    sheet: Sheet, pages: Sequence[Page], report: PeriodReport, page_words: SheetWords
) -> None:
    for number, page in enumerate(pages, start=1):
        if number > 1:
            sheet.new_page()
        for placed in page.placed:
            placed.table.draw(sheet, placed.left, placed.top)
        parts.footer(sheet, report.name, page_words.page.format(page=number, pages=len(pages)))


def _span(report: PeriodReport, words: PeriodWords) -> Span:
    months = report.period.months
    columns = (words.this_period, words.summary.words.year)
    # Over a whole year both columns would be the same.
    is_year = report.period.kind is PeriodKind.YEAR
    last = report.published[-1].month if report.published else months[-1]
    return Span(columns[:1] if is_year else columns, months[0], last)


def _answers(
    report: PeriodReport, words: PeriodWords, table_words: TableWords
) -> Iterator[NumberTable]:
    """What the room says yes or no to, of the lines of indicator packs."""
    rows = [
        Row(words.summary.asked(code), (words.summary.answer(is_yes=yes),))
        for code, yes in report.answers.items()
    ]
    if rows:
        yield NumberTable(words.words.answers, table_words.item, ("",), ("",), tuple(rows))


def _heading(sheet: Sheet, report: PeriodReport, words: PeriodWords) -> float:
    """Title, which room, and from which months the sums are; returns where the charts begin."""
    title = Box(MARGIN_LEFT, _TITLE_BASELINE - 8, INNER_WIDTH, 10)
    style = Style(15, is_bold=True, align="centre")
    sheet.text_in(title, words.title(report), style, smallest=9)
    label = words.words.labels
    rows = [
        (Cell(label["room"], report.room_name), Cell(label["room_code"], report.room_code, 46)),
        (
            Cell(label["division_code"], report.division_code),
            Cell(label["made_on"], report.made_on.isoformat(), 46),
        ),
    ]
    bottom = parts.ruled_rows(sheet, _TOP, rows, _ROW, 24).bottom + 3
    months = _months(report, words)
    height = months.height(sheet, INNER_WIDTH)
    months.draw(sheet, Box(MARGIN_LEFT, bottom, INNER_WIDTH, height))
    bottom += height + 2
    for text in filter(None, (words.missing(report), words.ledgers(report))):
        bottom = paragraph(sheet, text, bottom) + 1
    return bottom + 3


def _months(report: PeriodReport, words: PeriodWords) -> Table:
    """From which packages the sums are: whoever has the months' own pages can check them."""
    label = words.words
    columns = (
        TableColumn(label.month_column, 26),
        TableColumn(label.state_column),
        TableColumn(label.number_column, 34),
        TableColumn(label.closed_column, 30),
        TableColumn(label.code_column, 34),
    )
    rows = [
        (
            month.month,
            words.state(month),
            words.package(month),
            month.closed_on.isoformat() if month.closed_on else "",
            month.check_code,
        )
        for month in report.months
    ]
    return Table(columns, rows, row_height=_MONTH_ROW)


def courses(report: PeriodReport, words: PeriodWords) -> Iterator[MonthBars]:
    """A chart a population: the months of the year up to the end of the period."""
    for population in report.populations:
        by_month = report.totals[population.population]
        if not any(by_month.values()):
            continue
        name = words.summary.population(population.population)
        bars = [
            Bar(str(int(month[5:])), total, month in report.period.months)
            for month, total in by_month.items()
        ]
        title = words.words.course.format(population=name)
        legend = (words.words.inside, words.words.outside)
        yield MonthBars(title, bars, words.words.not_yet, legend)


def compositions(report: PeriodReport, words: PeriodWords) -> Iterator[RowBars]:
    """A chart a table in which something was broken down."""
    for group in side_by_side(report.populations):
        for index, table in enumerate(group[0].tables):
            rows = list(_bars(group, index, words))
            if any(any(row.values) for row in rows if not row.is_open):
                names = [words.summary.population(p.population) for p in group]
                title = words.summary.table(table.name)
                if len(group) == 1 and not title.startswith(names[0]):
                    title = f"{names[0]}　{title}"
                yield RowBars(title, names, rows)


def _bars(group: Sequence[PublishedPopulation], index: int, words: PeriodWords) -> Iterator[RowBar]:
    tables = [population.tables[index] for population in group]
    for row in tables[0].rows:
        if row.depth == 0:
            values = [_step(table, row.code) for table in tables]
            if any(values) or len(tables[0].rows) <= _MANY:
                yield RowBar(words.summary.row(tables[0].name, row.code), values)
    pending = [population.step_pending for population in group]
    if any(pending):
        yield RowBar(words.summary.words.pending, pending, is_open=True)


def _step(table: PublishedTable, code: str) -> int:
    return next((row.step or 0 for row in table.rows if row.code == code), 0)
