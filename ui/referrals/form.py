"""The fields of a new referral."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import ReferralConsent, Urgency
from services.errors import InvalidInput, Problem
from services.institutions import InstitutionDetails
from services.referrals.records import NewReferral
from services.referrals.rules import GUARDIAN_CONSENTS_BELOW, default_reply_by
from ui.clients.picker import ClientPicker
from ui.referrals import words
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, Form, NoteField
from ui.shared.tag_field import TagField
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class ReferralForm(QWidget):
    """Signals: ``changed`` when something was typed; ``client_changed`` when somebody was picked;
    ``new_client_wanted`` (typed text); ``directory_wanted``."""

    changed = Signal()
    client_changed = Signal()
    new_client_wanted = Signal(str)
    directory_wanted = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._today = workplace.clock.today
        self._visit_id: int | None = None
        self._is_reply_by_own = False
        # What the program fills in itself is nothing that a draft should keep.
        self._is_filling, self._is_loading = False, False
        self._wanted_institution = ""
        self.client = ClientPicker(workplace, shows_visits=False)
        self.institution = Choice()
        self.institution.setAccessibleName(self.tr("Refer to"))
        self._directory = plain_button(self.tr("Directory"))
        self._reasons = TagField(
            labels.options("referral_reason"), self.tr("Type pinyin or a number")
        )
        self._risk = Segmented(labels.options("risk"))
        self._urgency = Segmented([Option(u.value, words.urgency_word(u)) for u in Urgency])
        self._observations = NoteField(3, self.tr("What you saw and heard; no judgement"))
        self._work_done = NoteField(2, self.tr("What the room has done so far"))
        self._consent = Segmented(
            [Option(c.value, words.consent_word(c)) for c in ReferralConsent],
            ReferralConsent.CLIENT,
        )
        self._consent_day = DayField(self._today)
        self._reply_by = DayField(self._today)
        self._form = Form()
        self._lay_out()
        self._connect()

    def clear(self, visit_id: int | None = None) -> None:
        """An empty form, for a referral from this visit."""
        self._is_filling, self._is_loading = True, False
        self._visit_id, self._is_reply_by_own = visit_id, False
        self._wanted_institution = ""
        self.client.clear()
        self.institution.set_value("")
        self._reasons.set_value(())
        self._risk.set_value("")
        self._urgency.set_value(Urgency.ROUTINE)
        self._observations.setText("")
        self._work_done.setText("")
        self._consent.set_value(ReferralConsent.CLIENT)
        self._consent_day.set_value(self._today())
        self._form.clear_problems()
        self._show_consent()
        self._show_reply_by()
        self._is_filling = False

    def load_client(self, client_id: int) -> None:
        """Fetch a client and show it; that alone is no work to keep."""
        self._is_loading = True
        self.client.load(client_id)

    def offer(self, institutions: Sequence[InstitutionDetails]) -> None:
        """The active entries of the directory; what was chosen stays chosen."""
        chosen = self.institution.value() or self._wanted_institution
        options = [
            Option(str(entry.id), f"{entry.name} {entry.department}".strip())
            for entry in institutions
        ]
        self.institution.set_options(options, chosen)
        self.institution.setEnabled(bool(options))
        empty = self.tr("The directory is empty: add the first institution there")
        self._form.set_hint("institution_id", "" if options else empty)

    def choose_institution(self, entry: InstitutionDetails) -> None:
        """As soon as it is offered."""
        self._wanted_institution = str(entry.id)
        self.institution.set_value("")

    def referral(self) -> NewReferral:
        """As typed. Raises InvalidInput for what only the form can know."""
        client_id, institution = self.client.client_id(), self.institution.value()
        problems = {
            field: Problem.REQUIRED
            for field, value in (
                ("client_id", client_id),
                ("institution_id", institution),
                ("risk", self._risk.value()),
                ("urgency", self._urgency.value()),
                ("reasons", self._reasons.value()),
            )
            if not value
        }
        for field, day in (("consent_day", self._consent_day), ("reply_by", self._reply_by)):
            if day.is_unreadable():
                problems[field] = Problem.MALFORMED
        if problems or client_id is None:
            raise InvalidInput(problems)
        return NewReferral(
            client_id=client_id,
            institution_id=int(institution),
            reasons=self._reasons.value(),
            risk=self._risk.value(),
            urgency=Urgency(self._urgency.value()),
            consent=ReferralConsent(self._consent.value()),
            consent_day=self._consent_day.value(),
            observations=self._observations.text(),
            work_done=self._work_done.text(),
            visit_id=self._visit_id,
            reply_by=self._reply_by.value() if self._is_reply_by_own else None,
        )

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        if isinstance(error, InvalidInput) and "consent" in error.problems:
            told: dict[str, Problem | str] = dict(error.problems)
            told["consent"] = self.tr("Under 14, a guardian has to agree")
            self._form.set_problems(told)
            return True
        return self._form.show_error(error)

    def typed(self) -> dict[str, Any]:
        """Everything as plain JSON values, for a draft."""
        return {
            "client_id": self.client.client_id(),
            "visit_id": self._visit_id,
            "institution": self.institution.value() or self._wanted_institution,
            "reasons": list(self._reasons.value()),
            "risk": self._risk.value(),
            "urgency": self._urgency.value(),
            "observations": self._observations.text(),
            "work_done": self._work_done.text(),
            "consent": self._consent.value(),
            "consent_day": _written(self._consent_day.value()),
            "reply_by": _written(self._reply_by.value()) if self._is_reply_by_own else "",
        }

    def restore(self, fields: Mapping[str, Any]) -> None:
        """Show a draft; its institution is chosen once the directory is offered."""
        self.clear(fields.get("visit_id"))
        self._is_filling = True
        self._wanted_institution = str(fields.get("institution") or "")
        self.institution.set_value(self._wanted_institution)
        self._reasons.set_value(fields.get("reasons") or ())
        self._risk.set_value(fields.get("risk") or "")
        self._urgency.set_value(fields.get("urgency") or Urgency.ROUTINE)
        self._observations.setText(fields.get("observations") or "")
        self._work_done.setText(fields.get("work_done") or "")
        self._consent.set_value(fields.get("consent") or ReferralConsent.CLIENT)
        self._consent_day.set_value(_read(fields.get("consent_day")))
        if own := _read(fields.get("reply_by")):
            self._is_reply_by_own = True
            self._reply_by.set_value(own)
        self._show_consent()
        self._show_reply_by()
        self._is_filling = False
        if (client_id := fields.get("client_id")) is not None:
            self.load_client(int(client_id))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, not to the button beside one."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.modifiers():
            super().keyPressEvent(event)
            return
        self.focusNextChild()
        if self._directory.hasFocus():
            self.focusNextChild()

    def _show_client(self) -> None:
        client = self.client.picked().client
        if client is not None and self.client.hasFocus():
            self.institution.setFocus()
        if client is not None and client.age is not None:
            is_child = client.age < GUARDIAN_CONSENTS_BELOW
            if is_child and self._consent.value() == ReferralConsent.CLIENT:
                self._consent.set_value(ReferralConsent.GUARDIAN)
                self._show_consent()
        self.client_changed.emit()
        if not self._is_loading:
            self._note_change()
        self._is_loading = False

    def _note_change(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _show_consent(self) -> None:
        is_crisis = self._consent.value() == ReferralConsent.CRISIS
        self._form.set_visible("consent_day", not is_crisis)
        if is_crisis:
            self._consent_day.set_value(None)
        ground = self.tr("Only to protect life and health; the form names the legal ground")
        self._form.set_hint("consent", ground if is_crisis else "")

    def _show_reply_by(self) -> None:
        if not self._is_reply_by_own:
            urgency = Urgency(self._urgency.value() or Urgency.ROUTINE)
            self._reply_by.set_value(default_reply_by(self._today(), urgency))

    def _own_reply_by(self) -> None:
        self._is_reply_by_own = self._reply_by.value() is not None
        self._note_change()

    def _connect(self) -> None:
        self.client.changed.connect(self._show_client)
        self.client.new_wanted.connect(self.new_client_wanted)
        self._directory.clicked.connect(self.directory_wanted)
        self._urgency.chosen.connect(self._show_reply_by)
        self._consent.chosen.connect(self._show_consent)
        self._reply_by.changed.connect(self._own_reply_by)
        for field in (self.institution, self._risk, self._urgency, self._consent):
            field.chosen.connect(self._note_change)
        self._reasons.changed.connect(self._note_change)
        self._consent_day.changed.connect(self._note_change)
        self._observations.textChanged.connect(self._note_change)
        self._work_done.textChanged.connect(self._note_change)

    def _lay_out(self) -> None:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(8))
        row.addWidget(self.institution, 1)
        row.addWidget(self._directory)
        place.setFocusProxy(self.institution)
        add = self._form.add
        add(
            Field("client_id", self.tr("Client"), self.client),
            Field("institution_id", self.tr("Refer to"), place),
        )
        add(Field("reasons", self.tr("Reasons (several are possible)"), self._reasons))
        add(
            Field("risk", self.tr("Risk"), self._risk),
            Field("urgency", self.tr("How urgent"), self._urgency),
        )
        add(Field("observations", self.tr("Observations"), self._observations))
        add(Field("work_done", self.tr("Work done"), self._work_done))
        add(Field("consent", self.tr("Consent"), self._consent))
        add(
            Field("consent_day", self.tr("Agreed on"), self._consent_day, example=day_example()),
            Field("reply_by", self.tr("Receipt wanted by"), self._reply_by, example=day_example()),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""


def _read(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) and text else None
