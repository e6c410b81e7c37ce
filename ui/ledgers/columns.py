"""The columns of a layout as columns of a table on the screen."""

from functools import partial

from services.ledgers.records import LayoutColumn, LedgerTable, Value
from services.ledgers.wording import value_text
from ui.shared.tables import Column, ColumnKind

Row = tuple[Value, ...]

_PIXELS_A_CHARACTER, _PIXELS_A_SIGN, _PADDING = 9, 13, 24
_LONG = 20  # characters


def columns_of(table: LedgerTable) -> list[Column[Row]]:
    """About as wide as on paper; numbers that are added up stand at the right."""
    return [
        Column(
            column.heading,
            partial(_cell, place),
            ColumnKind.TEXT if table.total.sums[place] is None else ColumnKind.NUMBER,
            _pixels(column),
        )
        for place, column in enumerate(table.layout.columns)
    ]


def _pixels(column: LayoutColumn) -> int:
    """Long words share what is left."""
    if column.width >= _LONG:
        return 0
    heading = len(column.heading) * _PIXELS_A_SIGN + _PADDING
    return max(column.width * _PIXELS_A_CHARACTER, heading)


def _cell(place: int, row: Row) -> str:
    return value_text(row[place])
