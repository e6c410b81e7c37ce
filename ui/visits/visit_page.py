"""One visit: read it, add a note, amend it with a reason, see its versions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.actor import Right
from services.months import month_of
from services.visits.drafts import DraftContent, DraftSummary
from services.visits.records import VisitDetails, VisitSummary, VisitVersion
from ui.clients.client_card import ClientCardView
from ui.hotline.call_card import CallCard
from ui.navigation import Place
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.local_time import month_words
from ui.shared.subjects import ForClient
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button
from ui.visits.amend_panel import AmendPanel
from ui.visits.group_card import GroupVisitCard
from ui.visits.notes_card import NotesCard
from ui.visits.print_sheet import PrintSheet
from ui.visits.reading import ReadingCard
from ui.visits.versions_card import VersionsCard
from ui.visits.words import Labels
from ui.workplace import Workplace


class VisitPage(Page):
    """Takes a VisitId; what it shows is fetched whenever it is opened."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        labels = Labels(workplace)
        self._visit_id = 0
        self._visit: VisitDetails | None = None
        self._result = Banner()
        self._reading = ReadingCard(workplace, labels)
        self._notes = NotesCard(workplace)
        self._group = GroupVisitCard(workplace)
        self._call = CallCard(workplace, labels)
        self._amending = AmendPanel(workplace, labels)
        self._client = ClientCardView(workplace, labels)
        self._versions = VersionsCard(labels)
        self._amend_button = plain_button(self.tr("Amend"), icon_name="pencil")
        self._refer_button = plain_button(self.tr("Refer"), icon_name="arrow-right-left")
        self._assess_button = plain_button(self.tr("Fill in a scale"), icon_name="clipboard-pen")
        self._print_button = plain_button(self.tr("Print"), icon_name="printer")
        for button in (
            self._amend_button,
            self._refer_button,
            self._assess_button,
            self._print_button,
        ):
            button.setEnabled(False)
        self._keeper = DraftKeeper(workplace, DraftKind.VISIT_CHANGE, self._typed, self)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Amend a visit") if self._is_amending() else self.tr("Visit")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        may_assess = self.workplace.register.vault.actor.may(Right.CASEWORK)
        assess = (self._assess_button,) if may_assess else ()
        return (*assess, self._print_button, self._refer_button, self._amend_button)

    @override
    def open_subject(self, subject: object) -> None:
        if not isinstance(subject, int):
            return
        is_other = subject != self._visit_id
        self._visit_id = subject
        self._notes.open_visit(subject)
        self._group.open_visit(subject)
        self._call.open_visit(subject)
        if is_other:
            self._forget_other()
        self._load()

    @override
    def keep_open_work(self) -> None:
        self._keeper.save()

    @override
    def go_back(self) -> None:
        if self._is_amending():
            self._stop_amending()
        else:
            super().go_back()

    def _forget_other(self) -> None:
        self._visit = None
        self._amending.forget()
        self._keeper.begin()
        self._stop_amending()
        for part in (self._result, self._client, self._versions):
            part.hide()
        drafts = self.workplace.register.drafts
        job = self.workplace.jobs.start(lambda progress: drafts.list())
        job.succeeded.connect(self._find_draft)

    def _find_draft(self, drafts: tuple[DraftSummary, ...]) -> None:
        mine = [one for one in drafts if one.visit_id == self._visit_id]
        if not mine:
            return
        service, draft_id = self.workplace.register.drafts, mine[0].id
        job = self.workplace.jobs.start(lambda progress: service.load(draft_id))
        job.succeeded.connect(self._go_on_with)

    def _go_on_with(self, draft: DraftContent) -> None:
        if draft.summary.visit_id != self._visit_id:
            return
        self._keeper.begin(draft.summary.id)
        self._notes.restore(draft.note)
        amendment = draft.fields.get("amendment")
        if isinstance(amendment, dict):
            self._switch(is_amending=True)
            self._amending.restore(self._visit_id, amendment)

    def _typed(self) -> Typed:
        fields = {"visit_id": self._visit_id, "amendment": self._amending.typed()}
        client_id = self._visit.summary.client_id if self._visit else None
        return Typed(fields, self._notes.typed(), client_id)

    def _keep_or_discard(self) -> None:
        """Something is done: its draft goes, unless the other thing is still half typed."""
        if self._amending.typed() is None and not self._notes.typed():
            self._keeper.discard()
        else:
            self._keeper.touch()

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
        self._notes.allow_adding(visit.may_write_notes)
        self._amend_button.setEnabled(visit.is_amendable and not self._is_amending())
        self._print_button.setEnabled(True)
        self._call.allow_correcting(visit.is_amendable)
        client_id = visit.summary.client_id
        for button in (self._refer_button, self._assess_button):
            button.setEnabled(client_id is not None)
        self._client.follow(client_id)

    def _show_versions(self, versions: tuple[VisitVersion, ...]) -> None:
        self._versions.show_versions(versions)

    def _begin_amending(self) -> None:
        if self._visit is None:
            return
        self._switch(is_amending=True)
        self._amending.begin(self._visit)

    def _stop_amending(self) -> None:
        self._switch(is_amending=False)

    def _leave_as_it_was(self) -> None:
        self._stop_amending()
        self._keep_or_discard()

    def _show_amended(self, visit: VisitSummary) -> None:
        self._switch(is_amending=False)
        self._keep_or_discard()
        words = self.tr("The new version is on record; the old one stays readable.")
        if visit.is_late:
            late = self.tr("{month} is already closed; the report shows it with the next one.")
            words += " " + late.format(month=month_words(month_of(visit.day)))
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

    def _refer(self) -> None:
        client_id = self._visit.summary.client_id if self._visit else None
        if client_id is not None:
            subject = ForClient(client_id, self._visit_id)
            self.workplace.navigate.go(Place.NEW_REFERRAL, subject)

    def _assess(self) -> None:
        client_id = self._visit.summary.client_id if self._visit else None
        if client_id is not None:
            self.workplace.navigate.go(Place.ASSESS, ForClient(client_id, self._visit_id))

    def _print(self) -> None:
        if self._visit is not None:
            may_write = self._visit.may_write_notes
            PrintSheet(
                self.window(), self.workplace, self._visit_id, may_write_notes=may_write
            ).open()

    def _connect(self) -> None:
        self._print_button.clicked.connect(self._print)
        self._amend_button.clicked.connect(self._begin_amending)
        self._refer_button.clicked.connect(self._refer)
        self._assess_button.clicked.connect(self._assess)
        self._amending.changed.connect(self._keeper.touch)
        self._amending.amended.connect(self._show_amended)
        self._amending.left.connect(self._leave_as_it_was)
        self._notes.changed.connect(self._keeper.touch)
        self._notes.added.connect(self._keep_or_discard)

    def _lay_out(self) -> None:
        columns = Columns((64, 36))
        for card in (self._reading, self._group, self._call, self._notes, self._amending):
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
