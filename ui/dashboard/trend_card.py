"""Two years of one measure, month by month."""

from PySide6.QtCore import Signal

from services.dashboard.records import Board
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from ui.dashboard.words import joined, measure_word, number_word, options
from ui.shared.choices import Choice
from ui.shared.local_time import month_words
from ui.shared.month_bars import MonthBar, MonthBars
from ui.shared.widgets import Card, text_label

_YEAR = 12


class TrendCard(Card):
    """The chosen measure is kept. Signal ``wanted`` (measure, place of the month)."""

    wanted = Signal(str, int)

    def __init__(self, wording: SummaryWording) -> None:
        super().__init__(self.tr("24 months"))
        self._wording = wording
        self._board: Board | None = None
        self._choice = Choice()
        self._choice.setAccessibleName(self.tr("Measure"))
        self._chart, self._said = MonthBars(), text_label("", "strong")
        self.head.addWidget(self._choice)
        for part in (self._chart, self._said, text_label(self._legend(), "muted")):
            self.body.addWidget(part)
        self._choice.chosen.connect(self._show)
        self._chart.moved.connect(self._say)
        self._chart.opened.connect(self._want)

    def show_board(self, board: Board) -> None:
        """Fill it anew."""
        self._board = board
        offered = options(board, self._wording)
        chosen = self._choice.value()
        codes = [option.code for option in offered]
        kept = chosen if chosen in codes else Population.VISITS.value
        self._choice.set_options(offered, kept)
        self._show()

    def choice(self) -> Choice:
        """Which measure is shown."""
        return self._choice

    def chart(self) -> MonthBars:
        """What shows it."""
        return self._chart

    def _show(self, code: str = "") -> None:
        board = self._board
        if board is None:
            return
        measure = self._choice.value()
        numbers = board.of(measure).numbers
        bars = []
        for place, month in enumerate(board.months):
            number = numbers[place] if board.is_known(month) else None
            bars.append(
                MonthBar(month, number, number_word(measure, number), self._words(board, place))
            )
        self._chart.set_bars(bars)

    def _words(self, board: Board, place: int) -> str:
        """The month's figure and, where there is one, that of the year before."""
        measure, month = self._choice.value(), board.months[place]
        numbers = board.of(measure).numbers
        name = measure_word(measure, self._wording)
        if not board.is_known(month):
            none = self.tr("{month}: nothing on record that is so old")
            return none.format(month=month_words(month))
        told = self.tr("{month}: {name} {number}").format(
            month=month_words(month), name=name, number=number_word(measure, numbers[place])
        )
        earlier = place - _YEAR
        if earlier < 0 or not board.is_known(board.months[earlier]):
            return told
        before = self.tr("a year before {number}").format(
            number=number_word(measure, numbers[earlier])
        )
        return joined((told, before))

    def _legend(self) -> str:
        return self.tr(
            "Filled: this month so far. Plain: this year. Hatched: before. Arrow keys go from month"
            " to month; Enter opens the records."
        )

    def _say(self, place: int) -> None:
        bar = self._chart.current()
        self._said.setText(bar.words if bar else "")

    def _want(self, place: int) -> None:
        if self._board is not None and self._board.is_known(self._board.months[place]):
            self.wanted.emit(self._choice.value(), place)
