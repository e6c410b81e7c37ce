"""Where to: a choice from the directory with the way into it, and what to do if it retired."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.institutions import InstitutionDetails
from ui.referrals.institution_choice import InstitutionChoice
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, plain_button


class InstitutionField(QWidget):
    """``choice`` is the field itself; ``retired`` is a banner for below the form's row.

    Signals: ``directory_wanted``; ``replaced`` when the successor was taken instead.
    """

    directory_wanted = Signal()
    replaced = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.choice = InstitutionChoice()
        self.choice.setAccessibleName(name)
        self.choice.chosen.connect(self._say_retired)
        self.retired = Banner()
        self.retired.acted.connect(self._take_successor)
        self.retired.hide()
        directory = plain_button(self.tr("Directory"))
        directory.clicked.connect(self.directory_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(8))
        row.addWidget(self.choice, 1)
        row.addWidget(directory)
        self.setFocusProxy(self.choice)

    def offer(self, entries: Sequence[InstitutionDetails]) -> None:
        """All entries of the directory, those out of use too."""
        self.choice.offer(entries)
        self._say_retired()

    def choose(self, entry: InstitutionDetails) -> None:
        """As soon as it is offered."""
        self.choice.set_value(str(entry.id))

    def shown(self) -> None:
        """Another value was put in, e.g. from a draft."""
        self._say_retired()

    def _say_retired(self) -> None:
        entry, successor = self.choice.entry(), self.choice.successor()
        if entry is None or entry.is_active:
            self.retired.say("")
            return
        words = self.tr("{name} is not in use any more.").format(name=entry.full_name)
        action = ""
        if successor is not None:
            told = self.tr("{name} has taken over from it.").format(name=successor.full_name)
            words, action = f"{words} {told}", self.tr("Choose that one")
        self.retired.say(words, Tone.WARN, action)

    def _take_successor(self) -> None:
        successor = self.choice.successor()
        if successor is not None:
            self.choice.set_value(str(successor.id))
            self._say_retired()
            self.choice.setFocus()
            self.replaced.emit()
