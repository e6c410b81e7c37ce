"""The one signal that says what a write changed; each page decides whether to reload."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from models.vocabulary import Area


class Changes(QObject):
    """``announce({Area.VISITS})`` after a write has succeeded.

    Signal ``announced`` carries a ``frozenset[Area]``.
    """

    announced = Signal(object)

    def announce(self, areas: Iterable[Area]) -> None:
        """Tell all open pages which areas of the register are not as they were."""
        self.announced.emit(frozenset(areas))
