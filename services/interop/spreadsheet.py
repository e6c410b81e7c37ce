"""Cells of workbooks: text stays text, whatever it begins with, and no formula is ever written."""

from typing import Any

# What spreadsheets take for a formula, also in full width and after blanks (OWASP, CSV injection).
_STARTS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠|%")
_SHEET_NAME_LENGTH = 31
_FORBIDDEN_IN_NAMES = str.maketrans({c: " " for c in "[]:*?/\\'"})


def neutral(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula, however the file is opened later."""
    stripped = text.lstrip(" \u3000\ufeff")
    return f"'{text}" if stripped[:1] in _STARTS_FORMULA and stripped else text


def put(sheet: Any, row: int, column: int, value: str | float) -> Any:
    """The cell with a number, or with a text that stays one; what no workbook may hold is gone."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell = sheet.cell(row=row, column=column)
    if isinstance(value, int | float):
        cell.value = value
    else:
        # openpyxl would make a formula of any text that begins with "=".
        cell.value = neutral(ILLEGAL_CHARACTERS_RE.sub("", value))
        cell.data_type = "s"
    return cell


def sheet_name(title: str) -> str:
    """``title`` as the name of a sheet."""
    return title.translate(_FORBIDDEN_IN_NAMES)[:_SHEET_NAME_LENGTH]
