"""The records that a figure counts, of a summary or of an indicator: each opens its page."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.navigation import Place
from ui.shared.record_table import RecordTable
from ui.shared.sheet import Sheet
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label
from ui.workplace import Workplace

# Of these a page opens; the others are looked at where they stand: a week, a list.
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


class CountedRecord(Protocol):
    """``label`` tells it from others of its ``source`` (a table); never a name."""

    @property
    def source(self) -> str: ...
    @property
    def id(self) -> int: ...
    @property
    def day(self) -> date: ...
    @property
    def label(self) -> str: ...


class RecordsSheet(Sheet):
    """``show_records`` opens it; a record opened closes it."""

    def __init__(self, parent: QWidget | None, workplace: Workplace, title: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, title, "")
        self._workplace = workplace
        columns = [
            Column(translate("RecordsSheet", "Day"), _day, ColumnKind.TEXT, 120),
            Column(translate("RecordsSheet", "Record"), self._words),
        ]
        self._model = RecordModel[CountedRecord](columns, workplace.curtain)
        self._table = RecordTable(self._model)
        self._note = muted_label("")
        self.add_wide(self._table, Theme.current().px(320))
        self.column.addWidget(self._note)
        self.add_close()
        self._table.opened.connect(self._open)

    def show_records(self, rows: Sequence[CountedRecord], total: int, shut: int = 0) -> None:
        """The newest ``rows`` of ``total``; ``shut``: of them, in files that are shut."""
        self._model.set_rows(rows)
        translate = QCoreApplication.translate
        words = translate("RecordsSheet", "{shown} of {total} records; Enter opens one.")
        lines = [words.format(shown=len(rows), total=total)]
        if shut:
            lines.append(
                translate("RecordsSheet", "%n of them lie in files that are shut to you.", "", shut)
            )
        self._note.setText(" ".join(lines))
        self.open()
        self._table.setFocus()

    def _words(self, row: CountedRecord) -> str:
        """Codes by their lists; titles and numbers as they are."""
        codes, language = self._workplace.codes, self._workplace.language.value
        if row.source == "visit":
            return codes.label("mode", row.label, language)
        if row.source == "appointment":
            return QCoreApplication.translate("RecordsSheet", "Follow-up")
        return row.label

    def _open(self, row: CountedRecord) -> None:
        self.accept()
        go = self._workplace.navigate.go
        if row.source == "appointment":
            go(Place.CALENDAR, row.day)
        elif row.source == "roster":
            go(Place.ROSTERS)
        elif row.source == "group_session":
            go(Place.GROUPS)
        else:
            go(_PLACES[row.source], row.id)


def _day(row: CountedRecord) -> str:
    return row.day.isoformat()
