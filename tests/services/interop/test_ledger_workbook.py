"""A ledger as a workbook: no formula whatever is typed, days are days, the same bytes again."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from services.indicators.periods import parse
from services.interop.ledger_workbook import workbook
from services.ledgers.fields import shipped
from services.ledgers.records import Layout, LayoutColumn, LedgerKind, LedgerTable, MonthSum, Value
from services.progress import Progress

DAY = date(2026, 11, 20)
COLUMNS = (
    ("serial", "序号", 6),
    ("day", "日期", 12),
    ("title", "主题", 30),
    ("present", "人数", 9),
)


def ledger(*rows: tuple[Value, ...], title: str = "活动台账") -> LedgerTable:
    """A ledger of one month."""
    period = parse("2026-11")
    assert period is not None
    added = sum(row[3] for row in rows if isinstance(row[3], int))
    month = MonthSum("2026-11", 0, len(rows), (None, None, None, added))
    layout = Layout(LedgerKind.ACTIVITIES, title, tuple(LayoutColumn(*one) for one in COLUMNS))
    total = replace(month, month="")
    return LedgerTable(layout, period, "石桥村社会心理服务室", DAY, rows, (month,), total)


def opened(table: LedgerTable) -> Any:
    return load_workbook(BytesIO(workbook(table, Progress())))


def test_rows_on_one_sheet_sums_on_another() -> None:
    book = opened(ledger((1, DAY, "讲座", 40), (2, DAY, "义诊", 25)))
    assert book.sheetnames == ["活动台账", "每月合计"]
    rows = list(book["活动台账"].iter_rows(values_only=True))
    assert rows[0][0] == "活动台账"
    assert rows[1][0] == "单位：石桥村社会心理服务室　2026年11月"
    assert rows[3] == ("序号", "日期", "主题", "人数")
    assert rows[4] == (1, datetime(2026, 11, 20), "讲座", 40)  # noqa: DTZ001 - a day has no zone
    assert list(book["每月合计"].iter_rows(values_only=True)) == [
        ("月份", "条数", "人数"),
        ("2026-11", 2, 65),
        ("合计", 2, 65),
    ]
    sheet = book["活动台账"]
    assert sheet.freeze_panes == "A5"
    assert sheet.column_dimensions["C"].width == 30
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet["B5"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1", "＝1+1", " =HYPERLINK(\"x\")", "+86", "-1", "@SUM(1)", "\t=1", "|cmd", "%0A=1",
        "#N/A", "#REF!", "00123", "1e5", "2026-11-20", "TRUE", "a\x00b\x0b",
    ],
)  # fmt: skip
def test_text_stays_text(typed: str) -> None:
    book = opened(ledger((1, DAY, typed, 4), title=typed))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if isinstance(cell.value, str)} <= {"s"}
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert str(book.worksheets[0]["C5"].value).lstrip("'").replace(" ", "") == typed.replace(
        " ", ""
    ).replace("\x00", "").replace("\x0b", "")


def test_the_same_ledger_makes_the_same_bytes() -> None:
    table = ledger((1, DAY, "讲座", 40))
    assert workbook(table, Progress()) == workbook(table, Progress())


def test_a_ledger_without_records_is_a_workbook_too() -> None:
    period = parse("2026")
    assert period is not None
    layout = shipped(LedgerKind.POPULATIONS)
    total = MonthSum("", 0, 1, (None, None, 6, None, None))
    row: tuple[Value, ...] = (1, "其他重点人群", 6, "少于5", "少于5")
    table = LedgerTable(layout, period, "室", DAY, (row,), (), total, frozenset({3, 4}))
    (sheet,) = opened(table).worksheets
    assert list(sheet.iter_rows(min_row=5, values_only=True)) == [
        row,
        ("合计", None, 6, "少于5", "少于5"),
    ]
    empty = replace(table, rows=())
    assert opened(empty).worksheets[0].max_row == 4
