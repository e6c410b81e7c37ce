"""Forgotten password: the recovery sheet opens the register, then a new password is set."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.errors import InvalidInput, WrongSheet
from services.vault.login_list import Person
from services.vault.vault import Vault
from ui.jobs import JobRunner
from ui.shared.choices import Choice, Option
from ui.shared.fitting_stack import FittingStack
from ui.shared.form import Field, Form
from ui.shared.shortcuts import Keys, install
from ui.shared.theme import Tone
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.unlock.new_password import NewPassword
from ui.unlock.panel import WIDE, Panel
from ui.unlock.sheet_entry import SheetEntry

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault


class RecoveryPanel(Panel):
    """Signals: ``opened`` (OpenVault, with the new password), ``left``."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, vault: Vault, jobs: JobRunner) -> None:
        super().__init__(
            self.tr("Open with the recovery sheet"),
            self.tr("Type the eight groups of digits. Nothing is sent anywhere."),
            WIDE,
        )
        self._vault, self._jobs = vault, jobs
        self._by_sheet: OpenVault | None = None
        self.entry = SheetEntry()
        self.who = Choice()
        self.who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.passwords = NewPassword(jobs, self._personal)
        self._pages = FittingStack()
        self._pages.add_page(self.entry)
        self._second = self._password_page()
        self._pages.add_page(self._second)
        self.back = plain_button(self.tr("Back"))
        self.next = primary_button(self.tr("Open"))
        self.column.addWidget(self._pages)
        self.add_buttons(self.back, self.next)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.entry.finished.connect(self.go_on)
        self.entry.edited.connect(self._note_edit)
        self.passwords.finished.connect(self.go_on)
        install(self, Keys.BACK, self.go_back)

    def start(self) -> None:
        self.next.setEnabled(False)
        self.entry.setFocus()

    def go_back(self) -> None:
        """Lock again what the sheet had opened."""
        by_sheet, self._by_sheet = self._by_sheet, None
        if by_sheet is not None:
            self._jobs.start(lambda progress: by_sheet.lock())
        self.left.emit()

    def go_on(self) -> None:
        """Check the sheet; then set the password."""
        if self._by_sheet is None:
            self._open_by_sheet()
        elif self.passwords.is_same():
            self._set_password(self._by_sheet)

    def _open_by_sheet(self) -> None:
        if not self.entry.is_plausible():
            self.entry.focus_first_wrong()
            return
        groups, vault = self.entry.groups(), self._vault
        self.next.setEnabled(False)
        job = self._jobs.start(lambda progress: _recovered(vault, groups), self._show_error)
        job.succeeded.connect(self._ask_password)

    def _ask_password(self, found: "tuple[OpenVault, tuple[Person, ...]]") -> None:
        self._by_sheet, people = found
        self.heading.setText(self.tr("Set a new password"))
        self.subtitle.setText(self.tr("It is noted that the register was opened with the sheet."))
        options = [Option(str(person.staff_id), person.name) for person in people]
        self.who.set_options(options, options[0].code if options else "")
        self._pages.show_page(self._second)
        self.next.setText(self.tr("Save and open"))
        self.next.setEnabled(True)
        (self.passwords if len(options) == 1 else self.who).setFocus()

    def _set_password(self, by_sheet: "OpenVault") -> None:
        work = _password_setting(
            self._vault, by_sheet, int(self.who.value() or 0), self.passwords.value()
        )
        self.next.setEnabled(False)
        job = self._jobs.start(lambda progress: work(), self._show_error)
        job.succeeded.connect(self._enter)

    def _enter(self, opened: object) -> None:
        self._by_sheet = None
        self.passwords.clear()
        self.opened.emit(opened)

    def _show_error(self, error: BaseException) -> None:
        self.next.setEnabled(True)
        if isinstance(error, WrongSheet):
            words = self.tr(
                "Every group can be right, but this is not the sheet of this room. Is there a "
                "newer one? Its number and the start of the key are printed on it."
            )
            self.banner.say(words, Tone.WARN)
        elif not (isinstance(error, InvalidInput) and self.passwords.form.show_error(error)):
            self.say_trouble(error)

    def _note_edit(self) -> None:
        self.banner.hide()
        self.next.setEnabled(self.entry.is_plausible())

    def _personal(self) -> tuple[str, ...]:
        return (self.who.currentText(),)

    def _password_page(self) -> QWidget:
        page = Form()
        page.add(Field("who", self.tr("For whom"), self.who))
        page.add_widget(self.passwords)
        note = self.tr("The person's own case notes open again with the new password.")
        page.add_widget(text_label(note, "small"))
        return page


def _recovered(vault: Vault, groups: tuple[str, ...]) -> "tuple[OpenVault, tuple[Person, ...]]":
    opened = vault.recover(groups)
    return opened, vault.people()


def _password_setting(
    vault: Vault, by_sheet: "OpenVault", staff_id: int, password: str
) -> "Callable[[], OpenVault]":
    def work() -> "OpenVault":
        from services.actor import StaffId
        from services.staff import StaffService

        StaffService(by_sheet.desk, by_sheet).set_password(StaffId(staff_id), password)
        by_sheet.lock()
        return vault.unlock(staff_id, password)

    return work
