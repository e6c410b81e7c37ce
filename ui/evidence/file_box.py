"""Choosing a file, or dropping it: read, checked and cleaned on the worker, then shown small."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout
from typing_extensions import override

from services.evidence.prepared import PDF, Prepared
from ui.evidence.words import prepared_words
from ui.shared.error_text import error_words
from ui.shared.pdf_pages import PdfPages
from ui.shared.progress_dialog import show_progress
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, text_label
from ui.workplace import Workplace

_SIDE = 92  # pixels of the small picture


class FileBox(QFrame):
    """Signal ``changed`` when a file is ready, or was put away."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._prepared: Prepared | None = None
        self.setAcceptDrops(True)
        self.setProperty("role", "card")
        self._picture = QLabel()
        self._picture.setFixedSize(Theme.current().px(_SIDE), Theme.current().px(_SIDE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words, self._still = text_label("", "strong"), text_label("", "small")
        self._choose = plain_button(self.tr("Choose a photo or PDF…"), icon_name="folder-open")
        self._away = plain_button(self.tr("Not this one"))
        self._lay_out()
        self._choose.clicked.connect(self._ask)
        self._away.clicked.connect(self._put_away)
        workplace.curtain.changed.connect(self._show)
        self._show()

    def prepared(self) -> Prepared | None:
        """The cleaned file; None if only the place of the paper is recorded."""
        return self._prepared

    def take(self, path: Path) -> None:
        """Read this file."""
        evidence = self._workplace.register.evidence
        job = self._workplace.jobs.start(
            lambda progress: evidence.look(path, progress), self._refuse
        )
        job.succeeded.connect(self.show_prepared)
        show_progress(job, self.tr("Reading the file"), self)

    def show_prepared(self, prepared: Prepared) -> None:
        """Show a file that was read."""
        self._prepared = prepared
        self._show()
        self.changed.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(Path(paths[0]))

    def _ask(self) -> None:
        filters = self.tr("Photos and PDF (*.jpg *.jpeg *.png *.pdf);;All files (*)")
        path = self._workplace.dialogs.open_file(self.tr("Photo or PDF"), filters)
        if path is not None:
            self.take(path)

    def _put_away(self) -> None:
        self._prepared = None
        self._show()
        self._choose.setFocus()
        self.changed.emit()

    def _refuse(self, error: BaseException) -> None:
        self._prepared = None
        self._show()
        words = error_words(error)
        if words is None:
            self._workplace.dialogs.show_error(error)
            return
        self._words.setText(words.title)
        self._still.setText(words.text)
        self._still.show()

    def _show(self) -> None:
        prepared = self._prepared
        self._away.setVisible(prepared is not None)
        is_shown = prepared is not None and not self._workplace.curtain.is_drawn()
        self._picture.setVisible(is_shown)
        if prepared is None:
            self._words.setText(self.tr("Drop a photo (JPEG, PNG) or a PDF here, or choose one."))
            self._still.setText(
                self.tr("Without a file, say below where the paper lies: that is proof as well.")
            )
            return
        if is_shown:
            self._picture.setPixmap(small_picture(prepared, self._picture.width()))
        self._words.setText(prepared_words(prepared))
        self._still.setText(
            self.tr(
                "The file itself was not touched: it still lies where it was, with everything in "
                "it. Delete it there, or keep it safe."
            )
        )

    def _lay_out(self) -> None:
        px = Theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(12), px(14), px(12))
        row.setSpacing(px(14))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addWidget(self._words)
        column.addWidget(self._still)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._choose)
        buttons.addWidget(self._away)
        buttons.addStretch(1)
        column.addLayout(buttons)
        row.addLayout(column, 1)


def small_picture(prepared: Prepared, side: int) -> QPixmap:
    """The picture, or the first page, no larger than ``side``."""
    if prepared.media_type == PDF:
        pages = PdfPages(prepared.data)
        image = pages.image(0, side / max(pages.size(0)))
        pages.close()
    else:
        image = QImage.fromData(prepared.data)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaled(side, side, keep, smooth))
