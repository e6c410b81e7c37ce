"""Backups: the list, one more now, one on a stick, and going back."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.progress import Progress
from services.vault.backup_list import Backup
from services.vault.backups import RestorePreview
from ui.settings.section import Section
from ui.settings.words import reason_name
from ui.shared.local_time import moment_words
from ui.shared.progress_dialog import show_progress
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, muted_label, plain_button, primary_button
from ui.workplace import Workplace

_TABLE_ROWS = 8


class BackupSection(Section):
    """The newest first. Enter or a double click goes back to one, after a question."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.make = primary_button(self.tr("Back up now"), icon_name="database-backup")
        self.to_stick = plain_button(self.tr("To a stick or folder…"), icon_name="usb")
        self.restore = plain_button(self.tr("Go back to this one…"), icon_name="history")
        empty = EmptyState(
            self.tr("No backup yet"),
            self.tr("One is made by itself when you lock the register."),
            icon_name="database-backup",
        )
        self.model = RecordModel[Backup](self._columns(), workplace.curtain)
        self.table = RecordTable(self.model, empty)
        self._lay_out()
        self.make.clicked.connect(self._make)
        self.to_stick.clicked.connect(self._make_on_stick)
        self.restore.clicked.connect(self._restore_chosen)
        self.table.opened.connect(self.ask_restore)

    @override
    def reload(self) -> None:
        backups = self.workplace.register.backups
        job = self.workplace.jobs.start(lambda progress: backups.list_all())
        job.succeeded.connect(self._show)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        card = Card(self.tr("Backups"), self.tr("encrypted, opened and counted before they count"))
        card.head.addWidget(self.to_stick)
        card.head.addWidget(self.make)
        self.table.setMinimumHeight(px(40 * _TABLE_ROWS))
        card.body.addWidget(self.table)
        may_manage = self.workplace.register.vault.actor.may(Right.MANAGE)
        if not may_manage:
            words = self.tr("Going back, and a backup outside this computer, are for the lead.")
            card.body.addWidget(muted_label(words))
        row = QHBoxLayout()
        words = self.tr("Kept: the newest 3, then 4 by the week and 12 by the month.")
        row.addWidget(muted_label(words), 1)
        row.addWidget(self.restore)
        card.body.addLayout(row)
        self.column.addWidget(card)
        for button in (self.to_stick, self.restore):
            button.setEnabled(may_manage)

    def _columns(self) -> list[Column[Backup]]:
        return [
            Column(self.tr("Number"), _number, ColumnKind.NUMBER, 90),
            Column(self.tr("Made"), _made_at, width=180),
            Column(self.tr("Why"), _reason, ColumnKind.MUTED, 160),
            Column(self.tr("Entries"), _entries, ColumnKind.NUMBER, 110),
            Column(self.tr("Size"), _size, ColumnKind.NUMBER, 110),
            Column("", _nothing),
        ]

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self.model.set_rows(backups, False)
        if backups:
            self.table.selectRow(0)

    def _make(self) -> None:
        backups = self.workplace.register.backups
        job = self.workplace.jobs.start(lambda progress: backups.make())
        job.succeeded.connect(self._tell_made)
        show_progress(job, self.tr("Making a backup and checking it"), self)

    def _make_on_stick(self) -> None:
        folder = self.workplace.dialogs.choose_folder(self.tr("Where should the backup go?"))
        if folder is None:
            return
        backups = self.workplace.register.backups
        job = self.workplace.jobs.start(lambda progress: backups.make(folder))
        job.succeeded.connect(self._tell_made_on_stick)
        show_progress(job, self.tr("Making a backup and checking it"), self)

    def _tell_made(self, made: Backup) -> None:
        self.say(self.tr("Backup {number} is made and checked.").format(number=made.number))
        self.workplace.changes.announce({Area.BACKUPS})

    def _tell_made_on_stick(self, made: Backup) -> None:
        words = self.tr("Made and checked. Eject the stick and store it away from the computer.")
        self.say(words)

    def _restore_chosen(self) -> None:
        chosen = self.table.current_record()
        if chosen is not None:
            self.ask_restore(chosen)

    def ask_restore(self, chosen: Backup) -> None:
        """Look at what going back would mean, then ask."""
        backups = self.workplace.register.backups
        job = self.workplace.jobs.start(lambda progress: backups.preview(chosen))
        job.succeeded.connect(self._confirm)

    def _confirm(self, preview: RestorePreview) -> None:
        title = self.tr("Go back to backup {number}?").format(number=preview.backup.number)
        verb = self.tr("Lock and go back")
        if not self.workplace.dialogs.confirm_destructive(title, self._consequences(preview), verb):
            return
        backups, backup = self.workplace.register.backups, preview.backup

        def work(progress: Progress) -> None:
            backups.stage_restore(backup)

        job = self.workplace.jobs.start(work)
        job.succeeded.connect(self.workplace.navigate.lock)
        show_progress(job, self.tr("Checking the backup"), self)

    def _consequences(self, preview: RestorePreview) -> tuple[str, ...]:
        way = self.tr("The audit trail goes back from entry {now} to {then}.").format(
            now=preview.entry_now, then=preview.entry_in_backup or "?"
        )
        points = [
            way,
            self.tr("The register as it is now is kept aside in the data folder."),
            self.tr("The passwords of that day are in force again."),
        ]
        if not preview.is_same_register:
            points.insert(0, self.tr("This backup comes from another course of this register."))
        return tuple(points)


def _number(backup: Backup) -> str:
    return str(backup.number)


def _made_at(backup: Backup) -> str:
    if backup.note is None:
        return "–"
    return moment_words(backup.note.made_at)


def _reason(backup: Backup) -> str:
    return reason_name(backup.note.reason) if backup.note else ""


def _entries(backup: Backup) -> str:
    return QLocale().toString(backup.note.entry) if backup.note else ""


def _size(backup: Backup) -> str:
    return QLocale().formattedDataSize(
        backup.size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def _nothing(backup: Backup) -> str:
    return ""
