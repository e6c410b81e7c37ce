"""One large figure and what it counts, as at the top of the page of completeness."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shared.theme import Theme, Tone, set_look
from ui.shared.widgets import Card, text_label


class FigureCard(Card):
    """The figure is coloured only where something is to be done."""

    def __init__(self) -> None:
        super().__init__()
        self.figure, self.words = text_label("–", "figure"), text_label("", "muted")
        self.body.setSpacing(Theme.current().px(4))
        self.body.addWidget(self.figure)
        self.body.addWidget(self.words)

    def say(self, figure: str, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Another figure."""
        self.figure.setText(figure)
        self.words.setText(words)
        set_look(self.figure, tone=tone)


def side_by_side(*cards: QWidget) -> QWidget:
    """Cards of the same width."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Theme.current().px(16))
    for card in cards:
        row.addWidget(card, 1)
    return holder
