"""Fields for every kind of item (FORMAT.md): choice, flag, number, time, set, rows."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from services.scales.definition import Input, Item
from ui.assessments.answers import OpenScale
from ui.assessments.item_words import options, row_words, token_words
from ui.assessments.option_keys import OptionKeys
from ui.shared.check_box import CheckBox
from ui.shared.day_field import TimeField, time_example
from ui.shared.theme import Theme, set_look
from ui.shared.widgets import muted_label, text_label

_FIELD = 132  # width of a field for a number or a time


class ItemEditor(QWidget):
    """Signals: ``answered`` (value, or None for a blank), ``unreadable`` (what is typed is no
    answer), ``done`` (go on to the next item), ``left`` (back to the one before)."""

    answered = Signal(object)
    unreadable = Signal()
    done = Signal()
    left = Signal()

    def show_value(self, value: object) -> None:
        """Show what was answered, without a signal."""
        raise NotImplementedError

    def say_question(self, words: str) -> None:
        """For whoever listens: the question, at what has the keyboard."""
        (self.focusProxy() or self).setAccessibleName(words)

    def problem(self) -> str:
        """Why what is typed is no answer; empty if it is one, or a blank."""
        return ""


def editor_for(
    scale: OpenScale, item: Item, language: str, *, is_large: bool = False
) -> ItemEditor:
    """The field that fits the item; ``is_large`` when it is the only one in sight."""
    match item.input:
        case Input.NUMBER:
            return NumberEditor(item)
        case Input.TIME:
            return TimeEditor()
        case Input.SET:
            if item.is_open:
                return OpenSetEditor(item)
            tokens = [(token, token_words(scale, item, token)) for token in item.tokens]
            return SetEditor(item, tokens)
        case Input.ROWS:
            return RowsEditor(scale, item, language)
    return ChoiceEditor(scale, item, language, is_large=is_large)


class ChoiceEditor(ItemEditor):
    """One option; picking it goes on."""

    def __init__(self, scale: OpenScale, item: Item, language: str, *, is_large: bool) -> None:
        super().__init__()
        self._keys = OptionKeys(is_large=is_large)
        self._keys.set_options(options(scale, item, language))
        self.setFocusProxy(self._keys)
        _bare(QHBoxLayout(self)).addWidget(self._keys)
        self._keys.picked.connect(self._pick)
        self._keys.blank.connect(self._leave_blank)
        self._keys.passed.connect(self.done)
        self._keys.left.connect(self.left)

    @override
    def show_value(self, value: object) -> None:
        self._keys.set_value(value)

    def _pick(self, value: object) -> None:
        self.answered.emit(value)
        self.done.emit()

    def _leave_blank(self) -> None:
        self.answered.emit(None)
        self.done.emit()


class _TypedEditor(ItemEditor):
    """One line that is read as it is typed; Enter goes on, Backspace in the empty line back."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self.field = field
        field.setFixedWidth(Theme.current().px(_FIELD))
        self.setFocusProxy(field)
        row = _bare(QHBoxLayout(self))
        row.addWidget(field)
        row.addStretch(1)
        field.textEdited.connect(self._read)
        field.installEventFilter(self)

    def read(self, text: str) -> object:
        """The answer meant by ``text``; None if it is none."""
        raise NotImplementedError

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.done.emit()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.field.text():
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @override
    def problem(self) -> str:
        text = self.field.text().strip()
        return self.example() if text and self.read(text) is None else ""

    def example(self) -> str:
        """How to write it."""
        raise NotImplementedError

    def _read(self) -> None:
        text = self.field.text().strip()
        value = self.read(text) if text else None
        set_look(self.field, wrong=bool(text) and value is None)
        if text and value is None:
            self.unreadable.emit()
        else:
            self.answered.emit(value)


class NumberEditor(_TypedEditor):
    """A number within the limits of the item."""

    def __init__(self, item: Item) -> None:
        super().__init__(QLineEdit())
        self._item = item
        self.field.setPlaceholderText(self._limits())

    @override
    def show_value(self, value: object) -> None:
        self.field.setText("" if value is None else f"{value}")

    @override
    def read(self, text: str) -> object:
        try:
            value = Decimal(text.replace("。", ".").replace("．", "."))
        except InvalidOperation:
            return None
        item = self._item
        is_whole = value.is_finite() and value == value.to_integral_value()
        if not value.is_finite() or not item.minimum <= value <= item.maximum:
            return None
        if item.is_integer:
            return int(value) if is_whole else None
        return int(value) if is_whole else float(value)

    @override
    def example(self) -> str:
        translate = QCoreApplication.translate
        if self._item.is_integer:
            return translate("ItemEditor", "A whole number, {limits}").format(limits=self._limits())
        return translate("ItemEditor", "A number, {limits}").format(limits=self._limits())

    def _limits(self) -> str:
        low, high = (_plain(limit) for limit in (self._item.minimum, self._item.maximum))
        return f"{low} – {high}"


