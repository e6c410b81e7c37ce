"""The steps of a safety plan, in the client's own words."""

from typing import Any

from typing_extensions import override

from services.risk.safety_plans import NewPlan, PlanAnswers
from ui.clients.picker import ClientPicker
from ui.risk.moments import day_in
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField
from ui.shared.record_form import RecordForm
from ui.workplace import Workplace

STEPS = ("signs", "steps", "places", "people", "professionals", "surroundings", "reasons")


class SafetyPlanForm(RecordForm):
    """One field a step, a line an item; the order is that of the paper."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._today = workplace.clock.today
        self.add(
            Field(
                "client_id",
                self.tr("Client"),
                ClientPicker(workplace, shows_visits=False),
                stretch=3,
            ),
            Field("day", self.tr("Day"), DayField(self._today), stretch=2, example=day_example()),
        )
        rows = self._rows()
        for left, right in zip(rows[::2], rows[1::2], strict=False):
            self.add(left, right)
        review_on = DayField(self._today)
        again = self.tr("Go through it again on")
        self.add(rows[-1], Field("review_on", again, review_on, example=day_example()))

    @override
    def clear(self) -> None:
        self.restore({"day": self._today().isoformat()})

    def fill_answers(self, answers: PlanAnswers) -> None:
        """Begin with what stood in the plan before."""
        self.fill(lambda: self._put_answers(answers))

    @override
    def record(self) -> NewPlan:
        self.require_readable("client_id")
        texts: dict[str, Any] = {name: self.value(name) for name in STEPS}
        return NewPlan(
            client_id=self.value("client_id"),
            answers=PlanAnswers(**texts),
            day=day_in(self.value("day")),
            review_on=day_in(self.value("review_on")),
        )

    def _put_answers(self, answers: PlanAnswers) -> None:
        for name in STEPS:
            field = self.field(name)
            if isinstance(field, NoteField):
                field.setText(getattr(answers, name))

    def _rows(self) -> list[Field]:
        return [
            Field(
                "signs",
                self.tr("1  How I notice that it gets bad"),
                NoteField(3, self.tr("Thoughts, moods, situations")),
            ),
            Field(
                "steps",
                self.tr("2  What I can do myself"),
                NoteField(3, self.tr("Without asking anybody")),
            ),
            Field("places", self.tr("3  Places and people that take my mind off it"), NoteField(3)),
            Field(
                "people",
                self.tr("4  Whom I can ask for help"),
                NoteField(3, self.tr("Name and number, a line each")),
            ),
            Field(
                "professionals",
                self.tr("5  Professionals"),
                NoteField(3, self.tr("This room and the hotline stand on the paper already")),
            ),
            Field(
                "surroundings",
                self.tr("6  How my surroundings are made safe"),
                NoteField(3, self.tr("What is taken away, by whom")),
            ),
            Field("reasons", self.tr("7  What I live for"), NoteField(2)),
        ]
