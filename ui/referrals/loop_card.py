"""How the loop closes: what became of the referrals of a period, by destination."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.referrals.statistics import Loop, LoopLine
from ui.shared.choices import Choice, Option
from ui.shared.entries import FactGrid, row_of
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_YEAR, _LAST_YEAR, _MONTHS = "year", "last_year", "months"
_COUNTS = ("issued", "in_time", "late", "missing", "waiting", "lost", "ended")
_ANSWERS = ("arrived", "declined")


class LoopCard(Card):
    """Signal ``period_changed``: ask for ``period`` again."""

    period_changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("How the loop closes"))
        self._today = workplace.clock.today
        self._labels = Labels(workplace)
        self._period = Choice(
            [
                Option(_YEAR, self.tr("This year")),
                Option(_MONTHS, self.tr("The last 90 days")),
                Option(_LAST_YEAR, self.tr("Last year")),
            ],
            _YEAR,
        )
        self._persons = text_label("", "muted")
        empty = EmptyState(
            self.tr("No referrals in this time"),
            self.tr("Every referral is counted once, on the day it was issued."),
            icon_name="arrow-right-left",
        )
        self._model = RecordModel[LoopLine](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(workplace.theme.px(240))
        self._reasons = FactGrid()
        self._why = text_label(self.tr("Why it did not come about"), "lead")
        self._period.chosen.connect(self.period_changed)
        self.body.addWidget(row_of(self._period, self._persons, 1))
        self.body.addWidget(self._table, 1)
        note = self.tr(
            "Issued = in time + late + missing + waiting + lost + ended without a receipt. "
            "Arrived and not taken are what the receipts say."
        )
        self.body.addWidget(text_label(note, "small"))
        self.body.addWidget(self._why)
        self.body.addWidget(self._reasons)

    def period(self) -> tuple[date, date]:
        """First and last day."""
        today, chosen = self._today(), self._period.value()
        if chosen == _MONTHS:
            return today - timedelta(days=90), today
        year = today.year - (1 if chosen == _LAST_YEAR else 0)
        return date(year, 1, 1), date(year, 12, 31)

    def show_loop(self, loop: Loop) -> None:
        """Show these numbers, the total below."""
        if (loop.first, loop.last) != self.period():
            return
        rank = {code: n for n, code in enumerate(self._codes())}
        lines = sorted(loop.lines, key=lambda line: rank.get(line.destination, len(rank)))
        self._model.set_rows([*lines, loop.total] if lines else [])
        words = self.tr("%n referral(s)", "", loop.total.issued)
        persons = self.tr("about %n person(s)", "", loop.persons)
        self._persons.setText(f"{words}   {persons}" if lines else "")
        rows: list[tuple[str, QWidget]] = [
            (self._labels.label("decline_reason", code), text_label(str(number)))
            for code, number in loop.declined_by_reason.items()
        ]
        self._reasons.set_rows(rows)
        self._why.setVisible(bool(rows))

    def _codes(self) -> list[str]:
        return [option.code for option in self._labels.options("destination")]

    def _columns(self) -> list[Column[LoopLine]]:
        names = {
            "issued": self.tr("Issued"),
            "in_time": self.tr("In time"),
            "late": self.tr("Late"),
            "missing": self.tr("Missing"),
            "waiting": self.tr("Waiting"),
            "lost": self.tr("Lost"),
            "ended": self.tr("Ended"),
            "arrived": self.tr("Arrived"),
            "declined": self.tr("Not taken"),
        }
        counted = [
            Column(names[name], _counter(name), ColumnKind.NUMBER, 74)
            for name in (*_COUNTS, *_ANSWERS)
        ]
        days = Column(self.tr("Days (median)"), _days, ColumnKind.NUMBER, 100)
        return [Column(self.tr("To"), self._place), *counted, days]

    def _place(self, line: LoopLine) -> str:
        if not line.destination:
            return self.tr("All together")
        return self._labels.label("destination", line.destination)


def _counter(name: str) -> Callable[[LoopLine], str]:
    """Reads one number of a line; nothing where there is none."""
    return lambda line: str(getattr(line, name) or "")


def _days(line: LoopLine) -> str:
    return "" if line.median_days is None else f"{line.median_days:g}"
