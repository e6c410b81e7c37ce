"""What a result corrected: earlier answers stay readable."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.assessments.records import AssessmentDetails
from ui.shared.entries import Entries
from ui.shared.local_time import moment_words
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, plain_button, text_label


class OlderCard(Card):
    """``show_versions``; hidden without any. Signal ``opened`` (id)."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("Before it was corrected"))
        self._entries = Entries()
        self.body.addWidget(self._entries)
        self.hide()

    def show_versions(self, versions: Sequence[AssessmentDetails]) -> None:
        """The newest first."""
        rows: list[QWidget] = []
        for details in versions:
            row = _OlderRow(details)
            row.opened.connect(self.opened)
            rows.append(row)
        self._entries.set_rows(rows)
        self.setVisible(bool(rows))


class _OlderRow(QWidget):
    opened = Signal(int)

    def __init__(self, details: AssessmentDetails) -> None:
        super().__init__()
        self._id = details.summary.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(10))
        row.addWidget(text_label(details.summary.value or "–", "strong"))
        row.addWidget(muted_label(moment_words(details.finalised_at)))
        row.addStretch(1)
        read = plain_button(self.tr("Read"))
        read.clicked.connect(self._ask)
        row.addWidget(read)

    def _ask(self) -> None:
        self.opened.emit(self._id)
