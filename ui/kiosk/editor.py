"""What all ways to answer a question have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.self_assessments.records import Question


class Editor(QWidget):
    """One way to answer.

    Signals: ``changed``; ``picked`` where one touch is the whole answer.
    """

    changed = Signal()
    picked = Signal()

    _is_locked = False

    def lock(self, *, is_locked: bool) -> None:
        """While an answer is being stored, another touch changes nothing."""
        self._is_locked = is_locked

    def show_question(self, question: Question) -> None:
        """Offer what the question offers, with what was answered before."""
        raise NotImplementedError

    def value(self) -> object:
        """The answer as it is stored; None as long as there is none that counts."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why what was typed does not count; empty while nothing is wrong."""
        return ""

    def press(self, digit: int) -> bool:
        """A number key, 0 to 9; whether it meant anything here."""
        return False

    def step(self, by: int) -> bool:
        """An arrow key up (-1) or down (1); whether it meant anything here."""
        return False

    def take_focus(self) -> None:
        """The keyboard is here now."""
        self.setFocus()
