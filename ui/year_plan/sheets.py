"""Small forms of the year's plan: a task of one's own, another day, done, not this year."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.year_plan.records import NewTask, Task
from ui.shared.choices import Choice, Option
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.visits.words import Labels
from ui.workplace import Workplace
from ui.year_plan.subjects import draft_key

_LISTS = {"activity": "activity_kind", "training": "training_kind"}


class _TaskForm(RecordForm):
    def __init__(self, labels: Labels, today: Callable[[], date]) -> None:
        super().__init__()
        said = Option("", self.tr("Somebody says that it is done"))
        kinds = [
            Option(f"{record} {option.code}", option.label, option.keys)
            for record, listed in _LISTS.items()
            for option in labels.options(listed)
        ]
        hint = self.tr("A record of this kind fulfils it by itself.")
        self.add(Field("title", self.tr("What is to be done"), line_field()))
        self.add(
            Field("due_day", self.tr("By"), DayField(today), example=day_example()),
            Field("record", self.tr("Fulfilled by"), Choice((said, *kinds), ""), hint=hint),
        )

    @override
    def record(self) -> NewTask:
        self.require_readable("due_day")
        record, _, kind = str(self.value("record")).partition(" ")
        day = date.fromisoformat(str(self.value("due_day")))
        return NewTask(str(self.value("title")), day, record, kind)


class TaskSheet(RecordSheet):
    """Signal ``saved`` (Task)."""

    def __init__(self, parent: QWidget, workplace: Workplace, labels: Labels, year: int) -> None:
        self._task_form = _TaskForm(labels, workplace.clock.today)
        title = QCoreApplication.translate("TaskSheet", "A task of your own")
        super().__init__(parent, workplace, title, self._task_form)
        self.keep_draft(draft_key(year, "add"), None)
        self.lay_out(self.tr("Put it into the plan"))

    @override
    def saving(self) -> Callable[[], Task]:
        new, plans = self._task_form.record(), self.workplace.register.year_plan
        return lambda: plans.add(new)


class _DayForm(RecordForm):
    def __init__(self, task: Task, today: Callable[[], date]) -> None:
        super().__init__()
        words = self.tr("From {first} to {last}, so that its record still counts.")
        hint = words.format(first=task.from_day, last=task.last_day)
        day = DayField(today, task.due_day)
        self.add(Field("due_day", self.tr("By"), day, hint=hint, example=day_example()))

    @override
    def record(self) -> date:
        self.require_readable("due_day")
        return date.fromisoformat(str(self.value("due_day")))


class MoveSheet(RecordSheet):
    """Signal ``saved`` (Task)."""

    def __init__(self, parent: QWidget, workplace: Workplace, task: Task) -> None:
        self._day_form, self._task = _DayForm(task, workplace.clock.today), task
        super().__init__(
            parent, workplace, task.title.get(workplace.language.value), self._day_form
        )
        self.keep_draft(draft_key(task.due_day.year, "move", task.id), None)
        self.lay_out(self.tr("Take this day"))

    @override
    def saving(self) -> Callable[[], Task]:
        day, task = self._day_form.record(), self._task
        plans = self.workplace.register.year_plan
        return lambda: plans.move(task.id, day, task.version)


class _RemarkForm(RecordForm):
    def __init__(self, label: str, hint: str) -> None:
        super().__init__()
        self.add(Field("remark", label, line_field(), hint=hint))

    @override
    def record(self) -> str:
        return str(self.value("remark"))


class SaySheet(RecordSheet):
    """Signal ``saved`` (Task)."""

    def __init__(self, parent: QWidget, workplace: Workplace, task: Task) -> None:
        translate = QCoreApplication.translate
        hint = translate("SaySheet", "When, where, or in which paper: what an inspector asks for.")
        self._remark_form, self._task = _RemarkForm(translate("SaySheet", "Remark"), hint), task
        title = task.title.get(workplace.language.value)
        super().__init__(parent, workplace, title, self._remark_form)
        self.keep_draft(draft_key(task.due_day.year, "say", task.id), None)
        self.lay_out(self.tr("It is done"))

    @override
    def saving(self) -> Callable[[], Task]:
        remark, task = self._remark_form.record(), self._task
        plans = self.workplace.register.year_plan
        return lambda: plans.say_done(task.id, remark, task.version)


class DropSheet(RecordSheet):
    """Signal ``saved`` (Task)."""

    def __init__(self, parent: QWidget, workplace: Workplace, task: Task) -> None:
        translate = QCoreApplication.translate
        hint = translate("DropSheet", "It stays in the plan with this reason.")
        label = translate("DropSheet", "Why it is not done this year")
        self._remark_form, self._task = _RemarkForm(label, hint), task
        title = task.title.get(workplace.language.value)
        super().__init__(parent, workplace, title, self._remark_form)
        self.keep_draft(draft_key(task.due_day.year, "drop", task.id), None)
        self.lay_out(self.tr("Not this year"))

    @override
    def saving(self) -> Callable[[], Task]:
        reason, task = self._remark_form.record(), self._task
        if not reason.strip():
            raise InvalidInput({"remark": Problem.REQUIRED})
        plans = self.workplace.register.year_plan
        return lambda: plans.drop(task.id, reason, task.version)
