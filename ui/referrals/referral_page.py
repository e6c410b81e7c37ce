"""One referral: what the form says, its papers, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, ReferralState
from services.institutions import InstitutionDetails, InstitutionId
from services.progress import Progress
from services.referrals.records import Ending, ReferralDetails, ReferralId, ReferralSummary
from services.referrals.school_letters import LetterDetails
from services.referrals.states import may_go, receipts_from
from ui.clients.flag_strip import FlagStrip
from ui.navigation import Place
from ui.page import Page
from ui.referrals.ending_sheet import EndingSheet
from ui.referrals.papers import ReferralPapers
from ui.referrals.papers_card import PapersCard
from ui.referrals.reading import HistoryReading, ReferralReading
from ui.referrals.receipt_card import ReceiptCard
from ui.referrals.subjects import ShowPaper
from ui.shared.columns import Columns
from ui.shared.shortcuts import Keys
from ui.shared.widgets import plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Answer:
    referral: ReferralDetails
    institution: InstitutionDetails
    successor: InstitutionDetails | None
    letter: LetterDetails
    has_slip: bool


class ReferralPage(Page):
    """Takes a ReferralId, or a `ShowPaper` to see the form at once."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.REFERRALS, Area.CLIENTS, Area.INSTITUTIONS, Area.APPOINTMENTS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._referral_id = ReferralId(0)
        self._referral: ReferralDetails | None = None
        self._wants_paper = False
        labels = Labels(workplace)
        self._flags = FlagStrip(workplace)
        self._reading = ReferralReading(workplace, labels)
        self._history = HistoryReading(labels)
        self._receipt = ReceiptCard(workplace)
        self._papers_card = PapersCard()
        self._papers = ReferralPapers(workplace, self)
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._end = plain_button(self.tr("End…"), icon_name="check")
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
        is_open = self._referral is not None and bool(_endings(self._referral.summary.state))
        return (self._file, *((self._end,) if is_open else ()), self._paper)

    @override
    def open_subject(self, subject: object) -> None:
        self._wants_paper = isinstance(subject, ShowPaper)
        referral_id = subject.referral_id if isinstance(subject, ShowPaper) else subject
        if not isinstance(referral_id, int):
            return
        self._referral_id = ReferralId(referral_id)
        self._referral = None
        self._receipt.begin()
        self._load()

    @override
    def reload(self) -> None:
        if self._referral is not None:
            self._load()

    @override
    def keep_open_work(self) -> None:
        self._receipt.keep_open_work()

    @override
    def go_back(self) -> None:
        if not self._receipt.go_back():
            super().go_back()

    def _load(self) -> None:
        register, referral_id = self.workplace.register, self._referral_id

        def work(progress: Progress) -> _Answer:
            referral = register.referrals.get(referral_id)
            institutions = register.institutions
            place = institutions.get(InstitutionId(referral.institution_id))
            successor = institutions.get(place.successor_id) if place.successor_id else None
            letter = register.school_letters.get(referral_id)
            return _Answer(referral, place, successor, letter, register.medical_slips.is_offered())

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: _Answer) -> None:
        if found.referral.summary.id != self._referral_id:
            return
        self._referral = found.referral
        line = found.referral.summary
        self._flags.follow(line.client_id)
        self._reading.show_referral(found.referral, found.institution, found.successor)
        self._history.show_referral(found.referral)
        self._receipt.setVisible(bool(receipts_from(line.state)))
        self._papers_card.show_papers(found.letter, has_slip=found.has_slip)
        words = self.tr("Print a copy") if line.prints else self.tr("Print the form")
        self._paper.setText(words)
        self.header_changed.emit()
        if self._wants_paper:
            self._wants_paper = False
            self._show_form()

    def _show_form(self) -> None:
        if self._referral is not None:
            self._papers.show_form(self._referral.summary)

    def _open_letter(self) -> None:
        if self._referral is not None:
            self._papers.open_letter(self._referral.summary)

    def _open_slip(self) -> None:
        if self._referral is not None:
            self._papers.open_slip(self._referral.summary)

    def _ask_ending(self) -> None:
        if self._referral is None:
            return
        line = self._referral.summary
        sheet = EndingSheet(self, self.workplace, line, _endings(line.state))
        sheet.wanted.connect(lambda ending: self._book_ending(sheet, ending))
        sheet.open()

    def _book_ending(self, sheet: EndingSheet, ending: Ending) -> None:
        referrals, referral_id = self.workplace.register.referrals, self._referral_id

        def tell(error: BaseException) -> None:
            if not sheet.show_error(error):
                self.workplace.dialogs.show_error(error)

        job = self.workplace.jobs.start(lambda progress: referrals.end(referral_id, ending), tell)
        job.succeeded.connect(sheet.done_with)
        job.succeeded.connect(self._tell_changed)

    def _undo(self) -> None:
        referrals, referral_id = self.workplace.register.referrals, self._referral_id
        job = self.workplace.jobs.start(lambda progress: referrals.undo_receipt(referral_id))
        job.succeeded.connect(self._tell_changed)

    def _tell_changed(self) -> None:
        self.workplace.changes.announce({Area.REFERRALS, Area.APPOINTMENTS})

    def _follow(self, booked: ReferralSummary) -> None:
        """The slip that was typed may belong to another referral than this one."""
        if booked.id != self._referral_id:
            self.workplace.navigate.go(Place.REFERRAL, booked.id)

    def _open_file(self) -> None:
        if self._referral is not None:
            self.workplace.navigate.go(Place.CLIENT, self._referral.summary.client_id)

    def _connect(self) -> None:
        self._file.clicked.connect(self._open_file)
        self._end.clicked.connect(self._ask_ending)
        self._paper.clicked.connect(self._show_form)
        self._history.undo_wanted.connect(self._undo)
        self._receipt.booked.connect(self._follow)
        self._papers_card.letter_wanted.connect(self._open_letter)
        self._papers_card.slip_wanted.connect(self._open_slip)

    def _lay_out(self) -> None:
        columns = Columns((62, 38))
        columns.left.addWidget(self._reading)
        columns.left.addStretch(1)
        for card in (self._history, self._receipt, self._papers_card):
            columns.right.addWidget(card)
        columns.right.addStretch(1)
        self._papers_card.hide()
        self.body.addWidget(self._flags)
        self.body.addWidget(columns)
        self.body.addStretch(1)


def _endings(state: ReferralState) -> tuple[ReferralState, ...]:
    """How a referral may be ended from here, the likelier way first."""
    order = (ReferralState.CLOSED, ReferralState.LOST)
    return tuple(ending for ending in order if may_go(state, ending))
