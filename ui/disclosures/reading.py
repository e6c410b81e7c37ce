"""One entry of the disclosure log, read."""

from services.disclosures import DisclosureRow
from ui.shared.entries import FactGrid, selectable_label
from ui.shared.widgets import Card
from ui.visits.words import Labels
from ui.workplace import Workplace


class DisclosureReading(Card):
    """Hides itself while nothing is chosen."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__(self.tr("Entry"))
        self._labels = labels
        self._facts = FactGrid()
        self.body.addWidget(self._facts)
        self.hide()

    def show_entry(self, row: DisclosureRow | None) -> None:
        """Another entry, or none."""
        self.setVisible(row is not None)
        if row is None:
            return
        facts = (
            (self.tr("Day"), row.day.isoformat()),
            (self.tr("Told to"), row.recipient),
            (self.tr("Ground"), self._labels.label("disclosure_ground", row.ground)),
            (self.tr("Paper seen"), row.document),
            (self.tr("What was told"), row.what),
            (self.tr("Why no less"), row.minimum),
            (self.tr("Who decided"), row.decided_by),
            (self.tr("Recorded by"), row.recorded_by),
        )
        self._facts.set_rows([(name, selectable_label(text)) for name, text in facts if text])
