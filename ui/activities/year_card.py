"""The twelve months of a year: how many activities each has, and which have no outreach."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from services.activities.records import MonthOfYear, YearCounts
from ui.shared.choices import Choice, Option
from ui.shared.local_time import month_words
from ui.shared.theme import Theme, Tone, set_look
from ui.shared.widgets import Card, Chip

_BUTTONS, _HALF = 13, 7  # the year and its months
_LEAST, _GAP = 54, 6  # pixels of the design


class YearCard(Card):
    """Signals: ``year_chosen``; ``month_chosen`` (``YYYY-MM``, or nothing for the whole year)."""

    year_chosen = Signal()
    month_chosen = Signal()

    def __init__(self, year: int) -> None:
        super().__init__()
        self._year = Choice((Option(str(year), self._year_words(year)),), str(year))
        self._year.setAccessibleName(self.tr("Year"))
        self._state = Chip()
        self._strip = MonthStrip()
        for number, part in enumerate((self._year, self._state)):
            self.head.insertWidget(number, part)
        self.body.addWidget(self._strip)
        self._year.chosen.connect(self._take_year)
        self._strip.chosen.connect(self.month_chosen)

    def year(self) -> int:
        """The year that is looked at."""
        return int(self._year.value())

    def month(self) -> str:
        """The month that is looked at; empty: all of them."""
        return self._strip.month()

    def offer_years(self, years: Sequence[int]) -> None:
        """These can be chosen, the newest first."""
        kept = self._year.value()
        options = [Option(str(year), self._year_words(year)) for year in years]
        self._year.set_options(options, kept)

    def show_year(self, counts: YearCounts) -> None:
        """Show the months of this year."""
        self._strip.show_months(counts.months)
        missing = sum(one.is_nil and one.is_over for one in counts.months)
        begun = sum(one.is_over for one in counts.months)
        if missing:
            words = self.tr("%n month(s) without outreach", "", missing)
            self._state.show_state(words, Tone.WARN)
        else:
            words = self.tr("Outreach in every month so far") if begun else ""
            self._state.show_state(words, Tone.ACCENT)

    def _take_year(self) -> None:
        self._strip.clear()
        self.year_chosen.emit()

    def _year_words(self, year: int) -> str:
        return self.tr("Year {year}").format(year=year)


class MonthStrip(QWidget):
    """The whole year and its months side by side. Signal ``chosen`` when another one is picked."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Theme.current().px(_GAP))
        self._month = ""
        self._months: tuple[MonthOfYear, ...] = ()
        self._buttons = [self._button() for _ in range(_BUTTONS)]
        self._columns = 0
        self._arrange(_BUTTONS)

    def month(self) -> str:
        """``YYYY-MM``, or nothing for the whole year."""
        return self._month

    def clear(self) -> None:
        """Look at the whole year, without a signal."""
        self._month = ""
        self._show()

    def show_months(self, months: Sequence[MonthOfYear]) -> None:
        """Show these twelve."""
        self._months = tuple(months)
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = Theme.current().px
        is_wide = self.width() >= _BUTTONS * px(_LEAST) + (_BUTTONS - 1) * px(_GAP)
        self._arrange(_BUTTONS if is_wide else _HALF)

    def _arrange(self, columns: int) -> None:
        """In one row, or in two where the text is large."""
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, *divmod(number, columns))
        for column in range(_BUTTONS):
            self._grid.setColumnStretch(column, int(column < columns))

    def _show(self) -> None:
        whole, *each = self._buttons
        whole.setText(self.tr("Year") + "\n" + str(sum(one.done for one in self._months)))
        whole.setChecked(not self._month)
        for button, one in zip(each, self._months, strict=False):
            number = int(one.month[-2:])
            button.setText(self.tr("Month {number}").format(number=number) + "\n" + self._word(one))
            button.setProperty("code", one.month)
            button.setChecked(one.month == self._month)
            button.setToolTip(month_words(one.month) + "   " + self._hint(one))
            button.setAccessibleName(button.toolTip())
            set_look(button, tone=_tone(one))

    def _word(self, one: MonthOfYear) -> str:
        if one.is_nil and one.is_over:
            return self.tr("none")
        if one.done and not one.is_nil:
            return str(one.done)
        if one.planned:
            return self.tr("plan {number}").format(number=one.planned)
        return self.tr("due") if one.is_nil else "–"

    def _hint(self, one: MonthOfYear) -> str:
        if one.is_nil and one.is_over:
            return self.tr("No outreach was held in this month.")
        if one.is_nil:
            return self.tr("No outreach was held yet; one is due each month.")
        return self.tr("%n held", "", one.done)

    def _button(self) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setProperty("role", "month")
        button.setProperty("code", "")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._pick)
        return button

    def _pick(self) -> None:
        button = self.sender()
        if button is not None:
            self._month = str(button.property("code"))
            self._show()
            self.chosen.emit()


def _tone(one: MonthOfYear) -> Tone:
    if one.is_nil and (one.is_over or not one.planned):
        return Tone.WARN
    return Tone.ACCENT if one.done else Tone.NEUTRAL
