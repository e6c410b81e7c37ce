"""A drop-down list of choices."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox

from ui.shared.theme import Theme, set_look
from ui.shared.traits import set_traits

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Option(NamedTuple):  # made ten times as fast as a frozen dataclass; the first window waits
    """One choice: its code, its label, and further words by which typing finds it (pinyin).

    ``short`` is what a tag says when the label is too long for one.
    """

    code: str
    label: str
    keys: str = ""
    short: str = ""


class Choice(QComboBox):
    """A drop-down list of options. Signal ``chosen`` (code) when the user picks."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[Option] = (), value: str = "") -> None:
        super().__init__()
        self.activated.connect(self._tell)
        set_traits(self, sizeAdjustPolicy="AdjustToContents")
        self.set_options(options, value)

    def set_options(self, options: Sequence[Option], value: str = "") -> None:
        """Offer other choices; ``value`` is chosen without a signal."""
        self.clear()
        for option in options:
            self.addItem(option.label, option.code)
        self.set_value(value)

    def value(self) -> str:
        """The chosen code, or an empty string."""
        return str(self.currentData() or "")

    def set_value(self, code: str) -> None:
        """Choose ``code`` without a signal; an unknown one chooses nothing."""
        self.setCurrentIndex(self.findData(code))

    def showPopup(self) -> None:  # noqa: N802
        if self.view().property("role") is None:
            from PySide6.QtWidgets import QStyledItemDelegate

            self.setItemDelegate(QStyledItemDelegate(self))  # one that the style sheet reaches
            set_look(self.view(), role="suggestions")
        super().showPopup()

    def sizeHint(self) -> QSize:  # noqa: N802
        hint = super().sizeHint()
        return QSize(hint.width() + Theme.current().px(16), hint.height())

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802
        super().paintEvent(event)
        if self.count():
            self._paint_arrow()

    def _paint_arrow(self) -> None:
        from PySide6.QtGui import QPainter

        from ui.shared.icons import paint_icon

        side = Theme.current().px(16)
        box = self.rect()
        box.setLeft(box.right() - side - Theme.current().px(10))
        box.setWidth(side)
        box.setTop(box.center().y() - side // 2)
        box.setHeight(side)
        painter = QPainter(self)
        paint_icon(painter, "chevron-down", box, "muted" if self.isEnabled() else "line_strong")
        painter.end()

    def _tell(self) -> None:
        self.chosen.emit(self.value())
