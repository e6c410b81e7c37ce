"""Add to a report what happened since, and close it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.reports.records import NewReportEntry, ReportDetails
from ui.navigation import Place
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.tag_field import TagField
from ui.visits.words import Labels
from ui.workplace import Workplace


class _EntryForm(RecordForm):
    def __init__(self, labels: Labels) -> None:
        super().__init__()
        several = self.tr("Type pinyin or a number")
        self.add(Field("text", self.tr("What happened since"), NoteField(3)))
        self.add(Field("receipt", self.tr("Receipt number, if it came now"), line_field()))
        also = TagField(labels.options("report_also"), several)
        self.add(Field("also", self.tr("Who was told now, too"), also))

    @override
    def record(self) -> NewReportEntry:
        also = tuple(self.value("also"))
        return NewReportEntry(self.value("text"), self.value("receipt"), also)


class ReportEntrySheet(RecordSheet):
    """Signal ``saved`` (ReportDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, report_id: int) -> None:
        title = QCoreApplication.translate("ReportEntrySheet", "What happened since")
        self._entry_form = _EntryForm(Labels(workplace))
        super().__init__(parent, workplace, title, self._entry_form)
        self._report_id = report_id
        self.keep_draft(sheet_key(SheetName.REPORT_ENTRY, Place.REPORT, report_id), None)
        self.lay_out(self.tr("Add"))

    @override
    def saving(self) -> Callable[[], ReportDetails]:
        reports, entry = self.workplace.register.reports, self._entry_form.record()
        report_id = self._report_id
        return lambda: reports.add(report_id, entry)


class _ClosingForm(RecordForm):
    def __init__(self, is_made: bool) -> None:
        super().__init__()
        ended = self.tr("How it ended")
        why = self.tr("Why it is closed without a report")
        self.add(Field("closing", ended if is_made else why, NoteField(3)))

    @override
    def record(self) -> str:
        closing: str = self.value("closing")
        return closing


class ReportClosingSheet(RecordSheet):
    """Signal ``saved`` (ReportDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, report: ReportDetails) -> None:
        title = QCoreApplication.translate("ReportClosingSheet", "Close the report")
        self._closing_form = _ClosingForm(report.summary.reported_at is not None)
        super().__init__(parent, workplace, title, self._closing_form)
        self._line = report.summary
        key = sheet_key(SheetName.REPORT_CLOSING, Place.REPORT, self._line.id)
        self.keep_draft(key, None)
        self.lay_out(self.tr("Close it"))

    @override
    def saving(self) -> Callable[[], ReportDetails]:
        reports, closing = self.workplace.register.reports, self._closing_form.record()
        line = self._line
        return lambda: reports.close(line.id, closing, line.version)
