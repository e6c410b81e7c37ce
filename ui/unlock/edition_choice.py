"""The first question of the first run: does a room keep its register here, or an office?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shared.choice import Option
from ui.shared.segmented import Segmented
from ui.shared.theme import Theme
from ui.shared.widgets import text_label

ROOM, OFFICE = "room", "office"


class EditionChoice(QWidget):
    """Signal ``chosen`` (is_office). A room is what most people are; nothing is chosen for good
    before the register is made."""

    chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.edition = Segmented(
            [
                Option(ROOM, self.tr("A counselling room's register")),
                Option(OFFICE, self.tr("An office that collates rooms")),
            ],
            ROOM,
        )
        self._words = text_label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(6))
        column.addWidget(text_label(self.tr("What is this computer for?"), "strong"))
        column.addWidget(self.edition)
        column.addWidget(self._words)
        self.setFocusProxy(self.edition)
        self.edition.chosen.connect(self._tell)
        self._explain()

    def is_office(self) -> bool:
        """Whether an office is set up."""
        return self.edition.value() == OFFICE

    def _tell(self) -> None:
        self._explain()
        self.chosen.emit(self.is_office())

    def _explain(self) -> None:
        self._words.setText(
            self.tr(
                "For a town, county or city office: it enrols rooms, takes in their monthly "
                "sticks and adds them up. It holds figures, never clients."
            )
            if self.is_office()
            else self.tr(
                "For a village, community, school or health centre: clients, visits, referrals "
                "and the monthly report."
            )
        )
