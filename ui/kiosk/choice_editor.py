"""One answer out of a few, one below the other."""

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from services.scales.definition import Input
from services.self_assessments.records import Choice, Question
from ui.kiosk.answer_button import AnswerButton
from ui.kiosk.editor import Editor
from ui.kiosk.type import kpx
from ui.shared.entries import clear

_KEYS = 9


class ChoiceEditor(Editor):
    """For choices, and for yes and no. One touch is the whole answer."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[AnswerButton] = []
        self._choices: tuple[Choice, ...] = ()
        self._value: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kpx(10))

    @override
    def show_question(self, question: Question) -> None:
        clear(self._column)
        self.buttons = []
        self._choices, self._value = question.choices, question.answer
        own = (self.tr("Yes"), self.tr("No")) if question.input is Input.FLAG else ()
        for place, choice in enumerate(self._choices):
            text = choice.label or (own[place] if own else str(choice.value))
            button = AnswerButton(text, str(place + 1) if place < _KEYS else "")
            # True is not 1 here: an item has values of one kind only.
            button.setChecked(choice.value == question.answer and question.answer is not None)
            button.clicked.connect(self._pick)
            self.buttons.append(button)
            self._column.addWidget(button)
            button.show()  # at once: what is not in sight cannot have the keyboard

    @override
    def value(self) -> object:
        return self._value

    @override
    def press(self, digit: int) -> bool:
        if not 1 <= digit <= min(len(self.buttons), _KEYS):
            return False
        self.buttons[digit - 1].setFocus()
        self._choose(digit - 1)
        return True

    @override
    def step(self, by: int) -> bool:
        move_focus(self.buttons, by)
        return True

    @override
    def take_focus(self) -> None:
        chosen = next((one for one in self.buttons if one.isChecked()), None)
        (chosen or self.buttons[0]).setFocus()

    def _pick(self) -> None:
        self._choose(self.buttons.index(self.sender()))  # type: ignore[arg-type]

    def _choose(self, place: int) -> None:
        if not self._is_locked:
            self._value = self._choices[place].value
        for choice, button in zip(self._choices, self.buttons, strict=True):
            button.setChecked(self._value is not None and choice.value == self._value)
        if not self._is_locked:
            self.changed.emit()
            self.picked.emit()


def move_focus(buttons: list[AnswerButton], by: int) -> None:
    """To the answer above or below; the ends stay where they are."""
    focused = next((n for n, one in enumerate(buttons) if one.hasFocus()), None)
    place = 0 if focused is None else max(0, min(len(buttons) - 1, focused + by))
    buttons[place].setFocus()
