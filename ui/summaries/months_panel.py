"""The list of months: what is done, what is late, what comes next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.summary.months import MonthEntry
from ui.curtain import Curtain
from ui.shared.entries import row_of
from ui.shared.local_time import local_day, month_words
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.tokens import ROW
from ui.shared.widgets import Banner, plain_button
from ui.summaries.words import state_tone, state_words

if TYPE_CHECKING:
    from services.summary.month_list import MonthList


class MonthsPanel(QWidget):
    """Signals: ``opened`` (month), ``county_wanted``, ``reading_wanted`` (what it sent back)."""

    opened = Signal(str)
    county_wanted = Signal()
    reading_wanted = Signal()

    def __init__(self, curtain: Curtain) -> None:
        super().__init__()
        self._late, self._county = Banner(), Banner()
        self._county.acted.connect(self.county_wanted)
        self._model = RecordModel[MonthEntry](
            [
                Column(self.tr("Month"), self._month, width=130),
                Column(self.tr("Visits"), self._visits, ColumnKind.NUMBER, 64),
                Column("", self._gap, width=24),
                Column(self.tr("State"), state_words, ColumnKind.CHIP, 170, state_tone),
                Column(self.tr("Due by"), self._due, ColumnKind.MUTED, 112),
                Column(self.tr("Number"), self._number, ColumnKind.MUTED, 84),
                Column(self.tr("Where it went"), self._went, ColumnKind.MUTED),
                Column("", self._action, ColumnKind.ACTION, 64),
            ],
            curtain,
        )
        self._table = RecordTable(self._model)
        self._table.setProperty("role", "framed")
        self._table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(16))
        for banner in (self._late, self._county):
            banner.hide()
            column.addWidget(banner)
        reading = plain_button(self.tr("Read what the county sent back"), icon_name="usb")
        reading.clicked.connect(self.reading_wanted)
        column.addWidget(row_of(reading, 1))
        column.addWidget(self._table, 1)

    def show_months(self, months: "MonthList") -> None:
        """Fill the list and choose the month that comes next."""
        rows = months.entries
        self._model.set_rows(rows)
        height = Theme.current().px(ROW) * (min(len(rows), 12) + 1)
        self._table.setMinimumHeight(height + Theme.current().px(8))
        chosen = next((n for n, entry in enumerate(rows) if entry.is_next), 0)
        self._table.setCurrentIndex(self._model.index(chosen, 0))
        late = self.tr("%n month(s) late. Earlier months come first.", "", months.late)
        self._late.say(late if months.late else "", Tone.WARN)

    def show_county(self, *, is_known: bool) -> None:
        """Without the county's key nothing can be sealed."""
        words = self.tr("The county's key is not set yet: closed months cannot be taken along.")
        self._county.say("" if is_known else words, Tone.INFO, self.tr("Set the county's key"))

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._table

    def _open(self, entry: MonthEntry) -> None:
        self.opened.emit(entry.month)

    def _month(self, entry: MonthEntry) -> str:
        return month_words(entry.month)

    def _visits(self, entry: MonthEntry) -> str:
        return str(entry.visits)

    def _gap(self, entry: MonthEntry) -> str:
        """A number at the right edge would touch the words that follow."""
        return ""

    def _due(self, entry: MonthEntry) -> str:
        return entry.due.isoformat()

    def _number(self, entry: MonthEntry) -> str:
        return f"{entry.number:06d}" if entry.number else ""

    def _went(self, entry: MonthEntry) -> str:
        if entry.handed_over_at is not None:
            day = local_day(entry.handed_over_at).isoformat()
            return self.tr("handed over on {day}").format(day=day)
        return entry.written_at

    def _action(self, entry: MonthEntry) -> str:
        return self.tr("Open")
