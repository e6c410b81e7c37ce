"""Record a signature or a refusal."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, ConsentPurpose, Signer
from services.consents import rules
from services.consents.records import ConsentOverview, ConsentText, NewConsent
from ui.consents.words import purpose_word, rule_words, signer_word
from ui.navigation import Place
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.field_values import put_value
from ui.shared.form import DayField, Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.workplace import Workplace

_GIVEN, _REFUSED = "given", "refused"


class ConsentForm(RecordForm):
    """Which consent, what was said, by whom, when, and where the paper lies."""

    def __init__(
        self,
        workplace: Workplace,
        overview: ConsentOverview,
        texts: Sequence[ConsentText],
        purpose: ConsentPurpose | None,
    ) -> None:
        super().__init__()
        self._overview, self._texts = overview, texts
        options = [Option(one, purpose_word(one)) for one in overview.offered]
        self._purpose = Choice(options, purpose or overview.offered[0])
        self._answer = Segmented(
            [
                Option(_GIVEN, self.tr("Agreed and signed")),
                Option(_REFUSED, self.tr("Did not agree")),
            ],
            _GIVEN,
        )
        self._day = DayField(workplace.clock.today)
        self._day.set_value(workplace.clock.today())
        self._version, self._signer = Choice(()), Segmented(())
        self._name, self._relation = line_field(), line_field(self.tr("e.g. grandfather"))
        self._place = line_field(self.tr("e.g. cabinet 1, folder 2026"))
        if overview.places:
            self._place.setText(overview.places[0])
        self._lay_out()
        self._purpose.chosen.connect(self._fit_purpose)
        self._answer.chosen.connect(self._fit)
        self._signer.chosen.connect(self._fit)
        self._fit_purpose()

    @override
    def record(self) -> NewConsent:
        self.require_readable("signed_day")
        is_given = self._answer.value() == _GIVEN
        is_guardian = self._signer.value() == Signer.GUARDIAN
        version = self._version.value()
        return NewConsent(
            client_id=self._overview.client_id,
            purpose=ConsentPurpose(self._purpose.value()),
            is_given=is_given,
            signed_day=self._day.value() or date.min,
            signer=Signer(self._signer.value()),
            signer_name=self._name.text() if is_guardian else "",
            signer_relation=self._relation.text() if is_guardian else "",
            paper_place=self._place.text() if is_given else "",
            text_id=int(version) if version else None,
        )

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        """Who signs and which versions there are depends on which consent it is."""
        super().restore(typed)
        if self._purpose.value() not in self._overview.offered:
            self._purpose.set_value(self._overview.offered[0])
        self.fill(self._fit_purpose)
        for name in ("version", "signer"):
            self.fill(partial(put_value, self.field(name), typed.get(name)))
        if not self._signer.value():
            self.fill(self._fit_purpose)
        self.fill(self._fit)

    def _lay_out(self) -> None:
        self.add(Field("purpose", self.tr("Which consent"), self._purpose))
        self.add(Field("answer", self.tr("What was said"), self._answer))
        self.add(
            Field("signed_day", self.tr("On"), self._day, example=day_example()),
            Field("version", self.tr("Version at the foot"), self._version),
        )
        self.add(Field("signer", self.tr("Who"), self._signer))
        self.add(
            Field("signer_name", self.tr("Guardian's name"), self._name),
            Field("signer_relation", self.tr("Relation"), self._relation),
        )
        self.add(Field("paper_place", self.tr("Where the paper lies"), self._place))

    def _fit_purpose(self) -> None:
        """Other signers count, and other versions exist."""
        purpose = ConsentPurpose(self._purpose.value())
        signers = rules.signers(purpose, self._overview.age)
        options = [Option(signer, signer_word(signer)) for signer in signers]
        self._signer.set_options(options, signers[0])
        versions = [text for text in self._texts if text.purpose is purpose]
        in_force = next((str(text.id) for text in versions if text.is_in_force), "")
        self._version.set_options(
            [Option(str(text.id), str(text.version)) for text in versions], in_force
        )
        self.form.set_visible("version", len(versions) > 1)
        self._fit()

    def _fit(self) -> None:
        is_given = self._answer.value() == _GIVEN
        is_guardian = self._signer.value() == Signer.GUARDIAN
        if is_guardian and not self._name.text():
            self._name.setText(self._overview.guardian_name)
            self._relation.setText(self._overview.guardian_relation)
        for name, is_shown in (
            ("signer_name", is_guardian),
            ("signer_relation", is_guardian),
            ("paper_place", is_given),
        ):
            self.form.set_visible(name, is_shown)
        purpose = ConsentPurpose(self._purpose.value())
        self.form.set_hint("signer", rule_words(purpose, self._overview.age))
        self.form.set_hint("answer", "" if is_given else self._refusal_hint(purpose))

    def _refusal_hint(self, purpose: ConsentPurpose) -> str:
        if purpose is ConsentPurpose.REFERRAL:
            return self.tr("The advice stays on record. No referral is issued or printed.")
        return self.tr(
            "Nobody is sent away for it. From now on a visit is logged without a name, "
            "or in a crisis with its legal ground."
        )


class ConsentSheet(RecordSheet):
    """Signal ``saved`` (ConsentOverview)."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        overview: ConsentOverview,
        texts: Sequence[ConsentText],
        purpose: ConsentPurpose | None = None,
    ) -> None:
        form = ConsentForm(workplace, overview, texts, purpose)
        title = QCoreApplication.translate("ConsentSheet", "Record a consent")
        super().__init__(parent, workplace, title, form)
        self._form = form
        self.saved.connect(self._announce)
        client_id = overview.client_id
        key = sheet_key(SheetName.CONSENT, Place.CLIENT, client_id, purpose or "")
        self.keep_draft(key, client_id)
        self.lay_out(self.tr("Put on record"))

    @override
    def saving(self) -> Callable[[], ConsentOverview]:
        consents, new = self.workplace.register.consents, self._form.record()
        return lambda: consents.record(new)

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.CONSENTS, Area.CLIENTS})
