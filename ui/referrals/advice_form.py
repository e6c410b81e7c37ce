"""The fields of advice that was refused."""

from typing_extensions import override

from models.vocabulary import Signer
from services.referrals.advice import REFUSED_BY, NewAdvice
from ui.clients.picker import ClientPicker
from ui.referrals import words
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.visits.words import Labels
from ui.workplace import Workplace


class AdviceForm(RecordForm):
    """``client`` is who was advised."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self.kept = {"visit_id": None}
        self._today = workplace.clock.today
        self.client = ClientPicker(workplace, shows_visits=False)
        self._destination = Choice(labels.options("destination"))
        self._reasons = TagField(
            labels.options("referral_reason"), self.tr("Type pinyin or a number")
        )
        self._advice = NoteField(3, self.tr("Where to go, and why; as you said it"))
        self._refused_by = Segmented(
            [Option(who.value, words.refuser_word(who)) for who in REFUSED_BY]
        )
        self._refusal = NoteField(2, self.tr("In their own words; may stay empty"))
        self._told = CheckBox(self.tr("A guardian or relative knows of this advice"))
        self._day = DayField(self._today)
        self._lay_out()
        self._refused_by.chosen.connect(self._tick_guardian)

    @override
    def clear(self) -> None:
        self.restore({"refused_by": Signer.CLIENT, "day": self._today().isoformat()})

    @override
    def record(self) -> NewAdvice:
        self.require_readable("client_id", "destination", "reasons", "advice")
        return NewAdvice(
            client_id=self.client.client_id() or 0,
            destination=self._destination.value(),
            reasons=self._reasons.value(),
            advice=self._advice.text(),
            refused_by=Signer(self._refused_by.value()),
            refusal=self._refusal.text(),
            guardian_told=self._told.isChecked(),
            visit_id=self.kept["visit_id"],
            day=self._day.value(),
        )

    def _tick_guardian(self) -> None:
        """Whoever refuses has been told."""
        if self._refused_by.value() == Signer.GUARDIAN:
            self._told.setChecked(True)

    def _lay_out(self) -> None:
        self.add(
            Field("client_id", self.tr("Client"), self.client, stretch=3),
            Field("day", self.tr("Advised on"), self._day, example=day_example(), stretch=2),
        )
        self.add(
            Field("destination", self.tr("Advised to go to"), self._destination, stretch=2),
            Field("reasons", self.tr("Reasons"), self._reasons, stretch=3),
        )
        self.add(Field("advice", self.tr("What was advised"), self._advice))
        self.add(Field("refused_by", self.tr("Who does not want it"), self._refused_by))
        self.add(Field("refusal", self.tr("Their reason"), self._refusal))
        self.form.add_widget(self._told)
        self.keep("guardian_told", self._told)
