"""What the year brought so far: by kind, materials, the awareness rate. Numbers only."""

from PySide6.QtWidgets import QWidget

from services.activities.records import YearCounts
from ui.activities.words import survey_words
from ui.shared.entries import FactGrid
from ui.shared.widgets import Card, text_label
from ui.visits.words import Labels


class CountsCard(Card):
    """Activities held and the people who came, by kind."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("Held this year"))
        self._labels = labels
        self._kinds = FactGrid()
        self._none = text_label(self.tr("Nothing yet."), "muted")
        self.body.addWidget(self._kinds)
        self.body.addWidget(self._none)

    def show_year(self, counts: YearCounts) -> None:
        """Show the counts of this year."""
        rows = [
            (
                self._labels.label("activity_kind", one.kind),
                _figure(self._words(one.activities, one.present)),
            )
            for one in counts.kinds
        ]
        if len(rows) > 1:
            total = _figure(self._words(counts.done, counts.present))
            rows.append((self.tr("Together"), total))
        self._kinds.set_rows(rows)
        self._none.setVisible(not rows)

    def _words(self, activities: int, present: int) -> str:
        held = self.tr("%n time(s)", "", activities)
        people = self.tr("%n person-time(s)", "", present)
        return f"{held}   {people}" if present else held


class MaterialsCard(Card):
    """Pieces by kind, and all surveys together. Hides itself while there is nothing."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("Materials and awareness"))
        self._labels = labels
        self._facts = FactGrid()
        self._survey = text_label()
        self.body.addWidget(self._facts)
        self.body.addWidget(self._survey)

    def show_year(self, counts: YearCounts) -> None:
        """Show those of this year."""
        label = self._labels.label
        rows: list[tuple[str, QWidget]] = [
            (label("material_kind", one.kind), _figure(str(one.pieces))) for one in counts.materials
        ]
        self._facts.set_rows(rows)
        self._facts.setVisible(bool(rows))
        words = survey_words(counts.survey)
        self._survey.setText(words)
        self._survey.setVisible(bool(words))
        self.setVisible(bool(rows) or bool(words))


def _figure(words: str) -> QWidget:
    """Numbers stay on one line."""
    label = text_label(words, "strong")
    label.setWordWrap(False)
    return label
