"""The fields of a new referral."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from typing_extensions import override

from models.vocabulary import ReferralConsent, Urgency
from services.consents.records import ConsentOverview
from services.errors import InvalidInput, Problem
from services.institutions import InstitutionDetails
from services.referrals.records import NewReferral
from services.referrals.rules import GUARDIAN_CONSENTS_BELOW, default_reply_by
from ui.clients.picker import ClientPicker
from ui.referrals import words
from ui.referrals.consent_line import ConsentLine, who_agreed
from ui.referrals.institution_field import InstitutionField
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.visits.words import Labels
from ui.workplace import Workplace


class ReferralForm(RecordForm):
    """Signals beside those of `RecordForm`: ``consents_wanted``."""

    consents_wanted = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        # The day of reply follows the urgency until somebody types one.
        self.kept = {"visit_id": None, "is_reply_by_own": False}
        self._today = workplace.clock.today
        self.client = ClientPicker(workplace, shows_visits=False)
        self.place = InstitutionField(self.tr("Refer to"))
        self._reasons = TagField(
            labels.options("referral_reason"), self.tr("Type pinyin or a number")
        )
        self._risk = Segmented(labels.options("risk"))
        self._urgency = Segmented([Option(u.value, words.urgency_word(u)) for u in Urgency])
        self._observations = NoteField(3, self.tr("What you saw and heard; no judgement"))
        self._work_done = NoteField(2, self.tr("What the room has done so far"))
        consents = [Option(c.value, words.consent_word(c)) for c in ReferralConsent]
        self._consent = Segmented(consents, ReferralConsent.CLIENT)
        self._on_record = ConsentLine()
        self._consent_day = DayField(self._today)
        self._reply_by = DayField(self._today)
        self._lay_out()
        self._connect()

    @override
    def clear(self) -> None:
        self.restore(
            {
                "urgency": Urgency.ROUTINE,
                "consent": ReferralConsent.CLIENT,
                "consent_day": self._today().isoformat(),
            }
        )

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self._on_record.show_overview(None)
        self.place.shown()
        self._show_consent()
        self._show_reply_by()

    @override
    def record(self) -> NewReferral:
        self.require_readable("client_id", "institution_id", "risk", "urgency", "reasons")
        client_id = self.client.client_id() or 0
        return NewReferral(
            client_id=client_id,
            institution_id=int(self.value("institution_id")),
            reasons=self._reasons.value(),
            risk=self._risk.value(),
            urgency=Urgency(self._urgency.value()),
            consent=ReferralConsent(self._consent.value()),
            consent_day=self._consent_day.value(),
            observations=self._observations.text(),
            work_done=self._work_done.text(),
            visit_id=self.kept["visit_id"],
            reply_by=self._reply_by.value() if self.kept["is_reply_by_own"] else None,
        )

    @override
    def show_error(self, error: BaseException) -> bool:
        if isinstance(error, InvalidInput) and "consent" in error.problems:
            told: dict[str, Problem | str] = dict(error.problems)
            told["consent"] = self.tr("Under 14, a guardian has to agree")
            self.form.set_problems(told)
            return True
        return super().show_error(error)

    def offer(self, institutions: Sequence[InstitutionDetails]) -> None:
        """The directory, with entries out of use; what was chosen stays chosen."""
        self.place.offer(institutions)
        empty = self.tr("The directory is empty: add the first institution there")
        self.form.set_hint("institution_id", empty if self.place.choice.is_empty() else "")

    def show_consents(self, overview: ConsentOverview) -> None:
        """What is on record; a signed consent is taken over unless something was typed."""
        if overview.client_id != self.client.client_id():
            return
        signed = self._on_record.show_overview(overview)
        if signed is None or signed.word is None or self._is_consent_typed():
            return
        self._consent.set_value(who_agreed(signed))
        self._consent_day.set_value(signed.word.signed_day)
        self._show_consent()

    def propose_consent(self) -> None:
        """Somebody is picked: for a child, the guardian's consent is meant."""
        client = self.client.picked().client
        self._on_record.show_overview(None)
        if client is None or client.age is None:
            return
        is_child = client.age < GUARDIAN_CONSENTS_BELOW
        if is_child and self._consent.value() == ReferralConsent.CLIENT:
            self._consent.set_value(ReferralConsent.GUARDIAN)
            self._show_consent()

    def _is_consent_typed(self) -> bool:
        is_emergency = self._consent.value() == ReferralConsent.CRISIS
        return is_emergency or self._consent_day.value() != self._today()

    def _show_consent(self) -> None:
        is_crisis = self._consent.value() == ReferralConsent.CRISIS
        self.form.set_visible("consent_day", not is_crisis)
        if is_crisis:
            self._consent_day.set_value(None)
        ground = self.tr("Only to protect life and health; the form names the legal ground")
        self.form.set_hint("consent", ground if is_crisis else "")

    def _show_reply_by(self) -> None:
        if not self.kept["is_reply_by_own"]:
            urgency = Urgency(self._urgency.value() or Urgency.ROUTINE)
            self._reply_by.set_value(default_reply_by(self._today(), urgency))

    def _own_reply_by(self) -> None:
        self.kept["is_reply_by_own"] = self._reply_by.value() is not None

    def _go_on(self) -> None:
        if self.client.client_id() is not None and self.client.hasFocus():
            self.place.choice.setFocus()

    def _connect(self) -> None:
        self.client_changed.connect(self.propose_consent)
        self.client_changed.connect(self._go_on)
        self.place.replaced.connect(self.changed)
        self._on_record.wanted.connect(self.consents_wanted)
        self._urgency.chosen.connect(self._show_reply_by)
        self._consent.chosen.connect(self._show_consent)
        self._reply_by.changed.connect(self._own_reply_by)

    def _lay_out(self) -> None:
        row = (
            Field("client_id", self.tr("Client"), self.client),
            Field("institution_id", self.tr("Refer to"), self.place),
        )
        self.form.add(*row)
        self.keep("client_id", self.client)
        self.keep("institution_id", self.place.choice)
        self.form.add_widget(self.place.retired)
        self.add(Field("reasons", self.tr("Reasons (several are possible)"), self._reasons))
        self.add(
            Field("risk", self.tr("Risk"), self._risk),
            Field("urgency", self.tr("How urgent"), self._urgency),
        )
        self.add(Field("observations", self.tr("Observations"), self._observations))
        self.add(Field("work_done", self.tr("Work done"), self._work_done))
        self.add(Field("consent", self.tr("Consent"), self._consent))
        self.form.add_widget(self._on_record)
        self.add(
            Field("consent_day", self.tr("Agreed on"), self._consent_day, example=day_example()),
            Field("reply_by", self.tr("Receipt wanted by"), self._reply_by, example=day_example()),
        )
