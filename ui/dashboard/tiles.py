"""The month at a glance: the figures that a visitor asks for first, each opening its records."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from services.dashboard.records import FACT_TOTALS, Board
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from ui.dashboard.words import joined, measure_word, number_word
from ui.shared.entries import clear, link_about
from ui.shared.theme import Theme
from ui.shared.widgets import text_label

_WIDTH = 152  # of a tile at 100 %
_SHOWN = (
    Population.VISITS.value,
    Population.PERSONS.value,
    Population.ASSESSMENTS.value,
    Population.REFERRALS.value,
    Population.FOLLOW_UPS.value,
    Population.CRISES.value,
    FACT_TOTALS[0],
)


@dataclass(frozen=True, slots=True)
class _Tile:
    measure: str
    name: str
    figure: str
    compared: str
    standing: str  # where the records stand


class Tiles(QWidget):
    """As many in a row as there is room for. Signal ``wanted`` (measure)."""

    wanted = Signal(str)

    def __init__(self, wording: SummaryWording) -> None:
        super().__init__()
        self._wording = wording
        self._tiles: list[QWidget] = []
        self._per_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Theme.current().px(12))

    def show_board(self, board: Board) -> None:
        """Fill them anew."""
        clear(self._grid)
        self._tiles = [self._frame(tile) for tile in self._found(board)]
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._per_row:
            self._arrange()

    def _fitting(self) -> int:
        """Rows of about the same length: seven go as 7, 4 and 3, 3 and so on."""
        count = len(self._tiles) or 1
        most = max(1, min(count, self.width() // Theme.current().px(_WIDTH)))
        rows = -(-count // most)
        return -(-count // rows)

    def _arrange(self) -> None:
        self._per_row = self._fitting()
        for column in range(len(_SHOWN)):
            self._grid.setColumnStretch(column, 1 if column < self._per_row else 0)
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // self._per_row, number % self._per_row)

    def _found(self, board: Board) -> Iterator[_Tile]:
        for measure in _SHOWN:
            found = board.compared(board.of(measure).numbers)
            earlier = self.tr("last month {before}, a year ago {year_ago}").format(
                before=number_word(measure, found.before),
                year_ago=number_word(measure, found.year_ago),
            )
            name = measure_word(measure, self._wording)
            standing = self._standing(board, measure)
            yield _Tile(measure, name, number_word(measure, found.now), earlier, standing)

    def _standing(self, board: Board, measure: str) -> str:
        found = (part for part in board.parts if part.population == measure and part.numbers[-1])
        return joined([f"{self._wording.row(p.table, p.row)} {p.numbers[-1]}" for p in found])

    def _frame(self, tile: _Tile) -> QWidget:
        px = Theme.current().px
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(14), px(10), px(10), px(10))
        column.setSpacing(px(2))
        figure = link_about(tile.measure, tile.figure, self._want)
        figure.setProperty("figure", True)
        figure.setAccessibleName(f"{tile.name}: {tile.figure}")
        figure.setAccessibleDescription(joined((tile.compared, tile.standing)))
        figure.setToolTip(self.tr("See the records"))
        figure.setEnabled(tile.figure.strip("0") != "")
        column.addWidget(text_label(tile.name, "strong"))
        column.addWidget(figure, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(text_label(tile.compared, "small"))
        if tile.standing:
            column.addWidget(text_label(tile.standing, "small"))
        column.addStretch(1)
        return frame

    def _want(self, measure: object) -> None:
        self.wanted.emit(measure)
