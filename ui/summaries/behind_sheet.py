"""The records that a figure counts: each opens its page."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.summary.behind import Behind, BehindRow
from services.summary.explained import FACTS
from services.summary.tables import Population
from ui.navigation import Place
from ui.shared.record_table import RecordTable
from ui.shared.sheet import Sheet
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label
from ui.workplace import Workplace

# Of these a page opens; an appointment is looked at in its week, people on their roster.
_PLACES = {
    "visit": Place.VISIT,
    "client": Place.CLIENT,
    "referral": Place.REFERRAL,
    "assessment": Place.ASSESSMENT,
    "screening": Place.SCREENING,
    "crisis": Place.CRISIS,
    "report": Place.REPORT,
    "plan": Place.PLAN,
    "activity": Place.ACTIVITY,
    "training": Place.TRAINING,
    "inspection": Place.INSPECTION,
}


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


class BehindSheet(Sheet):
    """Opens itself once the records are read; a record opened closes it."""

    def __init__(self, parent: QWidget | None, workplace: Workplace, wanted: WantedRecords) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, translate("BehindSheet", "What this figure counts"), "")
        self._workplace, self._wanted = workplace, wanted
        columns = [
            Column(translate("BehindSheet", "Day"), _day, ColumnKind.TEXT, 120),
            Column(translate("BehindSheet", "Record"), self._words),
        ]
        self._model = RecordModel[BehindRow](columns, workplace.curtain)
        self._table = RecordTable(self._model)
        self._note = muted_label("")
        self.add_wide(self._table, Theme.current().px(320))
        self.column.addWidget(self._note)
        self.add_close()
        self._table.opened.connect(self._open)
        self._load()

    def _load(self) -> None:
        behind, wanted = self._workplace.register.behind, self._wanted

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

        self._workplace.jobs.start(read).succeeded.connect(self._show)

    def _show(self, found: Behind) -> None:
        self._model.set_rows(found.rows)
        words = self.tr("{shown} of {total} records; Enter opens one.")
        lines = [words.format(shown=len(found.rows), total=found.total)]
        if found.shut:
            lines.append(self.tr("%n of them lie in files that are shut to you.", "", found.shut))
        self._note.setText(" ".join(lines))
        self.open()
        self._table.setFocus()

    def _words(self, row: BehindRow) -> str:
        """Codes by their lists; titles and numbers as they are."""
        codes, language = self._workplace.codes, self._workplace.language.value
        if row.source == "visit":
            return codes.label("mode", row.label, language)
        if row.source == "appointment":
            return self.tr("Follow-up")
        return row.label

    def _open(self, row: BehindRow) -> None:
        self.accept()
        if row.source == "appointment":
            self._workplace.navigate.go(Place.CALENDAR, row.day)
        elif row.source == "roster":
            self._workplace.navigate.go(Place.ROSTERS)
        elif row.source == "group_session":
            self._workplace.navigate.go(Place.GROUPS)
        else:
            self._workplace.navigate.go(_PLACES[row.source], row.id)


def _day(row: BehindRow) -> str:
    return row.day.isoformat()
