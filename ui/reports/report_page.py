"""A new mandatory report, or one report with what happened since."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, CaseState, DraftKind
from services.documents.rendered import Rendered
from services.reports.records import ReportDetails
from ui.crises.reading import EntriesCard
from ui.navigation import Place
from ui.reports.at_once_card import AtOnceCard
from ui.reports.reading import ReportReading
from ui.reports.report_form import ReportForm
from ui.reports.sheets import ReportClosingSheet, ReportEntrySheet
from ui.reports.subjects import CompleteReport, ReportFor
from ui.shared.entries import row_of
from ui.shared.read_or_write import ReadOrWritePage
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class ReportPage(ReadOrWritePage):
    """Takes a report's id; a `ForClient`, `ReportFor`, `CompleteReport`, `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.REPORT
    touches: ClassVar[frozenset[Area]] = frozenset(
        {Area.REPORTS, Area.DUTIES, Area.DISCLOSURES, Area.CRISES}
    )
    areas: ClassVar[frozenset[Area]] = frozenset({Area.REPORTS, Area.DUTIES})

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        self._report_form = ReportForm(workplace, labels)
        self._report: ReportDetails | None = None
        self._waits = Banner()
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._add = plain_button(self.tr("Add what happened since"), icon_name="plus")
        self._close = plain_button(self.tr("Close the report"))
        self._paper = primary_button(self.tr("Print the sheet"), Keys.PRINT, "printer")
        super().__init__(workplace, self._report_form, self.tr("Put on record"))
        self._facts = ReportReading(workplace, labels)
        self._entries = EntriesCard()
        self._lay_out_reading()
        self._connect_reading()

    @override
    def title(self) -> str:
        return self.tr("Mandatory report")

    @override
    def subtitle(self) -> str:
        return self._report.summary.number if self._report else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        """None while a report is written."""
        if self._report is None:
            return ()
        is_open = self._report.summary.state is CaseState.OPEN
        return (self._add, self._paper) if is_open else (self._paper,)

    @override
    def begin(self, subject: object) -> None:
        if isinstance(subject, CompleteReport):
            self._load_half(subject.report_id)
            return
        if isinstance(subject, ReportFor):
            self.form.kept["crisis_id"] = subject.crisis_id
            if subject.client_id is not None:
                self.form.load_client("client_id", subject.client_id)
            return
        super().begin(subject)

    @override
    def saving(self) -> Callable[[int | None], ReportDetails]:
        new, kept = self.form.record(), self.form.kept
        reports, report_id, version = self.workplace.register.reports, *_half(kept)
        if report_id is None or version is None:
            return lambda draft_id: reports.record(replace(new, draft_id=draft_id))
        return lambda draft_id: reports.complete(
            report_id, replace(new, draft_id=draft_id), version
        )

    @override
    def finished(self, result: ReportDetails) -> None:
        self.workplace.navigate.go(Place.REPORT, result.summary.id)

    @override
    def fetch(self, record_id: int) -> ReportDetails:
        found: ReportDetails = self.workplace.register.reports.get(record_id)
        return found

    @override
    def show_record(self, record: ReportDetails) -> None:
        self._report = record
        line = record.summary
        self._facts.show_report(record)
        self._entries.show_entries(record.entries)
        is_open = line.state is CaseState.OPEN
        self._close.setVisible(is_open and record.may_close)
        self._file.setVisible(line.client_id is not None)
        waits = line.reported_at is None and is_open
        words = self.tr("This has not been reported yet. Call 110 or the police station at once.")
        self._waits.say(words if waits else "", Tone.RISK, self.tr("Fill in the report"))

    @override
    def leave_record(self) -> None:
        self._report = None
        self._waits.hide()

    def _load_half(self, report_id: int) -> None:
        job = self.workplace.jobs.start(lambda progress: self.fetch(report_id))
        job.succeeded.connect(self._report_form.restore_report)

    def _complete(self) -> None:
        if self._report is not None:
            subject = CompleteReport(self._report.summary.id)
            self.workplace.navigate.go(Place.REPORT, subject)

    def _add_entry(self) -> None:
        if self._report is not None:
            self._ask(ReportEntrySheet(self.window(), self.workplace, self._report.summary.id))

    def _close_report(self) -> None:
        if self._report is not None:
            self._ask(ReportClosingSheet(self.window(), self.workplace, self._report))

    def _ask(self, sheet: ReportEntrySheet | ReportClosingSheet) -> None:
        sheet.saved.connect(self.record_changed)
        sheet.open()

    def _open_file(self) -> None:
        if self._report is not None:
            self.workplace.navigate.go(Place.CLIENT, self._report.summary.client_id)

    def _show_paper(self) -> None:
        if self._report is None:
            return
        reports, codes = self.workplace.register.reports, self.workplace.codes
        report_id, number = self._report.summary.id, self._report.summary.number

        def make() -> Rendered:
            from services.documents import report_sheet

            return report_sheet.filled(reports.paper(report_id), codes)

        title = self.tr("Report sheet {number}").format(number=number)
        show_paper(
            self.workplace, self, make, title, number, can_save=False, put_out=self._note_printed
        )

    def _note_printed(self) -> None:
        if self._report is not None:
            reports, report_id = self.workplace.register.reports, self._report.summary.id
            self.workplace.jobs.start(lambda progress: reports.note_printed(report_id))

    def _lay_out_reading(self) -> None:
        self.columns.right.addWidget(AtOnceCard())
        self.columns.right.addStretch(1)
        self.reading.left.addWidget(self._facts)
        self.reading.left.addStretch(1)
        self.reading.right.addWidget(self._entries)
        self.reading.right.addStretch(1)
        self._facts.body.addWidget(row_of(self._file, self._close, 1, spacing=8))
        self._waits.hide()
        self.body.insertWidget(0, self._waits)

    def _connect_reading(self) -> None:
        self._waits.acted.connect(self._complete)
        self._file.clicked.connect(self._open_file)
        self._add.clicked.connect(self._add_entry)
        self._close.clicked.connect(self._close_report)
        self._paper.clicked.connect(self._show_paper)


def _half(kept: dict[str, int | None]) -> tuple[int | None, int | None]:
    """The report that is completed and its version; neither for a new one."""
    return kept["report_id"], kept["version"]
