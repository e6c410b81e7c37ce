"""Step 4: what came in, and the way back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from services.ledger_import.records import ImportResult
from ui.shared.icons import icon
from ui.shared.widgets import Card, danger_button, plain_button, text_label
from ui.workplace import Workplace


class ResultPanel(QWidget):
    """Signals: ``export_wanted``, ``undo_wanted``, ``visits_wanted``."""

    export_wanted = Signal()
    undo_wanted = Signal()
    visits_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        px = workplace.theme.px
        picture = QLabel()
        picture.setPixmap(icon("circle-check", "good").pixmap(QSize(px(44), px(44))))
        self._figure, self._brought = text_label("", "figure"), text_label()
        self._left = text_label("", "muted")
        self._visits = plain_button(self.tr("See the visits"), icon_name="notebook-text")
        self._export = plain_button(self.tr("Save rows left out…"), icon_name="download")
        self._undo = danger_button(self.tr("Undo this import…"), icon_name="undo-2")
        card = Card()
        for widget in (picture, self._figure, self._brought, self._left):
            card.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        actions = QHBoxLayout()
        actions.setSpacing(px(8))
        for button in (self._visits, self._export, self._undo):
            actions.addWidget(button)
        actions.addStretch(1)
        card.body.addSpacing(px(8))
        card.body.addLayout(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self._visits.clicked.connect(self.visits_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._undo.clicked.connect(self.undo_wanted)

    def show_result(self, result: ImportResult) -> None:
        """Say what came in."""
        self._figure.setText(self.tr("%n visit(s) came in", "", result.visits))
        brought = (
            (self.tr("%n new client file(s) opened", "", result.new_clients), result.new_clients),
            (
                self.tr("%n client(s) known already", "", result.known_clients),
                result.known_clients,
            ),
            (self.tr("%n referral(s)", "", result.referrals), result.referrals),
            (
                self.tr("%n institution(s) added", "", result.new_institutions),
                result.new_institutions,
            ),
        )
        self._brought.setText("\n".join(text for text, count in brought if count))
        left = []
        if result.problems:
            left.append(self.tr("%n row(s) could not come in", "", result.problems))
        if result.skipped:
            left.append(self.tr("%n row(s) came in with an earlier file", "", result.skipped))
        self._left.setText("\n".join(left))
        self._left.setVisible(bool(left))
        self._export.setVisible(bool(left))

    def begin(self) -> None:
        """Put the focus on the way on."""
        self._visits.setFocus()
