"""One group: its sessions at the left, facts and members beside them."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.groups.records import GroupDetails, Member, SessionSummary
from services.visits.drafts import DraftId
from ui.groups.group_card import GroupCard
from ui.groups.group_sheet import EndSheet, GroupSheet, JoinSheet
from ui.groups.members_card import MembersCard
from ui.groups.session_sheet import SessionSheet
from ui.groups.subjects import SessionOf, SessionSaved
from ui.navigation import Place
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.subjects import OpenDraft
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, EmptyState, plain_button, primary_button
from ui.visits.words import Labels, length_words, span_words
from ui.workplace import Workplace


class GroupPage(Page):
    """Takes a group's id, or a `SessionSaved`."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.GROUPS, Area.CLIENTS, Area.CONSENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._group_id = 0
        self._group: GroupDetails | None = None
        self._saved: SessionSaved | None = None
        self._result = Banner()
        self._record = primary_button(self.tr("Record a session"), Keys.NEW, "plus")
        self._sheet = plain_button(self.tr("Sign-in sheet"), icon_name="printer")
        self._facts = GroupCard(Labels(workplace))
        self._members = MembersCard(workplace)
        empty = EmptyState(
            self.tr("No session yet"),
            self.tr("Record who came; the rest of the form may stay short."),
            icon_name="users-round",
        )
        self._model = RecordModel[SessionSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self._group.summary.name if self._group else self.tr("Group")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._sheet, self._record)

    @override
    def open_subject(self, subject: object) -> None:
        self._saved = subject if isinstance(subject, SessionSaved) else None
        group_id = self._saved.group_id if self._saved else subject
        if isinstance(group_id, int):
            if group_id != self._group_id:
                self._group = None
            self._group_id = group_id
        self._say_saved()
        self.outdate()

    @override
    def reload(self) -> None:
        groups, group_id = self.workplace.register.groups, self._group_id
        if group_id:
            job = self.workplace.jobs.start(lambda progress: groups.get(group_id))
            job.succeeded.connect(self._show)

    def _show(self, group: GroupDetails) -> None:
        self._group = group
        is_open = group.summary.until is None
        self._facts.show_group(group)
        self._members.show_members(group)
        self._model.set_rows(group.sessions)
        for button in (self._record, self._sheet):
            button.setEnabled(is_open and group.summary.members > 0)
        if group.sessions:
            self._table.selectRow(0)
        self.header_changed.emit()

    def _changed(self, group: GroupDetails) -> None:
        self._show(group)
        self.workplace.changes.announce({Area.GROUPS})

    def _say_saved(self) -> None:
        saved = self._saved
        if saved is None:
            self._result.say("")
            return
        words = self.tr("On record: session {number}, {present} came.").format(
            number=saved.number, present=saved.present
        )
        undo = "" if saved.is_amended else self.tr("Undo")
        self._result.say(words, Tone.ACCENT, undo)

    def _undo(self) -> None:
        if self._saved is None:
            return
        sessions, session_id = self.workplace.register.group_sessions, self._saved.session_id
        job = self.workplace.jobs.start(lambda progress: sessions.undo(session_id))
        job.succeeded.connect(self._show_undone)

    def _show_undone(self, draft_id: DraftId) -> None:
        self._saved = None
        self._say_saved()
        areas = {Area.GROUPS, Area.VISITS, Area.DRAFTS, Area.APPOINTMENTS}
        self.workplace.changes.announce(areas)
        self.workplace.navigate.go(Place.GROUP_SESSION, OpenDraft(draft_id))

    def _record_session(self) -> None:
        self.workplace.navigate.go(Place.GROUP_SESSION, SessionOf(self._group_id))

    def _read(self, session: SessionSummary) -> None:
        SessionSheet(self.window(), self.workplace, session.id).open()

    def _edit(self) -> None:
        if self._group is not None:
            self._ask(GroupSheet(self.window(), self.workplace, self._group))

    def _end(self) -> None:
        if self._group is not None:
            self._ask(EndSheet(self.window(), self.workplace, self._group))

    def _join(self) -> None:
        if self._group is not None:
            self._ask(JoinSheet(self.window(), self.workplace, self._group))

    def _leave(self, member: Member) -> None:
        if self._group is not None:
            self._ask(EndSheet(self.window(), self.workplace, self._group, member.client_id))

    def _open_file(self, member: Member) -> None:
        self.workplace.navigate.go(Place.CLIENT, member.client_id)

    def _ask(self, sheet: GroupSheet | EndSheet | JoinSheet) -> None:
        sheet.saved.connect(self._changed)
        sheet.open()

    def _print_sheet(self) -> None:
        from services.documents import attendance_sheet
        from ui.shared.show_paper import show_paper

        prints, group_id = self.workplace.register.group_prints, self._group_id
        show_paper(
            self.workplace,
            self.window(),
            lambda: attendance_sheet.filled(prints.sign_in(group_id)),
            self.tr("Sign-in sheet"),
            "sign-in-sheet",
            can_save=False,
        )

    def _columns(self) -> Sequence[Column[SessionSummary]]:
        return (
            Column(self.tr("No."), _number, ColumnKind.NUMBER, 52),
            Column(self.tr("Day"), _day, ColumnKind.TEXT, 108),
            Column(self.tr("When"), _when, ColumnKind.MUTED, 176),
            Column(self.tr("Place"), _place),
            Column(self.tr("Came"), _came, ColumnKind.NUMBER, 84),
        )

    def _connect(self) -> None:
        self._result.acted.connect(self._undo)
        self._record.clicked.connect(self._record_session)
        self._sheet.clicked.connect(self._print_sheet)
        self._table.opened.connect(self._read)
        self._facts.edit_wanted.connect(self._edit)
        self._facts.end_wanted.connect(self._end)
        self._members.join_wanted.connect(self._join)
        self._members.leave_wanted.connect(self._leave)
        self._members.opened.connect(self._open_file)

    def _lay_out(self) -> None:
        card = Card(self.tr("Sessions"))
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(Theme.current().px(320))
        columns = Columns((62, 38))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._facts)
        columns.right.addWidget(self._members)
        columns.right.addStretch(1)
        self._result.hide()
        self.body.addWidget(self._result)
        self.body.addWidget(columns, 1)


def _number(session: SessionSummary) -> str:
    return str(session.number)


def _day(session: SessionSummary) -> str:
    return session.day.isoformat()


def _when(session: SessionSummary) -> str:
    span = span_words(session.start_minute, session.minutes)
    return f"{span}  {length_words(session.minutes)}".strip()


def _place(session: SessionSummary) -> str:
    return session.place


def _came(session: SessionSummary) -> str:
    return f"{session.present} / {session.expected}"
