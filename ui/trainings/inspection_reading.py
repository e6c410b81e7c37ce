"""An inspection as it is read: its facts, and each finding with the four that make it clear."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.trainings.inspection_records import FOUR, Finding, InspectionDetails
from ui.shared.entries import Entries, FactGrid, button_about, link_about, row_of, selectable_label
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, plain_button, text_label
from ui.visits.words import Labels


class InspectionCard(Card):
    """Who came, when and how."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("The inspection"))
        self._labels, self._facts = labels, FactGrid()
        self.body.addWidget(self._facts)

    def show_inspection(self, inspection: InspectionDetails) -> None:
        """Show this one instead."""
        line = inspection.summary
        facts = (
            (self.tr("Day"), line.day.isoformat()),
            (self.tr("Way"), self._labels.label("inspection_way", line.way)),
            (self.tr("Who inspected"), line.inspector),
            (self.tr("What was said"), inspection.words),
            (self.tr("Papers"), inspection.paper_place),
            (self.tr("Recorded by"), inspection.recorded_by),
        )
        self._facts.set_rows([(name, selectable_label(text)) for name, text in facts if text])


class FindingsCard(Card):
    """Signals with a `Finding`: ``changed``, ``put_right``, ``reopened``, ``dropped``."""

    changed, put_right = Signal(object), Signal(object)
    reopened, dropped = Signal(object), Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(self.tr("Findings"))
        self._today, self._entries = today, Entries(12)
        self.body.addWidget(self._entries)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, as they were entered."""
        rows = [self._row(number, finding) for number, finding in enumerate(findings, 1)]
        none = text_label(self.tr("No finding written down."), "muted")
        self._entries.set_rows(rows or [none])

    def _row(self, number: int, finding: Finding) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        words, tone = self._state(finding)
        problem = text_label(f"{number}.  {finding.problem}", "strong")
        column.addWidget(row_of(problem, Chip(words, tone)))
        facts, missing = FactGrid(), self.tr("not agreed yet")
        rows = [
            (self.tr("Measure"), finding.measure),
            (self.tr("Person responsible"), finding.responsible),
            (self.tr("Time limit"), str(finding.due_day) if finding.due_day else ""),
            (self.tr("Goal"), finding.goal),
        ]
        shown = [
            (name, text_label(text or missing, "body" if text else "warning"))
            for name, text in rows
        ]
        if finding.done_day is not None:
            words = f"{finding.done_day}  {finding.outcome}"
            shown.append((self.tr("Put right"), text_label(words)))
        facts.set_rows(shown)
        column.addWidget(facts)
        column.addWidget(row_of(*self._buttons(finding), 1, spacing=8))
        return holder

    def _state(self, finding: Finding) -> tuple[str, Tone]:
        if finding.done_day is not None:
            return self.tr("put right"), Tone.ACCENT
        if finding.due_day is not None and finding.due_day < self._today():
            return self.tr("overdue"), Tone.RISK
        if finding.clear() == FOUR:
            return self.tr("to be put right"), Tone.WARN
        return self.tr("{n} of 4 agreed").format(n=finding.clear()), Tone.WARN

    def _buttons(self, finding: Finding) -> list[QWidget]:
        if finding.done_day is not None:
            return [link_about(finding, self.tr("Open again…"), self.reopened.emit)]
        right = plain_button(self.tr("It was put right"), icon_name="check")
        return [
            button_about(finding, right, self.put_right.emit),
            link_about(finding, self.tr("Change"), self.changed.emit),
            link_about(finding, self.tr("Drop"), self.dropped.emit),
        ]
