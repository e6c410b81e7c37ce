"""Repeat a scale every so many days, with a window around the due day."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.assessments.records import NewSchedule
from services.errors import InvalidInput, Problem
from ui.risk.moments import day_in
from ui.shared.choices import Choice, Option
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.workplace import Workplace

_DAYS, _WINDOW = "14", "3"


class RepeatSheet(RecordSheet):
    """Signal ``saved`` (the schedule's id). ``scales`` are offered, the first is chosen."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, client_id: int, scales: list[Option]
    ) -> None:
        form = _RepeatForm(workplace, scales)
        super().__init__(parent, workplace, self.tr("Repeat a scale"), form)
        self._client_id, self._form = client_id, form
        self.lay_out(self.tr("Set"))

    @override
    def saving(self) -> Callable[[], Any]:
        new, schedules = self._form.schedule(self._client_id), self._schedules()
        return lambda: schedules.set(new)

    def _schedules(self) -> Any:
        return self.workplace.register.assessment_schedules


class _RepeatForm(RecordForm):
    def __init__(self, workplace: Workplace, scales: list[Option]) -> None:
        super().__init__()
        self.add(Field("scale", self.tr("Scale"), Choice(scales, scales[0].code if scales else "")))
        days = Field(
            "every_days",
            self.tr("Every how many days"),
            line_field(text=_DAYS),
            example=self.tr("A whole number of days, 1 to 730"),
        )
        window = Field(
            "window_days",
            self.tr("Days before and after that are as good"),
            line_field(text=_WINDOW),
            example=self.tr("A whole number of days, less than half the interval"),
        )
        self.add(days, window)
        hint = self.tr("Empty: counted from the newest result")
        first = DayField(workplace.clock.today)
        self.add(Field("first_day", self.tr("First time"), first, hint, example=day_example()))

    def schedule(self, client_id: int) -> NewSchedule:
        """What is to be set. Raises InvalidInput."""
        self.require_readable("scale", "every_days", "window_days")
        numbers = {}
        for name in ("every_days", "window_days"):
            text = str(self.value(name)).strip()
            if not text.isdecimal() or len(text) > 4:
                raise InvalidInput({name: Problem.MALFORMED})
            numbers[name] = int(text)
        return NewSchedule(
            client_id,
            self.value("scale"),
            numbers["every_days"],
            numbers["window_days"],
            day_in(self.value("first_day")),
        )
