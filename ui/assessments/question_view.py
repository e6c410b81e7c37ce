"""One question after the other: the number key answers and the next one comes by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout
from typing_extensions import override

from ui.assessments.answer_view import AnswerView
from ui.assessments.answers import Answers
from ui.assessments.editors import ItemEditor, editor_for
from ui.assessments.item_remarks import remark
from ui.assessments.item_words import item_number, question
from ui.shared.entries import row_of
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, plain_button, text_label


class QuestionView(AnswerView):
    """Backspace goes back; what is not to be asked is passed over."""

    def __init__(self, answers: Answers, language: str) -> None:
        super().__init__(answers, language)
        self._here = ""
        self._editor: ItemEditor | None = None
        self._place, self._count = muted_label(), QProgressBar()
        self._count.setTextVisible(False)
        self._words, self._remark = text_label("", "title"), text_label("", "warning")
        self._words.setWordWrap(True)
        self._back = plain_button(self.tr("Back"), icon_name="chevron-left")
        self._next = plain_button(self.tr("Leave open"), icon_name="chevron-right")
        self._field = QVBoxLayout()
        self._lay_out()
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        answers.changed.connect(self._show_standing)
        answers.restated.connect(self._show_standing)

    @override
    def build(self) -> None:
        self._here = ""
        items = self.answers.items()
        self._count.setRange(0, max(1, len(items)))
        if items:
            self._show(items[0].id)

    @override
    def go_to(self, item_id: str) -> None:
        self._show(item_id)
        if self._editor is not None:
            self._editor.setFocus()
        self.reveal(self)

    def here(self) -> str:
        """The item in sight."""
        return self._here

    def _show(self, item_id: str) -> None:
        scale = self.answers.scale
        if scale is None:
            return
        self._here = item_id
        items = [item.id for item in self.answers.items()]
        item, place = scale.definition.item(item_id), items.index(item_id)
        words = self.tr("Question {number} of {count}")
        self._place.setText(words.format(number=place + 1, count=len(items)))
        self._count.setValue(place)
        name = item_number(scale, item, self.language)
        asked = question(scale, item) or self._of_paper(name)
        self._words.setText(asked)
        self._put_editor(editor_for(scale, item, self.language, is_large=True), asked)
        self._back.setEnabled(self.answers.neighbour(item_id, -1) is not None)
        self._show_standing()

    def _put_editor(self, editor: ItemEditor, asked: str) -> None:
        if self._editor is not None:
            self._field.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
        self._editor = editor
        editor.say_question(asked)
        editor.show_value(self.answers.value(self._here))
        editor.answered.connect(self._answer)
        editor.unreadable.connect(self._answer_unreadable)
        editor.done.connect(self._go_on)
        editor.left.connect(self._go_back)
        self._field.addWidget(editor)

    def _of_paper(self, name: str) -> str:
        if name.isdigit():
            return self.tr("Question {number} of the paper form").format(number=name)
        return name

    def _answer(self, value: object) -> None:
        self.answers.put(self._here, value)

    def _answer_unreadable(self) -> None:
        self.answers.put_unreadable(self._here)

    def _show_standing(self) -> None:
        if self._editor is None or not self._here:
            return
        words = self._editor.problem() or remark(self.answers, self._here)
        self._remark.setText(words)
        self._remark.setVisible(bool(words))
        is_answered = self.answers.value(self._here) is not None
        self._next.setText(self.tr("Next") if is_answered else self.tr("Leave open"))

    def _go_on(self) -> None:
        if self._editor is not None and self._editor.problem():
            return
        target = self.answers.neighbour(self._here, 1)
        if target is None:
            self._count.setValue(self._count.maximum())
            self.ended.emit()
        else:
            self.go_to(target)

    def _go_back(self) -> None:
        target = self.answers.neighbour(self._here, -1)
        if target is not None:
            self.go_to(target)

    def _lay_out(self) -> None:
        px = Theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self._place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column.addWidget(row_of(self._place, self._count))
        column.addWidget(self._words)
        column.addLayout(self._field)
        column.addWidget(self._remark)
        column.addWidget(row_of(self._back, self._next, 1, spacing=8))
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
