"""The privacy curtain (F12): names disappear everywhere at once, also from the window title."""

from PySide6.QtCore import QObject, Signal

MASK = "●●●"  # one length for all, so that the length tells nothing


class Curtain(QObject):
    """Whether names are hidden. Signal ``changed`` is sent when it is drawn or opened.

    Show names only through ``widgets.NameLabel``, a ``tables`` column of kind ``NAME``, or
    ``name()`` in something that is filled again when ``changed`` is sent.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_drawn = False

    def is_drawn(self) -> bool:
        """True while names are hidden."""
        return self._is_drawn

    def toggle(self) -> None:
        """Draw or open the curtain."""
        self._is_drawn = not self._is_drawn
        self.changed.emit()

    def name(self, text: str) -> str:
        """``text``, or the mask while the curtain is drawn. Empty stays empty."""
        return MASK if self._is_drawn and text else text
