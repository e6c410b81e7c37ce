"""Small ledgers for tests. All people are invented."""

from collections.abc import Sequence
from pathlib import Path

from services.ledger_import.cells import Cell

HEADER: list[Cell] = [
    "日期",
    "姓名",
    "性别",
    "年龄",
    "联系电话",
    "来访方式",
    "主要问题",
    "人群类别",
    "疏导情况",
    "是否转介",
    "转介单位",
    "咨询员",
]


def line(
    day: Cell = "2025.3.7",
    name: Cell = "林小雨",
    phone: Cell = "13900001111",
    mode: Cell = "面谈",
    topic: Cell = "焦虑",
    population: Cell = "",
    referred: Cell = "否",
    destination: Cell = "",
    counsellor: Cell = "何晓岚",
    sex: Cell = "女",
    age: Cell = "30岁",
) -> list[Cell]:
    """One row under `HEADER`."""
    return [
        day,
        name,
        sex,
        age,
        phone,
        mode,
        topic,
        population,
        "倾听、疏导",
        referred,
        destination,
        counsellor,
    ]


def workbook(path: Path, *rows: Sequence[Cell], header: Sequence[Cell] = HEADER) -> Path:
    """A workbook with one sheet 台账."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "台账"
    for row in (header, *rows):
        sheet.append([None if cell == "" else cell for cell in row])
    book.save(path)
    return path
