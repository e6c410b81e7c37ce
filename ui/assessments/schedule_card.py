"""What is to be repeated for one client."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.assessments.records import ScheduleView
from ui.assessments.words import due_tone, due_word
from ui.shared.entries import Entries, row_of
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, muted_label, plain_button, text_label
from ui.workplace import Workplace


class ScheduleCard(Card):
    """Signals: ``new_wanted``, ``fill_wanted`` (scale), ``end_wanted`` (schedule id)."""

    new_wanted = Signal()
    fill_wanted = Signal(str)
    end_wanted = Signal(int)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("To be repeated"))
        self._clock = workplace.clock
        self._entries = Entries()
        self._new = plain_button(self.tr("Repeat a scale"), icon_name="repeat")
        self.body.addWidget(self._entries)
        self.body.addWidget(row_of(self._new, 1))
        self._new.clicked.connect(self.new_wanted)

    def show_schedules(self, schedules: Sequence[ScheduleView]) -> None:
        """Those that run."""
        running = [one for one in schedules if one.ended_at is None]
        rows: list[QWidget] = []
        for one in running:
            row = _ScheduleRow(one, (one.due_day - self._clock.today()).days)
            row.fill_wanted.connect(self.fill_wanted)
            row.end_wanted.connect(self.end_wanted)
            rows.append(row)
        if not rows:
            rows = [
                text_label(self.tr("Nothing is set. A repeat shows whether it helps."), "muted")
            ]
        self._entries.set_rows(rows)


class _ScheduleRow(QWidget):
    fill_wanted = Signal(str)
    end_wanted = Signal(int)

    def __init__(self, schedule: ScheduleView, days: int) -> None:
        super().__init__()
        self._schedule = schedule
        words = self.tr("{day}, every %n day(s)", "", schedule.every_days)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(8))
        row.addWidget(text_label(schedule.short, "strong"))
        row.addWidget(muted_label(words.format(day=schedule.due_day.isoformat())))
        row.addWidget(Chip(due_word(schedule.state, days), due_tone(schedule.state)))
        row.addStretch(1)
        end, fill = plain_button(self.tr("End")), plain_button(self.tr("Fill in"))
        end.setProperty("role", "link")
        end.clicked.connect(self._end)
        fill.clicked.connect(self._fill)
        row.addWidget(end)
        row.addWidget(fill)

    def _end(self) -> None:
        self.end_wanted.emit(self._schedule.id)

    def _fill(self) -> None:
        self.fill_wanted.emit(self._schedule.scale)
