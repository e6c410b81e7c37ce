"""Giving one result on as a FHIR file: to whom, on which ground, and that no less would do."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.assessments.fhir_files import ResponseWish
from services.assessments.records import AssessmentDetails
from services.disclosures import GROUNDS
from ui.shared.choices import Choice
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.widgets import CheckBox, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class FileSheet(RecordSheet):
    """``open()`` it; it asks where to, writes, and the disclosure log has it."""

    def __init__(self, parent: QWidget, workplace: Workplace, details: AssessmentDetails) -> None:
        translate = QCoreApplication.translate
        form, labels = RecordForm(), Labels(workplace)
        self.recipient = line_field(translate("FileSheet", "e.g. the county hospital"))
        self.ground = Choice(labels.options(GROUNDS), "consent")
        self.minimum = NoteField(2)
        self.names_file = CheckBox(translate("FileSheet", "With the file number"))
        form.add(Field("recipient", translate("FileSheet", "Who gets it"), self.recipient))
        form.add(Field("ground", translate("FileSheet", "On which ground"), self.ground))
        hint = translate("FileSheet", "e.g. only this result, not the notes")
        form.add(Field("minimum", translate("FileSheet", "Why no less"), self.minimum, hint))
        form.add(Field("names_file", "", self.names_file))
        title = translate("FileSheet", "Give this result on as a file")
        super().__init__(parent, workplace, title, form)
        self._details = details
        self._path: Path | None = None
        words = self.tr(
            "A FHIR file with the answers and scores of this one result, never with a name. It is "
            "noted under what was told to others."
        )
        self.lay_out(self.tr("Save the file…"), text_label(words, "muted"), form)
        self.saved.connect(self._announce)

    @override
    def finish(self) -> None:
        """Where to, then write."""
        name = f"{self._details.definition.id}-{self._details.summary.day.isoformat()}.json"
        self._path = self.workplace.dialogs.save_file(
            self.tr("Give this result on as a file"), name, self.tr("FHIR file (*.json)")
        )
        if self._path is not None:
            super().finish()

    @override
    def saving(self) -> Callable[[], None]:
        files, path = self.workplace.register.assessment_files, self._path
        assert path is not None  # noqa: S101 - chosen just before
        wish = ResponseWish(
            self.recipient.text(),
            self.ground.value(),
            self.minimum.text(),
            self.names_file.isChecked(),
        )
        wanted = self._details.summary.id
        return lambda: files.write(wanted, path, wish)

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.DISCLOSURES})
