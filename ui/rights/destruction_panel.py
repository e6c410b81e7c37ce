"""Files whose time is over, and the lists by which they are destroyed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.progress import Progress
from services.rights.destruction_records import DestructionDetails, DestructionSummary
from services.rights.kept import OverTime
from services.rights.retention import OverTimePage
from ui.rights.destruction_card import DestructionCard
from ui.rights.panel import RecordsPanel
from ui.rights.words import list_tone, list_word, over_tone, over_word
from ui.shared.columns import Columns
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, primary_button
from ui.workplace import Workplace

_OVER_HEIGHT, _LISTS_HEIGHT = 170, 130


@dataclass(frozen=True, slots=True)
class _Answer:
    over: OverTimePage
    lists: tuple[DestructionSummary, ...]


class DestructionPanel(RecordsPanel):
    """The lead makes lists of what is over; two people confirm; then the lead carries out."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._left_out: set[str] = set()
        self._may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        self._over = RecordModel[OverTime](
            [
                Column(self.tr("File"), lambda over: over.number, width=104),
                Column(self.tr("Kept until"), lambda over: over.kept_until.isoformat(), width=100),
                Column("", over_word, ColumnKind.CHIP, 100, tone=over_tone),
                Column("", self._choice, ColumnKind.ACTION, 84),
            ],
            workplace.curtain,
        )
        nothing = EmptyState(
            self.tr("Nothing is over its time"),
            self.tr("Files appear here when they were kept long enough, or were asked for."),
            icon_name="archive",
        )
        self._over_table = RecordTable(self._over, nothing)
        self._make = primary_button("")
        self._lists = RecordModel[DestructionSummary](
            [
                Column(self.tr("List"), lambda one: one.number, width=104),
                Column(self.tr("Files"), lambda one: str(one.files), ColumnKind.NUMBER, 66),
                Column(self.tr("Made by"), lambda one: one.made_by, ColumnKind.MUTED),
                Column("", list_word, ColumnKind.CHIP, 110, tone=list_tone),
            ],
            workplace.curtain,
        )
        none = EmptyState(self.tr("No lists yet"), icon_name="file-text")
        self._list_table = RecordTable(self._lists, none)
        self._card = DestructionCard(workplace)
        self._lay_out()
        self._over_table.opened.connect(self._switch)
        self._make.clicked.connect(self._make_list)
        self._list_table.selected.connect(self._open_list)

    @override
    def reload(self) -> None:
        register, may_manage = self.workplace.register, self._may_manage

        def work(progress: Progress) -> _Answer:
            over = register.retention.over_time() if may_manage else OverTimePage((), False)
            return _Answer(over, register.destruction.lists())

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, answer: _Answer) -> None:
        self._over.set_rows(answer.over.rows)
        self._say_count()
        here = self._list_table.current_record()
        self._lists.set_rows(answer.lists)
        ids = [one.id for one in answer.lists]
        self._card.setVisible(bool(ids))
        if ids:
            row = ids.index(here.id) if here and here.id in ids else 0
            self._list_table.selectRow(row)
            self._open_list(answer.lists[row])

    def _open_list(self, summary: DestructionSummary) -> None:
        destruction = self.workplace.register.destruction
        job = self.workplace.jobs.start(lambda progress: destruction.get(summary.id))
        job.succeeded.connect(self._card.show_list)

    def _chosen(self) -> Sequence[OverTime]:
        return [
            row for row in self._over.rows() if _may_go(row) and row.number not in self._left_out
        ]

    def _choice(self, over: OverTime) -> str:
        if not _may_go(over):
            return ""
        return self.tr("Put on") if over.number in self._left_out else self.tr("Leave out")

    def _switch(self, over: OverTime) -> None:
        self._left_out ^= {over.number}
        here = self._over_table.currentIndex().row()
        self._over.set_rows(self._over.rows())
        self._over_table.selectRow(here)
        self._say_count()

    def _say_count(self) -> None:
        count = len(self._chosen())
        self._make.setText(self.tr("Make a list of %n file(s)", "", count))
        self._make.setVisible(bool(self._over.rows()))
        self._make.setEnabled(count > 0)

    def _make_list(self) -> None:
        chosen, destruction = self._chosen(), self.workplace.register.destruction
        clients = [row.client_id for row in chosen if row.client_id is not None]
        visits = [row.visit_id for row in chosen if row.visit_id is not None]
        screenings = [row.screening_id for row in chosen if row.screening_id is not None]
        unfiled = [row.unfiled for row in chosen if row.unfiled is not None]

        def work(progress: Progress) -> DestructionDetails:
            return destruction.make(clients, visits, screenings, unfiled)

        self.workplace.jobs.start(work).succeeded.connect(self._announce)

    def _announce(self, made: object) -> None:
        self.workplace.changes.announce({Area.RIGHTS})

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        self._over_table.setMinimumHeight(px(_OVER_HEIGHT))
        self._list_table.setMinimumHeight(px(_LISTS_HEIGHT))
        over = Card(self.tr("Time is over"))
        over.body.addWidget(self._over_table, 1)
        row = QHBoxLayout()
        row.addWidget(self._make)
        row.addStretch(1)
        over.body.addLayout(row)
        lists = Card(self.tr("Destruction lists"))
        lists.body.addWidget(self._list_table, 1)
        columns = Columns((52, 48))
        columns.left.addWidget(over, 3)
        over.setVisible(self._may_manage)
        columns.left.addWidget(lists, 2)
        columns.right.addWidget(self._card, 1)
        columns.right.addStretch(0)
        self.column.addWidget(columns, 1)


def _may_go(over: OverTime) -> bool:
    return not (over.held_by or over.is_listed)
