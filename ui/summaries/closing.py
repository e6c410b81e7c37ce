"""Closing a month, or replacing what was sent: asked once, told what it means, done."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.summary.tables import SummaryPreview
from ui.shared.local_time import month_words
from ui.summaries.replacing_sheet import ReplacingSheet
from ui.summaries.restored import MaybeSentDialog
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.summary.replacing import Replacement, ReplacementPreview


class Closing(QObject):
    """Signals: ``closed``; ``failed`` (the preview is to be read again); ``left`` (a new ledger
    begins after months that were handed over before a restore); ``to_replace`` (preview): what
    would be sent instead is to be looked at."""

    closed = Signal()
    failed = Signal()
    left = Signal()
    to_replace = Signal(object)

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._page = workplace, page
        self._preview: SummaryPreview | None = None
        self._remarks = ""
        self._reason: Replacement | None = None

    @property
    def is_replacing(self) -> bool:
        """Whether the preview that is looked at takes another package's place."""
        return self._reason is not None

    def stop_replacing(self) -> None:
        """Another month is looked at."""
        self._reason = None

    def close(self, preview: SummaryPreview, remarks: str) -> None:
        """Close the month of ``preview``, or replace its package, once the user has said so."""
        self._preview, self._remarks = preview, remarks
        if self._reason is not None:
            self._confirm_replacing(self._reason)
        elif preview.maybe_sent:
            dialog = MaybeSentDialog(self._page, preview.maybe_sent)
            dialog.answered.connect(self._settle_restore)
            dialog.open()
        else:
            self._confirm_closing()

    def look_again(self, month: str, remarks: str, failed: Callable[[BaseException], None]) -> None:
        """Records or remarks changed while the preview of a replacement is looked at."""
        replacements = self._workplace.register.replacements
        job = self._workplace.jobs.start(
            lambda progress: replacements.preview(month, remarks), failed
        )
        job.succeeded.connect(self._show_replacement)

    def _show_replacement(self, found: "ReplacementPreview") -> None:
        if self._reason is not None:
            self.to_replace.emit(found.preview)

    def begin_replacing(self, month: str) -> None:
        """Why the package of ``month`` is to be replaced; then its preview is shown."""
        replacements = self._workplace.register.replacements
        job = self._workplace.jobs.start(lambda progress: replacements.preview(month))
        job.succeeded.connect(self._ask_reason)

    def _ask_reason(self, found: "ReplacementPreview") -> None:
        sheet = ReplacingSheet(self._page.window(), found)
        sheet.chosen.connect(self._reason_chosen)
        sheet.open()

    def _reason_chosen(self, reason: "Replacement", found: "ReplacementPreview") -> None:
        self._reason = reason
        self._show_replacement(found)

    def _confirm_replacing(self, reason: "Replacement") -> None:
        preview, remarks = self._preview, self._remarks
        if preview is None:
            return
        month, digest = preview.published.month, preview.published.digest
        title = self.tr("Replace the report of {month}?").format(month=month_words(month))
        text = self.tr(
            "It gets a new number and takes the place of the one that was sent. Both stay on "
            "record. Then write it to a stick and take it along."
        )
        if not self._workplace.dialogs.ask(title, text, self.tr("Replace")):
            return
        replacements = self._workplace.register.replacements
        job = self._workplace.jobs.start(
            lambda progress: replacements.replace(month, reason, digest, remarks),
            self._closing_failed,
        )
        job.succeeded.connect(self._month_closed)

    def _settle_restore(self, last_sent: str | None) -> None:
        """Keep what was said of the time before the restore; then go on where that is possible."""
        summaries = self._workplace.register.summaries
        job = self._workplace.jobs.start(
            lambda progress: summaries.settle_restore(last_sent), self._closing_failed
        )
        job.succeeded.connect(self._close_settled if last_sent is None else self._leave_settled)

    def _close_settled(self, nothing: object) -> None:
        if self._preview is not None:
            self.close(replace(self._preview, maybe_sent=()), self._remarks)

    def _leave_settled(self, nothing: object) -> None:
        self.left.emit()
        self._workplace.changes.announce({Area.SUMMARIES})

    def _confirm_closing(self) -> None:
        preview, remarks = self._preview, self._remarks
        if preview is None:
            return
        text = self.tr(
            "From now on these figures are settled. What is logged later for this month goes out "
            "with the next one."
        )
        month, digest = preview.published.month, preview.published.digest
        title = self.tr("Close month {month}?").format(month=int(month[5:]))
        if not self._workplace.dialogs.ask(title, text, self.tr("Close month")):
            return
        summaries = self._workplace.register.summaries
        job = self._workplace.jobs.start(
            lambda progress: summaries.close(month, digest, remarks), self._closing_failed
        )
        job.succeeded.connect(self._month_closed)

    def _closing_failed(self, error: BaseException) -> None:
        self._reason = None
        self._workplace.dialogs.show_error(error)
        self.failed.emit()

    def _month_closed(self, published: object) -> None:
        self._reason = None
        self.closed.emit()
        self._workplace.changes.announce({Area.SUMMARIES})
