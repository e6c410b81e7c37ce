"""A new recovery sheet: put it on paper, type it back, and only then records may be written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from services.errors import WrongSheet
from services.vault.recovery import RecoverySheet
from ui.jobs import JobRunner
from ui.shared.dialogs import Dialogs
from ui.shared.fitting_stack import FittingStack
from ui.shared.theme import Tone
from ui.shared.widgets import plain_button, primary_button
from ui.translation import Language
from ui.unlock.panel import WIDE, Panel
from ui.unlock.sheet_card import SheetCard
from ui.unlock.sheet_entry import SheetEntry

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault


class SheetPanel(Panel):
    """Signal ``confirmed`` (OpenVault) when the sheet was typed back.

    ``sheet`` None: a new one is made. The sheet before stays in force until this one was typed
    back.
    """

    confirmed = Signal(object)

    def __init__(
        self,
        opened: "OpenVault",
        sheet: RecoverySheet | None,
        jobs: JobRunner,
        dialogs: Dialogs,
        language: Language,
    ) -> None:
        super().__init__(self.tr("The recovery sheet"), " ", WIDE)
        self._opened, self._jobs, self._sheet = opened, jobs, sheet
        self.card = SheetCard(jobs, dialogs, language)
        self.entry = SheetEntry()
        self._pages = FittingStack()
        self._pages.add_page(self.card)
        self._pages.add_page(self.entry)
        self.back = plain_button(self.tr("Show the digits again"))
        self.next = primary_button(self.tr("I have it on paper: type it back"))
        self.column.addWidget(self._pages)
        self.add_buttons(self.back, self.next)
        self.back.clicked.connect(self.show_digits)
        self.next.clicked.connect(self.go_on)
        self.entry.finished.connect(self.go_on)
        self.entry.edited.connect(self._note_edit)
        self.show_digits()

    def start(self) -> None:
        if self._sheet is not None:
            self._take_sheet(self._sheet)
            return
        opened = self._opened
        job = self._jobs.start(lambda progress: opened.new_sheet(), self.say_trouble)
        job.succeeded.connect(self._take_sheet)

    def show_digits(self) -> None:
        """The first half: on screen, to paper."""
        self._pages.show_page(self.card)
        self.subtitle.setText(self.tr("First put it on paper"))
        self.back.hide()
        self.next.setText(self.tr("I have it on paper: type it back"))
        self.next.setEnabled(self._sheet is not None)
        self.next.setFocus()

    def go_on(self) -> None:
        """To the boxes; from the boxes to the check."""
        if not self.card.isHidden():
            self._pages.show_page(self.entry)
            self.subtitle.setText(self.tr("Now type it back from the paper"))
            self.back.show()
            self.next.setText(self.tr("Check"))
            self._note_edit()
            self.entry.setFocus()
        elif self.entry.is_plausible():
            groups, opened = self.entry.groups(), self._opened
            self.next.setEnabled(False)
            job = self._jobs.start(
                lambda progress: opened.confirm_recovery(groups), self._show_error
            )
            job.succeeded.connect(self._finish)
        else:
            self.entry.focus_first_wrong()

    def _take_sheet(self, sheet: RecoverySheet) -> None:
        self._sheet = sheet
        self.card.show_sheet(sheet)
        self.next.setEnabled(True)
        self.next.setFocus()

    def _note_edit(self) -> None:
        self.banner.hide()
        self.next.setEnabled(self.entry.is_plausible())

    def _show_error(self, error: BaseException) -> None:
        self.next.setEnabled(True)
        if isinstance(error, WrongSheet):
            words = self.tr(
                "Every group can be right, but it is not this sheet. Compare the order of the "
                "groups with the paper."
            )
            self.banner.say(words, Tone.WARN)
            self.entry.setFocus()
        else:
            self.say_trouble(error)

    def _finish(self) -> None:
        self.confirmed.emit(self._opened)
