"""A new entry of the disclosure log."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.disclosures import DisclosureId
from ui.disclosures.form import DisclosureForm
from ui.navigation import Place
from ui.shared.record_page import RecordFormPage
from ui.shared.widgets import Card, text_label
from ui.workplace import Workplace


class NewDisclosurePage(RecordFormPage):
    """Takes a client's id, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.DISCLOSURE
    touches: ClassVar[frozenset[Area]] = frozenset({Area.DISCLOSURES})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.STAFF})

    def __init__(self, workplace: Workplace) -> None:
        self._form = DisclosureForm(workplace)
        super().__init__(workplace, self._form, self.tr("Put on record"))
        self._client_id: int | None = None
        self.columns.right.addWidget(self._rules())
        self.columns.right.addStretch(1)

    @override
    def title(self) -> str:
        return self.tr("Told to others")

    @override
    def reload(self) -> None:
        disclosures = self.workplace.register.disclosures
        job = self.workplace.jobs.start(lambda progress: disclosures.deciders())
        job.succeeded.connect(self._form.offer_deciders)

    @override
    def saving(self) -> Callable[[int | None], DisclosureId]:
        new, disclosures = self._form.record(), self.workplace.register.disclosures
        self._client_id = new.client_id
        return lambda draft_id: disclosures.add(replace(new, draft_id=draft_id))

    @override
    def finished(self, result: DisclosureId) -> None:
        self.workplace.navigate.go(Place.DISCLOSURES, self._client_id)

    def _rules(self) -> Card:
        """When one may tell, in three lines (CPS code of ethics 3.2 and 3.3; practice.md 3.5)."""
        card = Card(self.tr("Before you tell"))
        for words in (
            self.tr("Best with consent: ask, and say what will be told."),
            self.tr(
                "Without consent only in serious danger to self or others, where a minor or "
                "somebody helpless is harmed, or where the law says so."
            ),
            self.tr("With a request from outside: ask for the formal paper first."),
            self.tr("No more than needed. Tell the client before, wherever that is safe."),
        ):
            card.body.addWidget(text_label(words))
        return card
