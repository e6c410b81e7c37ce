"""One line: what it counts, its targets with their places in the paper, what to do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.indicators.definition import Answer
from services.indicators.records import Goal, Line
from ui.indicators.words import (
    figure_words,
    goal_words,
    level_word,
    number_words,
    state_tone,
    state_word,
    way_word,
)
from ui.shared.entries import Entries, FactGrid, row_of
from ui.shared.local_time import moment_words, month_words
from ui.shared.widgets import Card, Chip, plain_button, text_label
from ui.workplace import Workplace


class LineCard(Card):
    """Signals: ``answer_wanted``, ``records_wanted``, ``target_wanted`` (Line);
    ``target_removed`` (id)."""

    answer_wanted, records_wanted, target_wanted = Signal(object), Signal(object), Signal(object)
    target_removed = Signal(int)

    def __init__(self, workplace: Workplace, *, may_manage: bool) -> None:
        super().__init__()
        self._language = workplace.language.value
        self._may_manage = may_manage
        self._line: Line | None = None
        self._name, self._state = text_label("", "lead"), Chip()
        self._missing = text_label()
        self._facts, self._goals = FactGrid(), Entries(6)
        self._answer = plain_button(self.tr("Answer…"))
        self._records = plain_button(self.tr("Its records…"))
        self._target = plain_button(self.tr("Change the target…"))
        buttons = row_of(self._answer, self._records, self._target, 1, spacing=8)
        heading = text_label(self.tr("Targets in the paper"), "strong")
        parts = (self._name, row_of(self._state, 1), self._missing, buttons, self._facts)
        for part in (*parts, heading, self._goals):
            self.body.addWidget(part)
        self._answer.clicked.connect(self._want_answer)
        self._records.clicked.connect(self._want_records)
        self._target.clicked.connect(self._want_target)
        self.hide()

    def line_id(self) -> str:
        """Which line is shown; empty before one is."""
        return self._line.indicator.id if self._line else ""

    def show_line(self, line: Line) -> None:
        """Show this line instead."""
        self._line = line
        one = line.indicator
        self._name.setText(f"{one.number}  {one.name.get(self._language)}")
        self._state.show_state(state_word(line.state), state_tone(line.state))
        self._missing.setText(self._missing_words(line))
        self._missing.setVisible(bool(self._missing.text()))
        self._facts.set_rows([(name, text_label(text)) for name, text in self._rows(line) if text])
        self._goals.set_rows([self._goal(goal, line) for goal in line.goals] or [self._none()])
        self._answer.setVisible(one.answer is not Answer.NONE and line.applies)
        self._records.setVisible(bool(one.measure) and line.figure.value is not None)
        self._target.setVisible(self._may_manage and not one.is_reported)
        self.show()

    def act(self, _: object = None) -> None:
        """What Enter on the line does: answer it, or look at what it counts."""
        for button in (self._answer, self._records):
            if not button.isHidden():
                button.click()
                return

    def _want_answer(self) -> None:
        self.answer_wanted.emit(self._line)

    def _want_records(self) -> None:
        self.records_wanted.emit(self._line)

    def _want_target(self) -> None:
        self.target_wanted.emit(self._line)

    def _none(self) -> QWidget:
        return text_label(self.tr("None for this year."), "muted")

    def _missing_words(self, line: Line) -> str:
        if line.empty_months:
            months = "、".join(month_words(month) for month in line.empty_months)
            return self.tr("Nothing yet in: {months}").format(months=months)
        if line.missing is None or line.indicator.answer is not Answer.NONE:
            return ""
        text = self.tr("Missing by the end of this month: {number}")
        return text.format(number=number_words(line.missing))

    def _rows(self, line: Line) -> list[tuple[str, str]]:
        one, language, said = line.indicator, self._language, line.said
        results = (f"{r.document.get(language)}: {r.text.get(language)}" for r in line.results)
        people = f"{line.figure.count} / {line.figure.out_of}" if line.figure.out_of else ""
        answered = f"{said.by}, {moment_words(said.at)}  {said.remark}".strip() if said else ""
        forecast = number_words(line.forecast)
        return [
            (self.tr("This room"), figure_words(line)),
            (self.tr("People"), people),
            (self.tr("Counts"), one.numerator.get(language)),
            (self.tr("Out of"), one.denominator.get(language)),
            (self.tr("From"), way_word(one.way)),
            (self.tr("Measured"), level_word(one.level)),
            (self.tr("Answered"), answered),
            (self.tr("Forecast"), forecast and self.tr("{n}, linear by day").format(n=forecast)),
            (self.tr("Note"), one.note.get(language)),
            (self.tr("Elsewhere"), "\n".join(results)),
        ]

    def _goal(self, goal: Goal, line: Line) -> QWidget:
        place = goal.place.get(self._language)
        since = f"{goal.valid_from} " if goal.valid_from else ""
        where = f"{since}{goal.source.get(self._language)} {place}".strip()
        if not goal.is_compared:
            where = self.tr("not counted: {where}").format(where=where)
        words = text_label(f"{goal_words(goal, line, self._language)}\n{where}")
        if goal.id is None or not self._may_manage:
            return words
        row = _SetGoal(words, goal.id, self.tr("Take back"))
        row.removed.connect(self.target_removed)
        return row


class _SetGoal(QWidget):
    """A target that was set here. Signal ``removed`` (its id)."""

    removed = Signal(int)

    def __init__(self, words: QWidget, target_id: int, verb: str) -> None:
        super().__init__()
        self._target_id = target_id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        button = plain_button(verb)
        row.addWidget(words, 1)
        row.addWidget(button)
        button.clicked.connect(self._remove)

    def _remove(self) -> None:
        self.removed.emit(self._target_id)
