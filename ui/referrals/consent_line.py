"""What is on record about the consent to be referred, below the choice of who agreed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.vocabulary import ConsentPurpose, ReferralConsent, Signer
from services.consents.records import ConsentOverview, ConsentState, Standing
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Chip, plain_button, text_label

_SAYS_NO = (ConsentState.REFUSED, ConsentState.WITHDRAWN)
_SAYS_YES = (ConsentState.SIGNED, ConsentState.DUE)


class ConsentLine(QWidget):
    """Signal ``wanted``: look at the consents of this client."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chip, self._words = Chip("", Tone.NEUTRAL), text_label("", "small")
        self._look = plain_button(self.tr("Consents"))
        self._look.setProperty("role", "link")
        self._look.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(8))
        row.addWidget(self._chip)
        row.addWidget(self._words, 1)
        row.addWidget(self._look)

    def show_overview(self, overview: ConsentOverview | None) -> Standing | None:
        """Say what stands; returns the referral consent that was given, if there is one."""
        self.setVisible(overview is not None)
        found = _referral(overview)
        word = found.word if found else None
        if found is not None and word is not None and found.state in _SAYS_YES:
            place = word.paper_place
            words = self.tr("Referral consent of {day}").format(day=word.signed_day.isoformat())
            self._say(self.tr("Signed"), Tone.ACCENT, f"{words}   {place}".strip())
            return found
        if (overview is not None and overview.is_blocked) or (
            found is not None and found.state in _SAYS_NO
        ):
            words = self.tr("Only an emergency can be referred without their consent")
            self._say(self.tr("Withdrawn or refused"), Tone.WARN, words)
            return None
        words = self.tr("No referral consent is on record; print it and have it signed")
        self._say(self.tr("Not signed"), Tone.NEUTRAL, words)
        return None

    def _say(self, state: str, tone: Tone, words: str) -> None:
        self._chip.show_state(state, tone)
        self._words.setText(words)


def who_agreed(standing: Standing) -> ReferralConsent:
    """The form's choice that a signature stands for."""
    is_guardian = standing.word is not None and standing.word.signer is Signer.GUARDIAN
    return ReferralConsent.GUARDIAN if is_guardian else ReferralConsent.CLIENT


def _referral(overview: ConsentOverview | None) -> Standing | None:
    standings = overview.standings if overview else ()
    return next((s for s in standings if s.purpose is ConsentPurpose.REFERRAL), None)
