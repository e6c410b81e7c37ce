"""What will be on paper, shown inside the program: look, print, save.

::

    preview = PreviewDialog(self, workplace.dialogs, workplace.jobs, Paper(...))
    preview.put_out.connect(self._count_print)     # printed or saved
    preview.open()
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from services.progress import Progress
from ui.curtain import Curtain
from ui.jobs import JobRunner
from ui.shared.choices import Option, Segmented
from ui.shared.dialog_size import open_at
from ui.shared.dialogs import Dialogs
from ui.shared.page_view import PageView, Zoom
from ui.shared.printing import PrinterChoice, PrintOutcome, SystemPrinters, print_pdf
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Banner,
    EmptyState,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to look at. ``title`` and ``name`` show in window titles, the print queue and
    file names: nothing personal in them. ``missing`` are characters that were printed as 〓.

    ``can_save`` is false for what must not lie about as a file. With a ``curtain`` the pages
    are hidden while it is drawn: give it for paper with names on it.
    """

    pdf: bytes
    title: str
    name: str
    missing: tuple[str, ...] = ()
    can_save: bool = True
    curtain: Curtain | None = None


class PreviewDialog(QDialog):
    """Signals: ``printed``; ``saved`` (Path); ``put_out`` after either of them."""

    printed = Signal()
    saved = Signal(object)
    put_out = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        dialogs: Dialogs,
        jobs: JobRunner,
        paper: Paper,
        printers: PrinterChoice | None = None,
    ) -> None:
        super().__init__(parent)
        self._dialogs, self._jobs, self._paper = dialogs, jobs, paper
        self._printers = printers or SystemPrinters()
        self._view = PageView(paper.pdf)
        self._covered = EmptyState(
            self.tr("Names are hidden"), self.tr("F12 shows them again."), icon_name="eye-off"
        )
        self._missing, self._result = Banner(), Banner()
        self._page, self._scale = muted_label(), muted_label()
        self._zoom = Segmented(
            [
                Option(Zoom.PAGE, self.tr("Whole page")),
                Option(Zoom.WIDTH, self.tr("Page width")),
            ],
            Zoom.WIDTH,
        )
        self._smaller, self._larger = plain_button("−"), plain_button("+")
        self._print = primary_button(self.tr("Print"), Keys.PRINT, "printer")
        self._save = plain_button(self.tr("Save as PDF"), icon_name="save")
        self._close = plain_button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show_position()
        self._draw_curtain()

    def view(self) -> PageView:
        """The pages."""
        return self._view

    def said(self) -> str:
        """What the banner says about the last print or save."""
        return self._result.text()

    def print_now(self) -> None:
        """Ask for a printer and print; without one, offer to save."""
        outcome = print_pdf(self._paper.pdf, self._paper.name, self, self._printers)
        if outcome is PrintOutcome.PRINTED:
            self._result.say(self.tr("Sent to the printer."), Tone.ACCENT)
            self.printed.emit()
            self.put_out.emit()
        elif outcome is PrintOutcome.NO_PRINTER:
            self._offer_saving()
        elif outcome is PrintOutcome.FAILED:
            words = self.tr("The printer did not take it. Check that it is on, and try again.")
            self._result.say(words, Tone.RISK)

    def save_now(self) -> None:
        """Ask where and save."""
        path = self._dialogs.save_file(
            self.tr("Save as PDF"), f"{self._paper.name}.pdf", self.tr("PDF (*.pdf)")
        )
        if path is None:
            return
        pdf = self._paper.pdf

        def work(progress: Progress) -> Path:
            from services.whole_files import write_whole

            write_whole(path, pdf)
            return path

        self._jobs.start(work, self._dialogs.show_error).succeeded.connect(self._show_saved)

    @override
    def done(self, result: int) -> None:
        self._view.close_pages()
        super().done(result)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_position()

    def _offer_saving(self) -> None:
        title = self.tr("No printer is set up on this computer")
        if not self._paper.can_save:
            self._dialogs.tell(title, self.tr("Connect a printer, then print again."))
            return
        text = self.tr("You can save the page as a PDF and print it on another computer.")
        if self._dialogs.ask(title, text, self.tr("Save as PDF")):
            self.save_now()

    def _show_saved(self, path: Path) -> None:
        words = self.tr("Saved: {path}. Delete the file when it is printed.")
        self._result.say(words.format(path=path), Tone.ACCENT)
        self.saved.emit(path)
        self.put_out.emit()

    def _fit(self, code: str) -> None:
        self._view.fit(Zoom(code))

    def _show_position(self) -> None:
        words = self.tr("Page {page} of {pages}")
        self._page.setText(words.format(page=self._view.page() + 1, pages=self._view.pages()))
        self._scale.setText(f"{round(self._view.percent())} %")
        if self._view.zoom() is Zoom.FREE:
            self._zoom.set_value("")

    def _draw_curtain(self) -> None:
        is_drawn = self._paper.curtain is not None and self._paper.curtain.is_drawn()
        self._view.setHidden(is_drawn)
        self._covered.setVisible(is_drawn)

    def _connect(self) -> None:
        if self._paper.curtain is not None:
            self._paper.curtain.changed.connect(self._draw_curtain)
        self._zoom.chosen.connect(self._fit)
        self._smaller.clicked.connect(self._view.zoom_out)
        self._larger.clicked.connect(self._view.zoom_in)
        for keys in (QKeySequence.StandardKey.ZoomIn, "Ctrl+="):
            QShortcut(QKeySequence(keys), self, self._view.zoom_in)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, self._view.zoom_out)
        self._view.moved.connect(self._show_position)
        self._print.clicked.connect(self.print_now)
        self._save.clicked.connect(self.save_now)
        self._close.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.setWindowTitle(self._paper.title)
        open_at(self, 900, 690)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(text_label(self._paper.title, "title"))
        head.addStretch(1)
        for widget in (self._page, self._smaller, self._scale, self._larger, self._zoom):
            head.addWidget(widget)
        self._scale.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scale.setMinimumWidth(px(48))
        for button, words in (
            (self._smaller, self.tr("Smaller")),
            (self._larger, self.tr("Larger")),
        ):
            button.setFixedWidth(px(38))
            button.setAccessibleName(words)
            button.setToolTip(words)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self._print)
        foot.addWidget(self._save)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self._missing)
        column.addWidget(self._result)
        column.addWidget(self._view, 1)
        column.addWidget(self._covered, 1)
        column.addLayout(foot)
        self._missing.say(self._missing_words(), Tone.WARN)
        self._result.hide()
        self._save.setVisible(self._paper.can_save)
        self._print.setFocus()

    def _missing_words(self) -> str:
        if not self._paper.missing:
            return ""
        words = self.tr(
            "No font on board has these characters: {characters}. "
            "They are printed as 〓; please write them in by hand."
        )
        return words.format(characters=" ".join(map(_named, self._paper.missing)))


def _named(character: str) -> str:
    """With its code point: the screen's font may not have it either."""
    return f"{character} (U+{ord(character):04X})"
