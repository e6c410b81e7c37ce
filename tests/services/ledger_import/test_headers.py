"""How merged headings and separators are found."""

from pathlib import Path

import pytest

from services.ledger_import.cells import Cell
from services.ledger_import.fields import Field
from services.ledger_import.headers import header_at
from services.ledger_import.ledger import open_ledger
from services.ledger_import.words import words
from services.progress import Progress

UPPER: list[Cell] = ["日期", "来访者信息", "", "服务情况", "转介情况", ""]


def fields(*rows: list[Cell]) -> list[Field | None]:
    header = header_at(rows, 0, words().columns)
    assert header is not None
    assert header.height == 2
    return [column.guess for column in header.columns]


@pytest.mark.parametrize("group", ["转介", "转介情况", "转介与转诊"])
@pytest.mark.parametrize("first", ["日期", ""])  # with and without the merged cell filled down
@pytest.mark.parametrize("where", ["单位", "去向", "机构名称"])
def test_the_heading_above_says_what_the_heading_below_means(
    group: str, first: str, where: str
) -> None:
    lower: list[Cell] = [first, "姓名", "电话", "方式", "是否", where]
    assert fields([*UPPER[:4], group, ""], lower) == [
        Field.DAY,
        Field.NAME,
        Field.PHONE,
        Field.MODE,
        Field.REFERRED,
        Field.DESTINATION,
    ]


def test_the_guardian_s_phone_is_not_the_client_s() -> None:
    upper: list[Cell] = ["日期", "姓名", "方式", "监护人情况", ""]
    found = fields(upper, ["日期", "姓名", "方式", "姓名", "联系电话"])
    assert found[-2:] == [Field.GUARDIAN_NAME, Field.GUARDIAN_PHONE]


def test_line_breaks_in_quotes_do_not_hide_the_separator(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    line = '"2025.3.7","林小雨\n","面谈","倾听，情绪好转\n"\n'
    path.write_text('"日期","姓\n名","方式","疏导情况"\n' + line * 3, encoding="utf-8")
    ledger = open_ledger(path, 2025, Progress())
    assert [column.guess for column in ledger.columns] == [
        Field.DAY,
        Field.NAME,
        Field.MODE,
        Field.DONE,
    ]
