"""The first question of the first run: does a room keep its register here, or an office?"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.shared.choice import Option
from ui.shared.segmented import Segmented
from ui.shared.theme import Theme
from ui.shared.widgets import text_label

ROOM, OFFICE = "room", "office"
_TWO_LINES = 44


class EditionChoice(QObject):
    """Put ``widgets()`` one below the other. Signal ``chosen`` (is_office). A room is what most
    people are; nothing is chosen for good before the register is made."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edition = Segmented(
            [
                Option(ROOM, self.tr("A counselling room's register")),
                Option(OFFICE, self.tr("An office that collates rooms")),
            ],
            ROOM,
        )
        self._words = text_label("", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Two lines, also where one would do: the paper must not jump from one answer to the other.
        self._words.setMinimumHeight(Theme.current().px(_TWO_LINES))
        self._question = text_label(self.tr("What is this computer for?"), "strong")
        self.edition.chosen.connect(self._tell)
        self._explain()

    def widgets(self) -> tuple[QWidget, ...]:
        """The question, the two answers, and what the chosen one means."""
        return (self._question, self.edition, self._words)

    def is_office(self) -> bool:
        """Whether an office is set up."""
        return self.edition.value() == OFFICE

    def choose(self, *, is_office: bool) -> None:
        """As a click would."""
        self.edition.set_value(OFFICE if is_office else ROOM)
        self._tell()

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
