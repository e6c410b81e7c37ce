"""An office's report for a period: sums with their margins, charts, who gave what.

Made from `CountyReport` alone, which knows published numbers only.
"""

from collections.abc import Iterator, Sequence

from services.county.report_records import CountyReport
from services.county.report_words import CountyPeriodWords
from services.documents import monthly_summary, parts, wording
from services.documents.columns import NumberTable, Page, Piece, Row
from services.documents.monthly_summary import SheetWords, closed_pages, paragraph
from services.documents.parts import Cell
from services.documents.period_report import compositions, courses
from services.documents.rendered import Rendered
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, Box, Sheet, Style
from services.documents.summary_tables import Span, SummaryTables, TableWords
from services.summary.tables import PublishedPopulation

_TITLE_BASELINE = 22.0
_TOP, _ROW = 27.0, 6.5
_CLOSING = 46.0
_LONGEST_LIST = 36  # places in one table; more rooms than that are looked at on the screen


def render(report: CountyReport, words: CountyPeriodWords) -> Rendered:
    """Totals and charts first, then places, then every figure in tables."""
    sheet = Sheet(words.title(report))
    page_words = wording.load(SheetWords, "monthly_summary")
    table_words = wording.load(TableWords, "summary_sheet")
    first_top = _heading(sheet, report, words)
    pages = closed_pages(
        list(_pieces(report, words, table_words)), first_top, table_words.continued, _CLOSING
    )
    _draw(sheet, pages, report, page_words)
    text = words.explanation(report) + words.county.greys
    baseline = paragraph(sheet, text, pages[-1].bottom + 6) + 13
    monthly_summary.signed(sheet, baseline, page_words)
    return sheet.finish()


def _pieces(
    report: CountyReport, words: CountyPeriodWords, table_words: TableWords
) -> Iterator[Piece]:
    months = report.period.months
    margin = words.county.margin_column
    span = Span((words.this_period, margin), months[0], months[-1])
    sums = SummaryTables(report.populations, span, words.summary, table_words, margin=report.margin)
    with_year = Span((words.this_period, words.summary.words.year), months[0], months[-1])
    facts = SummaryTables(report.populations, with_year, words.summary, table_words)
    yield _totals(report, words, table_words)
    yield from courses(report, words)
    yield from (_places(report, one, words, table_words) for one in report.populations if one.step)
    yield from compositions(report, words)
    yield from sums.all()
    yield from facts.facts(report.facts, report.year_facts)


def _totals(report: CountyReport, words: CountyPeriodWords, table_words: TableWords) -> NumberTable:
    rows = [_total(report, one, words) for one in report.populations]
    said = words.county
    columns = [words.this_period, said.margin_column]
    if report.changes:
        columns += [said.last_year, said.change]
    notes = (said.within_note,) if report.changes else ()
    return NumberTable(said.totals, table_words.item, ("",), tuple(columns), tuple(rows), notes)


def _total(report: CountyReport, one: PublishedPopulation, words: CountyPeriodWords) -> Row:
    cells = [str(one.step), f"±{report.margin}"]
    if report.changes:
        change = report.changes.get(one.population)
        if change is None:
            cells += [words.words.not_yet, ""]
        else:
            said = f"{change.difference:+d}" if change.is_certain else words.county.within_margin
            cells += [str(change.then), said]
    label = words.summary.population(one.population)
    return Row(label, tuple(cells), grey=(0, 1) if report.rolled.is_grey(one.step) else ())


def _places(
    report: CountyReport,
    one: PublishedPopulation,
    words: CountyPeriodWords,
    table_words: TableWords,
) -> NumberTable:
    """Who gave how much; the lines add up to the total."""
    places = report.parts[one.population]
    shown = places[:_LONGEST_LIST]
    rows = [
        Row(
            part.name,
            (str(part.number), f"±{part.margin}", str(part.rooms)),
            grey=(0, 1) if part.is_grey else (),
        )
        for part in shown
    ]
    rest = sum(part.number for part in places[_LONGEST_LIST:])
    if rest:
        rows.append(Row(words.words.not_yet, (str(rest), "", "")))
    total = (str(one.step), f"±{report.margin}", str(report.rolled.rooms))
    rows.append(Row(words.words.total, total, is_bold=True))
    title = words.county.by_part.format(population=words.summary.population(one.population))
    columns = (words.this_period, words.county.margin_column, words.county.rooms_column)
    return NumberTable(title, table_words.item, ("",), columns, tuple(rows))


def _draw(
    sheet: Sheet, pages: Sequence[Page], report: CountyReport, page_words: SheetWords
) -> None:
    for number, page in enumerate(pages, start=1):
        if number > 1:
            sheet.new_page()
        for placed in page.placed:
            placed.table.draw(sheet, placed.left, placed.top)
        parts.footer(sheet, report.name, page_words.page.format(page=number, pages=len(pages)))


def _heading(sheet: Sheet, report: CountyReport, words: CountyPeriodWords) -> float:
    title = Box(MARGIN_LEFT, _TITLE_BASELINE - 8, INNER_WIDTH, 10)
    style = Style(15, is_bold=True, align="centre")
    sheet.text_in(title, words.title(report), style, smallest=9)
    label, said, rolled = words.words.labels, words.county, report.rolled
    rows = [
        (Cell(label["room"], report.room_name), Cell(label["made_on"], str(report.made_on), 46)),
        (
            Cell(said.rooms, f"{rolled.rooms} / {rolled.expected}"),
            Cell(said.packages, f"{rolled.packages} / {rolled.expected_packages}", 46),
        ),
        (
            Cell(label["period"], words.period(report.period)),
            Cell(said.margin, f"±{report.margin}", 46),
        ),
    ]
    bottom = parts.ruled_rows(sheet, _TOP, rows, _ROW, 30).bottom + 3
    bottom = paragraph(sheet, words.missing(report), bottom) + 1
    if len(report.reported) > 1:
        bottom = paragraph(sheet, _by_month(report, words), bottom) + 1
    return bottom + 3


def _by_month(report: CountyReport, words: CountyPeriodWords) -> str:
    said = words.county
    months = words.words.list_separator.join(
        said.collected_month.format(month=int(month[5:]), packages=here, expected=wanted)
        for month, (here, wanted) in report.reported.items()
    )
    return said.collected_rest.format(months=months)
