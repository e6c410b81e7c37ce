"""Taking in a FHIR questionnaire: choose the file, decide what contradicts itself, confirm."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services.scales.fhir_service import FhirPreview
from ui.scales.conflict_sheet import ConflictSheet
from ui.scales.import_sheet import ImportSheet
from ui.workplace import Workplace


class FhirFlow(QObject):
    """``begin`` it; each step opens the next."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace, self._parent = workplace, parent

    def begin(self) -> None:
        """Ask for the file."""
        path = self._workplace.dialogs.open_file(
            self.tr("A FHIR questionnaire"), self.tr("FHIR file (*.json);;All files (*)")
        )
        if path is not None:
            self._look(path, {})

    def _look(self, path: Path, chosen: Mapping[str, str]) -> None:
        fhir = self._workplace.register.scale_fhir
        job = self._workplace.jobs.start(lambda progress: fhir.look(path, chosen))
        job.succeeded.connect(partial(self._go_on, path, chosen))

    def _go_on(self, path: Path, chosen: Mapping[str, str], preview: FhirPreview) -> None:
        window = self._parent.window()
        if preview.found is not None:
            ImportSheet(window, self._workplace, preview.found, preview.notes).open()
            return
        sheet = ConflictSheet(window, self._workplace, preview.conflicts)
        sheet.decided.connect(partial(self._decided, path, chosen))
        sheet.open()

    def _decided(self, path: Path, before: Mapping[str, str], chosen: Mapping[str, str]) -> None:
        self._look(path, {**before, **chosen})
