"""Workbooks come out of memory, whatever the clock says."""

import tempfile
import time
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from services.interop.workbook_bytes import keep_in_memory, to_bytes
from services.ledger_import.problem_rows import ProblemRow, workbook
from services.ledger_import.records import ProblemWords

ROW = ProblemRow("一月", 7, ("date",), {"姓名": "孙磊", "经过": "=HYPERLINK(1)"})


@pytest.fixture(autouse=True)
def no_temporary_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a temporary file")

    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", refuse)
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)


@pytest.mark.parametrize("is_write_only", [True, False])
def test_both_kinds_of_workbook(is_write_only: bool) -> None:
    book = Workbook(write_only=is_write_only)
    sheet = book.create_sheet("表")
    if is_write_only:
        keep_in_memory(sheet)
    sheet.append(["孙磊", 3])
    read = load_workbook(BytesIO(to_bytes(book)))["表"]
    assert [cell.value for cell in next(read.iter_rows())] == ["孙磊", 3]


@pytest.mark.parametrize("seconds", [0, 978307200, 2147483648, 4070908800])
def test_rows_that_stayed_outside_at_any_time(
    monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    """1970, 2001, 2038 and 2099: an archive by itself begins in 1980."""
    monkeypatch.setattr(time, "time", lambda: seconds)
    words = ProblemWords("出问题的行", "工作表", "行号", "原因", {"date": "日期看不懂"})
    sheet = load_workbook(BytesIO(workbook([ROW], words))).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells[5:]] == [
        "孙磊",
        "=HYPERLINK(1)",
        "日期看不懂",
        "一月",
        "7",
    ]
    assert sheet.freeze_panes == "A2"
