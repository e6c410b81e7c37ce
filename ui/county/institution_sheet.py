"""One more institution of the county's directory."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from services.errors import Problem
from services.institutions import InstitutionEdit
from ui.shared.choices import Choice
from ui.shared.form import Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.visits.words import Labels
from ui.workplace import Workplace


class InstitutionSheet(Sheet):
    """``take`` gets the entry; the service checks it when the pack is signed."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, take: Callable[[InstitutionEdit], None]
    ) -> None:
        super().__init__(
            parent.window(),
            self.tr("One more institution"),
            self.tr("Rooms can refer to it once they have taken in the pack."),
        )
        self._take = take
        options = Labels(workplace).options("destination")
        self.destination = Choice(options, options[0].code)
        self.name, self.department = line_field(), line_field()
        self.phone, self.hours = line_field("0752-7780000"), line_field()
        self.address = line_field()
        self.form = Form()
        self.form.add(Field("destination", self.tr("Kind"), self.destination))
        self.form.add(
            Field("name", self.tr("Name"), self.name, stretch=2),
            Field("department", self.tr("Department"), self.department),
        )
        self.form.add(
            Field("phone", self.tr("Telephone"), self.phone),
            Field("hours", self.tr("Open"), self.hours),
        )
        self.form.add(Field("address", self.tr("Address"), self.address))
        self.column.addWidget(self.form)
        self.add_choice(self.tr("Add"), "", is_safe=True)
        self.name.setFocus()

    def accept(self) -> None:
        """Hand it over, if it has a name."""
        typed = InstitutionEdit(
            name=self.name.text().strip(),
            destination=str(self.destination.value()),
            department=self.department.text().strip(),
            phone=self.phone.text().strip(),
            hours=self.hours.text().strip(),
            address=self.address.text().strip(),
        )
        if not typed.name:
            self.form.set_problems({"name": Problem.REQUIRED})
            return
        self._take(typed)
        super().accept()
