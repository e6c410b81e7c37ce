"""One task: its days, what fulfils it, where it comes from, and what to do about it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from services.year_plan.records import Task, TaskState
from ui.shared.entries import FactGrid, row_of
from ui.shared.flow import FlowLayout
from ui.shared.widgets import Card, Chip, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace
from ui.year_plan.words import day_words, fulfilled_words, state_tone, state_word


class TaskCard(Card):
    """Signals, each with the Task: ``act_wanted`` (what fulfils it), ``move_wanted``,
    ``drop_wanted``, ``restore_wanted``, ``take_back_wanted``, ``line_wanted`` (its indicator)."""

    act_wanted, move_wanted, drop_wanted = Signal(object), Signal(object), Signal(object)
    restore_wanted, take_back_wanted = Signal(object), Signal(object)
    line_wanted = Signal(object)

    def __init__(self, workplace: Workplace, labels: Labels, *, may_manage: bool) -> None:
        super().__init__()
        self._language, self._labels = workplace.language.value, labels
        self._may_manage = may_manage
        self._task: Task | None = None
        self._name, self._state, self._facts = text_label("", "lead"), Chip(), FactGrid()
        self._act = primary_button("")
        self._move = plain_button(self.tr("Another day…"))
        self._drop = plain_button(self.tr("Not this year…"))
        self._restore = plain_button(self.tr("Do it after all"))
        self._back = plain_button(self.tr("It was not done"))
        self._line = plain_button(self.tr("Its indicator…"))
        buttons = QWidget()
        flow = FlowLayout(buttons, 8)
        for button in self._verbs():
            flow.addWidget(button)
        for part in (self._name, row_of(self._state, 1), buttons, self._facts):
            self.body.addWidget(part)
        for button in self._verbs():
            button.clicked.connect(self._tell)
        self.hide()

    def task_id(self) -> int | None:
        """Which task is shown."""
        return self._task.id if self._task else None

    def show_task(self, task: Task) -> None:
        """Show this one instead."""
        self._task = task
        self._name.setText(task.title.get(self._language))
        self._state.show_state(state_word(task.state), state_tone(task.state))
        self._facts.set_rows([(name, text_label(text)) for name, text in self._rows(task) if text])
        is_open = task.state not in (TaskState.DONE, TaskState.DROPPED)
        self._act.setText(self._act_word(task))
        self._act.setVisible(is_open and (task.state is not TaskState.MISSED or task.can_say))
        self._move.setVisible(is_open and task.state is not TaskState.MISSED)
        self._drop.setVisible(is_open and self._may_manage)
        self._restore.setVisible(task.state is TaskState.DROPPED and self._may_manage)
        self._back.setVisible(task.state is TaskState.DONE and task.is_said)
        self._line.setVisible(bool(task.indicator))
        self.show()

    def _verbs(self) -> dict[QPushButton, SignalInstance]:
        return {
            self._act: self.act_wanted,
            self._move: self.move_wanted,
            self._drop: self.drop_wanted,
            self._restore: self.restore_wanted,
            self._back: self.take_back_wanted,
            self._line: self.line_wanted,
        }

    def _tell(self) -> None:
        for button, signal in self._verbs().items():
            if button is self.sender() and self._task is not None:
                signal.emit(self._task)

    def _act_word(self, task: Task) -> str:
        words = {
            "activity": self.tr("Plan it"),
            "training": self.tr("Put it on record"),
            "screening": self.tr("To the screenings"),
            "summary": self.tr("To the monthly reports"),
        }
        return words.get(task.record, self.tr("It is done…"))

    def _rows(self, task: Task) -> list[tuple[str, str]]:
        counted = f"{task.count} / {task.wanted}" if not task.can_say else ""
        done = day_words(task.done_day)
        if task.is_late:
            done = self.tr("{day}, after its day").format(day=done)
        # A report that is late is still to be made: it has no last day to speak of.
        latest = "" if task.record == "summary" else day_words(task.last_day)
        return [
            (self.tr("Due"), day_words(task.due_day)),
            (self.tr("At the latest"), latest),
            (self.tr("Fulfilled by"), fulfilled_words(task, self._labels)),
            (self.tr("There are"), counted),
            (self.tr("Planned for"), day_words(task.planned_day)),
            (self.tr("Done on"), done),
            (self.tr("Said by"), task.said_by),
            (self.tr("Remark"), task.remark),
            (self.tr("Asked for in"), task.source.get(self._language)),
            (self.tr("Note"), task.note.get(self._language)),
        ]
