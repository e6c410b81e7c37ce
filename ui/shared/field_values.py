"""What a field holds, as a plain JSON value and back: one place for all kinds of fields."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.shared.choices import Choice, Segmented
from ui.shared.day_field import DayField, TimeField
from ui.shared.note_field import NoteField
from ui.shared.tag_field import TagField

# A day or a time that cannot be read yet is kept as it was typed.
Value = str | bool | list[str] | None


def value_of(field: QWidget) -> Value:
    """The field's content for a draft. Raises TypeError for a widget that is no field."""
    match field:
        case DayField() | TimeField():
            value = field.value()
            # A space alone is nothing typed: it counts as empty everywhere.
            return field.text().strip() if value is None else value.isoformat()
        case Choice() | Segmented():
            return field.value()
        case TagField():
            return list(field.value())
        case QCheckBox():
            return field.isChecked()
        case NoteField() | QLineEdit():
            return field.text()
    raise TypeError(type(field).__name__)


def put_value(field: QWidget, value: object) -> None:
    """Show what `value_of` gave, or nothing for None. Signals of the field may be sent."""
    match field:
        case DayField() | TimeField():
            _put_moment(field, value)
        case Choice() | Segmented():
            field.set_value(str(value or ""))
        case TagField():
            field.set_value(tuple(value) if isinstance(value, list | tuple) else ())
        case QCheckBox():
            field.setChecked(bool(value))
        case NoteField() | QLineEdit():
            field.setText(str(value or ""))
        case _:
            raise TypeError(type(field).__name__)


def watch(field: QWidget, slot: Callable[..., None]) -> None:
    """Call ``slot`` when the user changes the field. Raises TypeError for what is no field."""
    match field:
        case DayField() | TimeField() | TagField():
            field.changed.connect(slot)
        case Choice() | Segmented():
            field.chosen.connect(slot)
        case QCheckBox():
            field.toggled.connect(slot)
        case NoteField():
            field.textChanged.connect(slot)
        case QLineEdit():
            field.textEdited.connect(slot)
        case _:
            raise TypeError(type(field).__name__)


def _put_moment(field: DayField | TimeField, value: object) -> None:
    text = str(value or "")
    try:
        if isinstance(field, DayField):
            field.set_value(date.fromisoformat(text) if text else None)
        else:
            field.set_value(time.fromisoformat(text) if text else None)
    except ValueError:
        field.setText(text)
