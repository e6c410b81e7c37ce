"""The rows of a dry run as a table: tinted, with an icon and a word for what becomes of each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from services.ledger_import.fields import Field
from services.ledger_import.rows import ReadRow, Status
from ui.ledger_import.explanations import briefly_said_of, status_words
from ui.shared.icons import paint_icon
from ui.shared.record_table import RecordTable
from ui.shared.tables import RECORD_ROLE, Column, ColumnKind, Index, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import EmptyState
from ui.visits.words import Labels
from ui.workplace import Workplace

_ICONS = {
    Status.OK: ("circle-check", "good"),
    Status.NOTE: ("triangle-alert", "warn"),
    Status.PROBLEM: ("circle-alert", "risk"),
    Status.SKIPPED: ("history", "muted"),
}
_GROUNDS = {Status.NOTE: "warn_soft", Status.PROBLEM: "risk_soft", Status.SKIPPED: "neutral_soft"}
_TONES = {
    Status.OK: Tone.ACCENT,
    Status.NOTE: Tone.WARN,
    Status.PROBLEM: Tone.RISK,
    Status.SKIPPED: Tone.NEUTRAL,
}
_TINT = 0.45


class RowList(RecordTable):
    """Shows `ReadRow` records; ``model_of_rows`` takes them."""

    def __init__(self, workplace: Workplace, empty: EmptyState) -> None:
        words = _CellWords(workplace)
        model = RecordModel[ReadRow](_columns(words), workplace.curtain)
        super().__init__(model, empty)
        self.model_of_rows, self._words = model, words
        self.setItemDelegate(_TintedRows(self.itemDelegate(), self))

    def set_rows(self, rows: Sequence[ReadRow], *, is_one_sheet: bool) -> None:
        """Show these; of one sheet, the numbers need no sheet's name."""
        self._words.is_one_sheet = is_one_sheet
        self.model_of_rows.set_rows(rows)
        if rows:
            self.selectRow(0)


class _CellWords:
    def __init__(self, workplace: Workplace) -> None:
        self.is_one_sheet = True
        self._labels = Labels(workplace)

    def place(self, row: ReadRow) -> str:
        return str(row.row) if self.is_one_sheet else f"{row.sheet} {row.row}"

    def what(self, row: ReadRow) -> str:
        if row.facts is None:
            return ""
        mode = self._labels.label("mode", row.facts.mode)
        return f"{mode} · {self._labels.label('topic', row.facts.topics[0])}"


def _columns(words: _CellWords) -> list[Column[ReadRow]]:
    translate = QCoreApplication.translate
    return [
        Column("", _nothing, width=40),
        Column("", _status, ColumnKind.CHIP, 96, tone=_tone),
        Column(translate("LedgerRows", "Row"), words.place, ColumnKind.MUTED, 76),
        Column(translate("LedgerRows", "Date"), _day, width=106),
        Column(translate("LedgerRows", "Name"), _name, ColumnKind.NAME, 88),
        Column(translate("LedgerRows", "Mode and topic"), words.what, ColumnKind.MUTED, 144),
        Column(translate("LedgerRows", "What to look at"), briefly_said_of),
    ]


class _TintedRows(QStyledItemDelegate):
    """Lays the tint of the row's status under what the table paints itself."""

    def __init__(self, inner: QAbstractItemDelegate, parent: RecordTable) -> None:
        super().__init__(parent)
        self._inner = inner

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = index.data(RECORD_ROLE), Theme.current()
        rect: QRect = option.rect
        ground = _GROUNDS.get(row.status)
        if ground:
            tint = theme.color(ground)
            tint.setAlphaF(_TINT)
            painter.fillRect(rect, tint)
        self._inner.paint(painter, option, index)
        if index.column() == 0:
            name, color = _ICONS[row.status]
            side = theme.px(18)
            box = QRect(0, 0, side, side)
            box.moveCenter(rect.center())
            paint_icon(painter, name, box, color)


def _nothing(row: ReadRow) -> str:
    return ""


def _status(row: ReadRow) -> str:
    return status_words(row.status)


def _tone(row: ReadRow) -> Tone:
    return _TONES[row.status]


def _day(row: ReadRow) -> str:
    if row.day is not None:
        return row.day.isoformat()
    return next((note.value for note in row.notes if note.field is Field.DAY), "")


def _name(row: ReadRow) -> str:
    return row.person.name if row.person else ""
