"""Several short lines with the same answers, e.g. four kinds of help and how much of each."""

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from services.self_assessments.records import Choice, Question
from ui.kiosk.answer_button import AnswerButton
from ui.kiosk.editor import Editor
from ui.kiosk.type import kpx, words
from ui.shared.entries import clear


class RowsEditor(Editor):
    """The answer counts when every line has one."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: dict[str, list[AnswerButton]] = {}
        self._choices: tuple[Choice, ...] = ()
        self._given: dict[str, object] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(kpx(10))
        self._grid.setVerticalSpacing(kpx(14))

    @override
    def show_question(self, question: Question) -> None:
        clear(self._grid)
        self.cells = {}
        self._choices = question.choices
        self._given = dict(question.answer) if isinstance(question.answer, dict) else {}
        for line, row in enumerate(question.rows):
            self._grid.addWidget(words(row.label, "kioskText"), line, 0)
            name = str(row.value)
            self.cells[name] = []
            for place, choice in enumerate(self._choices):
                cell = AnswerButton(choice.label or str(choice.value), "", "kioskCell")
                cell.key_label.hide()
                cell.setAccessibleName(f"{row.label}: {choice.label}")
                cell.setChecked(name in self._given and self._given[name] == choice.value)
                cell.clicked.connect(self._pick)
                self.cells[name].append(cell)
                self._grid.addWidget(cell, line, place + 1)
                cell.show()
        self._grid.setColumnStretch(0, 2)
        for place in range(len(self._choices)):
            self._grid.setColumnStretch(place + 1, 1)

    @override
    def value(self) -> object:
        return dict(self._given) if self.cells.keys() == self._given.keys() else None

    @override
    def press(self, digit: int) -> bool:
        """Into the line that has the keyboard, and on to the next one."""
        if not 1 <= digit <= len(self._choices):
            return False
        names = list(self.cells)
        focused = next((n for n in names if any(c.hasFocus() for c in self.cells[n])), names[0])
        self._choose(focused, digit - 1)
        later = names[names.index(focused) + 1 :]
        self.cells[later[0] if later else focused][0 if later else digit - 1].setFocus()
        return True

    @override
    def take_focus(self) -> None:
        names = list(self.cells)
        open_one = next((name for name in names if name not in self._given), names[0])
        self.cells[open_one][0].setFocus()

    def _pick(self) -> None:
        for name, cells in self.cells.items():
            if self.sender() in cells:
                self._choose(name, cells.index(self.sender()))  # type: ignore[arg-type]

    def _choose(self, name: str, place: int) -> None:
        for number, cell in enumerate(self.cells[name]):
            cell.setChecked(number == place)
        self._given[name] = self._choices[place].value
        self.changed.emit()
