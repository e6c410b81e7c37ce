"""Published figures put into the named cells of a layout; everything else stays as the county
made it."""

import re
import warnings
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from services.interop.spreadsheet import put
from services.program import NAME

if TYPE_CHECKING:
    from openpyxl import Workbook

# 'My sheet'!$B$3, or the first cell of a range.
_TARGET = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::.*)?")


def fill(layout: bytes, values: Mapping[str, str | float], stamp: datetime) -> bytes:
    """The workbook with a value in every named cell that it knows; the same bytes for the same
    values. ``stamp``: the time that the file gives for itself; it says nothing about the user.

    ``layout`` has passed `reading.check`. Names that nobody knows stay as they are.
    """
    from openpyxl import load_workbook

    from services.interop.workbook_bytes import to_bytes

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is left out was said when the layout was taken
        book = load_workbook(BytesIO(layout), keep_links=False)
    for name, sheet, row, column in named_cells(book):
        value = values.get(name.lower())
        if value is not None:
            put(sheet, row, column, value)
    for sheet in book.worksheets:
        sheet.legacy_drawing = None
    book.properties.creator = NAME
    book.properties.lastModifiedBy = None
    book.properties.created = book.properties.modified = stamp
    return to_bytes(book)


def named_cells(book: "Workbook") -> Iterator[tuple[str, Any, int, int]]:
    """(name, sheet, row, column) of every name that stands for a cell; of the first cell, if for
    more than one."""
    scopes = [book.defined_names, *(sheet.defined_names for sheet in book.worksheets)]
    for names in scopes:
        for name, defined in names.items():
            found = _TARGET.fullmatch(defined.attr_text or "")
            if found is None:
                continue
            quoted, plain, letters, row = found.groups()
            title = quoted.replace("''", "'") if quoted else plain
            if title in book.sheetnames:
                yield name, book[title], int(row), _column(letters)


def _column(letters: str) -> int:
    from openpyxl.utils import column_index_from_string

    return int(column_index_from_string(letters))
