"""What all ways of filling in have in common."""

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.assessments.answers import Answers
from ui.shared.theme import Theme


class AnswerView(QWidget):
    """Shows and changes an `Answers`. Signal ``ended`` when the last item was passed, or Enter
    said that no more comes."""

    ended = Signal()

    def __init__(self, answers: Answers, language: str) -> None:
        super().__init__()
        self.answers, self.language = answers, language
        self._hidden: QWidget | None = None

    def build(self) -> None:
        """Another scale, or its items have changed."""
        raise NotImplementedError

    def go_to(self, item_id: str) -> None:
        """Show this item and let it be answered."""
        raise NotImplementedError

    def reveal(self, part: QWidget) -> None:
        """Scroll the page so that ``part`` is in sight, once it has been laid out."""
        self._hidden = part
        QTimer.singleShot(0, self, self._scroll)

    def reveal_box(self, box: QRect) -> None:
        """Scroll at once so that this part of the view is in sight."""
        around = self._around()
        content = around.widget() if around is not None else None
        if around is not None and content is not None and self.isVisible():
            middle = self.mapTo(content, box.center())
            around.ensureVisible(middle.x(), middle.y(), 0, box.height())

    def _scroll(self) -> None:
        part, around = self._hidden, self._around()
        if around is not None and part is not None and self.isVisible():
            around.ensureWidgetVisible(part, 0, Theme.current().px(12))

    def _around(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def begin(self) -> None:
        """Where one goes on: the first item that is missing, or else the first one."""
        items = self.answers.items()
        missing = self.answers.standing().missing
        first = next((item.id for item in items if item.id in missing), None)
        if first is not None or items:
            self.go_to(first or items[0].id)
