"""A table of lines: the room's figure, the target, what is due by now, how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from services.indicators.records import CheckLine, Line, Points
from ui.indicators.words import (
    by_now_words,
    figure_words,
    number_words,
    points_tone,
    points_word,
    state_tone,
    state_word,
    target_words,
)
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card
from ui.workplace import Workplace

_NARROW = 640  # pixels of the design: as wide as the card is at 125 % on a small screen


@dataclass(frozen=True, slots=True)
class Row:
    """A line, in the self-check with its points."""

    line: Line
    check: CheckLine | None = None


class LinesCard(Card):
    """Signal ``selected`` (Line) when another row is chosen."""

    selected = Signal(object)

    def __init__(
        self, workplace: Workplace, title: str, height: int, *, is_check: bool = False
    ) -> None:
        super().__init__(title)
        self._language = workplace.language.value
        self._is_check, self._is_narrow = is_check, False
        self._model = RecordModel[Row](self._shown(()), workplace.curtain)
        self.table = RecordTable(self._model)
        self.table.setMinimumHeight(Theme.current().px(height))
        self.body.addWidget(self.table, 1)
        self.table.selected.connect(self._tell)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < Theme.current().px(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            row, rows = self.table.currentIndex().row(), self._model.rows()
            with QSignalBlocker(self.table):  # the line looked at may be another table's
                self._model.set_columns(self._shown(rows))
                self.table.selectRow(row)

    def show_rows(self, rows: Sequence[Row], chosen: str = "") -> None:
        """Show these; the line ``chosen`` (id), or the first one, is the one looked at."""
        self._model.set_columns(self._shown(rows))
        self._model.set_rows(rows)
        ids = [row.line.indicator.id for row in rows]
        if chosen in ids:
            self.table.selectRow(ids.index(chosen))

    def choose_first(self) -> None:
        """Look at the first line, if there is one."""
        if self._model.rowCount():
            self.table.selectRow(0)

    def _tell(self, row: Row) -> None:
        self.selected.emit(row.line)

    def _shown(self, rows: Sequence[Row]) -> list[Column[Row]]:
        """The self-check asks what is there, not how it goes on: without pro rata and forecast.
        What no line has would only take room from the names; where there is little, the forecast
        stands beside the line alone."""
        going = () if self._is_check else (_by_now,) if self._is_narrow else (_by_now, _forecast)
        only_if = [text for text in (*going, _points) if any(map(text, rows))]
        optional = (_by_now, _forecast, _points)
        return [
            one for one in self._all_columns() if one.text not in optional or one.text in only_if
        ]

    def _all_columns(self) -> list[Column[Row]]:
        is_short = self._is_check or self._is_narrow
        return [
            Column(self.tr("No."), _number, ColumnKind.MUTED, 58),
            Column(self.tr("Indicator"), self._name),
            Column(self.tr("State"), _state, ColumnKind.CHIP, 128, _tone),
            Column(self.tr("This room"), _figure, ColumnKind.NUMBER, 84),
            Column(self.tr("Target"), self._target, ColumnKind.TEXT, 104 if is_short else 132),
            Column(self.tr("Due by now"), _by_now, ColumnKind.NUMBER, 84),
            Column(self.tr("Forecast"), _forecast, ColumnKind.NUMBER, 72),
            Column(self.tr("Points"), _points, ColumnKind.NUMBER, 64),
        ]

    def _name(self, row: Row) -> str:
        return row.line.indicator.name.get(self._language)

    def _target(self, row: Row) -> str:
        return target_words(row.line, self._language)


def _number(row: Row) -> str:
    return row.line.indicator.number


def _figure(row: Row) -> str:
    return figure_words(row.line)


def _by_now(row: Row) -> str:
    return by_now_words(row.line)


def _forecast(row: Row) -> str:
    return number_words(row.line.forecast)


def _points(row: Row) -> str:
    if row.check is not None and row.check.within:
        return f"({row.check.within})"
    return "" if row.line.indicator.points is None else str(row.line.indicator.points)


def _state(row: Row) -> str:
    if row.check is not None and row.check.standing is not Points.NONE:
        return points_word(row.check.standing)
    return state_word(row.line.state)


def _tone(row: Row) -> Tone:
    if row.check is not None and row.check.standing is not Points.NONE:
        return points_tone(row.check.standing)
    return state_tone(row.line.state)
