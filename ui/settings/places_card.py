"""The names of the rooms in which one can book."""

from models.vocabulary import Area
from services.appointments.places import MOST_PLACES, PLACES, places_of
from services.errors import InvalidInput
from ui.shared.form import Field, Form, line_field
from ui.shared.theme import Theme
from ui.shared.widgets import Card, plain_button
from ui.workplace import Workplace


class PlacesCard(Card):
    """One line with the names; none are needed where there is only one room."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Rooms to book"))
        self._workplace = workplace
        self._names, self._save = line_field(), plain_button(self.tr("Save"))
        self._names.setPlaceholderText(self.tr("e.g. talking room, sand tray room"))
        hint = self.tr("With commas between the names; empty if there is only one room.")
        self._form = Form()
        self._form.add(Field("places", self.tr("Names"), self._names, hint))
        self._save.clicked.connect(self._store)
        self._names.returnPressed.connect(self._store)
        self.body.setSpacing(Theme.current().px(8))
        self.body.addWidget(self._form)
        self.head.addWidget(self._save)

    def reload(self) -> None:
        """Show what is stored."""
        preferences = self._workplace.register.preferences
        job = self._workplace.jobs.start(lambda progress: preferences.get(PLACES))
        job.succeeded.connect(self._show)

    def _show(self, stored: str) -> None:
        self._names.setText(self.tr(", ").join(places_of(stored)))

    def _store(self) -> None:
        preferences, typed = self._workplace.register.preferences, self._names.text()
        job = self._workplace.jobs.start(
            lambda progress: preferences.set(PLACES, typed), self._show_error
        )
        job.succeeded.connect(self._tell_stored)

    def _tell_stored(self) -> None:
        self._form.clear_problems()
        self.set_note(self.tr("Saved."))
        self._workplace.changes.announce({Area.APPOINTMENTS})
        self.reload()

    def _show_error(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            words = self.tr("At most %n name(s) of 40 characters", "", MOST_PLACES)
            self._form.set_problems({"places": words})
        else:
            self._workplace.dialogs.show_error(error)
