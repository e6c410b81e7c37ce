"""What happens to a unit on a day: added, renamed, moved, merged, closed. Nothing is rewritten."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.county.unit_records import KINDS, NewUnit, UnitView
from ui.county.place_sheet import unit_options
from ui.county.registry_words import unit_kind
from ui.shared.choice import Option
from ui.shared.choices import Choice
from ui.shared.day_field import DayField
from ui.shared.form import Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.workplace import Workplace

_NOWHERE = "0"


class Wanted(StrEnum):
    """What is to be done."""

    ADD = "add"
    RENAME = "rename"
    MOVE = "move"
    MERGE = "merge"
    CLOSE = "close"


class UnitSheet(Sheet):
    """One small form; which fields it has depends on ``wanted``."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        wanted: Wanted,
        units: Sequence[UnitView],
        unit: UnitView | None,
    ) -> None:
        title, verb, text = self._words(wanted, unit.name if unit else "")
        super().__init__(parent.window(), title, text)
        self._workplace, self._wanted, self._unit = workplace, wanted, unit
        self.name = line_field()
        self.kind = Choice([Option(kind, unit_kind(kind)) for kind in KINDS], KINDS[0])
        self.code = line_field("441302100201")
        others = [one for one in units if one.closed is None and one is not unit]
        nowhere = [Option(_NOWHERE, self.tr("in none"))] if wanted is not Wanted.MERGE else []
        self.other = Choice([*nowhere, *unit_options(others)])
        self.day = DayField(workplace.clock.today, workplace.clock.today())
        self.form = Form()
        self._add_fields()
        self.column.addWidget(self.form)
        self.add_choice(verb, "", is_safe=wanted is not Wanted.CLOSE)
        if unit is not None and wanted is Wanted.ADD:
            self.other.set_value(str(unit.parent_id or unit.id))
        if unit is not None and wanted is Wanted.RENAME:
            self.name.setText(unit.name)

    def accept(self) -> None:
        """Do it first; what is wrong stands beside its field."""
        day = self.day.value() or date.max
        job = self._workplace.jobs.start(lambda progress: self._work(day)(), self._show_error)
        job.succeeded.connect(self._done)

    def _work(self, day: date) -> Callable[[], object]:
        units, unit = self._workplace.register.units, self._unit
        other = int(self.other.value() or 0) or None
        if unit is None or self._wanted is Wanted.ADD:
            new = NewUnit(self.name.text(), self.kind.value(), day, self.code.text(), other)
            return lambda: units.add(new)
        if self._wanted is Wanted.RENAME:
            return lambda: units.rename(unit.id, unit.version, self.name.text(), day)
        if self._wanted is Wanted.MOVE:
            return lambda: units.move(unit.id, unit.version, other, day)
        if self._wanted is Wanted.MERGE:
            return lambda: units.merge((unit.id,), other or 0, day)
        return lambda: units.close(unit.id, unit.version, day)

    def _add_fields(self) -> None:
        wanted, day = self._wanted, Field("day", self.tr("From which day on"), self.day)
        if wanted is Wanted.ADD:
            self.form.add(
                Field("name", self.tr("Name"), self.name, stretch=2),
                Field("kind", self.tr("Kind"), self.kind),
            )
            self.form.add(
                Field("division_code", self.tr("Division code, 12 digits"), self.code),
                Field("parent_id", self.tr("Belongs to"), self.other),
            )
            day = Field("opened", self.tr("Since"), self.day)
        elif wanted is Wanted.RENAME:
            self.form.add(Field("name", self.tr("New name"), self.name))
        elif wanted is Wanted.MOVE:
            self.form.add(Field("parent_id", self.tr("Belongs to"), self.other))
        elif wanted is Wanted.MERGE:
            self.form.add(Field("into", self.tr("Into"), self.other))
        self.form.add(day)

    def _words(self, wanted: Wanted, name: str) -> tuple[str, str, str]:
        stays = self.tr("What was reported before that day stays as it was, and can be printed so.")
        title, verb, text = {
            Wanted.ADD: (self.tr("A new unit"), self.tr("Add"), ""),
            Wanted.RENAME: (self.tr("Another name for {unit}"), self.tr("Rename"), stays),
            Wanted.MOVE: (self.tr("{unit} belongs to another town"), self.tr("Move"), stays),
            Wanted.MERGE: (
                self.tr("Merge {unit} into another unit"),
                self.tr("Merge"),
                self.tr(
                    "Its rooms go along. Figures of before stay under the old name and are added "
                    "to the new unit."
                ),
            ),
            Wanted.CLOSE: (
                self.tr("Close {unit}"),
                self.tr("Close"),
                self.tr("Its rooms and units must have gone elsewhere first."),
            ),
        }[wanted]
        return title.format(unit=name), verb, text

    def _show_error(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _done(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.UNITS})
