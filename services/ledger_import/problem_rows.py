"""The workbook of rows that stayed outside: as written, with the reason, to be corrected."""

from collections.abc import Iterable
from dataclasses import dataclass

from services.interop.text_table import text_table
from services.ledger_import.records import ProblemWords

_SEVERAL = "；"
_WIDTH, _REASON_WIDTH = 16, 40


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A row that stayed outside; ``cells`` by column label, ``codes`` of what is wrong."""

    sheet: str
    row: int
    codes: tuple[str, ...]
    cells: dict[str, str]


def workbook(rows: Iterable[ProblemRow], words: ProblemWords) -> bytes:
    """An .xlsx of ``rows``: every cell is text, so none is taken for a formula."""
    rows = list(rows)
    labels = list(dict.fromkeys(label for row in rows for label in row.cells))
    heading = [*labels, words.reason, words.sheet, words.row]
    widths = [*(_WIDTH for _ in labels), _REASON_WIDTH, _WIDTH, _WIDTH]
    lines = []
    for row in rows:
        reasons = _SEVERAL.join(words.reasons.get(code, code) for code in row.codes)
        texts = [row.cells.get(label, "") for label in labels]
        lines.append([*texts, reasons, row.sheet, str(row.row)])
    return text_table(words.title, heading, widths, lines)
