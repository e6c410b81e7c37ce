"""All groups: those that still meet first."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.groups.records import GroupDetails, GroupSummary
from ui.groups.group_sheet import GroupSheet
from ui.navigation import Place
from ui.page import Page
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, EmptyState, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class GroupsPage(Page):
    """Takes nothing."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.GROUPS, Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._new = primary_button(self.tr("New group"), Keys.NEW, "plus")
        empty = EmptyState(
            self.tr("No group yet"),
            self.tr("A group has members and sessions; a session counts in each member's file."),
            self.tr("New group"),
            "users-round",
        )
        self._model = RecordModel[GroupSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(Theme.current().px(320))
        card = Card()
        card.body.addWidget(self._table, 1)
        self.body.addWidget(card, 1)
        self._new.clicked.connect(self._make)
        empty.acted.connect(self._make)
        self._table.opened.connect(self._open)

    @override
    def title(self) -> str:
        return self.tr("Groups")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._new,)

    @override
    def reload(self) -> None:
        groups = self.workplace.register.groups
        job = self.workplace.jobs.start(lambda progress: groups.list_all())
        job.succeeded.connect(self._show)

    def _show(self, groups: tuple[GroupSummary, ...]) -> None:
        self._model.set_rows(groups)
        if groups:
            self._table.selectRow(0)

    def _make(self) -> None:
        sheet = GroupSheet(self.window(), self.workplace)
        sheet.saved.connect(self._go_to)
        sheet.open()

    def _go_to(self, group: GroupDetails) -> None:
        self.workplace.changes.announce({Area.GROUPS})
        self.workplace.navigate.go(Place.GROUP, group.summary.id)

    def _open(self, group: GroupSummary) -> None:
        self.workplace.navigate.go(Place.GROUP, group.id)

    def _columns(self) -> Sequence[Column[GroupSummary]]:
        return (
            Column(self.tr("Group"), _name),
            Column(self.tr("Topic"), self._topic, ColumnKind.TEXT, 132),
            Column(self.tr("Leader"), _leader, ColumnKind.TEXT, 112),
            Column(self.tr("Members"), _members, ColumnKind.NUMBER, 84),
            Column(self.tr("Sessions"), _sessions, ColumnKind.NUMBER, 96),
            Column(self.tr("Last met"), _last, ColumnKind.MUTED, 116),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 104, _tone),
        )

    def _topic(self, group: GroupSummary) -> str:
        return self._labels.label("topic", group.topic)

    def _state(self, group: GroupSummary) -> str:
        return self.tr("ended") if group.until else self.tr("meets")


def _name(group: GroupSummary) -> str:
    return group.name


def _leader(group: GroupSummary) -> str:
    return group.leader_name


def _members(group: GroupSummary) -> str:
    return str(group.members)


def _sessions(group: GroupSummary) -> str:
    planned = f" / {group.planned_sessions}" if group.planned_sessions else ""
    return f"{group.sessions}{planned}"


def _last(group: GroupSummary) -> str:
    return group.last_day.isoformat() if group.last_day else ""


def _tone(group: GroupSummary) -> Tone:
    return Tone.NEUTRAL if group.until else Tone.ACCENT
