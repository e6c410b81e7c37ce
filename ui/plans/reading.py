"""A plan as it is read: its facts and goals, its sessions, its reviews."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.vocabulary import PlanState
from services.plans.records import GoalView, PlanDetails, ReviewView, SessionView
from ui.clients.reading_card import ReadingCard
from ui.plans.words import count_words, goal_state_word, goal_tone, plan_state_word
from ui.shared.entries import Entries, row_of, selectable_label
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, muted_label, plain_button, text_label
from ui.visits.words import Labels, length_words
from ui.workplace import Workplace


class PlanReading(ReadingCard):
    """Who, why, how; empty until ``show_plan`` is called."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        self._state = Chip()
        super().__init__(workplace, self._state)
        self._labels = labels

    def show_plan(self, plan: PlanDetails) -> None:
        """Show this plan instead."""
        line = plan.summary
        self.show_whose(line.client_name, line.file_no, line.client_id)
        tone = Tone.INFO if line.state is PlanState.ACTIVE else Tone.NEUTRAL
        self._state.show_state(plan_state_word(line.state), tone)
        self.show_facts(self._rows(plan))

    def _rows(self, plan: PlanDetails) -> list[tuple[str, str]]:
        line = plan.summary
        rhythm = self.tr("every %n day(s)", "", plan.every_days) if plan.every_days else ""
        until = plan.ended_day or plan.until
        span = f"{line.since} – {until}" if until else str(line.since)
        ended = self.tr("How it went")
        return [
            (self.tr("Counted under"), self._labels.label("population", line.population)),
            (self.tr("How things were"), plan.situation),
            (self.tr("What is done"), plan.approach),
            (self.tr("Rhythm"), f"{count_words(line.delivered, line.planned_sessions)}   {rhythm}"),
            (self.tr("Time"), span),
            (self.tr("Look again on"), str(line.review_on) if line.review_on else ""),
            (self.tr("Responsible"), line.responsible),
            (ended, plan.outcome),
        ]


class GoalsCard(Card):
    """The goals in their order, each with how far it got."""

    def __init__(self) -> None:
        super().__init__(self.tr("Goals"))
        self._entries = Entries(8)
        self.body.addWidget(self._entries)

    def show_goals(self, goals: Sequence[GoalView]) -> None:
        """Show these."""
        self._entries.set_rows([_goal(number, goal) for number, goal in enumerate(goals, 1)])


def _goal(number: int, goal: GoalView) -> QWidget:
    words = text_label(f"{number}.  {goal.text}")
    return row_of(words, Chip(goal_state_word(goal.state), goal_tone(goal.state)))


class SessionsCard(Card):
    """The visits that were sessions; below, those that could be counted as one.

    Signals: ``opened``, ``counted``, ``uncounted`` (a visit's id).
    """

    opened, counted, uncounted = Signal(int), Signal(int), Signal(int)

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("Sessions"))
        self._labels = labels
        self._entries, self._countable = Entries(8), Entries(8)
        self._more = text_label(self.tr("Visits that could be counted as a session"), "strong")
        for part in (self._entries, self._more, self._countable):
            self.body.addWidget(part)

    def show_plan(self, plan: PlanDetails) -> None:
        """Show the sessions of this plan."""
        line = plan.summary
        self.set_note(count_words(line.delivered, line.planned_sessions))
        is_open = line.state is PlanState.ACTIVE
        rows: list[QWidget] = []
        for number, session in enumerate(plan.sessions, 1):
            row = _SessionRow(session, self._labels, f"{number}.")
            row.opened.connect(self.opened)
            if is_open:
                row.offer(self.tr("Not a session"))
                row.acted.connect(self.uncounted)
            rows.append(row)
        if not rows:
            words = self.tr("None yet. A visit is counted when it is logged, or here afterwards.")
            rows = [text_label(words, "muted")]
        self._entries.set_rows(rows)
        self._show_countable(plan.countable)

    def _show_countable(self, visits: Sequence[SessionView]) -> None:
        rows: list[QWidget] = []
        for visit in visits:
            row = _SessionRow(visit, self._labels, "")
            row.opened.connect(self.opened)
            row.offer(self.tr("Count it"))
            row.acted.connect(self.counted)
            rows.append(row)
        self._countable.set_rows(rows)
        self._more.setVisible(bool(rows))


class _SessionRow(QWidget):
    """Signals: ``opened``, ``acted`` (the visit's id)."""

    opened, acted = Signal(int), Signal(int)

    def __init__(self, session: SessionView, labels: Labels, number: str) -> None:
        super().__init__()
        self._visit_id = session.visit_id
        length = length_words(session.minutes)
        facts = (number, session.day.isoformat(), labels.label("mode", session.mode), length)
        head = muted_label("  ".join(part for part in facts if part))
        self._act = plain_button("")
        self._act.setProperty("role", "link")
        self._act.hide()
        open_button = plain_button(self.tr("Open"))
        open_button.setProperty("role", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(2))
        column.addWidget(row_of(head, 1, self._act, open_button))
        if session.done:
            column.addWidget(text_label(session.done))
        open_button.clicked.connect(self._open)
        self._act.clicked.connect(self._do)

    def offer(self, words: str) -> None:
        """Show what can be done with it."""
        self._act.setText(words)
        self._act.show()

    def _open(self) -> None:
        self.opened.emit(self._visit_id)

    def _do(self) -> None:
        self.acted.emit(self._visit_id)


class ReviewsCard(Card):
    """Newest first."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("Reviews"))
        self._labels = labels
        self._entries = Entries(10)
        self.body.addWidget(self._entries)

    def show_reviews(self, reviews: Sequence[ReviewView]) -> None:
        """Show these."""
        rows: list[QWidget] = [self._row(review) for review in reviews]
        if not rows:
            rows = [text_label(self.tr("None yet."), "muted")]
        self._entries.set_rows(rows)

    def _row(self, review: ReviewView) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(2))
        progress = text_label(self._labels.label("plan_progress", review.progress), "strong")
        column.addWidget(row_of(progress, 1, muted_label(review.day.isoformat())))
        if review.text:
            column.addWidget(selectable_label(review.text))
        for text, state in review.goals:
            column.addWidget(text_label(f"{text}: {goal_state_word(state)}", "small"))
        column.addWidget(muted_label(review.reviewed_by))
        return holder
