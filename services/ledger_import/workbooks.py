"""Reads workbooks (.xlsx, .xls, .ods) through calamine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from services.errors import BadLedger
from services.ledger_import.cells import Cell, Position, Row, Sheet, is_blank
from services.ledger_import.containers import Kind, check_ods, check_xlsx, sheet_parts
from services.progress import Progress

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


def read_workbook(path: Path, kind: Kind, progress: Progress) -> list[Sheet]:
    """All visible sheets with something in them.

    Cells show the results that the file holds for formulas. Raises BadLedger.
    """
    unsolved = _checked(path, kind)
    sheets = []
    with _known_trouble(path):
        from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

        with CalamineWorkbook.from_path(path) as book:
            metadata = book.sheets_metadata
            for number, about in enumerate(metadata):
                progress.step(number, len(metadata))
                is_hidden = about.visible != SheetVisibleEnum.Visible
                if is_hidden or about.typ != SheetTypeEnum.WorkSheet:
                    continue
                sheet = book.get_sheet_by_index(number)
                blank = unsolved[number] if number < len(unsolved) else frozenset()
                sheets.append(_sheet(sheet, blank))
    return [sheet for sheet in sheets if sheet.rows]


def _checked(path: Path, kind: Kind) -> list[frozenset[Position]]:
    """Formulas without a result, sheet by sheet in the workbook's order; empty if none."""
    if kind is Kind.XLSX:
        found = check_xlsx(path)
        return [found.get(part, frozenset()) for part in sheet_parts(path)] if found else []
    if kind is Kind.ODS:
        check_ods(path)
    return []


def _sheet(sheet: "CalamineSheet", unsolved: frozenset[Position]) -> Sheet:
    rows = cast(list[Row], sheet.to_python(skip_empty_area=False))  # blanks are "", not None
    _fill_down(rows, sheet.merged_cell_ranges or [])
    return Sheet(sheet.name, rows, unsolved)


def _fill_down(rows: list[Row], merged: list[tuple[Position, Position]]) -> None:
    """A cell merged over several rows says the same in each of them."""
    for (top, left), (bottom, _) in merged:
        if bottom == top or top >= len(rows) or left >= len(rows[top]):
            continue
        value: Cell = rows[top][left]
        for row in rows[top + 1 : bottom + 1]:
            if left < len(row) and is_blank(row[left]):
                row[left] = value


@contextmanager
def _known_trouble(path: Path) -> Iterator[None]:
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as error:
        raise BadLedger(path, "encrypted") from error
    except CalamineError as error:
        raise BadLedger(path, "damaged") from error
    except BaseException as error:
        # The reader's own failure on a malformed file is no ordinary exception.
        if type(error).__name__ != "PanicException":
            raise
        raise BadLedger(path, "damaged") from error
