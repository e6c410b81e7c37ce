"""The scales that can stand on the screen, to be ticked: those that fit the age first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from services.self_assessments.records import Offer
from ui.assessments.words import own
from ui.kiosk.words import ages_word
from ui.shared.check_box import CheckBox
from ui.shared.entries import clear, row_of
from ui.shared.scrolling import scrolling
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, text_label
from ui.workplace import Workplace


class ScaleList(QFrame):
    """Signal ``changed``. In the order of the list they come one after the other."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._language = workplace.language
        self.boxes: dict[str, CheckBox] = {}
        self._offers: tuple[Offer, ...] = ()
        self.setProperty("role", "field")
        self.setProperty("tall", True)  # its height stands in the theme, beside that of a line
        inside = QWidget()
        px = Theme.current().px
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(10), px(8), px(10), px(8))
        self._column.setSpacing(px(2))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scrolling(inside))
        self.say(self.tr("The scales are offered when a client is chosen."))

    def say(self, text: str) -> None:
        """Instead of the list."""
        self._offers, self.boxes = (), {}
        clear(self._column)
        self._column.addWidget(text_label(text, "muted"), 0, Qt.AlignmentFlag.AlignTop)

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these; nothing is ticked."""
        clear(self._column)
        self._offers = tuple(offers)
        self.boxes = {offer.scale: self._box(offer) for offer in self._offers}
        is_told = False
        for offer in self._offers:
            if offer.fits_age is False and not is_told:
                is_told = True
                self._column.addSpacing(Theme.current().px(6))
                self._column.addWidget(text_label(self.tr("Made for another age"), "small"))
            facts = self.tr("%n question(s)", "", offer.items)
            if offer.fits_age is False:
                facts = f"{facts} · {ages_word(offer.ages)}"
            self._column.addWidget(row_of(self.boxes[offer.scale], 1, muted_label(facts)))
        self._column.addStretch(1)

    def value(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(offer.scale for offer in self.chosen())

    def chosen(self) -> tuple[Offer, ...]:
        """The same with all that is known of them."""
        return tuple(offer for offer in self._offers if self.boxes[offer.scale].isChecked())

    def all(self) -> tuple[Offer, ...]:
        """What is offered."""
        return self._offers

    def _box(self, offer: Offer) -> CheckBox:
        box = CheckBox(f"{offer.short}  {own(offer.names, self._language)}")
        box.toggled.connect(self._tell)
        return box

    def _tell(self) -> None:
        self.changed.emit()
