"""An office's reports: as a room's, of sums with their margin, and as text to paste."""

from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from services.county.report_words import CountyPeriodWords
from services.summary.period_words import PeriodWords
from services.summary.reports import PeriodReportService
from ui.county.room_files_sheet import RoomFilesSheet
from ui.shared.widgets import plain_button
from ui.summaries.reports_page import PeriodReportsPage
from ui.workplace import Workplace


class OfficeReportsPage(PeriodReportsPage):
    """Subject: the code of a period ("2026-Q3"), or None."""

    def __init__(self, workplace: Workplace) -> None:
        self._copy = plain_button("", icon_name="copy")
        self._share = plain_button("", icon_name="arrow-right-left")
        super().__init__(workplace)
        self._share.setText(self.tr("For other systems…"))
        self._share.clicked.connect(self._share_month)
        self._copy.setText(self.tr("Copy as text"))
        self._copy.clicked.connect(self._copy_text)

    @override
    def reports(self) -> PeriodReportService:
        return self.workplace.register.county_reports

    @override
    def file_buttons(self) -> list[QWidget]:
        return [*super().file_buttons(), self._copy, self._share]

    @override
    def _words(self) -> PeriodWords:
        codes = self.workplace.codes.official()
        return CountyPeriodWords(codes, self._chosen(), self.workplace.language.value)

    def _copy_text(self) -> None:
        """Sums only: nothing of a person can be on the clipboard."""
        if self._report is None:
            return
        reports, code = self.workplace.register.county_reports, self._report.period.code
        job = self.workplace.jobs.start(lambda progress: reports.text(code))
        job.succeeded.connect(self._put_on_clipboard)

    def _share_month(self) -> None:
        """Every room of the period's last month that has reported, one set of files each."""
        if self._report is not None:
            month = self._report.period.months[-1]
            RoomFilesSheet(self, self.workplace, month).open()

    def _put_on_clipboard(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.workplace.dialogs.tell(
            self.tr("Copied"), self.tr("Paste it into a document or a sheet.")
        )
