"""What goes into and comes out of the year's plan."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from services.indicators.definition import Words


class TaskState(StrEnum):
    """How a task stands today."""

    COMING = "coming"
    PLANNED = "planned"  # a planned activity will fulfil it
    DUE = "due"  # its notice has begun
    OVERDUE = "overdue"  # but can still be done
    MISSED = "missed"  # no record can fulfil it any more
    DONE = "done"
    DROPPED = "dropped"  # not this year, with a reason


OPEN = frozenset({TaskState.DUE, TaskState.OVERDUE})
"""What stands on the page of the day."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A task of a rule that is taken into the plan: ``from_day`` says which of the rule's."""

    key: str
    from_day: date
    due_day: date


@dataclass(frozen=True, slots=True)
class Proposal:
    """A task that the rules ask for and that is not in the plan yet. It may be due from
    ``from_day`` to ``last_day``. ``is_past``: its time is over."""

    key: str
    title: Words
    source: Words
    from_day: date
    due_day: date
    last_day: date
    wanted: int
    is_past: bool


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task of the room's own. ``record`` is activity or training with the code of the ``kind``
    that fulfils it, or empty: then somebody says that it was done."""

    title: str
    due_day: date
    record: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task as it stands. ``count`` of ``wanted`` are there; ``done_day`` is when it was reached,
    where that is known. ``remark``: what was said, or why it was dropped. ``planned_day``: of the
    next planned activity that will fulfil it. ``can_say``: no record fulfils it by itself."""

    id: int
    key: str
    title: Words
    from_day: date
    due_day: date
    last_day: date
    record: str
    kinds: tuple[str, ...]
    wanted: int
    count: int
    state: TaskState
    done_day: date | None
    planned_day: date | None
    can_say: bool
    is_said: bool
    said_by: str
    remark: str
    indicator: str
    source: Words
    note: Words
    version: int

    @property
    def is_late(self) -> bool:
        """It was done after its day."""
        return self.done_day is not None and self.done_day > self.due_day


@dataclass(frozen=True, slots=True)
class YearPlan:
    """A year's tasks: those of the rules in their order, then the room's own; each by its day."""

    year: int
    today: date
    room: str
    tasks: tuple[Task, ...]
    can_add: int  # tasks of the rules that are not in the plan

    def count(self, *states: TaskState) -> int:
        """How many stand so."""
        return sum(task.state in states for task in self.tasks)
