"""What the demo room does for its community: a year of activities with one month without, and the
plan that it made for it."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import resources
from services.activities.records import ActivityWords, Material, NewActivity, Survey
from services.register import Register
from services.year_plan.records import Chosen, NewTask

_AFTER_WORK = 17 * 60 + 45
_PLANNED_BEFORE = timedelta(days=12)
_WORDS = ("goal", "course", "effect", "reflection", "absent")


class DemoActivities:
    """Every activity on its day of the year, the latest such day before the story's last one:
    10 October is 10 October whenever the demo is made."""

    def __init__(self, register: Register, last_day: date) -> None:
        self._register, self._last_day = register, last_day
        self._told: dict[str, Any] = json.loads(resources.text("demo/activities.json"))

    def events(self) -> Iterator[tuple[date, int, Callable[[], None]]]:
        """Day, minute after midnight, what happens then."""
        for told in self._told["held"]:
            day = self._latest(told["day"])
            yield day, _AFTER_WORK, partial(self._hold, told, day)
        for told in self._told["coming"]:
            day = self._last_day + timedelta(days=told["in_days"])
            entered = min(day, self._last_day) - _PLANNED_BEFORE
            yield entered, _AFTER_WORK, partial(self._plan, told, day)

    def _hold(self, told: Mapping[str, Any], day: date) -> None:
        self._make(told, day, is_done=True)

    def _plan(self, told: Mapping[str, Any], day: date) -> None:
        made_id, version = self._make(told, day, is_done=False)
        if "cancelled" in told:
            self._register.activities.cancel(made_id, told["cancelled"], version)

    def _make(self, told: Mapping[str, Any], day: date, *, is_done: bool) -> tuple[int, int]:
        starts, ends = self._told["hours"].get(told["kind"], (None, None))
        pieces = told.get("materials", {})
        new = NewActivity(
            kind=told["kind"],
            title=told["title"],
            day=day,
            is_done=is_done,
            starts=starts,
            ends=ends,
            place=told["place"],
            entry=told["entry"],
            audience=tuple(told["audience"]),
            feature=told.get("feature", ""),
            speaker=self._told["speaker"],
            recorder=self._told["recorder"],
            planned=told.get("planned"),
            present=told.get("present"),
            materials=tuple(Material(kind, number) for kind, number in pieces.items()),
            words=ActivityWords(**{name: told.get(name, "") for name in _WORDS}),
            survey=Survey(*told.get("survey", ())),
            paper_place=told.get("paper_place", ""),
        )
        line = self._register.activities.make(new).summary
        return line.id, line.version

    def _latest(self, month_and_day: str) -> date:
        this_year = date.fromisoformat(f"{self._last_day.year}-{month_and_day}")
        if this_year < self._last_day:
            return this_year
        return this_year.replace(year=self._last_day.year - 1)


class DemoYearPlan:
    """The plan of the year in which the story ends, made in its first days."""

    def __init__(self, register: Register, last_day: date) -> None:
        self._plans, self._last_day = register.year_plan, last_day
        self._told: dict[str, Any] = json.loads(resources.text("demo/year_plan.json"))

    def events(self) -> Iterator[tuple[date, int, Callable[[], None]]]:
        """Day, minute after midnight, what happens then."""
        yield self._day(self._told["planned"]), _AFTER_WORK, self._make
        for told in self._told["said"]:
            say = partial(self._say, told["key"], "", told["remark"])
            yield self._day(told["day"]), _AFTER_WORK + 1, say
        for told in self._told["own"]:
            if "said" in told:
                say = partial(self._say, "", told["title"], told["remark"])
                yield self._day(told["said"]), _AFTER_WORK + 1, say

    def _make(self) -> None:
        year = self._last_day.year
        proposed = [one for one in self._plans.propose(year) if not one.is_past]
        self._plans.make(year, [Chosen(one.key, one.from_day, one.due_day) for one in proposed])
        for told in self._told["own"]:
            due = date.fromisoformat(f"{year}-{told['due']}")
            new = NewTask(told["title"], due, told.get("record", ""), told.get("kind", ""))
            self._plans.add(new)

    def _say(self, key: str, title: str, remark: str) -> None:
        tasks = self._plans.plan(self._last_day.year).tasks
        task = next(one for one in tasks if one.key == key or one.title.zh == title)
        self._plans.say_done(task.id, remark, task.version)

    def _day(self, month_and_day: str) -> date:
        """That day, or the day before the story's last one where it ends earlier."""
        told = date.fromisoformat(f"{self._last_day.year}-{month_and_day}")
        return min(told, self._last_day - timedelta(days=1))
