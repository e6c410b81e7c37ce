"""What can be done with a client's consents: each fetches what its sheet needs, then opens it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.vocabulary import Area, ConsentPurpose
from services.consents.records import (
    ConsentOverview,
    ConsentText,
    Consequences,
    OpenReferral,
    RecallLetters,
    Word,
)
from services.documents.rendered import Rendered
from services.progress import Progress
from ui.consents.history_sheet import HistorySheet
from ui.consents.print_sheet import Offer, PrintSheet
from ui.consents.record_sheet import ConsentSheet
from ui.consents.withdraw_sheet import WithdrawSheet
from ui.consents.words import purpose_word
from ui.shared.show_paper import show_paper
from ui.workplace import Workplace


class ConsentActions(QObject):
    """``parent``: what the sheets open over."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace, self._parent = workplace, parent

    def record(self, client_id: int, purpose: ConsentPurpose | None = None) -> None:
        """A signature or a refusal; ``purpose`` is proposed."""
        consents = self._workplace.register.consents

        def work(progress: Progress) -> tuple[ConsentOverview, tuple[ConsentText, ...]]:
            return consents.overview(client_id), consents.texts()

        job = self._workplace.jobs.start(work)
        job.succeeded.connect(partial(self._open_recording, purpose))

    def withdraw(self, client_id: int, word: Word) -> None:
        """Take a signature back, after what hangs on it was read."""
        consents = self._workplace.register.consents
        job = self._workplace.jobs.start(lambda progress: consents.consequences(word.id))
        job.succeeded.connect(partial(self._open_withdrawing, client_id, word))

    def show_history(self, overview: ConsentOverview) -> None:
        """Everything that was said, to look at or to take back a mistake of today."""
        sheet = HistorySheet(self._parent, overview)
        sheet.withdraw_wanted.connect(partial(self.withdraw, overview.client_id))
        sheet.undo_wanted.connect(self._undo)
        sheet.open()

    def choose_form(self, overview: ConsentOverview) -> None:
        """Which form to print for this client."""
        consents = self._workplace.register.consents
        job = self._workplace.jobs.start(lambda progress: consents.texts())
        job.succeeded.connect(partial(self._open_printing, overview))

    def print_letters(self, client_id: int) -> None:
        """The letters that ask for referrals back."""
        consents = self._workplace.register.consents
        job = self._workplace.jobs.start(lambda progress: consents.recall_letters(client_id))
        job.succeeded.connect(self._show_letters)

    def _open_recording(
        self,
        purpose: ConsentPurpose | None,
        found: tuple[ConsentOverview, tuple[ConsentText, ...]],
    ) -> None:
        ConsentSheet(self._parent, self._workplace, *found, purpose).open()

    def _open_withdrawing(self, client_id: int, word: Word, found: Consequences) -> None:
        WithdrawSheet(self._parent, self._workplace, client_id, word, found).open()

    def _open_printing(self, overview: ConsentOverview, texts: tuple[ConsentText, ...]) -> None:
        sheet = PrintSheet(self._parent, overview.offered, texts)
        sheet.chosen.connect(partial(self._print, overview.client_id))
        sheet.open()

    def _print(self, client_id: int, offer: Offer) -> None:
        consents = self._workplace.register.consents

        def make() -> Rendered:
            from services.documents import consent_form
            from services.documents.forms import render

            facts = consents.paper(offer.purpose, client_id, language=offer.language)
            return render(consent_form.paper(facts))

        title = purpose_word(offer.purpose)
        show_paper(self._workplace, self._parent, make, title, title)

    def _undo(self, word: Word) -> None:
        consents = self._workplace.register.consents
        job = self._workplace.jobs.start(lambda progress: consents.undo(word.id))
        job.succeeded.connect(self._announce)

    def _announce(self) -> None:
        self._workplace.changes.announce({Area.CONSENTS, Area.CLIENTS})

    def _show_letters(self, letters: RecallLetters) -> None:
        """One preview a letter: each goes into its own envelope."""
        for referral in letters.referrals:
            show_paper(
                self._workplace,
                self._parent,
                partial(_letter, letters, referral),
                self.tr("Letter of recall"),
                referral.number,
                has_names=False,
            )


def _letter(letters: RecallLetters, referral: OpenReferral) -> Rendered:
    from services.documents import recall_letter
    from services.documents.forms import render

    return render(recall_letter.paper(letters, referral))
