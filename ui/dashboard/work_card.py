"""What waits, in numbers: each leads to the page where something is done about it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.dashboard.records import Board
from ui.navigation import Place
from ui.shared.entries import Entries, button_about, row_of
from ui.shared.local_time import month_words
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, plain_button, text_label
from ui.today.rows import Target


class WorkCard(Card):
    """Signal ``wanted`` (`Target`)."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("What waits"))
        self._entries = Entries(6)
        self.body.addWidget(self._entries)

    def show_board(self, board: Board) -> None:
        """Fill it anew."""
        waiting = board.waiting
        rows = [
            self._row(words, self.tr("%n to look at", "", count), Target(Place.TODAY))
            for words, count in (
                (self.tr("Duties after a danger"), waiting.duties),
                (self.tr("Follow-ups and appointments that are late"), waiting.appointments),
                (self.tr("Referrals without a receipt"), waiting.late_receipts),
            )
            if count
        ]
        if not rows:
            rows = [text_label(self.tr("Nothing is overdue."), "muted")]
        self._entries.set_rows([*rows, *self._report(board)])

    def _report(self, board: Board) -> Iterator[QWidget]:
        """The month to close, once it is over; else those that only have to be handed over."""
        report = board.to_report
        late = self.tr("%n month(s) overdue", "", report.late) if report.late else ""
        if report.month < board.months[-1]:
            words = self.tr("Monthly report of {month}, due {day}").format(
                month=month_words(report.month), day=report.due.isoformat()
            )
            target = Target(Place.SUMMARIES, report.month)
            yield self._row(words, self.tr("Close it"), target, late)
        elif late:
            words = self.tr("Monthly reports to hand over")
            yield self._row(words, self.tr("Go there"), Target(Place.SUMMARIES), late)

    def _row(self, words: str, verb: str, target: Target, late: str = "") -> QWidget:
        label, state = text_label(words), Chip(late, Tone.WARN)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        button = button_about(target, plain_button(verb), self._want)
        button.setAccessibleName(f"{words}: {verb}")
        row = row_of(label, state, button)
        state.setVisible(bool(late))
        return row

    def _want(self, target: object) -> None:
        self.wanted.emit(target)
