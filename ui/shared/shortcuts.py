"""All keyboard shortcuts of the program; there is no other place for one."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Keys(StrEnum):
    """A shortcut, in Qt's portable spelling."""

    SEARCH = "Ctrl+K"
    NEW = "Ctrl+N"
    FINISH = "Ctrl+Return"
    SAVE_DRAFT = "Ctrl+S"
    FIND = "Ctrl+F"
    PRINT = "Ctrl+P"
    BACK = "Esc"
    LOCK = "Ctrl+L"
    CURTAIN = "F12"
    HELP = "F1"
    RELOAD = "F5"
    HOTLINE = "Ctrl+Shift+H"


def install(widget: QWidget, keys: Keys, slot: Callable[[], object]) -> QShortcut:
    """Call ``slot`` (a method) when ``keys`` is pressed while focus is in ``widget`` or inside."""
    shortcut = QShortcut(QKeySequence(keys.value), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(slot)
    return shortcut


def install_in_window(window: QWidget, keys: Keys, slot: Callable[[], object]) -> QShortcut:
    """Call ``slot`` when ``keys`` is pressed anywhere in ``window``."""
    shortcut = QShortcut(QKeySequence(keys.value), window)
    shortcut.activated.connect(slot)
    return shortcut


def label(keys: Keys) -> str:
    """How the shortcut is printed on a button: ``Ctrl ↵``, ``F12``."""
    return keys.value.replace("Return", "↵").replace("+", " ")


class PlaceKeys(QObject):
    """Alt+1 to Alt+9 go to the entries of the navigation, counted from the top."""

    pressed = Signal(int)

    def __init__(self, window: QWidget, count: int) -> None:
        super().__init__(window)
        for number in range(1, min(count, 9) + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), window)
            shortcut.setProperty("entry", number - 1)
            shortcut.activated.connect(self._tell)

    def _tell(self) -> None:
        shortcut = self.sender()
        if shortcut is not None:
            self.pressed.emit(int(shortcut.property("entry")))


def install_places(window: QWidget, count: int, slot: Callable[[int], object]) -> None:
    """Call ``slot`` with the number (from 0) of the entry whose Alt shortcut was pressed."""
    PlaceKeys(window, count).pressed.connect(slot)
