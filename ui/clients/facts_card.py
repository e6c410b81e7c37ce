"""What is known of the person: only what is filled in, the more private things covered."""

from collections.abc import Iterator

from services.clients.checks import CHOICES
from services.clients.records import ClientDetails
from ui.clients.words import ClientTerms, school_words
from ui.shared.entries import FactGrid, selectable_label
from ui.shared.widgets import Card, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class FactsCard(Card):
    """``show_details`` fills it; empty fields are not shown at all."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__(self.tr("About the person"))
        self._workplace, self._labels = workplace, labels
        self._facts = FactGrid()
        self._nothing = text_label(self.tr("Only the name is noted."), "muted")
        self.body.addWidget(self._facts)
        self.body.addWidget(self._nothing)

    def show_details(self, details: ClientDetails, terms: ClientTerms) -> None:
        """Show another file, or the same one afresh."""
        rows = [(name, value) for name, value in self._known(details, terms) if value]
        self._facts.set_rows([(name, selectable_label(value)) for name, value in rows])
        self._nothing.setVisible(not rows)

    def _known(self, details: ClientDetails, terms: ClientTerms) -> Iterator[tuple[str, str]]:
        fields = details.fields
        yield self.tr("Phone"), fields.phone
        yield terms.guardian, self._guardian(details)
        yield self.tr("School and class"), school_words(fields)
        birth = fields.birth_date.isoformat() if fields.birth_date else ""
        yield self.tr("Birth date"), birth
        yield self.tr("Where the person lives"), fields.address
        yield self.tr("Lives with"), fields.lives_with
        yield self.tr("Family"), self._chosen("family_structure", fields.family_structure)
        yield self.tr("Occupation"), fields.occupation
        yield self.tr("Marital status"), self._chosen("marital", fields.marital)
        yield self.tr("Education"), self._chosen("education", fields.education)
        yield self.tr("Ethnicity"), fields.ethnicity
        yield self.tr("Registered residence"), fields.household
        yield self.tr("Citizen id"), masked(fields.citizen_id)
        yield self.tr("Came here"), self._chosen("source", fields.source)
        yield self.tr("Former populations"), self._former(details)
        yield self.tr("Remarks"), fields.remarks

    def _guardian(self, details: ClientDetails) -> str:
        fields = details.fields
        name = self._workplace.curtain.name(fields.guardian_name)
        parts = (name, fields.guardian_relation, fields.guardian_phone)
        return " ".join(part for part in parts if part)

    def _chosen(self, field: str, code: str) -> str:
        return self._labels.label(CHOICES[field], code) if code else ""

    def _former(self, details: ClientDetails) -> str:
        today = self._workplace.clock.today()
        ended = (
            f"{self._labels.label('population', period.population)} – {period.until.isoformat()}"
            for period in details.fields.populations
            if period.until is not None and period.until < today
        )
        return "\n".join(ended)


def masked(citizen_id: str) -> str:
    """Whoever stands beside the screen need not read all of it; the form shows it."""
    return f"{citizen_id[:6]}{'*' * 8}{citizen_id[14:]}" if len(citizen_id) == 18 else citizen_id
