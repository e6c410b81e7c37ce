"""Where a room belongs, and from when: a unit, and a month or a day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.county.unit_records import UnitView
from ui.shared.choice import Option
from ui.shared.choices import Choice
from ui.shared.day_field import DayField
from ui.shared.form import Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Asked:
    """The heading, the verb, and a sentence below the heading."""

    title: str
    verb: str
    text: str = ""


class PlaceSheet(Sheet):
    """Asks for the unit and for ``month`` or ``day``, whichever is given; then calls ``do``.

    What the service finds wrong stands beside its field, and the sheet stays open.
    """

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        asked: Asked,
        units: Sequence[UnitView],
        *,
        unit_id: int | None = None,
        month: str = "",
        day: date | None = None,
    ) -> None:
        super().__init__(parent.window(), asked.title, asked.text)
        self._workplace = workplace
        self.do: Callable[[], None] = _nothing
        self.unit = Choice(unit_options(units), str(unit_id or ""))
        self.unit.setMinimumWidth(workplace.theme.px(300))
        self.month_field = line_field(text=month)
        self.day_field = DayField(workplace.clock.today)
        if day is not None:
            self.day_field.set_value(day)
        self.form = Form()
        self.form.add(Field("unit_id", self.tr("Unit"), self.unit))
        if month:
            self.form.add(
                Field(
                    "first_month",
                    self.tr("First month that is expected"),
                    self.month_field,
                    example=self.tr("Write it like 2026-11"),
                )
            )
        if day is not None:
            self.form.add(Field("day", self.tr("From which day on"), self.day_field))
        self.column.addWidget(self.form)
        self.add_choice(asked.verb, "", is_safe=True)

    def unit_id(self) -> int:
        """The chosen unit; 0, which there is not, while none is."""
        return int(self.unit.value() or 0)

    def month(self) -> str:
        """As typed."""
        return self.month_field.text().strip()

    def day(self) -> date | None:
        """As typed, or None."""
        return self.day_field.value()

    def accept(self) -> None:
        """Do it first; go only when it was done."""
        job = self._workplace.jobs.start(lambda progress: self.do(), self._show_error)
        job.succeeded.connect(self._done)

    def _show_error(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _done(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.UNITS})


def unit_options(units: Sequence[UnitView]) -> list[Option]:
    """Units in the order of their tree, the lower ones set in."""
    depth: dict[int, int] = {}
    options = []
    for unit in units:
        depth[unit.id] = depth.get(unit.parent_id or 0, -1) + 1
        options.append(Option(str(unit.id), "　" * depth[unit.id] + unit.name))
    return options


def _nothing() -> None:
    """Until the caller says what to do."""
