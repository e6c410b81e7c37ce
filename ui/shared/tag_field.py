"""A field that takes several choices: typing filters, Enter takes, Backspace gives back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QWidget
from typing_extensions import override

from ui.shared.choices import Option
from ui.shared.theme import Theme, set_look

_ROWS_SHOWN = 8


class TagField(QFrame):
    """Signal ``changed`` when the choice is different. The first tag is the main one.

    Typing part of a label, of its pinyin (``Option.keys``) or code, or its number narrows the list;
    Down and Up move in it, Enter takes, Esc closes, Backspace in the empty field gives back.
    """

    changed = Signal()

    def __init__(self, options: Sequence[Option] = (), placeholder: str = "") -> None:
        super().__init__()
        px = Theme.current().px
        self.setProperty("role", "field")
        self._options, self._chosen = tuple(options), list[str]()
        self._tags = QHBoxLayout()
        self._tags.setSpacing(px(4))
        self._typed = QLineEdit()
        self._typed.setProperty("role", "bare")
        self._typed.setPlaceholderText(placeholder)
        self._typed.installEventFilter(self)
        self._typed.textEdited.connect(self._filter)
        self.setFocusProxy(self._typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 1, px(8), 1)
        row.addLayout(self._tags)
        row.addWidget(self._typed, 1)
        self._list = self._make_list()

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other choices; chosen codes stay."""
        self._options = tuple(options)
        self._show_tags()

    def value(self) -> tuple[str, ...]:
        """The chosen codes in the order in which they were taken."""
        return tuple(self._chosen)

    def set_value(self, codes: Sequence[str]) -> None:
        """Choose ``codes`` without a signal."""
        self._chosen = list(codes)
        self._show_tags()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._keep_escape(event)
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_look(self, focused=kind == QEvent.Type.FocusIn)
        if kind == QEvent.Type.FocusOut:
            self._list.hide()
        if kind == QEvent.Type.MouseButtonPress:
            self._filter(self._typed.text())
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._typed.setFocus()
        self._filter(self._typed.text())

    def _key(self, event: QKeyEvent) -> bool:
        is_open = self._list.isVisible()
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_open and not event.modifiers():
            self._take_current()
        elif key == Qt.Key.Key_Escape and is_open:
            self._list.hide()
        elif key == Qt.Key.Key_Backspace and not self._typed.text() and self._chosen:
            self._drop(self._chosen[-1])
        else:
            return False
        return True

    def _keep_escape(self, event: QKeyEvent) -> None:
        """Esc closes the list first; only then it means "back" to the window."""
        if event.key() == Qt.Key.Key_Escape and self._list.isVisible():
            event.accept()

    def _make_list(self) -> QListWidget:
        found = QListWidget()
        found.setWindowFlags(Qt.WindowType.ToolTip)
        found.setProperty("role", "suggestions")
        found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        found.itemClicked.connect(self._take_current)
        found.setParent(self, Qt.WindowType.ToolTip)
        return found

    def _filter(self, typed: str) -> None:
        wanted = typed.strip().lower()
        self._list.clear()
        for number, option in enumerate(self._options, 1):
            words = f"{option.label} {option.keys} {option.code}".lower()
            is_meant = str(number).startswith(wanted) if wanted.isdigit() else wanted in words
            if option.code not in self._chosen and is_meant:
                self._list.addItem(f"{number}  {option.label}")
                self._list.item(self._list.count() - 1).setData(
                    Qt.ItemDataRole.UserRole, option.code
                )
        self._open_list()

    def _open_list(self) -> None:
        rows = min(self._list.count(), _ROWS_SHOWN)
        self._list.setVisible(rows > 0)
        if not rows:
            return
        self._list.setCurrentRow(0)
        height = self._list.sizeHintForRow(0) * rows + Theme.current().px(10)
        px = Theme.current().px
        longest = self._list.sizeHintForColumn(0) + px(40)  # the bar and the edges beside it
        width = max(self.width() // 2, px(220), min(longest, self.width()))
        self._list.setFixedSize(width, height)
        self._list.move(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _move(self, step: int) -> None:
        if not self._list.isVisible():
            self._filter(self._typed.text())
            return
        row = self._list.currentRow() + step
        self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))

    def _take_current(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        self._chosen.append(str(item.data(Qt.ItemDataRole.UserRole)))
        self._typed.clear()
        self._list.hide()
        self._show_tags()
        self.changed.emit()

    def _drop(self, code: str) -> None:
        self._chosen.remove(code)
        self._show_tags()
        self.changed.emit()

    def _drop_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self._drop(str(button.property("code")))

    def _show_tags(self) -> None:
        while (item := self._tags.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        labels = {option.code: option.short or option.label for option in self._options}
        for code in self._chosen:
            self._tags.addWidget(self._tag(code, labels.get(code, code)))

    def _tag(self, code: str, label: str) -> QWidget:
        tag = QPushButton(f"{label}  ×")
        tag.setProperty("role", "tag")
        tag.setProperty("code", code)
        tag.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tag.clicked.connect(self._drop_clicked)
        return tag
