"""Every request that waits for an answer, the longest waiting first."""

from typing_extensions import override

from services.rights.records import DueRequest
from ui.navigation import Place
from ui.rights.panel import RecordsPanel
from ui.rights.words import kind_word, late_word
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import EmptyState
from ui.workplace import Workplace

_HEIGHT = 420


class OpenRequestsPanel(RecordsPanel):
    """Enter opens the client's page of rights, where a request is answered."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        empty = EmptyState(
            self.tr("No request waits"),
            self.tr("Requests are written down on the client's page “Rights and access”."),
            icon_name="circle-check",
        )
        self._model = RecordModel[DueRequest](
            [
                Column(self.tr("Client"), lambda due: due.client_name, ColumnKind.NAME),
                Column(self.tr("File"), lambda due: due.file_no, ColumnKind.MUTED, 120),
                Column(self.tr("Asked for"), lambda due: kind_word(due.kind), width=150),
                Column(self.tr("Answer by"), lambda due: due.due_day.isoformat(), width=120),
                Column("", late_word, ColumnKind.CHIP, 110, tone=_tone),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self._table.opened.connect(self._open)
        self.column.addWidget(self._table, 1)

    @override
    def reload(self) -> None:
        requests = self.workplace.register.requests
        job = self.workplace.jobs.start(lambda progress: requests.open_ones())
        job.succeeded.connect(self._model.set_rows)

    def _open(self, due: DueRequest) -> None:
        self.workplace.navigate.go(Place.RIGHTS, due.client_id)


def _tone(due: DueRequest) -> Tone:
    return Tone.WARN if due.days_overdue else Tone.INFO
