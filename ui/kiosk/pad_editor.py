"""A number or a time of day, typed on the keyboard or on large keys on the screen."""

import re
from fractions import Fraction

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout
from typing_extensions import override

from services.scales.definition import Input
from services.self_assessments.records import Question
from ui.kiosk.editor import Editor
from ui.kiosk.type import button, kpx, words

_TIME = re.compile(r"([01]?[0-9]|2[0-3])([0-5][0-9])")
_LAYOUT = ("789", "456", "123")


class PadEditor(Editor):
    """For numbers and times. A time is typed as four digits: 2230."""

    def __init__(self) -> None:
        super().__init__()
        self._question: Question | None = None
        self.field = QLineEdit()
        self.field.setProperty("role", "kioskField")
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.field.setFixedWidth(kpx(300))
        self._hint = words("", "kioskMuted")
        self.digits = {sign: button(sign, "kioskDigit") for sign in "7894561230."}
        self.rub_out = button("⌫", "kioskDigit")
        self.rub_out.setAccessibleName(self.tr("Delete the last digit"))
        self._lay_out()
        for one in (*self.digits.values(), self.rub_out):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # typing goes on in the field
            one.clicked.connect(self._tap)
        self.field.textEdited.connect(self.changed)

    @override
    def show_question(self, question: Question) -> None:
        self._question = question
        is_time = question.input is Input.TIME
        self.digits["."].setEnabled(not is_time and not question.is_integer)
        pattern = r"[0-9]{0,2}:?[0-9]{0,2}" if is_time else r"[0-9]{0,6}([.][0-9]{0,2})?"
        if question.is_integer and not is_time:
            pattern = r"[0-9]{0,6}"
        self.field.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.field.setText("" if question.answer is None else str(question.answer))
        self._hint.setText(self._hint_of(question, is_time=is_time))

    @override
    def value(self) -> object:
        question, text = self._question, self.field.text().strip()
        if question is None or not text:
            return None
        if question.input is Input.TIME:
            found = _TIME.fullmatch(text.replace(":", ""))
            return f"{int(found[1]):02d}:{found[2]}" if found else None
        try:
            number = Fraction(text)
        except ValueError:
            return None
        if not question.minimum <= number <= question.maximum:
            return None
        return int(number) if number.denominator == 1 else float(number)

    @override
    def problem(self) -> str:
        question, text = self._question, self.field.text().strip()
        if question is None or not text or self.value() is not None:
            return ""
        if question.input is Input.TIME:
            is_whole = len(text.replace(":", "")) >= 4
            return self.tr("A day has times from 00:00 to 23:59.") if is_whole else ""
        low, high = _shown(question.minimum), _shown(question.maximum)
        return self.tr("Please give a number from {low} to {high}.").format(low=low, high=high)

    @override
    def take_focus(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _hint_of(self, question: Question, *, is_time: bool) -> str:
        if is_time:
            return self.tr("Four digits: 2230 is half past ten in the evening.")
        low, high = _shown(question.minimum), _shown(question.maximum)
        return self.tr("A number from {low} to {high}").format(low=low, high=high)

    def _tap(self) -> None:
        sender = self.sender()
        if sender is self.rub_out:
            self.field.backspace()
        else:
            sign = next(sign for sign, one in self.digits.items() if one is sender)
            self.field.insert(sign)
        self.changed.emit()

    def _lay_out(self) -> None:
        pad = QGridLayout()
        pad.setSpacing(kpx(10))
        for line, signs in enumerate(_LAYOUT):
            for place, sign in enumerate(signs):
                pad.addWidget(self.digits[sign], line, place)
        for place, one in enumerate((self.digits["."], self.digits["0"], self.rub_out)):
            pad.addWidget(one, len(_LAYOUT), place)
        left = QVBoxLayout()
        left.setSpacing(kpx(12))
        left.addWidget(self.field)
        left.addWidget(self._hint)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kpx(48))
        row.addLayout(left, 1)
        row.addLayout(pad)


def _shown(number: int | Fraction) -> str:
    return str(number) if isinstance(number, int) else f"{float(number):g}"
