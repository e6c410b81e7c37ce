"""Packages in the store, newest first, with a way to take one back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from services.county.inbox_records import IncomingEntry
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, plain_button
from ui.workplace import Workplace

_HEIGHT = 320


class EntriesCard(Card):
    """Signal ``undo_wanted`` (IncomingEntry)."""

    undo_wanted = Signal(object)

    def __init__(self, workplace: Workplace, *, may_undo: bool) -> None:
        super().__init__(self.tr("Taken in"))
        self._model = RecordModel[IncomingEntry](self._columns(), workplace.curtain)
        empty = EmptyState(
            self.tr("Nothing was taken in yet"),
            self.tr("Plug in a room's stick and press Read a stick."),
        )
        self.table = RecordTable(self._model, empty)
        self.table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.undo = plain_button(self.tr("Take back…"), icon_name="undo-2")
        self.undo.setEnabled(False)
        self.undo.setVisible(False)
        self._may_undo = may_undo
        self.undo.clicked.connect(self._ask)
        self.table.selected.connect(self._choose)
        self.head.addWidget(self.undo)
        self.body.addWidget(self.table, 1)

    def show_entries(self, entries: Sequence[IncomingEntry]) -> None:
        """The newest ones."""
        self._model.set_rows(entries)
        self.undo.setVisible(self._may_undo and bool(entries))
        self.undo.setEnabled(False)

    def _choose(self, entry: IncomingEntry) -> None:
        self.undo.setEnabled(entry.counts and not entry.is_undone)

    def _ask(self) -> None:
        entry = self.table.current_record()
        if entry is not None:
            self.undo_wanted.emit(entry)

    def _columns(self) -> list[Column[IncomingEntry]]:
        return [
            Column(self.tr("Received"), lambda one: one.received_on.isoformat(), width=110),
            Column(self.tr("Room"), lambda one: one.room_name),
            Column(self.tr("Month"), lambda one: one.period, width=90),
            Column(self.tr("Closed"), lambda one: one.closed_on.isoformat(), ColumnKind.MUTED, 110),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 260, tone=_tone),
        ]

    def _state(self, one: IncomingEntry) -> str:
        if one.is_undone:
            return self.tr("taken back")
        said = [self.tr("counts") if one.counts else self.tr("replaced")]
        if one.is_nil:
            said.append(self.tr("nothing happened"))
        if one.is_typed:
            said.append(self.tr("from paper"))
        if one.is_clock_doubtful:
            said.append(self.tr("clock in doubt"))
        return "\n".join(said)


def _tone(one: IncomingEntry) -> Tone:
    if one.is_undone:
        return Tone.WARN
    return Tone.ACCENT if one.counts else Tone.NEUTRAL
