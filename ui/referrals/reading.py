"""A referral as it is read: facts in a grid, and what came back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.vocabulary import ReferralState
from services.check_codes import grouped
from services.institutions import InstitutionDetails
from services.referrals.records import ReferralDetails, ReferralStep
from ui.referrals import words
from ui.shared.entries import Entries, FactGrid, row_of, selectable_label
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.visits.words import Labels
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

    def show_referral(
        self,
        referral: ReferralDetails,
        institution: InstitutionDetails,
        successor: InstitutionDetails | None,
    ) -> None:
        """Show this referral instead; ``successor`` is who does its institution's work now."""
        line = referral.summary
        self._name.set_name(line.client_name)
        self._number.setText(f"{line.number}    {grouped(referral.check_code)}")
        self._state.show_state(words.standing(line), words.standing_tone(line))
        rows = self._rows(referral, institution)
        if not institution.is_active:
            rows.insert(1, ("", text_label(self._retired(successor), "small")))
        self._known.set_rows(rows)

    def _rows(
        self, referral: ReferralDetails, institution: InstitutionDetails
    ) -> list[tuple[str, QWidget]]:
        line, label = referral.summary, self._labels.label
        reach = "   ".join(
            filter(None, (institution.contact, institution.phone, institution.edit.hours))
        )
        risk = Chip(label("risk", referral.risk), self._labels.risk_tone(referral.risk))
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

    def _retired(self, successor: InstitutionDetails | None) -> str:
        if successor is None:
            return self.tr("Not in use any more")
        words = self.tr("Not in use any more; {name} has taken over from it.")
        return words.format(name=successor.full_name)

    def _reasons(self, codes: Sequence[str]) -> QLabel:
        return text_label(self._labels.labels("referral_reason", codes))

    def _prints(self, prints: int) -> str:
        if not prints:
            return self.tr("Not yet")
        return self.tr("%n time(s)", "", prints)


class HistoryReading(Card):
    """What was booked, newest last. Signal ``undo_wanted`` while the last one is of today."""

    undo_wanted = Signal()

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("How it went"))
        self._labels = labels
        self._steps = Entries(10)
        self._undo = plain_button(self.tr("Undo the booking"), icon_name="undo-2")
        self._undo.clicked.connect(self.undo_wanted)
        self._foot = row_of(self._undo, 1)
        self.body.addWidget(self._steps)
        self.body.addWidget(self._foot)

    def show_referral(self, referral: ReferralDetails) -> None:
        """The states it went through, with when and by whom."""
        line = referral.summary
        issued = _step_row(
            Chip(words.state_word(ReferralState.ISSUED), Tone.INFO),
            line.day.isoformat(),
            [self.tr("Issued by {name}").format(name=referral.referred_by)],
        )
        rows: list[QWidget] = [issued, *(self._step(step) for step in referral.steps)]
        if not referral.steps and line.state is not ReferralState.ISSUED:
            told = self.tr("So it was when the ledger was brought in")
            rows.append(_step_row(Chip(words.state_word(line.state)), "", [told]))
        self._steps.set_rows(rows)
        self._foot.setVisible(referral.can_undo)

    def _step(self, step: ReferralStep) -> QWidget:
        facts = []
        if step.reason:
            facts.append(self._labels.label("decline_reason", step.reason))
        facts += [text for text in (step.text, step.contact) if text]
        if step.follow_up is not None:
            agreed = self.tr("Next follow-up here: {day}")
            facts.append(agreed.format(day=step.follow_up.isoformat()))
        booked = self.tr("Booked {day} by {name}")
        facts.append(booked.format(day=step.booked_day.isoformat(), name=step.booked_by))
        chip = Chip(words.state_word(step.state), words.state_tone(step.state))
        return _step_row(chip, step.day.isoformat() if step.day else "", facts)


def _step_row(chip: Chip, day: str, facts: Sequence[str]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Theme.current().px(4))
    column.addWidget(row_of(chip, muted_label(day), 1))
    for fact in facts[:-1]:
        column.addWidget(selectable_label(fact))
    column.addWidget(text_label(facts[-1], "small"))
    return holder