class TimeEditor(_TypedEditor):
    """A time of day."""

    def __init__(self) -> None:
        self._time = TimeField()
        super().__init__(self._time)

    @override
    def show_value(self, value: object) -> None:
        self.field.setText("" if value is None else str(value))

    @override
    def read(self, text: str) -> object:
        value = self._time.value()
        return None if value is None else f"{value:%H:%M}"

    @override
    def example(self) -> str:
        return time_example()


class OpenSetEditor(ItemEditor):
    """Ticks of the paper form, typed: ``A C D``; or that nothing was ticked."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        translate = QCoreApplication.translate
        self._typed = QLineEdit()
        self._typed.setPlaceholderText(translate("ItemEditor", "e.g. A C D"))
        self._typed.setFixedWidth(Theme.current().px(_FIELD))
        self._none = CheckBox(translate("ItemEditor", "None"))
        self.setFocusProxy(self._typed)
        row = _bare(QHBoxLayout(self))
        row.setSpacing(Theme.current().px(10))
        row.addWidget(self._typed)
        row.addWidget(self._none)
        row.addStretch(1)
        self._typed.textEdited.connect(self._tell)
        self._typed.returnPressed.connect(self.done)
        self._none.toggled.connect(self._tell)

    @override
    def show_value(self, value: object) -> None:
        tokens = [str(token) for token in value] if isinstance(value, Sequence) else []
        none = str(self._item.none)
        self._none.blockSignals(True)
        self._none.setChecked(none in tokens or value == [])
        self._none.blockSignals(False)
        self._typed.setText(" ".join(token for token in tokens if token != none))

    def _tell(self) -> None:
        text = self._typed.text()
        for mark in ",，、；;":
            text = text.replace(mark, " ")
        tokens: list[object] = list(dict.fromkeys(text.split()))
        if self._none.isChecked():
            tokens = [*tokens, self._item.none] if self._item.none is not None else tokens
        self.answered.emit(tokens if tokens or self._none.isChecked() else None)


class SetEditor(ItemEditor):
    """What applies is ticked; its number ticks it, too."""

    def __init__(self, item: Item, tokens: Sequence[tuple[int | str, str]]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._boxes = {token: CheckBox(str(token)) for token, _ in tokens}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Theme.current().px(10))
        grid.setColumnStretch(1, 1)
        for number, (token, words) in enumerate(tokens):
            box = self._boxes[token]
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.setAccessibleDescription(words)
            box.toggled.connect(self._tell)
            grid.addWidget(box, number, 0, Qt.AlignmentFlag.AlignTop)
            if words != str(token):
                grid.addWidget(text_label(words), number, 1)

    @override
    def show_value(self, value: object) -> None:
        ticked = value if isinstance(value, Sequence) else ()
        for token, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(token in ticked)
            box.blockSignals(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        for token, box in self._boxes.items():
            if event.text() == str(token):
                box.toggle()
                return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.done.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        ticked = [token for token, box in self._boxes.items() if box.isChecked()]
        self.answered.emit(ticked or None)


class RowsEditor(ItemEditor):
    """An option for every row; the next row comes by itself."""

    def __init__(self, scale: OpenScale, item: Item, language: str) -> None:
        super().__init__()
        self._rows: dict[str, OptionKeys] = {}
        names = item.rows.of(scale.choices) if item.rows else ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Theme.current().px(10))
        grid.setVerticalSpacing(Theme.current().px(4))
        grid.setColumnStretch(2, 1)
        shown = options(scale, item, language)
        for number, name in enumerate(names):
            keys = OptionKeys()
            keys.set_options(shown)
            keys.setAccessibleName(name)
            keys.picked.connect(self._pick)
            keys.blank.connect(self._tell)
            keys.passed.connect(self.done)
            keys.left.connect(self.left)
            self._rows[name] = keys
            grid.addWidget(muted_label(row_words(scale, item, name)), number, 0)
            grid.addWidget(keys, number, 1)
        if self._rows:
            self.setFocusProxy(next(iter(self._rows.values())))

    @override
    def show_value(self, value: object) -> None:
        given = value if isinstance(value, Mapping) else {}
        for name, keys in self._rows.items():
            keys.set_value(given.get(name))

    def _tell(self) -> None:
        every = {name: keys.value() for name, keys in self._rows.items()}
        self.answered.emit({name: value for name, value in every.items() if value is not None})

    def _pick(self) -> None:
        self._tell()
        names, here = list(self._rows), self.sender()
        place = next((n for n, keys in enumerate(self._rows.values()) if keys is here), 0)
        if place + 1 < len(names):
            self._rows[names[place + 1]].setFocus()
        else:
            self.done.emit()


def _plain(limit: int | Fraction) -> str:
    return f"{float(limit):g}"


def _bare(layout: QBoxLayout) -> QBoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    return layout
