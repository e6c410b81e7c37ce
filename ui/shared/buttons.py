"""A push button that prints its keyboard shortcut on itself, in a small frame after the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from ui.shared.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent


class ShortcutButton(QPushButton):
    """``hint`` is how the shortcut is printed; empty prints nothing."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self._hint = hint
        self._has_hand = False
        self.setAutoDefault(False)

    def print_hint(self, hint: str) -> None:
        """Print another shortcut."""
        self._hint = hint
        self.updateGeometry()

    def enterEvent(self, event: "QEnterEvent") -> None:  # noqa: N802
        """The pointer becomes a hand; not before, because that brings all enumerations of Qt."""
        if not self._has_hand:
            from PySide6.QtCore import Qt

            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self._has_hand = True
        super().enterEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802
        """Enter presses it as Space does; outside dialogs Qt leaves that out."""
        from PySide6.QtCore import Qt

        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        has_more = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and not has_more and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        hint = super().sizeHint()
        return QSize(hint.width() + self._frame_width(), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802
        # Squeezed, as in the header at 200 %: the words go before the shortcut.
        if not self._hint or self.width() < self.sizeHint().width():
            super().paintEvent(event)
            return
        # Not at the top: QStyle's many enumerations take time that the first window does not have.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect.adjust(0, 0, -self._frame_width(), 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        self._paint_hint(painter)
        painter.end()

    def _paint_hint(self, painter: "QPainter") -> None:
        from PySide6.QtCore import QRectF, Qt
        from PySide6.QtGui import QPainter, QPen

        theme = Theme.current()
        frame = QRectF(0, 0, self._frame_width() - theme.px(8), theme.px(20))
        frame.moveCenter(QRectF(self.rect()).center())
        frame.moveRight(self.width() - theme.px(16))
        is_primary = self.property("role") == "primary"
        ink = theme.color("on_accent" if is_primary else "muted")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.color("on_accent" if is_primary else "line")
        if is_primary:
            edge.setAlphaF(0.45)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(frame, theme.px(4), theme.px(4))
        painter.setPen(ink)
        painter.setFont(theme.font("small"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._hint)

    def _frame_width(self) -> int:
        if not self._hint:
            return 0
        from PySide6.QtGui import QFontMetrics

        theme = Theme.current()
        words = QFontMetrics(theme.font("small")).horizontalAdvance(self._hint)
        return words + theme.px(12) + theme.px(8)
