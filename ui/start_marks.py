"""Tells a benchmark when a window was first painted; silent otherwise.

``PERF_MARKERS`` names a file that gets one line `NAME MONOTONIC_SECONDS` a mark;
``PERF_EXIT`` names the mark at which the program leaves.
"""

import os

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from services.clock import SystemClock


class FirstPaint(QObject):
    """Watches one widget until its first paint event has returned."""

    def __init__(self, widget: QWidget, name: str) -> None:
        super().__init__(widget)
        self._name = name
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._write)
        return False

    def _write(self) -> None:
        with open(os.environ["PERF_MARKERS"], "a", encoding="ascii") as marks:  # noqa: PTH123
            marks.write(f"{self._name} {SystemClock().monotonic():.9f}\n")
        if os.environ.get("PERF_EXIT") == self._name:
            os._exit(0)


def mark_first_paint(widget: QWidget, name: str) -> None:
    """Mark ``name`` once ``widget`` has been painted, if somebody measures."""
    if os.environ.get("PERF_MARKERS"):
        FirstPaint(widget, name)
