"""A paper form as boxes in blocks of ten: typed by number keys, checked at each place."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from services.screenings.answer_strings import signs_of
from services.screenings.fitting import ItemKeys
from ui.shared.theme import Theme

_BLOCK = 10
_BOX, _GAP, _BLOCK_GAP, _LINE_GAP, _LABEL = 30, 3, 20, 12, 16
_BLANK = "·"


class AnswerGrid(QWidget):
    """Signals: ``changed`` after each key; ``finished`` on Enter.

    Digits, spaces and ``-`` fill the box and go on; Backspace goes back; arrows move; pasting fills
    from the beginning. A sign that is no answer stays in its box, marked, so that whoever types
    without looking does not lose the place.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[ItemKeys, ...] = ()
        self._signs: list[str] = []
        self._marked: frozenset[int] = frozenset()
        self._at = 0
        self._columns = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def set_keys(self, keys: Sequence[ItemKeys]) -> None:
        """Another form, empty."""
        self._keys = tuple(keys)
        self.clear()
        self._fit()

    def clear(self) -> None:
        """Nothing typed."""
        self.show_signs("")

    def show_signs(self, signs: str, marked: Sequence[int] = ()) -> None:
        """Show these signs; ``marked`` places stand out, the first of them is typed next."""
        self._signs = list(signs[: len(self._keys)])
        self._marked = frozenset(marked)
        self._at = min(marked, default=len(self._signs))
        self._note()

    def signs(self) -> str:
        """What was typed, a sign a box."""
        return "".join(self._signs)

    def answers(self) -> bytes | None:
        """The form, or None while something is missing or wrong."""
        if len(self._signs) != len(self._keys) or self.first_wrong() is not None:
            return None
        pairs = zip(self._keys, self._signs, strict=True)
        return bytes(key.bytes_of[sign] for key, sign in pairs)

    def first_wrong(self) -> int | None:
        """The first place with a sign that is no answer, from 0."""
        pairs = zip(self._keys, self._signs, strict=False)
        return next((n for n, (key, sign) in enumerate(pairs) if sign not in key.bytes_of), None)

    def go_to(self, place: int) -> None:
        """Type there next."""
        self._at = max(0, min(place, len(self._signs)))
        self._note()

    def at(self) -> int:
        """Where the next sign goes, from 0."""
        return self._at

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._go_back()
        elif not self._move(event) and not self._type(event.text()):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        for place in range(len(self._keys)):
            if self._box(place).contains(event.position()):
                self.go_to(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(Theme.current().px(_BLOCK * (_BOX + _GAP)), self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), Theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(len(self._keys)):
            self._paint_box(painter, theme, place)
            if place % _BLOCK == 0:
                self._paint_label(painter, theme, place)

    def _paint_box(self, painter: QPainter, theme: Theme, place: int) -> None:
        sign = self._signs[place] if place < len(self._signs) else ""
        is_wrong = bool(sign) and sign not in self._keys[place].bytes_of
        is_here = place == self._at and self.hasFocus()
        ground = "risk_soft" if is_wrong else "warn_soft" if place in self._marked else "field"
        edge = "risk" if is_wrong else "accent" if is_here else "line"
        box = self._box(place).adjusted(1, 1, -1, -1)
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color(edge), 2 if is_here or is_wrong else 1))
        painter.drawRoundedRect(box, theme.px(5), theme.px(5))
        if sign:
            font = QFont(self.font())
            font.setPixelSize(theme.px(16))
            painter.setFont(font)
            painter.setPen(theme.color("risk_ink" if is_wrong else "text"))
            shown = _BLANK if sign in " -_." else sign
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_label(self, painter: QPainter, theme: Theme, place: int) -> None:
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        last = min(place + _BLOCK, len(self._keys)) - 1
        words = f"{self._keys[place].item}–{self._keys[last].item}"
        box = self._box(place)
        label = QRectF(box.left(), box.top() - theme.px(_LABEL), theme.px(120), theme.px(_LABEL))
        painter.drawText(label, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _box(self, place: int) -> QRectF:
        px = Theme.current().px
        block, inside = divmod(place, _BLOCK)
        line, column = divmod(block, self._columns)
        left = column * (px(_BLOCK * (_BOX + _GAP)) + px(_BLOCK_GAP)) + inside * px(_BOX + _GAP)
        top = line * px(_BOX + _LABEL + _LINE_GAP) + px(_LABEL)
        return QRectF(left, top, px(_BOX), px(_BOX))

    def _fit(self) -> None:
        px = Theme.current().px
        width = px(_BLOCK * (_BOX + _GAP)) + px(_BLOCK_GAP)
        self._columns = max(1, (self.width() + px(_BLOCK_GAP)) // width)
        blocks = -(-len(self._keys) // _BLOCK)
        lines = max(1, -(-blocks // self._columns))
        self.setFixedHeight(lines * px(_BOX + _LABEL + _LINE_GAP))

    def _type(self, text: str) -> bool:
        sign = text.lower()
        if len(sign) != 1 or not (sign.isalnum() or sign in " -_."):
            return False
        if self._at >= len(self._keys):
            return True  # full: Enter goes on
        if self._at < len(self._signs):
            self._signs[self._at] = sign
        else:
            self._signs.append(sign)
        self._at += 1
        self._note()
        return True

    def _paste(self, text: str) -> None:
        self._signs = list(signs_of(text, len(self._keys))[: len(self._keys)])
        self._at = len(self._signs)
        self._note()

    def _go_back(self) -> None:
        if self._at == len(self._signs) and self._signs:
            self._signs.pop()
        self._at = max(0, self._at - 1)
        self._note()

    def _move(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_BLOCK * self._columns,
            Qt.Key.Key_Down: _BLOCK * self._columns,
            Qt.Key.Key_Home: -len(self._keys),
            Qt.Key.Key_End: len(self._keys),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        self.go_to(self._at + step)
        return True

    def _note(self) -> None:
        self.update()
        self.changed.emit()
