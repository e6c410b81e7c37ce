"""Words for the tasks of a year."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from services.year_plan.records import Task, TaskState
from ui.shared.theme import Tone
from ui.visits.words import Labels

_TONES = {
    TaskState.DONE: Tone.ACCENT,
    TaskState.PLANNED: Tone.INFO,
    TaskState.DUE: Tone.WARN,
    TaskState.OVERDUE: Tone.WARN,
    TaskState.MISSED: Tone.WARN,
}


def state_word(state: TaskState) -> str:
    """How a task stands."""
    translate = QCoreApplication.translate
    words = {
        TaskState.COMING: translate("YearPlanWords", "Still to come"),
        TaskState.PLANNED: translate("YearPlanWords", "Planned"),
        TaskState.DUE: translate("YearPlanWords", "Due soon"),
        TaskState.OVERDUE: translate("YearPlanWords", "Overdue"),
        TaskState.MISSED: translate("YearPlanWords", "Left out"),
        TaskState.DONE: translate("YearPlanWords", "Done"),
        TaskState.DROPPED: translate("YearPlanWords", "Not this year"),
    }
    return words[state]


def state_tone(state: TaskState) -> Tone:
    """The word beside it says the same."""
    return _TONES.get(state, Tone.NEUTRAL)


def cell_word(task: Task) -> str:
    """The shortest word for a square of the year."""
    translate = QCoreApplication.translate
    day = translate("YearPlanWords", "{day}", "day of the month")
    planned = task.planned_day or task.due_day
    words = {
        TaskState.DONE: translate("YearPlanWords", "done", "in a square of the year"),
        TaskState.MISSED: translate("YearPlanWords", "none", "in a square of the year"),
        TaskState.OVERDUE: translate("YearPlanWords", "late", "in a square of the year"),
        TaskState.DROPPED: "–",
        TaskState.PLANNED: day.format(day=planned.day),
    }
    return words.get(task.state, day.format(day=task.due_day.day))


def months_title() -> str:
    """The head of the names, beside the months."""
    return QCoreApplication.translate("YearPlanWords", "By month")


def day_words(day: date | None) -> str:
    """A day with all its parts."""
    return day.isoformat() if day else ""


def fulfilled_words(task: Task, labels: Labels) -> str:
    """What makes it done."""
    translate = QCoreApplication.translate
    if task.record == "summary":
        return translate("YearPlanWords", "The month is closed and reported")
    if task.record == "screening":
        return translate("YearPlanWords", "A screening on record")
    if task.key == "outreach":
        return translate("YearPlanWords", "An outreach activity that was held")
    if task.record in _LISTS and task.kinds and not task.indicator:
        return labels.label(_LISTS[task.record], task.kinds[0])
    if task.record == "activity":
        return translate("YearPlanWords", "Activities that its indicator counts")
    if task.record == "training":
        return translate("YearPlanWords", "Trainings that its indicator counts")
    return translate("YearPlanWords", "Somebody says so")


_LISTS = {"activity": "activity_kind", "training": "training_kind"}
