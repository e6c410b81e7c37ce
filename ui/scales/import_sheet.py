"""A scale of the room's own before it is taken in: what it is, and who says that it may be used."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.scales.fhir_reading import Note
from services.scales.imports import ImportFound
from services.scales.installing import Standing
from ui.assessments.words import full_name, own
from ui.scales.words import language_word, note_text, standing_tone, standing_word
from ui.shared.entries import FactGrid, row_of
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, CheckBox, Chip, muted_label, text_label
from ui.workplace import Workplace

_WIDTH = 600
_MOST_NOTES = 6


class ImportSheet(Sheet):
    """``open()`` it; it adds and announces. ``notes`` are those of a FHIR file."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, found: ImportFound, notes: Sequence[Note]
    ) -> None:
        definition = found.candidate.definition
        super().__init__(parent, full_name(definition, workplace.language), "")
        self._workplace, self._found = workplace, found
        self.setFixedWidth(workplace.theme.px(_WIDTH))
        facts = FactGrid()
        facts.set_rows(list(self._facts()))
        self.column.addWidget(facts)
        self._add_notes(notes)
        self.holds = CheckBox(self.tr("This room may use this scale and its wording"))
        words = self.tr("Who confirmed it, and when, is kept with the scale.")
        self.column.addWidget(self.holds)
        self.column.addWidget(muted_label(words))
        self._missing = text_label(self.tr("Please confirm this first."), "error")
        self._missing.hide()
        self.column.addWidget(self._missing)
        verb = self.tr("Take the older one") if self._is_older() else self.tr("Take it in")
        self.add_choice(verb, "", is_safe=not self._is_older(), keys=Keys.FINISH)
        self.holds.setFocus()

    def _is_older(self) -> bool:
        return self._found.against.standing is Standing.OLDER

    def _facts(self) -> Iterator[tuple[str, QWidget]]:
        candidate, against = self._found.candidate, self._found.against
        definition, language = candidate.definition, self._workplace.language
        yield self.tr("Name here"), text_label(definition.id)
        chip = Chip(
            standing_word(against.standing, against.present), standing_tone(against.standing)
        )
        yield self.tr("Version"), row_of(muted_label(definition.version), chip, 1)
        yield self.tr("Questions"), text_label(str(len(definition.items)))
        spoken = [language_word(one) for one in candidate.wordings]
        none = self.tr("none: an answer sheet")
        yield self.tr("Wording"), text_label(self.tr(", ").join(spoken) or none)
        yield self.tr("Credit"), text_label(own(definition.passport.licence.credit, language))
        yield self.tr("Source"), text_label(definition.passport.source)

    def _add_notes(self, notes: Sequence[Note]) -> None:
        if not notes:
            return
        self.column.addWidget(Banner(self.tr("Not everything is as in the file:"), Tone.INFO))
        for note in notes[:_MOST_NOTES]:
            self.add_point(note_text(note))
        if len(notes) > _MOST_NOTES:
            self.add_point(self.tr("and %n more", "", len(notes) - _MOST_NOTES))

    @override
    def accept(self) -> None:
        self._missing.setVisible(not self.holds.isChecked())
        if not self.holds.isChecked():
            return
        imports, found, is_older = (
            self._workplace.register.scale_imports,
            self._found,
            self._is_older(),
        )
        job = self._workplace.jobs.start(
            lambda progress: imports.add(found, holds_right=True, downgrade=is_older)
        )
        job.succeeded.connect(self._end)

    def _end(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.SCALES})
