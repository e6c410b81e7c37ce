"""The inbox: read a stick or a folder, see what came of every file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.county.inbox_records import (
    InboxResult,
    IncomingEntry,
    QuarantinedFile,
    ReceiptsWritten,
)
from services.county.inbox_records import (
    Page as EntryPage,
)
from services.exchange.stick import Drive
from services.progress import Progress
from ui.county.entries_card import EntriesCard
from ui.county.quarantine_card import QuarantineCard
from ui.county.result_card import ResultCard
from ui.navigation import Place
from ui.page import Page
from ui.shared.progress_dialog import show_progress
from ui.shared.shortcuts import Keys
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button, primary_button
from ui.workplace import Workplace

_MANY = 1_000


@dataclass(frozen=True, slots=True)
class _Found:
    quarantined: tuple[QuarantinedFile, ...]
    entries: EntryPage
    has_rooms: bool


class InboxPage(Page):
    """Everybody on the staff may read sticks; the lead may take an import back."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.INCOMING, Area.UNITS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._stick: Path | None = None
        self.first_steps = Banner()
        self.first_steps.hide()
        self.first_steps.acted.connect(self._open_registry)
        self.result, self.quarantine = ResultCard(), QuarantineCard()
        may_undo = workplace.register.vault.actor.may(Right.MANAGE)
        self.entries = EntriesCard(workplace, may_undo=may_undo)
        self.folder = plain_button(self.tr("Folder…"), icon_name="folder-open")
        self.read = primary_button(self.tr("Read a stick"), Keys.FINISH, "download")
        self.read.clicked.connect(self.read_stick)
        self.folder.clicked.connect(self._read_folder)
        self.result.receipts_wanted.connect(self._write_receipts)
        self.quarantine.settled.connect(self._settle)
        self.entries.undo_wanted.connect(self._undo)
        for part in (self.first_steps, self.result, self.quarantine):
            self.body.addWidget(part)
        self.body.addWidget(self.entries, 1)

    @override
    def title(self) -> str:
        return self.tr("Inbox")

    @override
    def subtitle(self) -> str:
        return self.tr("sticks are only read, never changed")

    @override
    def header_actions(self) -> Sequence[QPushButton]:
        return (self.folder, self.read)

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, Path):
            self.read_from(subject)

    @override
    def reload(self) -> None:
        register = self.workplace.register
        inbox = register.inbox

        def work(progress: Progress) -> _Found:
            has_rooms = any(room.state == "approved" for room in register.room_registry.all())
            return _Found(inbox.quarantined(), inbox.entries(limit=_MANY), has_rooms)

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def read_stick(self) -> None:
        """The one stick that is plugged in, or a folder that the user points at."""
        outbox = self.workplace.register.outbox
        job = self.workplace.jobs.start(lambda progress: outbox.drives())
        job.succeeded.connect(self._choose)

    def read_from(self, folder: Path) -> None:
        """Read everything below ``folder``."""
        self._stick = folder
        inbox = self.workplace.register.inbox
        job = self.workplace.jobs.start(lambda progress: inbox.read(folder, progress))
        job.succeeded.connect(self._read)
        show_progress(job, self.tr("Reading and checking packages"), self)

    def _choose(self, drives: Sequence[Drive]) -> None:
        if len(drives) == 1:
            self.read_from(drives[0].folder)
        else:
            self._read_folder()

    def _read_folder(self) -> None:
        folder = self.workplace.dialogs.choose_folder(self.tr("Which stick or folder?"))
        if folder is not None:
            self.read_from(folder)

    def _read(self, result: InboxResult) -> None:
        self.result.show_result(result)
        self.workplace.changes.announce({Area.INCOMING})

    def _show(self, found: _Found) -> None:
        first_steps = self.tr(
            "First print the sheet of your keys, enter towns and villages, and enrol the rooms."
        )
        self.first_steps.say(
            "" if found.has_rooms else first_steps, Tone.INFO, self.tr("Rooms and units")
        )
        self.quarantine.show_files(found.quarantined)
        self.entries.show_entries(found.entries.entries)

    def _open_registry(self) -> None:
        self.workplace.navigate.go(Place.ROOM_REGISTRY)

    def _settle(self, file: QuarantinedFile) -> None:
        inbox = self.workplace.register.inbox
        job = self.workplace.jobs.start(lambda progress: inbox.settle(file.quarantine_id))
        job.succeeded.connect(self._announce)

    def _undo(self, entry: IncomingEntry) -> None:
        consequences = (
            self.tr("The figures of {room} for {month} no longer count.").format(
                room=entry.room_name, month=entry.period
            ),
            self.tr("The revision before counts again, if there was one."),
            self.tr("The same file can be read again."),
        )
        dialogs = self.workplace.dialogs
        title = self.tr("Take this import back?")
        if not dialogs.confirm_destructive(title, consequences, self.tr("Take back")):
            return
        inbox = self.workplace.register.inbox
        job = self.workplace.jobs.start(lambda progress: inbox.undo(entry.incoming_id))
        job.succeeded.connect(self._announce)

    def _write_receipts(self, rooms: Sequence[str]) -> None:
        """Onto the stick that was read: its room takes them home at once."""
        folder, inbox = self._stick, self.workplace.register.inbox
        if folder is None:
            return
        job = self.workplace.jobs.start(
            lambda progress: inbox.write_receipts(folder, progress, rooms)
        )
        job.succeeded.connect(self._tell_receipts)
        show_progress(job, self.tr("Writing receipts"), self)

    def _tell_receipts(self, written: ReceiptsWritten) -> None:
        words = self.tr("{files} receipts for {rooms} rooms are written. You may remove the stick.")
        if not written.files:
            words = self.tr("There is no receipt that is not written yet.")
        self.workplace.dialogs.tell(
            self.tr("Receipts"), words.format(files=written.files, rooms=written.rooms)
        )

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.INCOMING})
