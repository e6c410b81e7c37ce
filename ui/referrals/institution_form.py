"""The fields of one institution."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.institutions import InstitutionDetails, InstitutionEdit
from ui.shared.choices import Choice
from ui.shared.field_values import watch
from ui.shared.form import Field, Form, NoteField, line_field
from ui.shared.theme import Theme
from ui.shared.widgets import text_label
from ui.visits.words import Labels

_EMPTY = InstitutionEdit("", "")


class InstitutionForm(QWidget):
    """Empty for a new entry, filled for one that is corrected. Signal ``changed``: the user typed
    something."""

    changed = Signal()

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._heading = text_label("", "lead")
        self._name = line_field(self.tr("Name as it is written on the door"))
        self._kind = Choice(labels.options("destination"))
        self._department = line_field(self.tr("e.g. psychology outpatients"))
        self._contact, self._phone, self._address = line_field(), line_field(), line_field()
        self._services = NoteField(2, self.tr("What one can go there for, in plain words"))
        self._hours = line_field(self.tr("e.g. Mon to Fri 8:00–17:00"))
        self._duty_contact, self._duty_phone = line_field(), line_field()
        self._shown = _EMPTY
        self._form = Form()
        self._lay_out()
        at_daytime = (self._contact, self._phone, self._hours, self._services, self._address)
        fields_: tuple[QWidget, ...] = (self._name, self._kind, self._department, *at_daytime)
        for widget in (*fields_, self._duty_contact, self._duty_phone):
            watch(widget, self._note_change)

    def show_entry(self, entry: InstitutionDetails | None) -> None:
        """Fill the fields; None empties them."""
        self._heading.setText(self.tr("Correct") if entry else self.tr("New institution"))
        self._put(entry.edit if entry else _EMPTY)
        self._shown = self.typed()

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what was half typed before, from a draft."""
        names = [field.name for field in fields(InstitutionEdit)]
        self._put(InstitutionEdit(**{name: str(typed.get(name) or "") for name in names}))

    def typed(self) -> InstitutionEdit:
        """The fields as they are."""
        return InstitutionEdit(
            name=self._name.text(),
            destination=self._kind.value(),
            department=self._department.text(),
            contact=self._contact.text(),
            phone=self._phone.text(),
            address=self._address.text(),
            services=self._services.text(),
            hours=self._hours.text(),
            duty_contact=self._duty_contact.text(),
            duty_phone=self._duty_phone.text(),
        )

    def content(self) -> dict[str, Any]:
        """The same as plain values, for a draft."""
        return asdict(self.typed())

    def is_touched(self) -> bool:
        """Something is different from what was shown."""
        return self.typed() != self._shown

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self._form.show_error(error)

    def focus(self) -> None:
        """The keyboard goes to the name."""
        self._name.setFocus()

    def _note_change(self) -> None:
        self.changed.emit()

    def _put(self, edit: InstitutionEdit) -> None:
        self._name.setText(edit.name)
        self._kind.set_value(edit.destination)
        self._department.setText(edit.department)
        self._contact.setText(edit.contact)
        self._phone.setText(edit.phone)
        self._address.setText(edit.address)
        self._services.blockSignals(True)
        self._services.setText(edit.services)
        self._services.blockSignals(False)
        self._hours.setText(edit.hours)
        self._duty_contact.setText(edit.duty_contact)
        self._duty_phone.setText(edit.duty_phone)
        self._form.clear_problems()

    def _lay_out(self) -> None:
        add = self._form.add
        add(Field("name", self.tr("Institution"), self._name))
        add(
            Field("destination", self.tr("Kind"), self._kind),
            Field("department", self.tr("Department"), self._department),
        )
        add(
            Field("contact", self.tr("Contact"), self._contact),
            Field("phone", self.tr("Phone"), self._phone),
        )
        add(Field("services", self.tr("What it offers"), self._services))
        add(Field("hours", self.tr("Open"), self._hours))
        add(
            Field("duty_contact", self.tr("On duty outside these hours"), self._duty_contact),
            Field("duty_phone", self.tr("Phone on duty"), self._duty_phone),
        )
        add(Field("address", self.tr("Address"), self._address))
        column = QVBoxLayout(self)
        edge = Theme.current().px(4)  # room for the focus ring
        column.setContentsMargins(edge, 0, edge, edge)
        column.addWidget(self._heading)
        column.addWidget(self._form)
        column.addStretch(1)
