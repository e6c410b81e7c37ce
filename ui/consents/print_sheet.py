"""Which consent form to print."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from models.vocabulary import ConsentPurpose
from services.consents.records import ConsentText
from ui.consents.words import purpose_word
from ui.shared.entries import Entries, row_of
from ui.shared.sheet import Sheet
from ui.shared.widgets import plain_button, text_label


@dataclass(frozen=True, slots=True)
class Offer:
    """A form in a language."""

    purpose: ConsentPurpose
    language: str = "zh"


class PrintSheet(Sheet):
    """Signal ``chosen`` (Offer)."""

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, purposes: Sequence[ConsentPurpose], texts: Sequence[ConsentText]
    ) -> None:
        title = QCoreApplication.translate("PrintSheet", "Print a consent form")
        words = QCoreApplication.translate(
            "PrintSheet", "Two copies: one to take home, one for the cabinet."
        )
        super().__init__(parent, title, words)
        english = {text.purpose for text in texts if text.is_in_force and text.has_english}
        entries = Entries(6)
        entries.set_rows([self._row(purpose, purpose in english) for purpose in purposes])
        self.column.addWidget(entries)
        self.add_close()

    def _row(self, purpose: ConsentPurpose, has_english: bool) -> QWidget:
        parts: list[QWidget | int] = [text_label(purpose_word(purpose)), 1]
        if has_english:
            parts.append(self._button(self.tr("In English"), Offer(purpose, "en")))
        parts.append(self._button(self.tr("Print"), Offer(purpose), "printer"))
        return row_of(*parts)

    def _button(self, words: str, offer: Offer, icon_name: str = "") -> QWidget:
        button = plain_button(words, icon_name=icon_name)
        button.setAutoDefault(False)
        button.setAccessibleDescription(purpose_word(offer.purpose))
        button.setProperty("offer", (offer.purpose, offer.language))
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        sender = self.sender()
        if sender is not None:
            purpose, language = sender.property("offer")
            self.accept()
            self.chosen.emit(Offer(ConsentPurpose(purpose), language))
