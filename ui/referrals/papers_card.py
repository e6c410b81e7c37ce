"""The other papers of a referral: the school's letter, the slip between medical units."""

from PySide6.QtCore import Signal

from services.referrals.school_letters import LetterDetails
from ui.shared.widgets import Card, plain_button, text_label


class PapersCard(Card):
    """Signals ``letter_wanted`` and ``slip_wanted``. Hidden where neither is offered."""

    letter_wanted = Signal()
    slip_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("More papers"))
        self._letter = plain_button(self.tr("Letter to the guardian"), icon_name="file-text")
        self._letter_words = text_label("", "small")
        self._slip = plain_button(self.tr("Two-way slip of the clinic"), icon_name="file-text")
        self._letter.clicked.connect(self.letter_wanted)
        self._slip.clicked.connect(self.slip_wanted)
        for part in (self._letter, self._letter_words, self._slip):
            self.body.addWidget(part)

    def show_papers(self, letter: LetterDetails, *, has_slip: bool) -> None:
        """Offer what this referral may have."""
        self._letter.setVisible(letter.is_offered)
        self._letter_words.setVisible(letter.is_offered)
        signed = letter.edit.signed_day
        if signed is not None:
            words = self.tr("Signed by the guardian on {day}").format(day=signed.isoformat())
        else:
            words = self.tr("In two halves; the guardian's signature is not booked yet")
        self._letter_words.setText(words)
        self._slip.setVisible(has_slip)
        self.setVisible(letter.is_offered or has_slip)
