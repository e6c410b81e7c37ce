"""The questions of one scale with their instruction, in the way of filling in that fits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.assessments.answer_grid import AnswerGrid, fits_grid
from ui.assessments.answer_view import AnswerView
from ui.assessments.answers import Answers
from ui.assessments.question_view import QuestionView
from ui.assessments.whole_form import WholeForm
from ui.assessments.words import choice_name, choice_value, full_name
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.entries import clear, row_of
from ui.shared.fitting_stack import FittingStack
from ui.shared.flow import FlowLayout
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, plain_button, text_label
from ui.translation import Language

PAPER = "paper"
_ONE, _WHOLE = "one", "whole"


class AnswerPanel(QWidget):
    """Signals: ``ended`` (the last item was passed), ``chosen`` (name and value of one of the
    scale's own choices)."""

    ended = Signal()
    chosen = Signal(str, str)

    def __init__(self, answers: Answers, language: Language) -> None:
        super().__init__()
        self._answers, self._language = answers, language
        self._mode = ""
        code = language.value
        self.questions = QuestionView(answers, code)
        self.form, self.grid = WholeForm(answers, code), AnswerGrid(answers, code)
        self._view: AnswerView = self.questions
        self._name, self._place = text_label("", "lead"), muted_label()
        self._instruction = text_label("", "muted")
        self._keys = text_label("", "small")
        self._way = Segmented(
            [
                Option(_ONE, self.tr("One by one")),
                Option(_WHOLE, self.tr("Whole form")),
            ],
            _ONE,
        )
        self._more = plain_button(self.tr("The question still open"), icon_name="chevron-right")
        self._choices = QWidget()
        self._choice_flow = FlowLayout(self._choices, 16)
        self._stack = FittingStack()
        self._lay_out()
        self._connect()
        self.hide()

    def show_mode(self, mode: str) -> None:
        """How the answers come in: asked, or typed from paper."""
        self._mode = mode
        self._choose_view()

    def show_place(self, number: int, count: int) -> None:
        """Which of several scales of this sitting it is, from 1."""
        words = self.tr("{number} of {count}").format(number=number, count=count)
        self._place.setText(words if count > 1 else "")

    def begin(self) -> None:
        """Put the keyboard to the first question that is open."""
        self._view.begin()

    def view(self) -> AnswerView:
        """The way of filling in that is in sight."""
        return self._view

    def go_to(self, item_id: str) -> None:
        """Show one item."""
        self._view.go_to(item_id)

    def _open(self) -> None:
        scale = self._answers.scale
        self.setVisible(scale is not None)
        if scale is None:
            return
        self._name.setText(full_name(scale.definition, self._language))
        self._show_choices()
        self._choose_view()

    def _choose_view(self) -> None:
        scale = self._answers.scale
        if scale is None:
            return
        is_paper, has_words = self._mode == PAPER, scale.wording is not None
        self._way.setVisible(not is_paper)
        whole = self.grid if fits_grid(scale) and (is_paper or not has_words) else self.form
        is_one = not is_paper and self._way.value() != _WHOLE
        self._view = view = self.questions if is_one else whole
        self._stack.show_page(view)
        self.setFocusProxy(view)
        view.build()
        instruction = scale.wording.instruction if scale.wording and not is_paper else ""
        self._instruction.setText(instruction or self._of_sheet())
        self._instruction.setVisible(bool(self._instruction.text()))
        self._keys.setText(self._hint(view))
        self._more.hide()

    def _of_sheet(self) -> str:
        scale = self._answers.scale
        if scale is None or scale.wording is not None or self._mode == PAPER:
            return ""
        return self.tr(
            "Numbers and values only: read the questions from the licensed paper form you hold."
        )

    def _hint(self, view: AnswerView) -> str:
        if view is self.grid:
            return self.tr(
                "Type one digit for each printed question; Space leaves one blank, Backspace goes "
                "back, Enter ends."
            )
        return self.tr(
            "The number beside an option chooses it and goes on; Space leaves a question blank, "
            "Backspace goes back."
        )

    def _show_choices(self) -> None:
        clear(self._choice_flow)
        scale = self._answers.scale
        if scale is None:
            return
        for name, choice in scale.definition.choices.items():
            options = [Option(value, choice_value(value)) for value in choice.values]
            field = Choice(options, scale.choices[name])
            field.setAccessibleName(choice_name(name))
            field.setProperty("choice", name)
            field.chosen.connect(self._tell_choice)
            self._choice_flow.addWidget(row_of(muted_label(choice_name(name)), field, spacing=6))
        self._choices.setVisible(bool(scale.definition.choices))

    def _tell_choice(self, value: str) -> None:
        sender = self.sender()
        if sender is not None:
            self.chosen.emit(str(sender.property("choice")), value)

    def _end(self) -> None:
        """With a way to what was passed over."""
        missing = self._answers.standing().missing
        self._more.setVisible(bool(missing))
        self.ended.emit()

    def _pick_way(self) -> None:
        self._choose_view()
        self.begin()

    def _lay_out(self) -> None:
        px = Theme.current().px
        for view in (self.questions, self.form, self.grid):
            self._stack.add_page(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._name, 1)
        head.addWidget(self._place)
        head.addWidget(self._way)
        column.addLayout(head)
        for part in (self._choices, self._instruction, self._keys, self._stack):
            column.addWidget(part)
        column.addWidget(row_of(self._more, 1))

    def _connect(self) -> None:
        self._answers.opened.connect(self._open)
        self._way.chosen.connect(self._pick_way)
        self._more.clicked.connect(self.begin)
        for view in (self.questions, self.form, self.grid):
            view.ended.connect(self._end)

    @override
    def setFocus(self, *reason: object) -> None:
        """Problems of the form put the keyboard here: to what cannot be read, or is open."""
        unreadable = self._answers.unreadable()
        if unreadable:
            self.go_to(unreadable[0])
        else:
            self.begin()
