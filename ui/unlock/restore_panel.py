"""Going back to a backup before anybody is in: damaged register, or a new computer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QSizePolicy

from services.vault.backup_list import Backup
from services.vault.login_list import LoginList
from services.vault.vault import Vault
from ui.jobs import JobRunner
from ui.shared.choices import Choice, Option
from ui.shared.dialogs import Dialogs
from ui.shared.form import Field, Form
from ui.shared.local_time import moment_words
from ui.shared.shortcuts import Keys, install
from ui.shared.theme import Tone
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.unlock.panel import WIDE, Panel, link_button
from ui.unlock.password_field import PasswordField
from ui.unlock.sheet_entry import SheetEntry

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault


class RestorePanel(Panel):
    """Signals: ``opened`` (OpenVault), ``left``."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, vault: Vault, jobs: JobRunner, dialogs: Dialogs) -> None:
        super().__init__(
            self.tr("Go back to a backup"),
            self.tr("What is in place now is kept aside; nothing is deleted."),
            WIDE,
        )
        self._vault, self._jobs, self._dialogs = vault, jobs, dialogs
        self._backups: tuple[Backup, ...] = ()
        self.which, self.who = Choice(), Choice()
        for choice in (self.which, self.who):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.password, self.entry = PasswordField().offer_look(), SheetEntry()
        self.other_folder = link_button(self.tr("The backup is in another place, e.g. on a stick"))
        self.other_way = link_button("")
        self.back = plain_button(self.tr("Back"))
        self.next = primary_button(self.tr("Restore and open"))
        self._lay_out()
        self._connect()
        self._show_way(by_sheet=False)

    def start(self) -> None:
        vault = self._vault
        job = self._jobs.start(lambda progress: vault.backups(), self.say_trouble)
        job.succeeded.connect(self.show_backups)

    def show_backups(self, backups: tuple[Backup, ...]) -> None:
        """Fill the list, newest first."""
        self._backups = backups
        options = [Option(str(backup.number), backup_name(backup)) for backup in backups]
        self.which.set_options(options, options[0].code if options else "")
        self.next.setEnabled(bool(options))
        if options:
            self.banner.hide()
            self._ask_people()
        else:
            self.who.set_options(())
            self.banner.say(self.tr("There is no backup in this folder."), Tone.INFO)
            self.other_folder.setFocus()

    def restore(self) -> None:
        """Check the chosen backup with the password or the sheet, and go back to it."""
        backup = self._chosen()
        if backup is None or not self.next.isEnabled():
            return
        if self.entry.isVisible() and not self.entry.is_plausible():
            self.entry.focus_first_wrong()
            return
        work = (
            _restoring_by_sheet(self._vault, backup, self.entry.groups())
            if self.entry.isVisible()
            else _restoring(self._vault, backup, int(self.who.value() or 0), self.password.text())
        )
        self.next.setEnabled(False)
        job = self._jobs.start(lambda progress: work(), self._show_error)
        job.succeeded.connect(self._enter)

    def _lay_out(self) -> None:
        self.form = Form()
        self.form.add(Field("which", self.tr("Backup"), self.which))
        self.form.add_widget(self.other_folder)
        self.form.add(Field("who", self.tr("Name"), self.who))
        self.form.add(Field("password", self.tr("Password of that day"), self.password))
        self._sheet_words = text_label(self.tr("The recovery sheet of that day"), "label")
        self.column.addWidget(self.form)
        self.column.addWidget(self._sheet_words)
        self.column.addWidget(self.entry)
        self.add_buttons(self.back, self.next, link=self.other_way)

    def _connect(self) -> None:
        self.which.chosen.connect(self._ask_people)
        self.other_folder.clicked.connect(self._choose_folder)
        self.other_way.clicked.connect(self._change_way)
        self.back.clicked.connect(self.left)
        self.next.clicked.connect(self.restore)
        self.password.returnPressed.connect(self.restore)
        self.entry.finished.connect(self.restore)
        install(self, Keys.BACK, self.left.emit)

    def _change_way(self) -> None:
        self._show_way(by_sheet=self.entry.isHidden())

    def _show_way(self, *, by_sheet: bool) -> None:
        self.form.set_visible("who", not by_sheet)
        self.form.set_visible("password", not by_sheet)
        self.entry.setVisible(by_sheet)
        self._sheet_words.setVisible(by_sheet)
        self.other_way.setText(
            self.tr("With a password instead") if by_sheet else self.tr("With the recovery sheet")
        )
        (self.entry if by_sheet else self.password).setFocus()

    def _choose_folder(self) -> None:
        folder = self._dialogs.choose_folder(self.tr("Folder with backups"))
        if folder is not None:
            vault = self._vault
            job = self._jobs.start(lambda progress: vault.backups(folder), self.say_trouble)
            job.succeeded.connect(self.show_backups)

    def _ask_people(self) -> None:
        backup, vault = self._chosen(), self._vault
        if backup is not None:
            job = self._jobs.start(lambda progress: vault.login_list_of(backup), self.say_trouble)
            job.succeeded.connect(self._show_people)

    def _show_people(self, found: LoginList) -> None:
        options = [Option(str(person.staff_id), person.name) for person in found.people]
        self.who.set_options(options, options[0].code if options else "")
        self.password.setFocus()

    def _chosen(self) -> Backup | None:
        number = int(self.which.value() or 0)
        return next((backup for backup in self._backups if backup.number == number), None)

    def _show_error(self, error: BaseException) -> None:
        self.next.setEnabled(True)
        self.say_trouble(error)
        self.password.selectAll()

    def _enter(self, opened: object) -> None:
        self.password.clear()
        self.opened.emit(opened)


def backup_name(backup: Backup) -> str:
    """Number, moment and size of a backup, e.g. for a list."""
    size = QLocale().formattedDataSize(
        backup.size_bytes, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
    if backup.note is None:
        return f"#{backup.number} · {size}"
    moment = moment_words(backup.note.made_at)
    return f"#{backup.number} · {moment} · {size}"


def _restoring(
    vault: Vault, backup: Backup, staff_id: int, password: str
) -> "Callable[[], OpenVault]":
    return lambda: vault.restore(backup, staff_id, password)


def _restoring_by_sheet(
    vault: Vault, backup: Backup, groups: tuple[str, ...]
) -> "Callable[[], OpenVault]":
    return lambda: vault.restore_by_sheet(backup, groups)
