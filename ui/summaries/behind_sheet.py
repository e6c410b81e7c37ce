"""The records that a figure of a summary counts."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.summary.behind import Behind
from services.summary.explained import FACTS
from services.summary.tables import Population
from ui.shared.records_sheet import RecordsSheet
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class WantedRecords:
    """A figure: of a population or of the facts, its table and row, and its months.
    ``of_whole_year`` as in `BehindService.records`."""

    measure: str
    table: str
    row: str
    first: str
    last: str
    of_whole_year: bool = False


class BehindSheet(RecordsSheet):
    """Opens itself once the records are read."""

    def __init__(self, parent: QWidget | None, workplace: Workplace, wanted: WantedRecords) -> None:
        title = QCoreApplication.translate("BehindSheet", "What this figure counts")
        super().__init__(parent, workplace, title)
        behind = workplace.register.behind

        def read(progress: object) -> Behind:
            if wanted.measure == FACTS:
                return behind.fact_records(wanted.row, wanted.first, wanted.last)
            return behind.records(
                Population(wanted.measure),
                wanted.table,
                wanted.row,
                wanted.first,
                wanted.last,
                of_whole_year=wanted.of_whole_year,
            )

        workplace.jobs.start(read).succeeded.connect(self._show)

    def _show(self, found: Behind) -> None:
        self.show_records(found.rows, found.total, found.shut)
