"""The readable twins of a closed month: shown, printed, saved as page or workbook."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services.documents.rendered import Rendered
from services.summary.tables import PublishedSummary
from ui.shared.show_paper import show_paper
from ui.summaries.words import report_words
from ui.workplace import Workplace


class Twins(QObject):
    """Asks where to, lets the register write, says that it is done."""

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._page = workplace, page

    def show_page(self, summary: PublishedSummary) -> None:
        """Look at the page, and print or save it from there."""
        self._show_paper(summary, self._workplace.register.twins.page)

    def show_slip(self, summary: PublishedSummary) -> None:
        """The hand-over slip, to be signed when the stick changes hands."""
        self._show_paper(summary, self._workplace.register.twins.slip)

    def _show_paper(self, summary: PublishedSummary, make: Callable[[str], Rendered]) -> None:
        month, name = summary.month, self._workplace.register.twins.file_name(summary, "")
        title = report_words(month)
        show_paper(self._workplace, self._page, lambda: make(month), title, name, has_names=False)

    def save_page(self, summary: PublishedSummary) -> None:
        """As PDF, under a name that says nothing about the room."""
        twins = self._workplace.register.twins
        path = self._workplace.dialogs.save_file(
            self.tr("Save the page"), twins.file_name(summary, ".pdf"), self.tr("PDF (*.pdf)")
        )
        if path is not None:
            job = self._workplace.jobs.start(lambda progress: twins.save_page(summary.month, path))
            job.succeeded.connect(self._say_saved)

    def save_workbook(self, summary: PublishedSummary) -> None:
        """As .xlsx, in the county's layout if it gave one."""
        twins = self._workplace.register.twins
        path = self._workplace.dialogs.save_file(
            self.tr("Save the workbook"),
            twins.file_name(summary, ".xlsx"),
            self.tr("Workbook (*.xlsx)"),
        )
        reports = self._workplace.register.period_reports
        if path is not None:
            job = self._workplace.jobs.start(
                lambda progress: reports.save_workbook(summary.month, path)
            )
            job.succeeded.connect(self._say_saved)

    def _say_saved(self, nothing: object) -> None:
        self._workplace.dialogs.tell(
            self.tr("Saved"), self.tr("It holds the published figures only, and no names.")
        )
