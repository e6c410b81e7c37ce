"""A ledger onto paper or into a workbook, and its layout into a file for other rooms."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from services.actor import Right
from services.documents.rendered import Rendered
from services.indicators.periods import Period
from services.ledgers.records import LedgerKind
from services.progress import Progress
from ui.ledgers.words import ledger_name
from ui.shared.pdf_preview import Paper, PreviewDialog
from ui.shared.progress_dialog import show_progress
from ui.workplace import Workplace


class LedgerOutput(QObject):
    """Signal ``said`` (words) when something was saved. File names say nothing about people."""

    said = Signal(str)

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._page = workplace, page

    def print_ledger(self, ledger: LedgerKind, period: Period) -> None:
        """Set the pages, which a year of a busy room takes a while, and show them."""
        ledgers = self._workplace.register.ledgers

        def make(progress: Progress) -> Rendered:
            from services.documents import ledger_paper

            return ledger_paper.render(ledgers.to_print(ledger, period, progress), progress)

        job = self._workplace.jobs.start(make)
        job.succeeded.connect(partial(self._preview, ledger, period))
        show_progress(job, self.tr("Setting the pages"), self._page)

    def save_workbook(self, ledger: LedgerKind, period: Period) -> None:
        """Ask where, and write it there."""
        ledgers, name = self._workplace.register.ledgers, f"ledger-{ledger}-{period.code}.xlsx"
        path = self._workplace.dialogs.save_file(
            self.tr("Save as workbook"), name, self.tr("Workbook (*.xlsx)")
        )
        if path is None:
            return
        job = self._workplace.jobs.start(
            lambda progress: ledgers.save_workbook(ledger, period, path, progress)
        )
        job.succeeded.connect(self._say_saved)
        show_progress(job, self.tr("Writing the workbook"), self._page)

    def hand_on(self, ledger: LedgerKind) -> None:
        """The layout as a file."""
        ledgers = self._workplace.register.ledgers
        path = self._workplace.dialogs.save_file(
            self.tr("Layout for other rooms"),
            f"layout-{ledger}.json",
            self.tr("Layouts (*.json)"),
        )
        if path is not None:
            job = self._workplace.jobs.start(lambda progress: ledgers.write_layout(ledger, path))
            job.succeeded.connect(self._say_handed_on)

    def _preview(self, ledger: LedgerKind, period: Period, rendered: Rendered) -> None:
        name = f"ledger-{ledger}-{period.code}"
        window, workplace = self._page.window(), self._workplace
        paper = Paper(
            rendered.pdf,
            ledger_name(ledger),
            name,
            rendered.missing,
            can_save=workplace.register.vault.actor.may(Right.EXPORT),
        )
        PreviewDialog(window, workplace.dialogs, workplace.jobs, paper).open()

    def _say_saved(self, _: object) -> None:
        self.said.emit(
            self.tr("Saved. The file is not encrypted: keep it in the room, delete it afterwards.")
        )

    def _say_handed_on(self, _: object) -> None:
        self.said.emit(self.tr("Saved. It holds headings only, and no record."))
