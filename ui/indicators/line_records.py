"""From a line to what its figure counts: records to open, or the people on the rosters."""

from PySide6.QtWidgets import QWidget

from services.indicators.records import FigureRecords, Line
from services.indicators.standing import OF_PEOPLE
from ui.navigation import Place
from ui.shared.records_sheet import RecordsSheet
from ui.workplace import Workplace


def show_line_records(workplace: Workplace, parent: QWidget, line: Line) -> None:
    """Open the sheet with the records over ``parent``; each of them opens its page."""
    if line.indicator.measure in OF_PEOPLE:
        workplace.navigate.go(Place.ROSTERS)
        return
    LineRecordsSheet(parent, workplace, line)


class LineRecordsSheet(RecordsSheet):
    """Opens itself once the records are read."""

    def __init__(self, parent: QWidget | None, workplace: Workplace, line: Line) -> None:
        super().__init__(parent, workplace, line.indicator.name.get(workplace.language.value))
        indicators = workplace.register.indicators
        job = workplace.jobs.start(
            lambda progress: indicators.records(line.indicator.id, line.period.code)
        )
        job.succeeded.connect(self._show)

    def _show(self, found: FigureRecords) -> None:
        self.show_records(found.rows, found.total)
