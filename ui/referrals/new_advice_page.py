"""Record advice that was refused, then print the note to sign."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.referrals.advice import AdviceDetails
from ui.clients.client_card import ClientCardView
from ui.navigation import Place
from ui.quick_search import prefilled
from ui.referrals.advice_form import AdviceForm
from ui.referrals.subjects import ShowNote
from ui.shared.record_page import RecordFormPage
from ui.shared.subjects import ForClient
from ui.shared.widgets import Card, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class NewAdvicePage(RecordFormPage):
    """Takes a client's id, a `ForClient`, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.ADVICE
    has_client_card: ClassVar[bool] = True
    touches: ClassVar[frozenset[Area]] = frozenset({Area.REFERRALS, Area.CLIENTS})
    form: AdviceForm

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        form = AdviceForm(workplace, labels)
        super().__init__(workplace, form, self.tr("Put on record and look at the note"))
        self._card = ClientCardView(workplace, labels)
        about = Card(self.tr("What this is"))
        for words in (
            self.tr("Advising somebody to see a doctor is our duty; going there is their choice."),
            self.tr("It is no referral and is never counted as one."),
            self.tr("The note is printed twice: one half to sign and keep, one to take home."),
        ):
            about.body.addWidget(text_label(words, "muted"))
        for card in (self._card, about):
            self.columns.right.addWidget(card)
        self.columns.right.addStretch(1)
        form.client_changed.connect(self._show_client)
        form.client.new_wanted.connect(self._new_client)

    @override
    def title(self) -> str:
        return self.tr("Advice that was not followed")

    @override
    def begin(self, subject: object) -> None:
        super().begin(subject)
        self._show_client()
        if isinstance(subject, int | ForClient):
            self.form.field("destination").setFocus()

    @override
    def saving(self) -> Callable[[int | None], Any]:
        new, advice = self.form.record(), self.workplace.register.advice
        return lambda draft_id: advice.record(replace(new, draft_id=draft_id))

    @override
    def finished(self, result: AdviceDetails) -> None:
        self.workplace.navigate.go(Place.ADVICE, ShowNote(result.id))

    def _show_client(self) -> None:
        self._card.follow(self.form.client.client_id())

    def _new_client(self, typed: str) -> None:
        self.workplace.navigate.go(Place.CLIENT, prefilled(typed))
