"""Workbooks that are made in memory only, whatever the clock says.

openpyxl writes every sheet to a temporary file in plain text first; a crash would leave it there.
Its archive also takes the clock, and refuses one before 1980, as of a computer with a dead battery.
"""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter
from typing_extensions import override

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first day that the archive's format knows


class _Archive(ZipFile):
    """Members without a time."""

    @override
    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = ZIP_DEFLATED,
        compresslevel: int | None = None,
    ) -> None:
        if isinstance(zinfo_or_arcname, str):
            zinfo_or_arcname = ZipInfo(zinfo_or_arcname, _EARLIEST)
        super().writestr(zinfo_or_arcname, data, compress_type, compresslevel)


class _Writer(ExcelWriter):  # type: ignore[misc] # openpyxl has no types
    """Takes the sheets from memory. They hold cells only: no charts, pictures or comments."""

    @override
    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        if ws.parent.write_only:
            ws.close()
            writer = ws._writer
        else:
            writer = WorksheetWriter(ws, BytesIO())
            writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], writer.out.getvalue())
        self.manifest.append(ws)


def keep_in_memory(sheet: Any) -> None:
    """For a write-only sheet: before its first row, after everything that stands above the rows."""
    sheet._writer = WorksheetWriter(sheet, BytesIO())
    sheet._writer.write_top()


def to_bytes(book: Workbook) -> bytes:
    """The .xlsx file, with the properties of ``book`` as they are."""
    content = BytesIO()
    with _Archive(content, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        _Writer(book, archive).write_data()
    return content.getvalue()
