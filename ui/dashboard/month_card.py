"""This month beside the month before and the same month a year ago; every figure opens records."""

from collections.abc import Iterator

from PySide6.QtCore import Signal

from services.dashboard.records import FACT_TOTALS, Board, Part
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from ui.dashboard.words import measure_word, number_word
from ui.shared.widgets import Card
from ui.summaries.figures import FigureGrid, FigureRow

_SEPARATOR = "|"
_PLACES = (-1, -2, -13)  # of the months in the columns


class MonthCard(Card):
    """Signal ``wanted`` (measure, table, row, place of the month)."""

    wanted = Signal(str, str, str, int)

    def __init__(self, wording: SummaryWording) -> None:
        super().__init__(self.tr("In detail"))
        self._wording = wording
        self._grid = FigureGrid()
        self._grid.opened.connect(self._open)
        self.body.addWidget(self._grid)

    def show_board(self, board: Board) -> None:
        """Fill it anew."""
        self.set_note(self.tr("so far, until {day}").format(day=board.today.isoformat()))
        heading = (
            self.tr("What was counted"),
            self.tr("This month"),
            self.tr("Last month"),
            self.tr("A year ago"),
        )
        self._grid.show_rows(heading, list(self._rows(board)))

    def _rows(self, board: Board) -> Iterator[FigureRow]:
        for population in Population:
            yield self._row(board, population.value)
            for part in board.parts:
                if part.population is population and _is_shown(part.numbers):
                    yield self._part(board, part)
        for group in FACT_TOTALS:
            yield self._row(board, group)
            for one in board.series:
                if one.measure.startswith(f"{group}/") and _is_shown(one.numbers):
                    yield self._row(board, one.measure, 1)

    def _row(self, board: Board, measure: str, depth: int = 0) -> FigureRow:
        values = self._values(board, measure, board.of(measure).numbers)
        label, key = measure_word(measure, self._wording), f"{measure}{_SEPARATOR}{_SEPARATOR}"
        return FigureRow(label, values, depth, key=key)

    def _part(self, board: Board, part: Part) -> FigureRow:
        label = self._wording.row(part.table, part.row)
        key = _SEPARATOR.join((part.population, part.table, part.row))
        return FigureRow(label, self._values(board, part.population, part.numbers), 1, key=key)

    def _values(self, board: Board, measure: str, numbers: tuple[int, ...]) -> tuple[str, ...]:
        found = board.compared(numbers)
        every = (found.now, found.before, found.year_ago)
        return tuple(number_word(measure, number) for number in every)

    def _open(self, key: str, column: int) -> None:
        measure, table, row = key.split(_SEPARATOR)
        self.wanted.emit(measure, table, row, _PLACES[column])


def _is_shown(numbers: tuple[int, ...]) -> bool:
    """A row of a break-down that has nothing in any column says nothing."""
    return any(numbers[place] for place in _PLACES)
