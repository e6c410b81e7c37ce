"""The year's targets with the line of where we should be by now; each opens what it counts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from services.dashboard.targets import goals
from services.indicators.definition import Rhythm
from services.indicators.records import Line
from ui.dashboard.target_bar import Standing, TargetBar
from ui.dashboard.words import joined
from ui.indicators.words import figure_words, number_words, state_tone, state_word
from ui.shared.entries import Entries, link_about, row_of
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, plain_button, text_label

_FIGURE = 38  # width of a figure before its bar, at 100 %


class TargetsCard(Card):
    """Signals: ``wanted`` (Line): its records; ``all_wanted``: the page of all lines."""

    wanted, all_wanted = Signal(object), Signal()

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Targets of the year"))
        self._language = language
        self._entries = Entries(10)
        every = plain_button(self.tr("All indicators"))
        every.clicked.connect(self.all_wanted)
        self.head.addWidget(every)
        self.body.addWidget(self._entries)
        legend = self.tr(
            "Filled: done. Hatched: if it goes on like this. Dashed line: due by now. Thick line:"
            " the target."
        )
        self.body.addWidget(text_label(legend, "muted"))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """What is missing stands first."""
        self._entries.set_rows([self._row(line) for line in lines])
        self.setVisible(bool(lines))

    def _row(self, line: Line) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(2))
        name = text_label(line.indicator.name.get(self._language), "strong")
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = row_of(name, Chip(state_word(line.state), state_tone(line.state)))
        words = self._words(line)
        link = link_about(line, figure_words(line), self._want)
        link.setToolTip(self.tr("See the records"))
        link.setAccessibleName(f"{line.indicator.name.get(self._language)}: {words}")
        link.setProperty("strong", True)
        link.setEnabled(bool(line.figure.value))
        link.setMinimumWidth(Theme.current().px(_FIGURE))
        column.addWidget(head)
        column.addWidget(row_of(link, TargetBar(_standing(line), words)))
        column.addWidget(text_label(words, "muted"))
        return row

    def _words(self, line: Line) -> str:
        goal = goals(line)[-1]
        target = self.tr("target {number}").format(number=number_words(goal.due))
        by_now = self.tr("due by now {number}").format(number=number_words(goal.by_now))
        forecast = ""
        if line.forecast is not None:
            words = self.tr("at this pace {number} by the end")
            forecast = words.format(number=number_words(line.forecast))
        empty = ""
        if line.indicator.rhythm is Rhythm.MONTH and line.empty_months:
            empty = self.tr("%n month(s) without any", "", len(line.empty_months))
        return joined((target, by_now, forecast, empty))

    def _want(self, line: object) -> None:
        self.wanted.emit(line)


def _standing(line: Line) -> Standing:
    goal = goals(line)[-1]
    return Standing(
        done=float(line.figure.value or 0),
        by_now=float(goal.by_now or 0),
        due=float(goal.due or 0),
        forecast=None if line.forecast is None else float(line.forecast),
    )
