"""One line of the page of the day: when, who, what, how it stands, what to do."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui.curtain import Curtain
from ui.navigation import Place
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Chip, NameLabel, muted_label, plain_button, text_label

_WHEN_WIDTH = 48
NO_BREAK = "\u00a0"


class Target(NamedTuple):
    """Where a line leads: a place and what it is given."""

    place: Place
    subject: object = None


class TaskRow(QWidget):
    """Signals: ``acted`` (its `Target`) when its button is clicked; ``more_wanted`` (what was
    given to ``offer_more``)."""

    acted = Signal(object)
    more_wanted = Signal(object)

    def __init__(self, when: str, name: QLabel, facts: str, action: str, target: Target) -> None:
        super().__init__()
        self._target = target
        self._more: object = None
        px = Theme.current().px
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        if when:
            label = muted_label(when)
            label.setMinimumWidth(px(_WHEN_WIDTH))
            self._row.addWidget(label)
        self._row.addWidget(_Words(name, facts), 1)
        self._button = plain_button(action)
        self._button.clicked.connect(self._act)
        self._row.addWidget(self._button)

    def add_chip(self, text: str, tone: Tone) -> None:
        """A state, left of the button."""
        self._row.insertWidget(self._row.indexOf(self._button), Chip(text, tone))

    def offer_more(self, subject: object) -> None:
        """A small button at the end for what is done more rarely."""
        self._more = subject
        button = plain_button("…")
        button.setAccessibleName(QCoreApplication.translate("TaskRow", "More"))
        button.setToolTip(QCoreApplication.translate("TaskRow", "Move, cancel, did not come"))
        button.setFixedWidth(Theme.current().px(38))
        button.setProperty("narrow", True)
        button.clicked.connect(self._ask_more)
        self._row.addWidget(button)

    def _act(self) -> None:
        self.acted.emit(self._target)

    def _ask_more(self) -> None:
        self.more_wanted.emit(self._more)


class _Words(QWidget):
    """The name, and what is known beside it, or below it where there is no room."""

    def __init__(self, name: QLabel, facts: str) -> None:
        super().__init__()
        self._name, self._facts = name, text_label(facts, "muted")
        self._facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Theme.current().px(12))
        self._box.addWidget(name)
        self._box.addWidget(self._facts, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = self._facts.fontMetrics().horizontalAdvance(self._facts.text())
        px = Theme.current().px
        fits = self._name.sizeHint().width() + px(12) + words <= self.width()
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        self._box.setSpacing(px(12) if fits else 0)


def name_label(curtain: Curtain, name: str, nameless: str) -> QLabel:
    """The person's name; what to call somebody without one needs no curtain."""
    return NameLabel(curtain, name) if name else text_label(nameless, "strong")


def joined(*facts: str) -> str:
    """Facts side by side; empty ones are left out."""
    return "   ".join(fact.replace(" ", NO_BREAK) for fact in facts if fact)


def days_between(earlier: date, later: date) -> int:
    """Whole days."""
    return (later - earlier).days
