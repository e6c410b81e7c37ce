"""Which populations a client belongs to, each with the days from and to."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from services.clients.records import PopulationId, PopulationPeriod
from ui.clients.words import population_options
from ui.shared.day_field import DayField
from ui.shared.icons import icon
from ui.shared.tag_field import TagField
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, text_label
from ui.visits.words import Labels


class PopulationsField(QWidget):
    """Typing adds one; every one has a line with its days. Signal ``changed``."""

    changed = Signal()

    def __init__(self, labels: Labels, today: Callable[[], date]) -> None:
        super().__init__()
        self._labels, self._today = labels, today
        self._lines: list[_PeriodLine] = []
        self._adder = TagField(
            population_options(labels), self.tr("Type to add, e.g. left-behind child")
        )
        self._adder.changed.connect(self._add_picked)
        self.setFocusProxy(self._adder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().px(6))
        self._column.addWidget(self._adder)

    def value(self) -> tuple[PopulationPeriod, ...]:
        """All periods as typed."""
        return tuple(line.value() for line in self._lines)

    def set_value(self, periods: Sequence[PopulationPeriod]) -> None:
        """Show these; no signal."""
        for line in self._lines:
            line.deleteLater()
        self._lines = []
        for period in periods:
            self._append(period)

    def has_unreadable(self) -> bool:
        """Whether a day was typed that is no day."""
        return any(line.is_unreadable() for line in self._lines)

    def _add_picked(self) -> None:
        picked = self._adder.value()
        self._adder.set_value(())
        for code in picked:
            self._append(PopulationPeriod(code))
        self.changed.emit()

    def _append(self, period: PopulationPeriod) -> None:
        line = _PeriodLine(period, self._labels.label("population", period.population), self._today)
        line.changed.connect(self.changed)
        line.remove_wanted.connect(self._remove)
        self._lines.append(line)
        self._column.addWidget(line)

    def _remove(self) -> None:
        line = self.sender()
        if isinstance(line, _PeriodLine):
            self._lines.remove(line)
            line.hide()
            line.deleteLater()
            self._adder.setFocus()
            self.changed.emit()


class _PeriodLine(QWidget):
    """One population: its name, from, to, and a button that takes it away."""

    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, period: PopulationPeriod, label: str, today: Callable[[], date]) -> None:
        super().__init__()
        px = Theme.current().px
        self._population: str = period.population
        self._id: PopulationId | None = period.id
        self._since, self._until = DayField(today, period.since), DayField(today, period.until)
        name = text_label(label, "strong")
        self._remove = QPushButton()
        self._remove.setIcon(icon("x", "muted"))
        self._remove.setProperty("role", "link")
        self._remove.setToolTip(self.tr("Take away: it was a mistake"))
        self._remove.setAccessibleName(self.tr("Take away {name}").format(name=label))
        self._since.setAccessibleName(self.tr("{name}, from").format(name=label))
        self._until.setAccessibleName(self.tr("{name}, to").format(name=label))
        self._since.setPlaceholderText(self.tr("not known"))
        self._until.setPlaceholderText(self.tr("still now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(name, 2)
        for word, field in ((self.tr("from"), self._since), (self.tr("to"), self._until)):
            row.addWidget(muted_label(word))
            row.addWidget(field, 2)
            field.changed.connect(self.changed)
        row.addWidget(self._remove)
        self._remove.clicked.connect(self.remove_wanted)

    def value(self) -> PopulationPeriod:
        return PopulationPeriod(
            self._population, self._since.value(), self._until.value(), self._id
        )

    def is_unreadable(self) -> bool:
        return self._since.is_unreadable() or self._until.is_unreadable()
