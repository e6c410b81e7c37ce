"""On a client's file: the newest result of each scale, and the way to all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.vocabulary import Area
from services.assessments.records import AssessmentPage, AssessmentSummary
from ui.navigation import Place
from ui.shared.entries import Entries
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_LISTED = 3


class NewestCard(Card):
    """``follow(client_id)``; hidden while there is no result."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Scales"))
        self._workplace, self._labels = workplace, Labels(workplace)
        self._client_id: int | None = None
        self._entries = Entries()
        self._all = plain_button(self.tr("All results"))
        self._all.setProperty("role", "link")
        self.head.addWidget(self._all)
        self.body.addWidget(self._entries)
        self._all.clicked.connect(self._open_all)
        workplace.changes.announced.connect(self._note_changes)
        self.hide()

    def follow(self, client_id: int) -> None:
        """Show this client's."""
        if client_id != self._client_id:
            self.hide()
        self._client_id = client_id
        assessments = self._workplace.register.assessments
        job = self._workplace.jobs.start(
            lambda progress: (client_id, assessments.of_client(client_id))
        )
        job.succeeded.connect(self._show)

    def _show(self, answer: tuple[int, AssessmentPage]) -> None:
        client_id, page = answer
        if client_id != self._client_id:
            return
        newest: dict[str, AssessmentSummary] = {}
        for line in page.rows:
            newest.setdefault(line.scale, line)
        self._entries.set_rows(self._rows(list(newest.values())[:_LISTED]))
        self.setVisible(bool(newest))

    def _rows(self, lines: Sequence[AssessmentSummary]) -> list[QWidget]:
        rows: list[QWidget] = []
        for line in lines:
            band = self._labels.of_scale(line.scale, "band", line.band) if line.band else ""
            row = _NewestRow(line, band)
            row.opened.connect(self._open)
            rows.append(row)
        return rows

    def _open(self, assessment_id: int) -> None:
        self._workplace.navigate.go(Place.ASSESSMENT, assessment_id)

    def _open_all(self) -> None:
        self._workplace.navigate.go(Place.ASSESSMENTS, self._client_id)

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if self._client_id is not None and Area.ASSESSMENTS in areas:
            self.follow(self._client_id)


class _NewestRow(QWidget):
    """Scale and score, what it suggests, the day. Signal ``opened`` (id)."""

    opened = Signal(int)

    def __init__(self, line: AssessmentSummary, band: str) -> None:
        super().__init__()
        self._id = line.id
        name = plain_button(f"{line.short}  {line.value or '–'}")
        name.setProperty("role", "link")
        name.clicked.connect(self._ask)
        said = text_label(band, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(10))
        row.addWidget(name)
        row.addWidget(said, 1)
        row.addWidget(muted_label(line.day.isoformat()))

    def _ask(self) -> None:
        self.opened.emit(self._id)
