"""A ledger on paper: on its side, its heading on every page, nothing but its rows."""

from dataclasses import replace
from datetime import date

import pypdfium2 as pdfium
import pytest

from services.documents.ledger_paper import render
from services.errors import Cancelled
from services.indicators.periods import parse
from services.ledgers.fields import shipped
from services.ledgers.records import LedgerKind, LedgerTable, MonthSum, Value
from services.progress import Progress

WIDTH = len(shipped(LedgerKind.CRISES).columns)


def ledger(*counts: int) -> LedgerTable:
    """So many crises in the months from January on."""
    period = parse("2026")
    assert period is not None
    rows: list[tuple[Value, ...]] = []
    months = []
    none = (None,) * WIDTH
    for month, count in enumerate(counts, 1):
        months.append(MonthSum(f"2026-{month:02d}", len(rows), count, none))
        for number in range(count):
            day = date(2026, month, 1 + number % 28)
            told = ("丧失", "中", "陪护", "否", "已结束", day, "何晓岚")
            rows.append((len(rows) + 1, f"W-2026-{len(rows) + 1:03d}", day, *told))
    total = MonthSum("", 0, len(rows), none)
    layout = shipped(LedgerKind.CRISES)
    today = date(2026, 11, 22)
    return LedgerTable(layout, period, "石桥村", today, tuple(rows), tuple(months), total)


def pages(table: LedgerTable) -> list[str]:
    """The words of each page."""
    document = pdfium.PdfDocument(render(table, Progress()).pdf)
    try:
        assert all(page.get_width() > page.get_height() for page in document)
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_the_heading_and_the_page_stand_on_every_page() -> None:
    found = pages(ledger(30, 25))
    assert len(found) == 3
    for number, page in enumerate(found, 1):
        assert "危机编号" in page
        assert f"第 {number} 页" in page
        assert "不写姓名" in page
    assert "1月合计（30条）" in found[1]
    assert "2月合计（25条）" in found[2]
    assert "合计（55条）" in found[2]
    assert "制表人" in found[2]
    assert "制表人" not in found[1]


@pytest.mark.parametrize("count", range(15, 60))
def test_every_row_is_printed_once_and_the_signatures_never_alone(count: int) -> None:
    found = pages(ledger(count))
    printed = [page.count("W-2026-") for page in found]
    assert sum(printed) == count
    assert printed[-1] > 0 or "合计" in found[-1]


def test_nothing_is_said_plainly() -> None:
    (page,) = pages(ledger())
    assert "本期没有记录" in page


def test_it_can_be_stopped() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        render(ledger(3), progress)


def test_a_number_that_is_too_small_to_tell_is_said_so() -> None:
    table = replace(
        ledger(), layout=shipped(LedgerKind.POPULATIONS), months=(),
        rows=((1, "其他重点人群", 6, "少于5", "少于5"),),
        total=MonthSum("", 0, 1, (None, None, 6, None, None)), too_few=frozenset({3, 4}),
    )  # fmt: skip
    (page,) = pages(table)
    assert page.count("少于5") == 5  # in the row, in the total, in the note


def test_the_longest_words_in_the_narrowest_column_stay_on_their_page() -> None:
    table = ledger(3)
    (head, *_), layout = shipped(LedgerKind.CRISES).columns, table.layout
    narrow = replace(layout, columns=(replace(head, width=3), *layout.columns[1:]))
    rows = tuple(("长" * 200, *row[1:]) for row in table.rows)
    found = pages(replace(table, layout=narrow, rows=rows))
    assert sum(page.count("W-2026-") for page in found) == 3
    assert "…" in found[0]
