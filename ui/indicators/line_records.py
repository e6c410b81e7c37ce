"""From a line to what its figure counts: records to open, or the people on the rosters."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services.indicators.records import FigureRecord, FigureRecords, Line
from services.indicators.standing import OF_PEOPLE
from ui.indicators.sheets import RecordsSheet
from ui.navigation import Place
from ui.workplace import Workplace

_PLACES = {
    "visit": Place.VISIT,
    "activity": Place.ACTIVITY,
    "training": Place.TRAINING,
    "inspection": Place.INSPECTION,
    "crisis": Place.CRISIS,
    "assessment": Place.ASSESSMENT,
    "referral": Place.REFERRAL,
    "screening": Place.SCREENING,
}


def show_line_records(workplace: Workplace, parent: QWidget, line: Line) -> None:
    """Open the sheet with the records over ``parent``; each of them opens its page."""
    if line.indicator.measure in OF_PEOPLE:
        workplace.navigate.go(Place.ROSTERS)
        return
    _Opener(workplace, parent, line).read()


class _Opener(QObject):
    """Lives until the records are there."""

    def __init__(self, workplace: Workplace, parent: QWidget, line: Line) -> None:
        super().__init__(parent)
        self._workplace, self._parent, self._line = workplace, parent, line

    def read(self) -> None:
        indicators, line = self._workplace.register.indicators, self._line
        job = self._workplace.jobs.start(
            lambda progress: indicators.records(line.indicator.id, line.period.code)
        )
        job.succeeded.connect(self._show)

    def _show(self, found: FigureRecords) -> None:
        sheet = RecordsSheet(self._parent, self._workplace, self._line, found)
        sheet.opened.connect(self._go)
        sheet.open()

    def _go(self, record: FigureRecord) -> None:
        self._workplace.navigate.go(_PLACES[record.source], record.id)
