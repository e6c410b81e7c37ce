"""The whole form in view: a line for every question, answered by number keys."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from services.scales.definition import Input, Item
from ui.assessments.answer_view import AnswerView
from ui.assessments.answers import Answers, OpenScale
from ui.assessments.editors import editor_for
from ui.assessments.item_remarks import remark
from ui.assessments.item_words import ShownOption, item_number, options, question
from ui.shared.entries import clear
from ui.shared.theme import Theme, set_look
from ui.shared.widgets import line, muted_label, text_label


class WholeForm(AnswerView):
    """Answering goes on to the next question, Backspace and the arrow keys move."""

    def __init__(self, answers: Answers, language: str) -> None:
        super().__init__(answers, language)
        self._rows: dict[str, _ItemRow] = {}
        self._shown: OpenScale | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        answers.changed.connect(self._show_standing)
        answers.restated.connect(self._show_standing)

    @override
    def build(self) -> None:
        clear(self._column)
        self._rows = {}
        scale = self._shown = self.answers.scale
        if scale is None:
            return
        before: tuple[ShownOption, ...] = ()
        for item in scale.definition.items:
            shown = options(scale, item, self.language)
            if shown != before and item.input in (Input.CHOICE, Input.ROWS):
                self._add_legend(shown)
                before = shown
            elif self._rows:
                self._column.addWidget(line())
            self._add_row(scale, item)
        self._show_standing()

    @override
    def go_to(self, item_id: str) -> None:
        row = self._rows.get(item_id)
        if row is None:
            return
        row.editor.setFocus()
        self.reveal(row)

    def _add_legend(self, shown: tuple[ShownOption, ...]) -> None:
        said = [f"{one.key} {one.words}" for one in shown if one.words != one.key]
        if said:
            legend = text_label("    ".join(said), "small")
            legend.setContentsMargins(0, Theme.current().px(6), 0, Theme.current().px(2))
            self._column.addWidget(legend)
        if self._rows:
            self._column.addWidget(line())

    def _add_row(self, scale: OpenScale, item: Item) -> None:
        row = _ItemRow(scale, item, self.language)
        row.show_value(self.answers.value(item.id))
        row.answered.connect(self.answers.put)
        row.unreadable.connect(self.answers.put_unreadable)
        row.moved.connect(self._move)
        self._rows[item.id] = row
        self._column.addWidget(row)

    def _move(self, item_id: str, step: int) -> None:
        target = self.answers.neighbour(item_id, step)
        if target is not None:
            self.go_to(target)
        elif step > 0:
            self.ended.emit()

    def _show_standing(self) -> None:
        if self.answers.scale is not self._shown:  # another way of filling in is in sight
            return
        standing = self.answers.standing()
        for item_id, row in self._rows.items():
            row.show_standing(
                remark(self.answers, item_id),
                is_needless=item_id in standing.needless,
                is_odd=item_id in standing.contradictory,
            )


class _ItemRow(QFrame):
    """Number, question, field, and what is odd about the answer."""

    answered = Signal(str, object)
    unreadable = Signal(str)
    moved = Signal(str, int)

    def __init__(self, scale: OpenScale, item: Item, language: str) -> None:
        super().__init__()
        self._item = item
        self.editor = editor_for(scale, item, language)
        words = question(scale, item)
        self._number = muted_label(item_number(scale, item, language))
        self._words, self._remark = text_label(words), text_label("", "warning")
        self.editor.say_question(f"{self._number.text()} {words}".strip())
        self._lay_out(bool(words))
        self._connect()

    def _lay_out(self, has_words: bool) -> None:
        px, item = Theme.current().px, self._item
        if has_words:
            self._number.setFixedWidth(px(26))
            is_number = self._number.text()[:1].isdigit()
            self._number.setText(self._number.text() if is_number else "")
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(self._words)
        texts.addWidget(self._remark)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(10))
        is_high = has_words or item.input in (Input.ROWS, Input.SET)
        side = Qt.AlignmentFlag.AlignTop if is_high else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._number, 0, side)
        is_wide = item.input is Input.SET and not item.is_open
        (texts if is_wide else row).addWidget(self.editor)
        row.insertLayout(1, texts, 1)
        self._words.setVisible(has_words)
        self._remark.hide()

    def show_value(self, value: object) -> None:
        self.editor.show_value(value)

    def show_standing(self, remark_words: str, *, is_needless: bool, is_odd: bool) -> None:
        words = self.editor.problem() or remark_words
        self._remark.setText(words)
        self._remark.setVisible(bool(words))
        set_look(self._remark, role="small" if is_needless and not is_odd else "warning")
        set_look(self._words, role="muted" if is_needless else "body")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self.moved.emit(self._item.id, step)
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        target = self.editor.focusProxy() or self.editor
        target.installEventFilter(self)
        self.editor.answered.connect(self._tell)
        self.editor.unreadable.connect(self._tell_unreadable)
        self.editor.done.connect(self._go_on)
        self.editor.left.connect(self._go_back)

    def _tell(self, value: object) -> None:
        self.answered.emit(self._item.id, value)

    def _tell_unreadable(self) -> None:
        self.unreadable.emit(self._item.id)

    def _go_on(self) -> None:
        self.moved.emit(self._item.id, 1)

    def _go_back(self) -> None:
        self.moved.emit(self._item.id, -1)
