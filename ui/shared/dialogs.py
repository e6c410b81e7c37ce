"""The one place for questions, messages and file pickers; tests pass a scripted one.

Jobs first, questions after: a dialog waits for the user, so never open one from a worker.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.shared.theme import Theme
from ui.shared.widgets import danger_button, plain_button, primary_button, text_label


class Dialogs:
    """``parent`` gives the window that a dialog belongs to when it is opened."""

    def __init__(self, parent: Callable[[], QWidget | None]) -> None:
        self._parent = parent

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        """A question whose answers are verbs; True if ``yes`` was chosen. ``yes`` is default."""
        sheet = Sheet(self._parent(), title, text)
        sheet.add_choice(yes, no, is_safe=True)
        return sheet.exec() == QDialog.DialogCode.Accepted

    def confirm_destructive(self, title: str, consequences: Sequence[str], verb: str) -> bool:
        """List what will happen; the verb stands on the button and Cancel is the default."""
        sheet = Sheet(self._parent(), title, "")
        for consequence in consequences:
            sheet.add_point(consequence)
        sheet.add_choice(verb, "", is_safe=False)
        return sheet.exec() == QDialog.DialogCode.Accepted

    def ask_text(self, title: str, label: str, verb: str, text: str = "") -> str | None:
        """A short text, e.g. the reason of an amendment; None if the user went back."""
        from ui.shared.form import Field, Form, NoteField

        sheet = Sheet(self._parent(), title, text)
        field = NoteField(3)
        form = Form()
        form.add(Field("text", label, field))
        sheet.column.addWidget(form)
        sheet.add_choice(verb, "", is_safe=True)
        field.setFocus()
        accepted = sheet.exec() == QDialog.DialogCode.Accepted
        return field.text().strip() if accepted else None

    def tell(self, title: str, text: str = "") -> None:
        """Say something that must be seen; otherwise use a Banner."""
        sheet = Sheet(self._parent(), title, text)
        sheet.add_close()
        sheet.exec()

    def show_error(self, error: BaseException) -> None:
        """Known trouble in words; nothing for Cancelled; a bug is raised to the crash dialog."""
        from ui.shared.error_text import error_words

        words = error_words(error)
        if words is not None:
            self.tell(words.title, words.text)
        elif type(error).__name__ != "Cancelled":
            raise error

    def open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        """An existing file; ``filters`` as Qt writes them: ``Ledger (*.xlsx *.csv)``."""
        start = str(folder or _documents())
        chosen, _ = QFileDialog.getOpenFileName(self._parent(), title, start, filters)
        return Path(chosen) if chosen else None

    def save_file(
        self, title: str, name: str, filters: str, folder: Path | None = None
    ) -> Path | None:
        """Where to save; ``name`` is the suggestion and must hold nothing personal."""
        start = str((folder or _documents()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent(), title, start, filters)
        return Path(chosen) if chosen else None

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """An existing folder, e.g. a stick."""
        start = str(folder or _documents())
        chosen = QFileDialog.getExistingDirectory(self._parent(), title, start)
        return Path(chosen) if chosen else None


class Sheet(QDialog):
    """The frame of all our dialogs; add content to ``column``, then one row of buttons."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        px = Theme.current().px
        self.setWindowTitle(title)
        self.setMinimumWidth(px(420))
        self.setMaximumWidth(px(640))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(px(24), px(20), px(24), px(20))
        self._outer.setSpacing(px(12))
        self._outer.addWidget(text_label(title, "lead"))
        self.column = QVBoxLayout()
        self.column.setSpacing(px(8))
        self._outer.addLayout(self.column)
        if text:
            self.column.addWidget(text_label(text))

    def add_point(self, text: str) -> None:
        """One consequence, as a list item."""
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addWidget(text_label("·", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_label(text), 1)
        self.column.addLayout(row)

    def add_choice(self, yes: str, no: str, *, is_safe: bool) -> None:
        """The verb and the way back; the verb is the default only if it is safe."""
        back = plain_button(no or QCoreApplication.translate("Dialogs", "Cancel"))
        go = primary_button(yes) if is_safe else danger_button(yes)
        back.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        self._add_buttons(back, go)
        default = go if is_safe else back
        default.setDefault(True)
        default.setFocus()

    def add_close(self) -> None:
        """Only a button to close."""
        close = primary_button(QCoreApplication.translate("Dialogs", "OK"))
        close.clicked.connect(self.accept)
        self._add_buttons(close)
        close.setDefault(True)

    def _add_buttons(self, *buttons: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self._outer.addSpacing(Theme.current().px(8))
        self._outer.addLayout(row)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
