"""The fields of an individual plan: with whom, why, what for, how often."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.plans.records import NewPlan, PlanDetails, PlanStart
from services.populations import NO_POPULATION
from services.visits.records import Counsellor
from ui.clients.picker import ClientPicker
from ui.risk.moments import day_in
from ui.shared.choices import Choice, Option
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.visits.coming_day import ComingDayField
from ui.visits.words import Labels
from ui.workplace import Workplace

_USUAL_SESSIONS = "6"


class PlanForm(RecordForm):
    """``kept`` knows which plan is changed, and in which version."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self.kept = {"plan_id": None, "version": None}
        self._labels, self._today = labels, workplace.clock.today
        self._populations, self._people = Choice(), Choice()
        self._population = self._responsible = ""  # of a draft, until the choices are there
        self._lay_out(workplace)

    @override
    def clear(self) -> None:
        self.restore({})

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        begun = {
            "since": self._today().isoformat(),
            "planned_sessions": _USUAL_SESSIONS,
            "every_days": "7",
        }
        self._population = str(typed.get("population") or "")
        self._responsible = str(typed.get("responsible_id") or "")
        super().restore({**begun, **typed})
        self.form.set_hint("goals", self._goal_hint())

    def restore_plan(self, plan: PlanDetails) -> None:
        """Change a plan that is on record; dropped goals stay out of sight."""
        line = plan.summary
        goals = [goal.text for goal in plan.goals if goal.state != "dropped"]
        typed = {
            "client_id": line.client_id,
            "population": line.population,
            "situation": plan.situation,
            "approach": plan.approach,
            "goals": "\n".join(goals),
            "planned_sessions": str(line.planned_sessions),
            "every_days": str(plan.every_days or ""),
            "since": line.since.isoformat(),
            "until": plan.until.isoformat() if plan.until else "",
            "review_on": line.review_on.isoformat() if line.review_on else "",
            "responsible_id": str(plan.responsible_id),
            "plan_id": line.id,
            "version": line.version,
        }
        self.fill(lambda: self.restore(typed))

    def offer_people(self, people: Sequence[Counsellor]) -> None:
        """Who may be responsible; oneself first."""
        options = [Option(str(one.id), one.name) for one in people]
        chosen = self._responsible or (options[0].code if options else "")
        self._people.set_options(options, chosen)

    def show_client(self, start: PlanStart | None) -> None:
        """The populations of whom the plan is for, and the plans there are already."""
        codes = start.populations if start else ()
        offered = list(dict.fromkeys((*codes, self._population, NO_POPULATION)))
        options = [Option(code, self._labels.label("population", code)) for code in offered if code]
        self._populations.set_options(options, self._population or options[0].code)
        active = ", ".join(plan.number for plan in start.active) if start else ""
        words = self.tr("There is a plan under way already: {numbers}").format(numbers=active)
        is_other = bool(active) and self.kept["plan_id"] is None
        self.form.set_warning("client_id", words if is_other else "")

    @override
    def record(self) -> NewPlan:
        self.require_readable("client_id", "goals", "planned_sessions", "since")
        every = self._number("every_days")
        return NewPlan(
            client_id=self.value("client_id"),
            goals=tuple(self.value("goals").splitlines()),
            planned_sessions=self._number("planned_sessions") or 0,
            since=day_in(self.value("since")),
            population=self.value("population"),
            situation=self.value("situation"),
            approach=self.value("approach"),
            every_days=every,
            until=day_in(self.value("until")),
            review_on=day_in(self.value("review_on")),
            responsible_id=int(self.value("responsible_id") or 0) or None,
        )

    def _number(self, name: str) -> int | None:
        text = str(self.value(name)).strip()
        if text and not (text.isdecimal() and len(text) <= 4):
            raise InvalidInput({name: Problem.MALFORMED})
        return int(text) if text else None

    def _goal_hint(self) -> str:
        return self.tr("One goal a line, the most important first; what the client will notice.")

    def _lay_out(self, workplace: Workplace) -> None:
        picker = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self.add(
            Field("client_id", self.tr("Client"), picker, stretch=3),
            Field("population", self.tr("Counted under"), self._populations, stretch=2),
        )
        self.add(Field("situation", self.tr("How things are now"), NoteField(2)))
        self.add(Field("goals", self.tr("Goals"), NoteField(3), hint=self._goal_hint()))
        self.add(Field("approach", self.tr("What you will do"), NoteField(2)))
        rhythm = [
            Option("7", self.tr("every week")),
            Option("14", self.tr("every two weeks")),
            Option("30", self.tr("every month")),
            Option("", self.tr("as it comes")),
        ]
        self.add(
            Field("planned_sessions", self.tr("Planned sessions"), line_field()),
            Field("every_days", self.tr("How often"), Choice(rhythm)),
            Field("responsible_id", self.tr("Responsible"), self._people),
        )
        example = day_example()
        today = self._today
        self.add(
            Field("since", self.tr("From"), DayField(today), example=example),
            Field("review_on", self.tr("Look again on"), ComingDayField(today), example=example),
            Field("until", self.tr("Until (if known)"), ComingDayField(today), example=example),
        )
