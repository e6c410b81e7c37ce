"""The fields of one institution."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.institutions import InstitutionDetails, InstitutionEdit
from ui.shared.choices import Choice
from ui.shared.form import Field, Form, line_field
from ui.shared.theme import Theme
from ui.shared.widgets import text_label
from ui.visits.words import Labels


class InstitutionForm(QWidget):
    """Empty for a new entry, filled for one that is corrected."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._heading = text_label("", "lead")
        self._name = line_field(self.tr("Name as it is written on the door"))
        self._kind = Choice(labels.options("destination"))
        self._department = line_field(self.tr("e.g. psychology outpatients"))
        self._contact, self._phone, self._address = line_field(), line_field(), line_field()
        self._shown = InstitutionEdit("", "")
        self._form = Form()
        self._form.add(Field("name", self.tr("Institution"), self._name))
        self._form.add(Field("destination", self.tr("Kind"), self._kind))
        self._form.add(Field("department", self.tr("Department"), self._department))
        self._form.add(Field("contact", self.tr("Contact"), self._contact))
        self._form.add(Field("phone", self.tr("Phone"), self._phone))
        self._form.add(Field("address", self.tr("Address"), self._address))
        column = QVBoxLayout(self)
        edge = Theme.current().px(4)  # room for the focus ring
        column.setContentsMargins(edge, 0, edge, edge)
        column.addWidget(self._heading)
        column.addWidget(self._form)
        column.addStretch(1)

    def show_entry(self, entry: InstitutionDetails | None) -> None:
        """Fill the fields; None empties them."""
        self._heading.setText(self.tr("Correct") if entry else self.tr("New institution"))
        self._name.setText(entry.name if entry else "")
        self._kind.set_value(entry.destination if entry else "")
        self._department.setText(entry.department if entry else "")
        self._contact.setText(entry.contact if entry else "")
        self._phone.setText(entry.phone if entry else "")
        self._address.setText(entry.address if entry else "")
        self._form.clear_problems()
        self._shown = self.typed()

    def typed(self) -> InstitutionEdit:
        """The fields as they are."""
        return InstitutionEdit(
            self._name.text(),
            self._kind.value(),
            self._department.text(),
            self._contact.text(),
            self._phone.text(),
            self._address.text(),
        )

    def is_touched(self) -> bool:
        """Something is different from what was shown."""
        return self.typed() != self._shown

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self._form.show_error(error)

    def focus(self) -> None:
        """The keyboard goes to the name."""
        self._name.setFocus()
