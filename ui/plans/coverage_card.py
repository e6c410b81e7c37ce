"""How many of each population have a plan, and what was delivered: numbers only."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from services.plans.records import Coverage, Delivered
from ui.plans.words import count_words
from ui.shared.entries import FactGrid
from ui.shared.local_time import month_words
from ui.shared.widgets import Card, text_label
from ui.visits.words import Labels


class CoverageCard(Card):
    """Persons with a plan under way of those on file, by population, today."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("Reached with a plan"), self.tr("numbers only"))
        self._labels = labels
        self._facts = FactGrid()
        self.body.addWidget(self._facts)
        self._none = text_label(self.tr("No population is on file yet."), "muted")
        self.body.addWidget(self._none)

    def show_coverage(self, coverage: Sequence[Coverage]) -> None:
        """Show these."""
        rows: list[tuple[str, QWidget]] = [
            (
                self._labels.label("population", one.population),
                _count(count_words(one.with_plan, one.persons)),
            )
            for one in coverage
        ]
        self._facts.set_rows(rows)
        self._none.setVisible(not rows)


class DeliveredCard(Card):
    """Sessions of the last months, all populations together."""

    def __init__(self) -> None:
        super().__init__(self.tr("Sessions delivered"))
        self._facts = FactGrid()
        self.body.addWidget(self._facts)

    def show_months(self, months: Sequence[str], delivered: Sequence[Delivered]) -> None:
        """Show these months, newest first."""
        counts: Counter[str] = Counter()
        for one in delivered:
            counts[one.month] += one.sessions
        rows: list[tuple[str, QWidget]] = [
            (month_words(month), _count(str(counts[month]))) for month in reversed(months)
        ]
        self._facts.set_rows(rows)


def _count(words: str) -> QWidget:
    """Numbers stay on one line."""
    label = text_label(words, "strong")
    label.setWordWrap(False)
    return label
