"""One client's file: read it, edit it, open a new one, close it, merge two of one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.clients.closings import OpenMatters
from services.clients.records import ClientDetails, ClientFields, ClientId, Merged
from services.errors import FileRestricted
from services.progress import Progress
from services.visits import DraftContent, DraftSummary
from ui.clients.file_editor import FileEditor, edited_files
from ui.clients.file_view import FileShown, FileView, RoomWords, room_words
from ui.clients.merge_dialog import MergeDialog
from ui.clients.sheets import ClosingSheet, FlagSheet, ObservationSheet, ReopeningSheet
from ui.clients.words import terms_for
from ui.navigation import Place
from ui.page import Page
from ui.shared.local_time import moment_words
from ui.shared.record_sheet import RecordSheet
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button, primary_button
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Continued:
    """A draft, the file it edits, if it edits one, and the one it edited before a merge."""

    draft: DraftContent
    stored: ClientDetails | None
    dropped: ClientDetails | None
    room: RoomWords


class ClientFilePage(Page):
    """Takes a ClientId to show; None or ClientFields for a new file; a DraftSummary to go on."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {
            Area.CLIENTS,
            Area.VISITS,
            Area.REFERRALS,
            Area.APPOINTMENTS,
            Area.CONSENTS,
            Area.DISCLOSURES,
            Area.RISK,
            Area.CRISES,
            Area.REPORTS,
            Area.PLANS,
            Area.GROUPS,
            Area.RIGHTS,
            Area.ASSESSMENTS,
            Area.ROOM,
        }
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._client_id: ClientId | None = None
        self._file: FileShown | None = None
        self._merged: Merged | None = None
        self._offered: DraftSummary | None = None
        self._is_shut = self._is_opening = False
        self._news = Banner()
        self._news.hide()
        self._view, self._editor = FileView(workplace), FileEditor(workplace)
        self._log = primary_button(self.tr("Log a visit"), Keys.NEW)
        self._refer = plain_button(self.tr("Refer"))
        # No stacked widget: it would make the file as high as the form.
        self.body.addWidget(self._news, 0, Qt.AlignmentFlag.AlignTop)  # also when it is alone
        for part in (self._view, self._editor):
            self.body.addWidget(part, 1)
        self._editor.hide()
        self._connect()

    @override
    def title(self) -> str:
        if self._is_editing():
            return self.tr("New client") if self._client_id is None else self.tr("Edit file")
        return self.tr("Client file")

    @override
    def subtitle(self) -> str:
        return self._file.details.file_no if self._file and self._client_id else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return () if self._is_editing() or self._is_shut else (self._refer, self._log)

    @override
    def open_subject(self, subject: object) -> None:
        self._merged, self._is_shut = None, False
        self._news.hide()
        if isinstance(subject, DraftSummary):
            self._continue(subject)
        elif isinstance(subject, ClientFields) or subject is None:
            self._begin_new(subject)
        elif isinstance(subject, int):
            self._client_id = ClientId(subject)
            self._file, self._is_opening = None, True
            self._show(self._view)
            self.outdate()

    @override
    def reload(self) -> None:
        client_id = self._client_id
        if client_id is None or self._is_editing():
            return
        register = self.workplace.register

        def work(progress: Progress) -> FileShown:
            return FileShown(
                register.clients.get(client_id),
                register.contacts.of_client(client_id),
                room_words(register),
            )

        self.workplace.jobs.start(work, self._refuse).succeeded.connect(self._show_file)

    @override
    def keep_open_work(self) -> None:
        if self._is_editing():
            self._editor.keep()

    @override
    def go_back(self) -> None:
        """Esc in the form leads back to the file; what was typed is kept as a draft."""
        if self._is_editing() and self._client_id is not None:
            self._editor.keep()
            self._show(self._view)
            self.reload()
        else:
            super().go_back()

    @override
    def curtain_changed(self) -> None:
        self._view.curtain_changed()

    def _is_editing(self) -> bool:
        return self._editor.isVisibleTo(self)

    def _show(self, part: QWidget) -> None:
        self._view.setVisible(part is self._view)
        self._editor.setVisible(part is self._editor)
        self.header_changed.emit()

    def _show_file(self, file: FileShown) -> None:
        if file.details.id != self._client_id:
            return
        target = file.details.merged_into
        if target is not None:
            self._client_id = target
            words = self.tr("The file {number} was merged into this one.")
            self._news.say(words.format(number=file.details.file_no), Tone.INFO)
            self.reload()
            return
        if self._is_shut:  # opened meanwhile
            self._is_shut = False
            self._news.hide()
            self._view.show()
        self._file = file
        self._editor.set_room(file.room)
        self._view.show_file(file)
        self.header_changed.emit()
        if self._is_opening:
            self._is_opening = False
            self._log.setFocus()  # what one mostly comes for

    def _begin_new(self, fields: ClientFields | None) -> None:
        self._client_id, self._file = None, None
        self._editor.start_new(fields)
        self._show(self._editor)
        register = self.workplace.register

        def work(progress: Progress) -> tuple[RoomWords, DraftSummary | None]:
            drafts = (d for d in register.drafts.list() if d.kind is DraftKind.CLIENT)
            newest = next((d for d in drafts if d.client_id is None), None)
            return room_words(register), newest

        self.workplace.jobs.start(work).succeeded.connect(self._dress_new)

    def _dress_new(self, answer: tuple[RoomWords, DraftSummary | None]) -> None:
        room, found = answer
        if self._client_id is None:
            self._editor.set_room(room)
        if found is None or not self._is_editing() or self._editor.is_dirty():
            return
        self._offered = found
        words = self.tr("A form you began on {moment} is kept.")
        self._news.say(
            words.format(moment=moment_words(found.saved_at)), Tone.INFO, self.tr("Go on with it")
        )

    def _continue(self, draft: DraftSummary) -> None:
        register = self.workplace.register
        self._client_id = None if draft.client_id is None else ClientId(draft.client_id)
        self._file = None

        def work(progress: Progress) -> _Continued:
            content = register.drafts.load(draft.id)
            stored, dropped = edited_files(register.clients, content)
            return _Continued(content, stored, dropped, room_words(register))

        self.workplace.jobs.start(work).succeeded.connect(self._show_draft)

    def _show_draft(self, continued: _Continued) -> None:
        self._editor.set_room(continued.room)
        if continued.stored is not None:
            self._client_id = continued.stored.id
        self._editor.continue_draft(continued.draft, continued.stored, continued.dropped)
        self._show(self._editor)

    def _edit(self) -> None:
        if self._file is not None:
            self._news.hide()
            self._editor.start_edit(self._file.details)
            self._show(self._editor)

    def _saved(self, details: ClientDetails) -> None:
        if self._client_id is None:
            # So that coming back later leads to this file, not to another empty form.
            self.workplace.navigate.go(Place.CLIENT, details.id)
        self._client_id = details.id
        self._show(self._view)
        self._news.say(self.tr("Saved as {number}.").format(number=details.file_no), Tone.ACCENT)
        self.reload()
        self._log.setFocus()  # what mostly comes next: Enter begins the visit

    def _given_up(self) -> None:
        if self._client_id is None:
            self.workplace.navigate.back()
        else:
            self._show(self._view)
            self.reload()

    def _open_other(self, client_id: ClientId) -> None:
        self._editor.keep()
        self.workplace.navigate.go(Place.CLIENT, client_id)

    def _refuse(self, error: BaseException) -> None:
        """A file that is shut to this person: nothing of it, but the way to an emergency access."""
        if not isinstance(error, FileRestricted):
            self.workplace.dialogs.show_error(error)
            return
        self._is_shut, self._file = True, None
        self._view.hide()
        self.header_changed.emit()
        words = self.tr(
            "This file is locked, or open to its counsellor and the lead only. In an emergency it "
            "can be opened for an hour, with a reason."
        )
        self._news.say(words, Tone.WARN, self.tr("To the emergency access"))

    def _act_on_news(self) -> None:
        if self._is_shut:
            self.workplace.navigate.go(Place.RIGHTS, self._client_id)
        elif self._merged is not None:
            self._undo_merge(self._merged)
        elif self._offered is not None:
            self._news.hide()
            self._continue(self._offered)

    def _log_visit(self) -> None:
        self.workplace.navigate.go(Place.LOG_VISIT, self._client_id)

    def _refer_client(self) -> None:
        self.workplace.navigate.go(Place.NEW_REFERRAL, self._client_id)

    def _begin_closing(self) -> None:
        clients, client_id = self.workplace.register.clients, self._client_id
        if client_id is not None:
            job = self.workplace.jobs.start(lambda progress: clients.open_matters(client_id))
            job.succeeded.connect(self._ask_closing)

    def _ask_closing(self, matters: OpenMatters) -> None:
        self._open_sheet(ClosingSheet(self.window(), self.workplace, self._shown_id(), matters))

    def _begin_reopening(self) -> None:
        self._open_sheet(ReopeningSheet(self.window(), self.workplace, self._shown_id()))

    def _begin_flag(self) -> None:
        self._open_sheet(FlagSheet(self.window(), self.workplace, self._shown_id()))

    def _begin_observation(self) -> None:
        kind = self._file.room.kind if self._file else ""
        is_school = terms_for(kind).is_school
        self._open_sheet(
            ObservationSheet(self.window(), self.workplace, self._shown_id(), is_school=is_school)
        )

    def _end_flag(self, flag_id: int) -> None:
        flags = self.workplace.register.flags
        job = self.workplace.jobs.start(lambda progress: flags.end(flag_id))
        job.succeeded.connect(self._announce)

    def _print_file(self) -> None:
        client_id = self._client_id
        if client_id is None:
            return
        papers = self.workplace.register.client_papers
        show_paper(
            self.workplace,
            self.window(),
            lambda: papers.student_file(client_id),
            self.tr("Student file"),
            self.tr("student-file"),
        )

    def _open_sheet(self, sheet: RecordSheet) -> None:
        sheet.saved.connect(self._announce)
        sheet.open()

    def _shown_id(self) -> int:
        return self._client_id or 0

    def _announce(self) -> None:
        # Closing a file cancels what was planned.
        self.workplace.changes.announce({Area.CLIENTS, Area.APPOINTMENTS})

    def _begin_merge(self) -> None:
        if self._file is not None:
            dialog = MergeDialog(self.workplace, self._file.details, self.window())
            dialog.merged.connect(self._show_merged)
            dialog.open()

    def _show_merged(self, merged: Merged) -> None:
        self._client_id, self._merged = merged.keep, merged
        visits = merged.count("visit")
        words = self.tr("The two files are one now.")
        if visits:
            words = self.tr("Merged: %n visit(s) moved here.", "", visits)
        self._news.say(words, Tone.ACCENT, self.tr("Take it back"))
        self.workplace.changes.announce({Area.CLIENTS, Area.VISITS, Area.REFERRALS, Area.DRAFTS})

    def _undo_merge(self, merged: Merged) -> None:
        clients = self.workplace.register.clients

        def work(progress: Progress) -> None:
            clients.undo_merge(merged)

        self.workplace.jobs.start(work).succeeded.connect(self._show_undone)

    def _show_undone(self) -> None:
        self._merged = None
        self._news.say(self.tr("The two files are apart again."), Tone.INFO)
        self.workplace.changes.announce({Area.CLIENTS, Area.VISITS, Area.REFERRALS, Area.DRAFTS})

    def _connect(self) -> None:
        self._news.acted.connect(self._act_on_news)
        self._log.clicked.connect(self._log_visit)
        self._refer.clicked.connect(self._refer_client)
        self._view.edit_wanted.connect(self._edit)
        self._view.merge_wanted.connect(self._begin_merge)
        self._view.close_wanted.connect(self._begin_closing)
        self._view.reopen_wanted.connect(self._begin_reopening)
        self._view.flag_wanted.connect(self._begin_flag)
        self._view.flag_ended.connect(self._end_flag)
        self._view.print_wanted.connect(self._print_file)
        self._view.begin.observation_wanted.connect(self._begin_observation)
        self._view.timeline.begin_wanted.connect(self._log_visit)
        self._editor.saved.connect(self._saved)
        self._editor.given_up.connect(self._given_up)
        self._editor.open_wanted.connect(self._open_other)
