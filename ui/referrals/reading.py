"""A referral as it is read: facts in a grid, and what came back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from services.check_codes import grouped
from services.institutions import InstitutionDetails
from services.referrals.records import ReferralDetails
from ui.referrals import words
from ui.shared.entries import FactGrid, row_of, selectable_label
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.visits.words import Labels, risk_tone
from ui.workplace import Workplace


class ReferralReading(Card):
    """Empty until ``show_referral`` is called."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._labels = labels
        self._name = NameLabel(workplace.curtain)
        self._name.setProperty("role", "lead")
        self._number = muted_label()
        self._state = Chip("", Tone.NEUTRAL)
        self.head.insertWidget(0, self._name)
        self.head.insertWidget(1, self._number)
        self.head.addWidget(self._state)
        self._known = FactGrid()
        self.body.addWidget(self._known)

    def show_referral(self, referral: ReferralDetails, institution: InstitutionDetails) -> None:
        """Show this referral instead."""
        line = referral.summary
        self._name.set_name(line.client_name)
        self._number.setText(f"{line.number}    {grouped(referral.check_code)}")
        self._state.show_state(words.standing(line), words.standing_tone(line))
        self._known.set_rows(self._rows(referral, institution))

    def _rows(
        self, referral: ReferralDetails, institution: InstitutionDetails
    ) -> list[tuple[str, QWidget]]:
        line, label = referral.summary, self._labels.label
        reach = "   ".join(filter(None, (institution.contact, institution.phone)))
        risk = Chip(label("risk", referral.risk), risk_tone(referral.risk))
        consent = words.consent_word(referral.consent)
        if referral.consent_day:
            consent = f"{consent}   {referral.consent_day.isoformat()}"
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Refer to"), text_label(words.place_word(line))),
            (self.tr("Contact"), text_label(reach)),
            (self.tr("Reasons"), self._reasons(referral.reasons)),
            (self.tr("Risk"), row_of(risk, 1)),
            (self.tr("How urgent"), text_label(words.urgency_word(line.urgency))),
            (self.tr("Observations"), selectable_label(referral.observations or "—")),
            (self.tr("Work done"), selectable_label(referral.work_done or "—")),
            (self.tr("Consent"), text_label(consent)),
            (self.tr("Referred by"), text_label(f"{referral.referred_by}   {line.day}")),
            (self.tr("Receipt wanted by"), text_label(line.reply_by.isoformat())),
            (self.tr("Printed"), text_label(self._prints(line.prints))),
        ]
        return rows

    def _reasons(self, codes: Sequence[str]) -> QLabel:
        return text_label(self._labels.labels("referral_reason", codes))

    def _prints(self, prints: int) -> str:
        if not prints:
            return self.tr("Not yet")
        return self.tr("%n time(s)", "", prints)


class ReceiptReading(Card):
    """What came back. Signal ``undo_wanted`` while the booking is of today."""

    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Receipt"))
        self._known = FactGrid()
        self._undo = plain_button(self.tr("Undo the booking"), icon_name="undo-2")
        self._undo.clicked.connect(self.undo_wanted)
        self.body.addWidget(self._known)
        self.body.addWidget(row_of(self._undo, 1))

    def show_receipt(self, referral: ReferralDetails, today: date) -> None:
        """Show what was booked for this referral."""
        line = referral.summary
        facts = (
            (self.tr("Arrived on"), referral.arrived_day),
            (self.tr("Booked on"), referral.receipt_day),
        )
        rows: list[tuple[str, QWidget]] = [
            (
                self.tr("How it went"),
                row_of(Chip(words.state_word(line.state), words.standing_tone(line)), 1),
            )
        ]
        rows += [(name, text_label(day.isoformat())) for name, day in facts if day]
        rows += [
            (name, selectable_label(text))
            for name, text in (
                (self.tr("Advice"), referral.advice),
                (self.tr("Contact"), referral.contact),
            )
            if text
        ]
        self._known.set_rows(rows)
        self._undo.setVisible(referral.receipt_day == today)
