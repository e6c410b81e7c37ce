"""What all ways of filling in have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.assessments.answers import Answers


class AnswerView(QWidget):
    """Shows and changes an `Answers`. Signal ``ended`` when the last item was passed, or Enter
    said that no more comes."""

    ended = Signal()

    def __init__(self, answers: Answers, language: str) -> None:
        super().__init__()
        self.answers, self.language = answers, language

    def build(self) -> None:
        """Another scale, or its items have changed."""
        raise NotImplementedError

    def go_to(self, item_id: str) -> None:
        """Show this item and let it be answered."""
        raise NotImplementedError

    def begin(self) -> None:
        """Where one goes on: the first item that is missing, or else the first one."""
        items = self.answers.items()
        missing = self.answers.standing().missing
        first = next((item.id for item in items if item.id in missing), None)
        if first is not None or items:
            self.go_to(first or items[0].id)
