"""As many answers as apply; or none of them, which is said, too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from typing_extensions import override

from services.self_assessments.records import Choice, Question
from ui.kiosk.answer_button import AnswerButton
from ui.kiosk.choice_editor import move_focus
from ui.kiosk.editor import Editor
from ui.kiosk.type import kpx, words

_KEYS = 9
_LONGEST = 40  # of a token of one's own words (services.scales.answers)
_BREAKS = "、，,；;\n"


class TicksEditor(Editor):
    """For sets. Where any words may be given they are typed, with commas between them."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[AnswerButton] = []
        self.typed = QLineEdit()
        self.typed.setProperty("role", "kioskField")
        self.typed.setMaxLength(400)
        self.typed.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._hint = words("", "kioskMuted")
        self._tokens: tuple[Choice, ...] = ()
        self._none: Choice | None = None
        self._is_open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kpx(10))
        self._column.addWidget(self.typed)
        self._column.addWidget(self._hint)
        self.typed.textEdited.connect(self._edited)

    @override
    def show_question(self, question: Question) -> None:
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._tokens, self._none = question.tokens, question.none
        self._is_open = question.is_open
        given = question.answer if isinstance(question.answer, list) else None
        labels = [token.label for token in self._tokens]
        labels.append(self._none.label if self._none else self.tr("None of these"))
        self.buttons = [AnswerButton(label, _key(place)) for place, label in enumerate(labels)]
        for button in self.buttons:
            button.clicked.connect(self._tick)
            self._column.addWidget(button)
            button.show()
        self._show_given(given)

    @override
    def value(self) -> object:
        if self.buttons[-1].isChecked():
            return [self._none.value] if self._none else []
        ticked = [
            token.value
            for token, button in zip(self._tokens, self.buttons, strict=False)
            if button.isChecked()
        ]
        return [*ticked, *self._own_words()] or None

    @override
    def press(self, digit: int) -> bool:
        if self.typed.hasFocus() or not 1 <= digit <= min(len(self.buttons), _KEYS):
            return False
        self.buttons[digit - 1].setFocus()
        self.buttons[digit - 1].click()
        return True

    @override
    def step(self, by: int) -> bool:
        move_focus(self.buttons, by)
        return True

    @override
    def take_focus(self) -> None:
        (self.typed if self._is_open else self.buttons[0]).setFocus()

    def _show_given(self, given: list[object] | None) -> None:
        known = {token.value for token in self._tokens}
        nothing = given is not None and given == ([self._none.value] if self._none else [])
        for token, button in zip(self._tokens, self.buttons, strict=False):
            button.setChecked(given is not None and token.value in given)
        self.buttons[-1].setChecked(nothing)
        self.typed.setVisible(self._is_open)
        self._hint.setVisible(self._is_open)
        self._hint.setText(self.tr("Put a comma between several."))
        own = [str(word) for word in given or () if word not in known and not nothing]
        self.typed.setText("、".join(own) if self._is_open else "")

    def _own_words(self) -> list[str]:
        if not self._is_open:
            return []
        text = self.typed.text()
        for sign in _BREAKS:
            text = text.replace(sign, "\n")
        found = [word.strip()[:_LONGEST] for word in text.split("\n") if word.strip()]
        return list(dict.fromkeys(found))

    def _tick(self) -> None:
        """Nothing and something exclude each other."""
        last = self.buttons[-1]
        if self.sender() is last:
            for button in self.buttons[:-1]:
                button.setChecked(False)
            self.typed.clear()
        else:
            last.setChecked(False)
        self.changed.emit()

    def _edited(self) -> None:
        self.buttons[-1].setChecked(False)
        self.changed.emit()


def _key(place: int) -> str:
    return str(place + 1) if place < _KEYS else ""
