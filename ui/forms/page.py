"""Every form of the room, blank, to print and fill in by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area, ConsentPurpose
from services.actor import Right
from services.documents.rendered import Rendered
from services.progress import Progress
from services.register import Register
from ui.forms.words import group_word
from ui.navigation import Place
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.entries import Entries, clear
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, plain_button, text_label
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Offer:
    """A form as the page lists it; ``group`` is a `FormGroup`'s value."""

    key: str
    title: str
    group: str


@dataclass(frozen=True, slots=True)
class _Found:
    room: str
    offers: tuple[_Offer, ...]


_SCALE = "scale"


def _scales(register: Register) -> list[_Offer]:
    """Answer sheets of what the room may use, except where the owner lets nobody copy the form."""
    return [
        _Offer(card.id, f"{card.short}  {card.names['zh']}", _SCALE)
        for card in register.scales.offered()
        if not card.is_paper_only
    ]


class FormsPage(Page):
    """One line a form; what a click opens can be printed as often as wished."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROOM, Area.CONSENTS, Area.SCALES})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._room = ""
        self._columns = Columns((1, 1))
        self._ledgers = plain_button(self.tr("Ledgers of the year"), icon_name="notebook-text")
        self._ledgers.clicked.connect(self._open_ledgers)
        self._may_see_ledgers = workplace.register.vault.actor.may(Right.CASEWORK)
        self.body.addWidget(
            muted_label(
                self.tr(
                    "To fill in by hand where no computer is at hand. Enter it here afterwards."
                )
            )
        )
        self.body.addWidget(self._columns)
        self.body.addStretch(1)

    @override
    def title(self) -> str:
        return self.tr("Blank forms")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._ledgers,) if self._may_see_ledgers else ()

    def _open_ledgers(self) -> None:
        self.workplace.navigate.go(Place.LEDGERS)

    @override
    def reload(self) -> None:
        register = self.workplace.register

        def work(progress: Progress) -> _Found:
            from services.documents.catalogue import forms_for

            profile = register.room.get().profile
            forms = forms_for(profile.kind)
            offers = [_Offer(form.key, form.title(), form.group) for form in forms]
            # The consents are the room's own texts, in the version that is in use.
            offers += [
                _Offer(text.purpose, text.title, "consent")
                for text in register.consents.texts()
                if text.is_in_force
            ]
            if register.vault.actor.may(Right.CASEWORK):
                offers += _scales(register)
            return _Found(profile.name, tuple(offers))

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: _Found) -> None:
        self._room = found.room
        for column in (self._columns.left, self._columns.right):
            clear(column)
        groups = list(dict.fromkeys(offer.group for offer in found.offers))
        cards = [self._card(group, found.offers) for group in groups]
        heights = [0, 0]
        for card, group in zip(cards, groups, strict=True):
            side = 0 if heights[0] <= heights[1] else 1
            heights[side] += 1 + sum(offer.group == group for offer in found.offers)
            (self._columns.left, self._columns.right)[side].addWidget(card)
        self._columns.left.addStretch(1)
        self._columns.right.addStretch(1)

    def _card(self, group: str, offers: Sequence[_Offer]) -> Card:
        card, entries = Card(group_word(group)), Entries(6)
        rows = [_FormRow(offer, self) for offer in offers if offer.group == group]
        for row in rows:
            row.wanted.connect(self._print)
        entries.set_rows(rows)
        card.body.addWidget(entries)
        return card

    def _print(self, offer: _Offer) -> None:
        room, consents = self._room, self.workplace.register.consents
        prints = self.workplace.register.assessment_prints

        def make() -> Rendered:
            from services.documents import answer_sheet
            from services.documents.catalogue import blank
            from services.documents.consent_form import paper
            from services.documents.forms import render

            if offer.group == "consent":
                return render(paper(consents.paper(ConsentPurpose(offer.key))))
            if offer.group == _SCALE:
                return answer_sheet.blank(prints.blank(offer.key))
            return blank(offer.key, room)

        show_paper(self.workplace, self, make, offer.title, offer.title, has_names=False)


class _FormRow(QWidget):
    """Signal ``wanted`` (the offer)."""

    wanted = Signal(object)

    def __init__(self, offer: _Offer, parent: QWidget) -> None:
        super().__init__(parent)
        self._offer = offer
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(12))
        row.addWidget(text_label(offer.title), 1)
        button = plain_button(self.tr("Print"), icon_name="printer")
        button.setAccessibleDescription(offer.title)
        button.clicked.connect(self._ask)
        row.addWidget(button)

    def _ask(self) -> None:
        self.wanted.emit(self._offer)
