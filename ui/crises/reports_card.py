"""Mandatory reports beside the crises: one's own, all of them for the lead."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.reports.records import ReportSummary
from ui.shared.entries import Entries, row_of
from ui.shared.local_time import local_day
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.visits.words import anonymous
from ui.workplace import Workplace

MOST = 8


class ReportsCard(Card):
    """Signals: ``wanted`` (a report's id), ``new_wanted``."""

    wanted = Signal(int)
    new_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Mandatory reports"))
        self._workplace = workplace
        self._entries = Entries(8)
        new = plain_button(self.tr("Write a report"), icon_name="plus")
        new.clicked.connect(self.new_wanted)
        self.body.addWidget(self._entries)
        self.body.addWidget(row_of(new, 1))

    def reload(self) -> None:
        """Fetch the newest ones."""
        reports = self._workplace.register.reports
        job = self._workplace.jobs.start(lambda progress: reports.list_page(limit=MOST))
        job.succeeded.connect(self._show)

    def _show(self, reports: Sequence[ReportSummary]) -> None:
        rows: list[QWidget] = []
        for report in reports:
            row = _ReportRow(report, self._workplace)
            row.wanted.connect(self.wanted)
            rows.append(row)
        if not rows:
            words = self.tr("None. A minor who is harmed or in danger is reported at once.")
            rows = [text_label(words, "muted")]
        self._entries.set_rows(rows)


class _ReportRow(QWidget):
    """Who, when it became known, whether it was made. Signal ``wanted`` (its id)."""

    wanted = Signal(int)

    def __init__(self, report: ReportSummary, workplace: Workplace) -> None:
        super().__init__()
        self._report_id = report.id
        name = NameLabel(workplace.curtain, report.child_name or anonymous())
        is_made = report.reported_at is not None
        words = self.tr("reported") if is_made else self.tr("not made yet")
        chip = Chip(words, Tone.ACCENT if is_made else Tone.RISK)
        facts = muted_label(f"{report.number}   {local_day(report.known_at)}")
        column = QVBoxLayout()
        column.setSpacing(Theme.current().px(2))
        column.addWidget(row_of(name, chip, 1, spacing=8))
        column.addWidget(facts)
        button = plain_button(self.tr("Open"))
        button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(column, 1)
        row.addWidget(button)

    def _ask(self) -> None:
        self.wanted.emit(self._report_id)
