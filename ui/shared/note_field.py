"""A field for several lines."""

from PySide6.QtWidgets import QTextEdit

from ui.shared.theme import Theme


class NoteField(QTextEdit):
    """Several lines of plain text; Tab goes on to the next field. ``lines`` is its height."""

    def __init__(self, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self._lines = 0
        self.show_lines(lines)

    def show_lines(self, lines: int) -> None:
        """Be at least this high; never lower than before."""
        self._lines = max(self._lines, lines)
        self.setFixedHeight(Theme.current().px(22 * self._lines + 22))

    def text(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name, plain text only
        self.setPlainText(text)
