"""One referral: what the form says, its paper, and what came back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, ReferralState
from services.documents.rendered import Rendered
from services.institutions import InstitutionDetails, InstitutionId
from services.progress import Progress
from services.referrals.records import ReferralDetails, ReferralId, ReferralSummary
from ui.navigation import Place
from ui.page import Page
from ui.referrals.reading import ReceiptReading, ReferralReading
from ui.referrals.receipt_card import ReceiptCard
from ui.referrals.subjects import ShowPaper
from ui.shared.columns import Columns
from ui.shared.pdf_preview import Paper, PreviewDialog
from ui.shared.shortcuts import Keys
from ui.shared.widgets import plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Form:
    """A form that was set, and which one."""

    number: str
    referral_id: ReferralId
    rendered: Rendered


class ReferralPage(Page):
    """Takes a ReferralId, or a `ShowPaper` to see the form at once."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.REFERRALS, Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._referral_id = ReferralId(0)
        self._referral: ReferralDetails | None = None
        self._reading = ReferralReading(workplace, Labels(workplace))
        self._came_back = ReceiptReading()
        self._receipt = ReceiptCard(workplace)
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._paper = primary_button(self.tr("Print the form"), Keys.PRINT, "printer")
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Referral")

    @override
    def subtitle(self) -> str:
        return self._referral.summary.number if self._referral else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._file, self._paper)

    @override
    def open_subject(self, subject: object) -> None:
        wants_paper = isinstance(subject, ShowPaper)
        referral_id = subject.referral_id if isinstance(subject, ShowPaper) else subject
        if not isinstance(referral_id, int):
            return
        self._referral_id = ReferralId(referral_id)
        self._referral = None
        self._receipt.begin()
        self._load()
        if wants_paper:
            self._set_form()

    @override
    def reload(self) -> None:
        if self._referral is not None:
            self._load()

    @override
    def go_back(self) -> None:
        if not self._receipt.go_back():
            super().go_back()

    def _load(self) -> None:
        register, referral_id = self.workplace.register, self._referral_id

        def work(progress: Progress) -> tuple[ReferralDetails, InstitutionDetails]:
            referral = register.referrals.get(referral_id)
            return referral, register.institutions.get(InstitutionId(referral.institution_id))

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: tuple[ReferralDetails, InstitutionDetails]) -> None:
        referral, institution = found
        if referral.summary.id != self._referral_id:
            return
        self._referral = referral
        self._reading.show_referral(referral, institution)
        self._came_back.show_receipt(referral, self.workplace.clock.today())
        is_waiting = referral.summary.state is ReferralState.ISSUED
        self._receipt.setVisible(is_waiting)
        self._came_back.setVisible(not is_waiting)
        words = self.tr("Print a copy") if referral.summary.prints else self.tr("Print the form")
        self._paper.setText(words)
        self.header_changed.emit()

    def _set_form(self) -> None:
        referrals, referral_id = self.workplace.register.referrals, self._referral_id

        def work(progress: Progress) -> _Form:
            from services.documents import referral_form, referral_words

            facts = referrals.form(referral_id)
            rendered = referral_form.render(facts, referral_words.load())
            return _Form(facts.number, referral_id, rendered)

        self.workplace.jobs.start(work).succeeded.connect(self._show_paper)

    def _show_paper(self, form: _Form) -> None:
        title = self.tr("Referral form {number}").format(number=form.number)
        paper = Paper(
            form.rendered.pdf,
            title,
            form.number,
            form.rendered.missing,
            curtain=self.workplace.curtain,
        )
        preview = PreviewDialog(self, self.workplace.dialogs, self.workplace.jobs, paper)
        preview.put_out.connect(self._count_print)
        preview.open()

    def _count_print(self) -> None:
        referrals, referral_id = self.workplace.register.referrals, self._referral_id
        job = self.workplace.jobs.start(lambda progress: referrals.count_print(referral_id))
        job.succeeded.connect(self._tell_changed)

    def _undo(self) -> None:
        referrals, referral_id = self.workplace.register.referrals, self._referral_id
        job = self.workplace.jobs.start(lambda progress: referrals.undo_receipt(referral_id))
        job.succeeded.connect(self._tell_changed)

    def _tell_changed(self) -> None:
        self.workplace.changes.announce({Area.REFERRALS})

    def _follow(self, booked: ReferralSummary) -> None:
        """The slip that was typed may belong to another referral than this one."""
        if booked.id != self._referral_id:
            self.workplace.navigate.go(Place.REFERRAL, booked.id)

    def _open_file(self) -> None:
        if self._referral is not None:
            self.workplace.navigate.go(Place.CLIENT, self._referral.summary.client_id)

    def _connect(self) -> None:
        self._file.clicked.connect(self._open_file)
        self._paper.clicked.connect(self._set_form)
        self._came_back.undo_wanted.connect(self._undo)
        self._receipt.booked.connect(self._follow)

    def _lay_out(self) -> None:
        columns = Columns((64, 36))
        columns.left.addWidget(self._reading)
        columns.left.addStretch(1)
        columns.right.addWidget(self._receipt)
        columns.right.addWidget(self._came_back)
        columns.right.addStretch(1)
        self._came_back.hide()
        self.body.addWidget(columns)
        self.body.addStretch(1)
