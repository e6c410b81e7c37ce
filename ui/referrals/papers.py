"""The papers of a referral: each is fetched, written if need be, and shown."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.documents.rendered import Rendered
from services.referrals.medical_slips import SlipAnswers
from services.referrals.records import ReferralSummary
from services.referrals.school_letters import LetterDetails
from ui.referrals.letter_sheet import LetterSheet
from ui.referrals.medical_sheet import MedicalSheet
from ui.referrals.paper_sheet import PaperSheet
from ui.shared.show_paper import show_paper
from ui.workplace import Workplace

_Show = Callable[[], None]


class ReferralPapers(QObject):
    """``parent``: what sheets and previews open over."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace, self._parent = workplace, parent

    def show_form(self, referral: ReferralSummary) -> None:
        """The form in three parts."""
        referrals = self._workplace.register.referrals

        def make() -> Rendered:
            from services.documents import referral_form, referral_words

            return referral_form.render(referrals.form(referral.id), referral_words.load())

        title = self.tr("Referral form {number}").format(number=referral.number)
        put_out = partial(self._count_print, referral)
        show_paper(self._workplace, self._parent, make, title, referral.number, put_out=put_out)

    def open_letter(self, referral: ReferralSummary) -> None:
        """The school's letter to the guardian."""
        letters = self._workplace.register.school_letters
        job = self._workplace.jobs.start(lambda progress: letters.get(referral.id))
        job.succeeded.connect(partial(self._show_letter, referral))

    def open_slip(self, referral: ReferralSummary) -> None:
        """The slip between medical units."""
        slips = self._workplace.register.medical_slips
        job = self._workplace.jobs.start(lambda progress: slips.get(referral.id))
        job.succeeded.connect(partial(self._show_slip, referral))

    def _count_print(self, referral: ReferralSummary) -> None:
        referrals = self._workplace.register.referrals
        job = self._workplace.jobs.start(lambda progress: referrals.count_print(referral.id))
        job.succeeded.connect(self._announce)

    def _show_letter(self, referral: ReferralSummary, found: LetterDetails) -> None:
        sheet = LetterSheet(self._parent, self._workplace, referral, found.edit)
        write = partial(self._workplace.register.school_letters.write, referral.id)
        self._open(sheet, write, partial(self._print_letter, referral))

    def _print_letter(self, referral: ReferralSummary) -> None:
        letters = self._workplace.register.school_letters

        def make() -> Rendered:
            from services.documents import school_letter

            return school_letter.render(letters.form(referral.id))

        title = self.tr("Letter to the guardian {number}").format(number=referral.number)
        show_paper(self._workplace, self._parent, make, title, referral.number)

    def _show_slip(self, referral: ReferralSummary, answers: SlipAnswers) -> None:
        sheet = MedicalSheet(self._parent, self._workplace, referral, answers)
        write = partial(self._workplace.register.medical_slips.write, referral.id)
        self._open(sheet, write, partial(self._print_slip, referral))

    def _print_slip(self, referral: ReferralSummary) -> None:
        slips = self._workplace.register.medical_slips

        def make() -> Rendered:
            from services.documents import medical_slip

            return medical_slip.render(slips.form(referral.id))

        title = self.tr("Two-way slip {number}").format(number=referral.number)
        show_paper(self._workplace, self._parent, make, title, referral.number)

    def _open(self, sheet: PaperSheet, write: Callable[[Any], object], show: _Show) -> None:
        sheet.kept.connect(partial(self._keep, sheet, write, None))
        sheet.print_wanted.connect(partial(self._keep, sheet, write, show))
        sheet.open()

    def _keep(
        self, sheet: PaperSheet, write: Callable[[Any], object], show: _Show | None, typed: object
    ) -> None:
        job = self._workplace.jobs.start(lambda progress: write(typed), partial(self._tell, sheet))
        job.succeeded.connect(partial(self._after, sheet, show))

    def _tell(self, sheet: PaperSheet, error: BaseException) -> None:
        if not sheet.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _after(self, sheet: PaperSheet, show: _Show | None, _kept: object = None) -> None:
        sheet.done_with()
        self._announce()
        if show is not None:
            show()

    def _announce(self) -> None:
        self._workplace.changes.announce({Area.REFERRALS})
