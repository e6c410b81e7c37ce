"""A new hotline call; beside it the numbers to give on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.actor import Right
from services.documents.rendered import Rendered
from services.errors import ClockDoubtful, Conflict
from services.visits.records import VisitSummary
from ui.clients.client_card import ClientCardView
from ui.hotline.call_form import CallForm
from ui.navigation import Place
from ui.risk.numbers_card import NumbersCard
from ui.shared.entries import row_of
from ui.shared.record_page import RecordFormPage
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Card, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class HotlinePage(RecordFormPage):
    """Takes an `OpenDraft` or None. A call becomes one visit, and is shown there."""

    draft_kind: ClassVar[DraftKind] = DraftKind.HOTLINE
    has_client_card: ClassVar[bool] = True
    touches: ClassVar[frozenset[Area]] = frozenset({Area.VISITS, Area.APPOINTMENTS, Area.DUTIES})

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        self._call_form = CallForm(workplace, labels)
        self._is_day_confirmed = False
        self._may_return = workplace.register.vault.actor.may(Right.CASEWORK)
        self._return = plain_button(self.tr("Hotline return"), icon_name="file-text")
        self._card_to_put_up = plain_button(self.tr("Card to put up"), icon_name="printer")
        super().__init__(workplace, self._call_form, self.tr("Finish the call"))
        self._card = ClientCardView(workplace, labels)
        self._lay_out_right()
        self.form.client_changed.connect(self._follow)
        self._return.clicked.connect(self._open_return)
        self._card_to_put_up.clicked.connect(self._show_card)

    @override
    def title(self) -> str:
        return self.tr("Hotline call")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._return,) if self._may_return else ()

    @override
    def begin(self, subject: object) -> None:
        self._is_day_confirmed = False
        self._card.follow(None)

    @override
    def saving(self) -> Callable[[int | None], VisitSummary]:
        visit, facts = self._call_form.record()
        hotline = self.workplace.register.hotline
        visit = replace(visit, is_day_confirmed=self._is_day_confirmed)
        return lambda draft_id: hotline.finish(replace(visit, draft_id=draft_id), facts)

    @override
    def finished(self, result: VisitSummary) -> None:
        self.workplace.navigate.go(Place.VISIT, result.id)

    @override
    def explain(self, error: BaseException) -> bool:
        if isinstance(error, ClockDoubtful):
            self._is_day_confirmed = True
            words = self.tr(
                "The date of this computer looks wrong. Check the day and finish again."
            )
        elif isinstance(error, Conflict) and error.code in ("consent_withdrawn", "file_locked"):
            words = self.tr(
                "This client withdrew the consent, or the file is locked. "
                "Take the call down without the name."
            )
        else:
            return False
        self.notice.say(words, Tone.WARN)
        return True

    def _open_return(self) -> None:
        self.workplace.navigate.go(Place.HOTLINE_RETURN)

    def _show_card(self) -> None:
        hotline = self.workplace.register.hotline

        def make() -> Rendered:
            from services.documents import hotline_card

            return hotline_card.render(hotline.card())

        title = self._card_to_put_up.text()
        show_paper(self.workplace, self, make, title, "hotline-card", has_names=False)

    def _follow(self) -> None:
        self._card.follow(self.form.value("client_id"))

    def _lay_out_right(self) -> None:
        hints = Card(self.tr("While you listen"))
        for words in (
            self.tr(
                "The caller need not say a name. Guess sex and age; leave open what is unclear."
            ),
            self.tr("What you type is kept every few seconds, also if the line breaks."),
        ):
            hints.body.addWidget(text_label(words, "muted"))
        numbers = NumbersCard(self.workplace, self.tr("Numbers to pass on"))
        numbers.body.addWidget(row_of(self._card_to_put_up, 1))
        for card in (self._card, hints, numbers):
            self.columns.right.addWidget(card)
        self.columns.right.addStretch(1)
