"""A scale as a FHIR file, R4 or R5, in one of its languages."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.scales.fhir_terms import FhirVersion
from services.scales.service import ScaleDetails
from ui.scales.words import language_word
from ui.shared.choices import Option, Segmented
from ui.shared.form import Field, Form
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.workplace import Workplace


class ExportSheet(Sheet):
    """Asks where to; the file holds no answers and nothing about people."""

    def __init__(self, parent: QWidget, workplace: Workplace, found: ScaleDetails) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "ExportSheet",
            "A questionnaire that other programs can read. Limits, rules for blanks and hints go "
            "along in an addition that this program reads.",
        )
        super().__init__(parent, translate("ExportSheet", "Save as FHIR"), words)
        self._workplace, self._found = workplace, found
        versions = [Option(one, one) for one in FhirVersion]
        self.version = Segmented(versions, FhirVersion.R4)
        languages = [Option(one, language_word(one)) for one in found.card.languages]
        self.language = Segmented(languages, languages[0].code if languages else "")
        form = Form()
        hint = self.tr("R4 is what most programs read today.")
        form.add(Field("version", self.tr("Version of FHIR"), self.version, hint))
        form.add(Field("language", self.tr("Language of the questions"), self.language))
        form.set_visible("language", len(languages) > 1)
        self.column.addWidget(form)
        self.add_choice(self.tr("Save…"), "", is_safe=True, keys=Keys.FINISH)

    @override
    def accept(self) -> None:
        version = FhirVersion(self.version.value())
        scale_id, language = self._found.card.id, self.language.value()
        name = f"{scale_id}-{self._found.card.version}-{version}.json"
        path = self._workplace.dialogs.save_file(
            self.tr("Save as FHIR"), name, self.tr("FHIR file (*.json)")
        )
        if path is None:
            return
        fhir = self._workplace.register.scale_fhir
        job = self._workplace.jobs.start(
            lambda progress: fhir.export_scale(scale_id, path, version, language)
        )
        job.succeeded.connect(self._end)

    def _end(self) -> None:
        super().accept()
