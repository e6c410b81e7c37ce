"""One question: what it is about, the question itself, and the way to answer it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.scales.definition import Input
from services.self_assessments.records import Question
from ui.kiosk.choice_editor import ChoiceEditor
from ui.kiosk.editor import Editor
from ui.kiosk.pad_editor import PadEditor
from ui.kiosk.rows_editor import RowsEditor
from ui.kiosk.ticks_editor import TicksEditor
from ui.kiosk.type import kpx, words


class QuestionPage(QWidget):
    """Signals: ``changed`` with every touch; ``picked`` where that was the whole answer."""

    changed = Signal()
    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._instruction = words("", "kioskMuted")
        self._text = words("", "kioskQuestion")
        self._problem = words("", "kioskError")
        self.choices, self.ticks = ChoiceEditor(), TicksEditor()
        self.pad, self.rows = PadEditor(), RowsEditor()
        self.editor: Editor = self.choices
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kpx(10))
        column.addWidget(self._instruction)
        column.addWidget(self._text)
        column.addSpacing(kpx(6))
        for editor in self._editors():
            editor.hide()
            editor.changed.connect(self._note_change)
            editor.picked.connect(self.picked)
            column.addWidget(editor)
        column.addWidget(self._problem)
        column.addStretch(1)

    def show_question(self, question: Question) -> None:
        """Ask it."""
        self._instruction.setText(question.instruction)
        self._text.setText(question.text)
        kinds: dict[Input, Editor] = {
            Input.CHOICE: self.choices,
            Input.FLAG: self.choices,
            Input.SET: self.ticks,
            Input.NUMBER: self.pad,
            Input.TIME: self.pad,
            Input.ROWS: self.rows,
        }
        self.editor = kinds[question.input]
        for editor in self._editors():
            editor.setVisible(editor is self.editor)
        self.editor.lock(is_locked=False)
        self.editor.show_question(question)
        self.say_problem("")

    def say_problem(self, text: str) -> None:
        """Below the answer; what was typed stays."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _note_change(self) -> None:
        self.say_problem(self.editor.problem())
        self.changed.emit()

    def _editors(self) -> tuple[Editor, ...]:
        return (self.choices, self.ticks, self.pad, self.rows)
