"""What happens after a bug: one dialog that tells type and place, never what was typed."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from services.program import NAME, VERSION
from ui.shared.dialogs import Sheet
from ui.shared.widgets import plain_button, text_label

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


class CrashWatch(QObject):
    """Takes over ``sys.excepthook``; ``release`` gives it back.

    Shows one dialog at a time: a bug that comes back with every repaint must not bury the window.
    """

    _caught = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_showing = False
        self._before = sys.excepthook
        self._caught.connect(self._show)  # from any thread to the window's
        sys.excepthook = self._catch

    def release(self) -> None:
        """Restore the hook that was there before."""
        sys.excepthook = self._before

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        from services.logging_setup import log, where  # brings sockets; not before the first window

        place = where(error.with_traceback(trace))
        log.error("bug: %s", place)
        self._caught.emit(place)

    def _show(self, place: str) -> None:
        if self._is_showing:
            return
        self._is_showing = True
        CrashDialog(place, QApplication.activeWindow()).exec()
        self._is_showing = False


class CrashDialog(Sheet):
    """Says that something went wrong, that nothing was lost, and what to pass on."""

    def __init__(self, place: str, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("CrashDialog", "Something went wrong")
        super().__init__(parent, title, "")
        self._report = f"{NAME} {VERSION}\n{place}"
        self.column.addWidget(
            text_label(
                self.tr(
                    "This is a mistake in the program, not yours. What was saved is safe. "
                    "Please close the window, open it again and go on."
                )
            )
        )
        self.column.addWidget(
            text_label(self.tr("For the people who maintain it (holds no personal data):"), "small")
        )
        report = text_label(self._report, "small")
        self.column.addWidget(report)
        copy = plain_button(self.tr("Copy"), icon_name="copy")
        copy.clicked.connect(self._copy)
        self.column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_close()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
