"""What a long job is doing, with a way to stop it; appears only after half a second."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from ui.jobs import Job
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, plain_button, text_label

APPEAR_AFTER_MS = 500


class ProgressDialog(QDialog):
    """``show_progress(job, "Writing the package", self)`` right after ``jobs.start``.

    Goes away by itself when the job ends. Esc and the button ask the job to stop.
    """

    def __init__(
        self, job: Job, doing: str, parent: QWidget | None, *, can_stop: bool = True
    ) -> None:
        super().__init__(parent)
        self._job, self._can_stop = job, can_stop
        self.setWindowTitle(doing)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setMinimumWidth(Theme.current().px(420))
        self._bar, self._counts = QProgressBar(), muted_label()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._stop = plain_button(self.tr("Cancel"))
        self._stop.clicked.connect(self.reject)
        self._lay_out(doing)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        job.progressed.connect(self._show_counts)
        job.finished.connect(self._leave)
        self._timer.start(APPEAR_AFTER_MS)

    def _lay_out(self, doing: str) -> None:
        px = Theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(text_label(doing, "lead"))
        column.addWidget(self._bar)
        foot = QHBoxLayout()
        foot.addWidget(self._counts, 1)
        foot.addWidget(self._stop)
        column.addLayout(foot)
        self._stop.setVisible(self._can_stop)

    def reject(self) -> None:
        if not self._can_stop:
            return
        self._job.cancel()
        self._stop.setEnabled(False)
        self._counts.setText(self.tr("Stopping…"))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job.is_done():
            return  # in sight for a moment yet; refusing would stop the program's own quitting
        event.ignore()
        self.reject()

    def _show_counts(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        if self._stop.isEnabled():
            self._counts.setText(self.tr("{done} of {total}").format(done=done, total=total))

    def _leave(self) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()


def show_progress(
    job: Job, doing: str, parent: QWidget | None, *, can_stop: bool = True
) -> ProgressDialog:
    """Show how far ``job`` is, once it has taken half a second. Without a parent, keep the result.

    ``can_stop`` False for what must be brought to its end, e.g. locking.
    """
    return ProgressDialog(job, doing, parent, can_stop=can_stop)
