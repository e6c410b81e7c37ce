"""The room's assessments: what waits, what is to be repeated, what came in last."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from services.assessments.records import AssessmentSummary, DueAssessment
from ui.assessments.due_card import DueCard
from ui.assessments.results_table import ResultsTable
from ui.assessments.subjects import Sitting
from ui.kiosk.start_sheet import StartSheet
from ui.kiosk.waiting_card import WaitingCard
from ui.navigation import Place
from ui.shared.columns import Columns
from ui.shared.icons import icon
from ui.shared.widgets import Card, EmptyState, plain_button, text_label
from ui.workplace import Workplace


class RoomView(QWidget):
    """``reload()``. Signal ``new_wanted``."""

    new_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.waiting, self.due = WaitingCard(workplace), DueCard(workplace)
        self._empty = EmptyState(
            self.tr("No result yet"),
            self.tr("Ask a scale, type in a paper form, or let somebody fill in at the screen."),
            self.tr("New assessment"),
            "chart-line",
        )
        self.results = ResultsTable(workplace, self._empty, has_names=True)
        self._columns = Columns((70, 30))
        self._lay_out()
        self.results.pages.loaded.connect(self._show)
        self.results.table.opened.connect(self._open)
        self.due.fill_wanted.connect(self._fill)
        self._empty.acted.connect(self.new_wanted)

    def reload(self) -> None:
        """Fetch afresh."""
        self.waiting.reload()
        assessments = self._workplace.register.assessments
        self.results.pages.load(assessments.recent, assessments.due)

    def _show(self, page: object, due: tuple[DueAssessment, ...]) -> None:
        self.due.show_due(due)

    def _open(self, line: AssessmentSummary) -> None:
        self._workplace.navigate.go(Place.ASSESSMENT, line.id)

    def _fill(self, due: DueAssessment) -> None:
        self._workplace.navigate.go(Place.ASSESS, Sitting(due.client_id, None, (due.scale,)))

    def _give_screen(self) -> None:
        StartSheet(self.window(), self._workplace).open()

    def _go(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._workplace.navigate.go(sender.property("place"))

    def _lay_out(self) -> None:
        card = Card(self.tr("Newest results"))
        card.body.addWidget(self.results.table, 1)
        self.results.table.setMinimumHeight(self._workplace.theme.px(320))
        for part in (self.waiting, self.due):
            self._columns.left.addWidget(part)
        self._columns.left.addWidget(card, 1)
        self._columns.right.addWidget(self._ways())
        self._columns.right.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._columns, 1)

    def _ways(self) -> Card:
        card = Card(self.tr("Also here"))
        ways = (
            (self.tr("Scales and their passports"), "library", Place.SCALES),
            (self.tr("School screening"), "school", Place.SCREENINGS),
        )
        screen = _way(self.tr("Fill in at the screen"), "monitor")
        screen.clicked.connect(self._give_screen)
        card.body.addWidget(screen)
        for words, picture, place in ways:
            button = _way(words, picture)
            button.setProperty("place", place)
            button.clicked.connect(self._go)
            card.body.addWidget(button)
        card.body.addWidget(
            text_label(
                self.tr("A scale shows how much strain there is. It never is a diagnosis."), "small"
            )
        )
        return card


def _way(words: str, picture: str) -> QPushButton:
    button = plain_button(words)
    button.setProperty("role", "link")
    button.setIcon(icon(picture, "accent_ink"))
    return button
