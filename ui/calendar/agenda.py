"""Beside the week: follow-ups at any time, and what was cancelled."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import AppointmentState
from services.appointments.records import AppointmentRow
from ui.calendar import words
from ui.shared.day_field import weekday
from ui.shared.entries import Entries
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, NameLabel, text_label
from ui.visits.words import Labels, day_words
from ui.workplace import Workplace


class Agenda(Card):
    """Signal ``opened`` (row) on a click or Enter."""

    opened = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.heading.setText(self.tr("Any time this week"))
        self.heading.show()
        self._workplace, self._labels = workplace, Labels(workplace)
        self._entries, self._off = Entries(6), Entries(6)
        self._off_heading = text_label(self.tr("Cancelled"), "lead")
        self.body.addWidget(self._entries)
        self.body.addWidget(self._off_heading)
        self.body.addWidget(self._off)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_rows(self, untimed: Sequence[AppointmentRow], off: Sequence[AppointmentRow]) -> None:
        """Show those of another week."""
        self._entries.set_rows([self._line(row) for row in untimed])
        if not untimed:
            nothing = self.tr("No follow-up without a time. What you agree in a visit stands here.")
            self._entries.set_rows([text_label(nothing, "muted")])
        self._off.set_rows([self._line(row) for row in off])
        for part in (self._off_heading, self._off):
            part.setVisible(bool(off))

    def _line(self, row: AppointmentRow) -> QWidget:
        line = _Line(self._workplace, self._labels, row)
        line.chosen.connect(self.opened)
        return line


class _Line(QFrame):
    """Day, name, what for; a click or Enter chooses it."""

    chosen = Signal(object)

    def __init__(self, workplace: Workplace, labels: Labels, row: AppointmentRow) -> None:
        super().__init__()
        self._row = row
        px = Theme.current().px
        self.setProperty("role", "agendaLine")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{weekday(row.day)} {day_words(row.day)}")
        name = row.client_name or row.purpose
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(
            NameLabel(workplace.curtain, name)
            if name
            else text_label(words.who(row, workplace.curtain), "strong")
        )
        head.addStretch(1)
        if row.state is not AppointmentState.PLANNED:
            tone = words.STATE_TONES[row.state]
            head.addWidget(Chip(words.state_word(row.state), tone))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(4), px(6), px(4))
        column.setSpacing(px(2))
        column.addLayout(head)
        about = row.state_reason or words.what(row, labels)
        column.addWidget(text_label(f"{weekday(row.day)} {day_words(row.day)}   {about}", "small"))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._row)
        else:
            super().keyPressEvent(event)
