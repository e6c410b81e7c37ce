"""Eight boxes for the digits of the recovery sheet; each is marked as soon as it is full."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from services.vault.recovery import (
    DIGITS,
    GROUPS,
    GroupState,
    digits_in,
    split_groups,
    state_of,
)
from ui.shared.theme import Theme, set_look
from ui.shared.widgets import muted_label, text_label

_COLUMNS = 4


class SheetEntry(QWidget):
    """Digits only; pasting fills all boxes; spaces and dashes do not matter.

    Signals: ``edited``; ``finished`` when Enter is pressed and every group can be right.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = Theme.current().px
        self.boxes = [self._make_box(number) for number in range(GROUPS)]
        self._words = text_label("", "error")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(12))
        for place, box in enumerate(self.boxes):
            cell = QHBoxLayout()
            cell.setSpacing(px(6))
            cell.addWidget(muted_label(str(place + 1)))
            cell.addWidget(box, 1)
            grid.addLayout(cell, place // _COLUMNS, place % _COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self._words)
        self._words.hide()
        self.setFocusProxy(self.boxes[0])

    def groups(self) -> tuple[str, ...]:
        """The digits of each box."""
        return tuple(digits_in(box.text()) for box in self.boxes)

    def is_plausible(self) -> bool:
        """Whether every group can be right."""
        return all(state_of(group) is GroupState.GOOD for group in self.groups())

    def set_groups(self, groups: tuple[str, ...]) -> None:
        """Fill the boxes in order, e.g. from the clipboard."""
        for box, group in zip(self.boxes, groups, strict=False):
            box.setText(group)
        self._mark_all()

    def focus_first_wrong(self) -> None:
        """Where to go on."""
        for box, group in zip(self.boxes, self.groups(), strict=True):
            if state_of(group) is not GroupState.GOOD:
                box.setFocus()
                box.selectAll()
                return

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            box = self.boxes.index(watched) if watched in self.boxes else -1
            if event.matches(QKeySequence.StandardKey.Paste):
                return self._paste(box)
            if event.key() == Qt.Key.Key_Backspace and box > 0 and not self.boxes[box].text():
                self.boxes[box - 1].setFocus()
                return True
        return super().eventFilter(watched, event)

    def _make_box(self, number: int) -> QLineEdit:
        box = QLineEdit()
        box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.setFont(Theme.current().font("lead", QFont.Weight.Medium))
        box.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        box.setAccessibleName(self.tr("Group {number}").format(number=number + 1))
        box.textEdited.connect(self._take)
        box.returnPressed.connect(self._go_on)
        box.installEventFilter(self)
        return box

    def _take(self) -> None:
        box = self.sender()
        if not isinstance(box, QLineEdit):
            return
        digits = digits_in(box.text())
        if box.text() != digits[:DIGITS]:
            box.setText(digits[:DIGITS])
        self._mark_all()
        place = self.boxes.index(box)
        if state_of(digits[:DIGITS]) is GroupState.GOOD and place + 1 < GROUPS:
            self.boxes[place + 1].setFocus()
            self.boxes[place + 1].selectAll()
        self.edited.emit()

    def _paste(self, place: int) -> bool:
        groups = split_groups(QGuiApplication.clipboard().text())
        if len(groups) < 2:
            return False
        for box, group in zip(self.boxes[place:], groups, strict=False):
            box.setText(group)
        self._mark_all()
        self.edited.emit()
        return True

    def _mark_all(self) -> None:
        wrong = []
        for number, box in enumerate(self.boxes, 1):
            state = state_of(box.text())
            set_look(box, wrong=state is GroupState.WRONG, right=state is GroupState.GOOD)
            if state is GroupState.WRONG:
                wrong.append(str(number))
        words = self.tr("Please check group {numbers}: a digit is wrong there")
        self._words.setText(words.format(numbers="、".join(wrong)))
        self._words.setVisible(bool(wrong))

    def _go_on(self) -> None:
        if self.is_plausible():
            self.finished.emit()
        else:
            self.focus_first_wrong()
