"""Step 1: choose a file; below, the imports of the past."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.ledger_import.records import ImportEntry
from ui.ledger_import.drop_zone import DropZone
from ui.shared.local_time import local_day
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, EmptyState, danger_button, plain_button
from ui.workplace import Workplace


class ChoosePanel(QWidget):
    """Signals: ``dropped`` (Path), ``browse_wanted``, ``undo_wanted`` and ``export_wanted``
    (ImportEntry).
    """

    dropped = Signal(object)
    browse_wanted = Signal()
    undo_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        px = workplace.theme.px
        self._zone, self._trouble = DropZone(), Banner(tone=Tone.RISK)
        self._trouble.hide()
        self._empty = EmptyState(
            self.tr("Nothing was brought in yet"),
            self.tr("Every import is listed here and can be undone as a whole."),
            icon_name="history",
        )
        self._model = RecordModel[ImportEntry](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._table.setMinimumHeight(px(160))
        self._export = plain_button(self.tr("Rows left out…"), icon_name="download")
        self._undo = danger_button(self.tr("Undo this import…"), icon_name="undo-2")
        history = Card(self.tr("Earlier imports"))
        history.body.addWidget(self._table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self._export)
        foot.addWidget(self._undo)
        history.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self._trouble)
        column.addWidget(self._zone)
        column.addWidget(history, 1)
        self._connect()
        self._show_actions()

    def show_history(self, entries: Sequence[ImportEntry]) -> None:
        """Fill the list, newest first."""
        self._model.set_rows(entries)
        if entries:
            self._table.selectRow(0)
        self._show_actions()

    def say_trouble(self, text: str) -> None:
        """Why the file cannot be read; an empty text hides it."""
        self._trouble.say(text, Tone.RISK)

    def begin(self) -> None:
        """Put the focus where the work begins."""
        self._zone.setFocus()

    def _connect(self) -> None:
        self._zone.dropped.connect(self.dropped)
        self._zone.browse_wanted.connect(self.browse_wanted)
        self._table.selected.connect(self._show_actions)
        self._undo.clicked.connect(self._ask_undo)
        self._export.clicked.connect(self._ask_export)

    def _show_actions(self) -> None:
        entry = self._table.current_record()
        is_there = isinstance(entry, ImportEntry) and entry.undone_at is None
        self._undo.setEnabled(is_there)
        self._export.setEnabled(is_there and entry.left_out > 0)
        for button in (self._undo, self._export):
            button.setVisible(bool(self._model.rows()))

    def _ask_undo(self) -> None:
        self.undo_wanted.emit(self._table.current_record())

    def _ask_export(self) -> None:
        self.export_wanted.emit(self._table.current_record())

    def _columns(self) -> list[Column[ImportEntry]]:
        return [
            Column(self.tr("Day"), _day, ColumnKind.MUTED, 120),
            Column(self.tr("File"), _label),
            Column(self.tr("Visits"), _visits, ColumnKind.NUMBER, 90),
            Column(self.tr("Rows left out"), _left_out, ColumnKind.NUMBER, 110),
            Column(self.tr("By"), _by, ColumnKind.MUTED, 120),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 120, tone=_tone),
        ]

    def _state(self, entry: ImportEntry) -> str:
        return self.tr("In the register") if entry.undone_at is None else self.tr("Undone")


def _day(entry: ImportEntry) -> str:
    return local_day(entry.at).isoformat()


def _label(entry: ImportEntry) -> str:
    return entry.label


def _visits(entry: ImportEntry) -> str:
    return str(entry.visits)


def _left_out(entry: ImportEntry) -> str:
    return str(entry.left_out) if entry.left_out else ""


def _by(entry: ImportEntry) -> str:
    return entry.by


def _tone(entry: ImportEntry) -> Tone:
    return Tone.ACCENT if entry.undone_at is None else Tone.NEUTRAL
