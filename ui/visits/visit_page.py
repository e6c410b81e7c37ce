"""One visit: read it, add a note, amend it with a reason, see its versions."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.visits.records import ClientCard, VisitDetails, VisitSummary, VisitVersion
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button
from ui.visits.amend_panel import AmendPanel
from ui.visits.client_card import ClientCardView
from ui.visits.notes_card import NotesCard
from ui.visits.reading import ReadingCard
from ui.visits.versions_card import VersionsCard
from ui.visits.words import Labels, month_words
from ui.workplace import Workplace


class VisitPage(Page):
    """Takes a VisitId."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        labels = Labels(workplace.language)
        self._visit_id = 0
        self._visit: VisitDetails | None = None
        self._result = Banner()
        self._reading = ReadingCard(workplace, labels)
        self._notes = NotesCard(workplace)
        self._amending = AmendPanel(workplace, labels)
        self._client = ClientCardView(workplace, labels)
        self._versions = VersionsCard(labels)
        self._amend_button = plain_button(self.tr("Amend"), icon_name="pencil")
        self._amend_button.setEnabled(False)
        self._lay_out()
        self._amend_button.clicked.connect(self._begin_amending)
        self._amending.amended.connect(self._show_amended)
        self._amending.left.connect(self._stop_amending)

    @override
    def title(self) -> str:
        return self.tr("Amend a visit") if self._is_amending() else self.tr("Visit")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._amend_button,)

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, int) and subject != self._visit_id:
            self._visit_id = subject
            self._stop_amending()
            self._result.hide()
            self._client.hide()
            self._versions.hide()
        self._notes.open_visit(self._visit_id)
        self._load()

    @override
    def reload(self) -> None:
        """`open_subject` has fetched what the page shows."""

    @override
    def go_back(self) -> None:
        if self._is_amending():
            self._stop_amending()
        else:
            super().go_back()

    def _load(self) -> None:
        visits, visit_id = self.workplace.register.visits, self._visit_id
        jobs = self.workplace.jobs
        jobs.start(lambda progress: visits.get(visit_id)).succeeded.connect(self._show)
        jobs.start(lambda progress: visits.versions(visit_id)).succeeded.connect(
            self._show_versions
        )

    def _show(self, visit: VisitDetails) -> None:
        self._visit = visit
        self._reading.show_visit(visit)
        self._amend_button.setEnabled(visit.is_amendable and not self._is_amending())
        client_id = visit.summary.client_id
        if client_id is not None:
            visits = self.workplace.register.visits
            job = self.workplace.jobs.start(lambda progress: visits.client_card(client_id))
            job.succeeded.connect(self._show_client)

    def _show_client(self, client: ClientCard) -> None:
        self._client.show_client(client)

    def _show_versions(self, versions: tuple[VisitVersion, ...]) -> None:
        self._versions.show_versions(versions)

    def _begin_amending(self) -> None:
        if self._visit is None:
            return
        self._switch(is_amending=True)
        self._amending.open_visit(self._visit)

    def _stop_amending(self) -> None:
        self._switch(is_amending=False)

    def _show_amended(self, visit: VisitSummary) -> None:
        self._switch(is_amending=False)
        words = self.tr("The new version is on record; the old one stays readable.")
        if visit.is_late:
            late = self.tr("{month} is already closed; the report shows it with the next one.")
            words += " " + late.format(month=month_words(f"{visit.day:%Y-%m}"))
        self._result.say(words, Tone.ACCENT)
        self._load()
        self.workplace.changes.announce({Area.VISITS})

    def _is_amending(self) -> bool:
        return not self._amending.isHidden()

    def _switch(self, *, is_amending: bool) -> None:
        self._amending.setVisible(is_amending)
        self._reading.setVisible(not is_amending)
        self._notes.setVisible(not is_amending)
        can_amend = self._visit is not None and self._visit.is_amendable
        self._amend_button.setEnabled(can_amend and not is_amending)
        if is_amending:
            self._result.hide()
        self.header_changed.emit()

    def _lay_out(self) -> None:
        columns = Columns((64, 36))
        for card in (self._reading, self._notes, self._amending):
            columns.left.addWidget(card)
        columns.left.addStretch(1)
        columns.right.addWidget(self._client)
        columns.right.addWidget(self._versions)
        columns.right.addStretch(1)
        self._result.hide()
        self._amending.hide()
        self.body.addWidget(self._result)
        self.body.addWidget(columns)
        self.body.addStretch(1)
