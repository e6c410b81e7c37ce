"""The recovery sheet on screen: what it is for, its digits, and the ways to paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from services.vault.recovery import RecoverySheet
from ui.jobs import JobRunner
from ui.shared.dialogs import Dialogs
from ui.shared.printing import PrinterChoice, PrintOutcome, SystemPrinters, print_pdf
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, muted_label, plain_button, text_label
from ui.translation import Language

_COLUMNS = 4


class SheetCard(QWidget):
    """Signal ``put_on_paper`` once it was printed or saved."""

    put_on_paper = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        dialogs: Dialogs,
        language: Language,
        printers: PrinterChoice | None = None,
    ) -> None:
        super().__init__()
        self._jobs, self._dialogs, self._language = jobs, dialogs, language
        self._printers = printers or SystemPrinters()
        self._sheet: RecoverySheet | None = None
        self._digits: list[QLabel] = []
        self.facts = muted_label()
        self.banner = Banner()
        self.banner.hide()
        self.print_button = plain_button(self.tr("Print"), icon_name="printer")
        self.save_button = plain_button(self.tr("Save as PDF"), icon_name="download")
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self._lay_out()

    def show_sheet(self, sheet: RecoverySheet) -> None:
        """Show the digits; they are nowhere else, and gone with this widget."""
        self._sheet = sheet
        for label, group in zip(self._digits, sheet.groups, strict=True):
            label.setText(f"{group[:3]} {group[3:]}")
        words = self.tr("Room id {room} · sheet {number} · key {mark}")
        self.facts.setText(
            words.format(room=sheet.room_id, number=sheet.generation, mark=sheet.key_mark)
        )

    def _lay_out(self) -> None:
        px = Theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(
            text_label(
                self.tr(
                    "These 48 digits open the register when every password is forgotten or the "
                    "computer is broken. They are shown only now. Print two copies and keep them "
                    "in sealed envelopes in two places, not beside the computer."
                )
            )
        )
        column.addWidget(self._paper())
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.banner)

    def _paper(self) -> QFrame:
        px = Theme.current().px
        paper = QFrame()
        paper.setProperty("role", "card")
        grid = QGridLayout()
        grid.setVerticalSpacing(px(12))
        font = Theme.current().font("title", QFont.Weight.Bold)
        for place in range(8):
            cell = QHBoxLayout()
            cell.setSpacing(px(8))
            label = text_label("", "title")
            label.setFont(font)
            self._digits.append(label)
            cell.addWidget(muted_label(str(place + 1)))
            cell.addWidget(label)
            cell.addStretch(1)
            grid.addLayout(cell, place // _COLUMNS, place % _COLUMNS)
        column = QVBoxLayout(paper)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addLayout(grid)
        column.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignLeft)
        return paper

    def _print(self) -> None:
        if self._sheet is not None:
            work = _rendering(self._sheet, self._language)
            self._jobs.start(lambda progress: work()).succeeded.connect(self._print_pdf)

    def _print_pdf(self, pdf: bytes) -> None:
        outcome = print_pdf(pdf, self.tr("Recovery sheet"), self.window(), self._printers)
        if outcome is PrintOutcome.PRINTED:
            self.banner.say(self.tr("Sent to the printer. Fetch it yourself."), Tone.ACCENT)
            self.put_on_paper.emit()
        elif outcome is PrintOutcome.NO_PRINTER:
            words = self.tr("No printer here: save it as PDF, or copy the digits by hand.")
            self.banner.say(words, Tone.WARN)
        elif outcome is PrintOutcome.FAILED:
            self.banner.say(self.tr("The printer did not take it. Try again."), Tone.WARN)

    def _save(self) -> None:
        name, kinds = self.tr("Recovery sheet"), self.tr("PDF (*.pdf)")
        path = self._dialogs.save_file(self.tr("Save the recovery sheet"), f"{name}.pdf", kinds)
        if path is not None and self._sheet is not None:
            work = _saving(path, self._sheet, self._language)
            self._jobs.start(lambda progress: work()).succeeded.connect(self._tell_saved)

    def _tell_saved(self) -> None:
        words = self.tr("Saved. After printing delete the file: whoever has it can open the room.")
        self.banner.say(words, Tone.WARN)
        self.put_on_paper.emit()


def _rendering(sheet: RecoverySheet, language: Language) -> Callable[[], bytes]:
    def work() -> bytes:
        from services.documents import recovery_sheet

        return recovery_sheet.render(sheet, language).pdf

    return work


def _saving(path: Path, sheet: RecoverySheet, language: Language) -> Callable[[], None]:
    render = _rendering(sheet, language)

    def work() -> None:
        from services.whole_files import write_whole

        write_whole(path, render())

    return work
