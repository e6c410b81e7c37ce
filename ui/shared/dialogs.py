"""The one place for questions, messages and file pickers; tests pass a scripted one.

Jobs first, questions after: a dialog waits for the user, so never open one from a worker.
Dialogs are loaded when one is opened: the first window does not wait for them.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.shared.sheet import Sheet


class Dialogs:
    """``parent`` gives the window that a dialog belongs to when it is opened."""

    def __init__(self, parent: "Callable[[], QWidget | None]") -> None:
        self._parent = parent

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        """A question whose answers are verbs; True if ``yes`` was chosen. ``yes`` is default."""
        sheet = self._sheet(title, text)
        sheet.add_choice(yes, no, is_safe=True)
        return sheet.wait()

    def confirm_destructive(self, title: str, consequences: Sequence[str], verb: str) -> bool:
        """List what will happen; the verb stands on the button and Cancel is the default."""
        sheet = self._sheet(title, "")
        for consequence in consequences:
            sheet.add_point(consequence)
        sheet.add_choice(verb, "", is_safe=False)
        return sheet.wait()

    def tell(self, title: str, text: str = "") -> None:
        """Say something that must be seen; otherwise use a Banner."""
        sheet = self._sheet(title, text)
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
        from PySide6.QtWidgets import QFileDialog

        start = str(folder or _documents())
        chosen, _ = QFileDialog.getOpenFileName(self._parent(), title, start, filters)
        return Path(chosen) if chosen else None

    def save_file(
        self, title: str, name: str, filters: str, folder: Path | None = None
    ) -> Path | None:
        """Where to save; ``name`` is the suggestion and must hold nothing personal."""
        from PySide6.QtWidgets import QFileDialog

        start = str((folder or _documents()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent(), title, start, filters)
        return Path(chosen) if chosen else None

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """An existing folder, e.g. a stick."""
        from PySide6.QtWidgets import QFileDialog

        start = str(folder or _documents())
        chosen = QFileDialog.getExistingDirectory(self._parent(), title, start)
        return Path(chosen) if chosen else None

    def _sheet(self, title: str, text: str) -> "Sheet":
        from ui.shared.sheet import Sheet

        return Sheet(self._parent(), title, text)


def _documents() -> Path:
    from PySide6.QtCore import QStandardPaths

    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
