"""The answers of a paper form as a grid of numbers: digits fly, without looking at the screen.

Every printed item takes one key, also those that need no answer: the eyes stay on the paper.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy
from typing_extensions import override

from services.scales.definition import Input, Item
from ui.assessments.answer_view import AnswerView
from ui.assessments.answers import Answers, OpenScale
from ui.assessments.item_words import ShownOption, item_number, options
from ui.shared.theme import Theme

COLUMNS = 10
_CELL = QSize(64, 34)  # at 100 %
_WIDEST = 84
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
    Qt.Key.Key_Backspace: -1,
}


def fits_grid(scale: OpenScale) -> bool:
    """Whether every item is answered with one key and is called by a short number."""
    return all(
        item.input in (Input.CHOICE, Input.FLAG)
        and len(item.id) <= 3
        and all(
            len(str(one.value)) == 1 or not isinstance(one.value, int) for one in _of(scale, item)
        )
        for item in scale.definition.items
    )


def _of(scale: OpenScale, item: Item) -> tuple[ShownOption, ...]:
    return options(scale, item, "zh") if item.input is Input.CHOICE else ()


class AnswerGrid(AnswerView):
    """Digits answer and go on, space leaves blank, Backspace and arrows move, Enter ends."""

    def __init__(self, answers: Answers, language: str) -> None:
        super().__init__(answers, language)
        self._items: tuple[Item, ...] = ()
        self._options: dict[str, tuple[ShownOption, ...]] = {}
        self._here = 0
        self._is_refused = False
        answers.changed.connect(self.update)
        answers.restated.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def build(self) -> None:
        scale = self.answers.scale
        self._items = self.answers.items()
        self._options = {
            item.id: options(scale, item, self.language) for item in self._items if scale
        }
        self._here, self._is_refused = 0, False
        self.updateGeometry()
        self._tell()

    @override
    def go_to(self, item_id: str) -> None:
        ids = [item.id for item in self._items]
        self._move(ids.index(item_id) if item_id in ids else 0)
        self.setFocus()

    def here(self) -> str:
        """The item that the next key answers; empty at the end."""
        return self._items[self._here].id if self._here < len(self._items) else ""

    @override
    def sizeHint(self) -> QSize:
        px = Theme.current().px
        rows = -(-max(1, len(self._items)) // COLUMNS)
        return QSize(px(_CELL.width()) * COLUMNS, px(_CELL.height()) * rows + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(hint.width() * 2 // 3, hint.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _MOVES:
            self._move(max(0, min(len(self._items), self._here + _MOVES[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        elif not self._take(event.text().lower(), key):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        boxes = (self._box(number) for number in range(len(self._items)))
        self._move(next((n for n, box in enumerate(boxes) if box.contains(at)), self._here))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._items)):
            self._paint_cell(painter, number)
        painter.end()

    def _take(self, text: str, key: Qt.Key) -> bool:
        """Answer with a key; False if it is no key of ours."""
        if self._here >= len(self._items):
            return False
        item = self._items[self._here]
        found = next((one for one in self._options[item.id] if one.key == text and text), None)
        is_blank = key == Qt.Key.Key_Space
        if found is None and not is_blank:
            if not text.isalnum():
                return False
            self._is_refused = True  # a wrong key stays where it is and can be heard
            QApplication.beep()
            self._tell()
            return True
        self.answers.put(item.id, None if is_blank else found.value if found else None)
        self._move(self._here + 1)
        if self._here == len(self._items):
            self.ended.emit()
        return True

    def _move(self, number: int) -> None:
        self._here, self._is_refused = number, False
        if number < len(self._items):
            self.reveal_box(self._box(number))
        self._tell()

    def _tell(self) -> None:
        """For the eyes and for whoever listens."""
        item_id = self.here()
        scale = self.answers.scale
        if item_id and scale:
            item = self._items[self._here]
            name = item_number(scale, item, self.language)
            self.setAccessibleName(f"{name}: {self._shown(item)}")
        self.update()

    def _shown(self, item: Item) -> str:
        value = self.answers.value(item.id)
        found = (one for one in self._options[item.id] if one.value == value)
        one = next(found, None)
        if one is None:
            return ""
        return one.key if isinstance(one.value, int) else one.key.upper()

    def _box(self, number: int) -> QRect:
        px = Theme.current().px
        width, height = min(px(_WIDEST), self.width() // COLUMNS), px(_CELL.height())
        corner = QPoint(number % COLUMNS * width, number // COLUMNS * height)
        return QRect(corner, QSize(width, height))

    def _paint_cell(self, painter: QPainter, number: int) -> None:
        theme, item = Theme.current(), self._items[number]
        standing = self.answers.standing()
        box = QRectF(self._box(number)).adjusted(0.5, 0.5, -3.5, -3.5)
        is_here = number == self._here and self.hasFocus()
        is_odd = item.id in standing.contradictory
        ground = "bg" if item.id in standing.needless else "field"
        edge = "risk" if is_here and self._is_refused else "accent" if is_here else "line"
        painter.setPen(QPen(theme.color("warn" if is_odd else edge), 2 if is_here else 1))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box, theme.px(5), theme.px(5))
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("small"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(theme.px(6), 0, 0, 0), left, item.id)
        painter.setPen(theme.color("warn_ink" if is_odd else "text"))
        painter.setFont(theme.font("lead", QFont.Weight.Bold))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        shown = self._shown(item)
        is_needless = not shown and item.id in standing.needless
        painter.drawText(box.adjusted(0, 0, -theme.px(10), 0), right, "–" if is_needless else shown)
