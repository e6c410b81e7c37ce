"""The form of one entry of the disclosure log."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from services.disclosures import Decider, NewDisclosure
from ui.clients.picker import ClientPicker
from ui.shared.choices import Choice, Option
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.visits.words import Labels
from ui.workplace import Workplace


class DisclosureForm(RecordForm):
    """Whom it was about, to whom it went, on which ground, what, and why no less would do."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._decider = self._own()  # until the choice is filled
        self._client = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self._day, self._decided_by = DayField(workplace.clock.today), Choice(())
        self._ground = Choice(Labels(workplace).options("disclosure_ground"))
        self._recipient = line_field(self.tr("Body, department, person"))
        self._document = line_field(self.tr("e.g. number of the request, or of the consent"))
        self._what = NoteField(2, self.tr("In a sentence; not the content of the talks"))
        self._minimum = NoteField(2, self.tr("e.g. without the address nobody finds her"))
        self._lay_out()

    def offer_deciders(self, deciders: Sequence[Decider]) -> None:
        """Who may have decided; whoever types is proposed."""
        options = [Option(str(one.id), one.name) for one in deciders]
        self._decided_by.set_options(options, self._decided_by.value() or self._decider)

    @override
    def clear(self) -> None:
        self.restore({"day": self._workplace.clock.today().isoformat(), "decided_by": self._own()})

    @override
    def record(self) -> NewDisclosure:
        self.require_readable("day")
        decided_by = self._decided_by.value()
        return NewDisclosure(
            client_id=self._client.client_id(),
            recipient=self._recipient.text(),
            ground=self._ground.value(),
            what=self._what.text(),
            minimum=self._minimum.text(),
            day=self._day.value(),
            document=self._document.text(),
            decided_by=int(decided_by) if decided_by else None,
        )

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        self._decider = str(typed.get("decided_by") or self._own())
        super().restore(typed)

    def _own(self) -> str:
        return str(self._workplace.register.vault.actor.staff_id)

    def _lay_out(self) -> None:
        no_names = self.tr("May stay empty if it is about nobody on file.")
        self.add(Field("client_id", self.tr("About"), self._client, hint=no_names))
        self.add(
            Field("recipient", self.tr("Told to"), self._recipient, stretch=3),
            Field("day", self.tr("On"), self._day, stretch=2, example=day_example()),
        )
        self.add(
            Field("ground", self.tr("Ground"), self._ground, stretch=3),
            Field("document", self.tr("Paper seen"), self._document, stretch=2),
        )
        self.add(Field("what", self.tr("What was told"), self._what))
        self.add(Field("minimum", self.tr("Why no less would do"), self._minimum))
        self.add(Field("decided_by", self.tr("Who decided"), self._decided_by))
