"""The crises of the year in numbers: no names."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from services.crises.records import CrisisCounts
from ui.shared.entries import FactGrid
from ui.shared.widgets import Card, text_label
from ui.visits.words import Labels

_MOST_KINDS = 4


class YearCard(Card):
    """Empty until ``show_year`` is called."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("This year"), self.tr("numbers only"))
        self._labels = labels
        self._facts = FactGrid()
        self.body.addWidget(self._facts)

    def show_year(self, months: Sequence[CrisisCounts]) -> None:
        """Show these months together."""
        kinds: Counter[str] = Counter()
        for month in months:
            kinds.update(month.by_kind)
        facts = [
            (self.tr("Crises"), sum(month.crises for month in months)),
            (self.tr("Call-outs"), sum(month.callouts for month in months)),
        ]
        facts += [
            (self._labels.label("crisis_kind", kind), number)
            for kind, number in kinds.most_common(_MOST_KINDS)
        ]
        rows: list[tuple[str, QWidget]] = [
            (name, text_label(str(number), "strong")) for name, number in facts
        ]
        self._facts.set_rows(rows)
