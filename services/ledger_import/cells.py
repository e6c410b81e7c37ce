"""Cells as a spreadsheet holds them, and sheets of them."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from services.written_numbers import plain_number

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None
Row: TypeAlias = list[Cell]
Position: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet from its first row on; a text file is one sheet. Positions count from 0."""

    name: str
    rows: list[Row]
    # Formulas whose result the file does not hold: their cells look empty.
    unsolved: frozenset[Position] = field(default_factory=frozenset)


def text_of(cell: Cell) -> str:
    """What the user sees in ``cell``, trimmed."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, int | float):
        return plain_number(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes") if cell.time() != time() else cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def is_blank(cell: Cell) -> bool:
    """Whether nothing, or only white space, stands in ``cell``."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
