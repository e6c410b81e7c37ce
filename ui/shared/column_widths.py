"""How wide the columns of a table stand, when the window has less room than they would like."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from PySide6.QtGui import QFont, QFontMetrics

from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme

LEAST_SHARE = 120  # of the design at 100 %
_AMPLE = 3  # times that much for a column that shares: nothing needs to be measured
_MOST_ROWS = 60  # what stands on the screen; further rows are cut where they are longer


def column_widths(model: RecordModel[Any], room: int) -> list[int]:
    """Pixels for each column; 0 shares what is left of ``room``.

    Where the sharing columns would be cut, the others give of their air, though never of their
    words. Where ``room`` is too little even so, none shares and the table scrolls.
    """
    px, columns = Theme.current().px, model.columns
    fixed = [column.width and max(px(column.width), _heading(column)) for column in columns]
    least = px(LEAST_SHARE)
    sharing = sum(1 for width in fixed if not width)
    if room < sum(fixed) + _AMPLE * least * sharing:
        fixed = _without_air(fixed, _needed(model), room, least)
    has_room = room >= sum(fixed) + least * sharing
    return fixed if has_room else [width or least for width in fixed]


def _without_air(fixed: Sequence[int], needed: Sequence[int], room: int, least: int) -> list[int]:
    pairs = list(zip(fixed, needed, strict=True))
    missing = sum(width or max(least, need) for width, need in pairs) - room
    air = [max(0, width - need) for width, need in pairs]
    part = min(1.0, max(0, missing) / max(1, sum(air)))
    return [width - ceil(spare * part) for width, spare in zip(fixed, air, strict=True)]


def _needed(model: RecordModel[Any]) -> list[int]:
    rows = model.rows()[:_MOST_ROWS]
    return [_widest(model, column, rows) for column in model.columns]


def _heading(column: Column[Any]) -> int:
    """A heading is never cut, in whatever language."""
    metrics = QFontMetrics(Theme.current().font("label", QFont.Weight.Medium))
    return metrics.horizontalAdvance(column.title) + 2 * Theme.current().px(10) + 2


def _widest(model: RecordModel[Any], column: Column[Any], rows: Sequence[Any]) -> int:
    theme = Theme.current()
    if column.kind is ColumnKind.CHIP:
        metrics, frame = QFontMetrics(theme.font("small", QFont.Weight.Medium)), theme.px(22)
    else:
        is_name = column.kind is ColumnKind.NAME
        weight = QFont.Weight.Bold if is_name else QFont.Weight.Normal
        metrics, frame = QFontMetrics(theme.font("body", weight)), 0
    widths = (
        sum(metrics.horizontalAdvance(line) + frame for line in cell.split("\n"))
        for cell in {model.words(column, row) for row in rows} - {""}
    )
    return max(_heading(column), max(widths, default=0) + 2 * theme.px(10) + 2)
