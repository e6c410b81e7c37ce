"""Shortcuts that must work in dialogs, too."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QDialog, QWidget

from ui.shared.shortcuts import Keys, install_in_window

_EQUIPPED = "hasWindowKeys"


class DialogKeys(QObject):
    """Gives every dialog of ``window`` these shortcuts when it gets the keyboard.

    A modal dialog shadows those of the window, also those for the whole application.
    """

    def __init__(self, window: QWidget, slots: Mapping[Keys, Callable[[], object]]) -> None:
        super().__init__(window)
        self._window, self._slots = window, slots
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._equip)

    def _equip(self, focused: QWindow | None) -> None:
        for dialog in self._window.findChildren(QDialog):
            handle = dialog.windowHandle()
            if handle is None or handle != focused or dialog.property(_EQUIPPED):
                continue
            dialog.setProperty(_EQUIPPED, True)
            for keys, slot in self._slots.items():
                install_in_window(dialog, keys, slot)
