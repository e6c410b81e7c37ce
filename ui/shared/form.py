"""Forms: the label above, the field, and what is wrong with it in plain words below."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from services.errors import InvalidInput, Problem
from ui.shared.theme import Theme, Tone, set_look
from ui.shared.widgets import Chip, text_label

if TYPE_CHECKING:
    from ui.shared.day_field import DayField, TimeField
    from ui.shared.note_field import NoteField

__all__ = ["DayField", "Field", "Form", "NoteField", "TimeField", "line_field"]


_LATER = {
    "DayField": "ui.shared.day_field",
    "NoteField": "ui.shared.note_field",
    "TimeField": "ui.shared.day_field",
}


def __getattr__(name: str) -> object:
    """Fields that the unlock window does not need load when they are first asked for."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(name)


class Field(NamedTuple):  # made ten times as fast as a frozen dataclass; the first window waits
    """One field for ``Form.add``: the service's name for it, the label, and the widget.

    ``hint`` stands muted below while nothing is wrong; ``private`` is printed as a chip beside
    the label ("only you can read this") and says that it is never counted or reported.
    ``example`` says how to write it, shown when what was typed cannot be read.
    """

    name: str
    label: str
    widget: QWidget
    hint: str = ""
    private: str = ""
    stretch: int = 1
    example: str = ""


class Form(QWidget):
    """Fields from top to bottom; several in one ``add`` stand side by side.

    The service decides what is wrong: give its ``InvalidInput`` to ``show_error``. What was
    typed is never touched.
    """

    def __init__(self) -> None:
        super().__init__()
        self._slots: dict[str, _Slot] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Theme.current().px(10))

    def add(self, *fields: Field) -> None:
        """Add one row of fields."""
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(18))
        for field in fields:
            slot = _Slot(field)
            self._slots[field.name] = slot
            row.addWidget(slot, field.stretch)
        if len(fields) > 1:
            _align_at_top(row, [self._slots[field.name] for field in fields])
        self._rows.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Add something between the rows that is not a field."""
        self._rows.addWidget(widget)

    def set_visible(self, name: str, visible: bool) -> None:
        """Show or hide the field, with its label and words."""
        self._slots[name].setVisible(visible)

    def set_label(self, name: str, label: str) -> None:
        """Call a field otherwise, e.g. in a room of another kind."""
        self._slots[name].set_label(label)

    def set_hint(self, name: str, hint: str) -> None:
        """Change the muted words below a field, e.g. a warning that does not block."""
        self._slots[name].set_hint(hint)

    def set_warning(self, name: str, warning: str) -> None:
        """Words of warning below a field; they block nothing. Empty takes them away."""
        self._slots[name].set_warning(warning)

    def set_problems(self, problems: Mapping[str, Problem | str]) -> None:
        """Say beside each field what is wrong (all others are right), focus the first one."""
        first: QWidget | None = None
        for name, slot in self._slots.items():
            problem = problems.get(name, "")
            slot.set_problem(_words(problem, slot.field.example))
            if problem and first is None:
                first = slot.field.widget
        if first is not None:
            first.setFocus()

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.set_problems({})

    def problem(self, name: str) -> str:
        """The words now standing below the field, or an empty string."""
        return self._slots[name].problem()

    def show_error(self, error: BaseException) -> bool:
        """Show an ``InvalidInput`` beside the fields; False if it is not for this form."""
        if not isinstance(error, InvalidInput) or not error.problems.keys() & self._slots.keys():
            return False
        self.set_problems(error.problems)
        return True


def _align_at_top(row: QHBoxLayout, slots: "Sequence[_Slot]") -> None:
    from PySide6.QtCore import Qt  # dear to load; the first window has one field in a row

    for slot in slots:
        row.setAlignment(slot, Qt.AlignmentFlag.AlignTop)


def _words(problem: Problem | str, example: str) -> str:
    if not isinstance(problem, Problem):
        return problem
    if problem is Problem.MALFORMED and example:
        return example
    from ui.shared.error_text import problem_text

    return problem_text(problem)


class _Slot(QWidget):
    """A field with its label and the words below it."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        px = Theme.current().px
        self._label = label = QLabel(field.label)
        label.setProperty("role", "label")
        label.setBuddy(field.widget)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label)
        if field.private:
            head.addWidget(Chip(field.private, Tone.INFO))
        head.addStretch(1)
        self._words = text_label(field.hint, "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        label.setVisible(bool(field.label))  # here, as a label that stands nowhere is a window
        column.addWidget(field.widget)
        column.addWidget(self._words)
        self._hint, self._warning, self._problem = field.hint, "", ""
        self._name(field.label)
        self._show()

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        self._name(label)

    def _name(self, label: str) -> None:
        """For a screen reader. A tick beside fields has a blank label and its own words; of a
        field made of several the part that takes the keyboard is named, unless it is already."""
        if not label.strip():
            return
        widget = self.field.widget
        inner = widget.focusProxy()
        if isinstance(inner, QLineEdit) and inner.accessibleName() == widget.accessibleName():
            inner.setAccessibleName(label)
        widget.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._show()

    def set_warning(self, warning: str) -> None:
        self._warning = warning
        self._show()

    def set_problem(self, problem: str) -> None:
        self._problem = problem
        set_look(self.field.widget, wrong=bool(problem))
        self._show()

    def problem(self) -> str:
        return self._problem

    def _show(self) -> None:
        words = self._problem or self._warning or self._hint
        role = "error" if self._problem else "warning" if self._warning else "small"
        self._words.setText(words)
        set_look(self._words, role=role)
        self._words.setVisible(bool(words))


def line_field(placeholder: str = "", text: str = "") -> QLineEdit:
    """One line of text."""
    field = QLineEdit(text)
    field.setPlaceholderText(placeholder)
    return field
