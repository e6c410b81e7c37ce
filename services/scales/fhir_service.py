"""Scales to and from FHIR Questionnaires (scales.md 9.1)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from services.actor import Right
from services.desk import Desk
from services.errors import CannotRead
from services.scales import keeping
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.fhir_questions import Disagreement
from services.scales.fhir_reading import LARGEST, Note, read_questionnaire
from services.scales.fhir_terms import FhirVersion
from services.scales.fhir_writing import questionnaire
from services.scales.imports import ImportFound, ScaleImportService
from services.scales.uses import declared_uses, is_allowed
from services.whole_files import read_whole, write_whole


@dataclass(frozen=True, slots=True)
class FhirPreview:
    """``found`` is None as long as ``conflicts`` are not decided."""

    found: ImportFound | None
    conflicts: tuple[Disagreement, ...]
    notes: tuple[Note, ...]


class ScaleFhirService:
    """Reads and writes the files."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def export_scale(
        self, scale_id: str, path: Path, version: FhirVersion, language: str = "zh"
    ) -> None:
        """Write the scale that the room uses now as a Questionnaire.

        Raises ScaleRefused ``unknown_scale``, ``use_not_allowed``; FhirRefused ``paper_only``;
        DiskFull, CannotWrite.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            kept = keeping.present(session, scale_id)
            if not is_allowed(kept.definition.passport, declared_uses(session)):
                raise ScaleRefused(ScaleProblem.USE_NOT_ALLOWED, scale_id)
        wording = kept.wordings.get(language) or next(iter(kept.wordings.values()), None)
        write_whole(path, as_bytes(questionnaire(kept.definition, wording, version)))

    def look(self, path: Path, chosen: Mapping[str, str] = {}) -> FhirPreview:
        """A Questionnaire as it would be taken in; nothing is changed. ``chosen`` answers the
        conflicts of the look before by their keys. Add it with `ScaleImportService.add`.

        Raises CannotRead, FhirRefused, ScaleRefused, PackRefused.
        """
        self._desk.actor.require(Right.MANAGE)
        found = read_questionnaire(content_of(path), chosen=chosen)
        if found.conflicts:
            return FhirPreview(None, found.conflicts, ())
        candidate = ScaleImportService(self._desk).look(found.definition, found.wordings)
        return FhirPreview(candidate, (), found.notes)


def as_bytes(resource: Mapping[str, object]) -> bytes:
    """The file, readable with a text editor."""
    return json.dumps(resource, ensure_ascii=False, indent=1).encode()


def content_of(path: Path) -> bytes:
    """A file of a size that can be read. Raises CannotRead."""
    content = read_whole(path, LARGEST)
    if len(content) > LARGEST:
        raise CannotRead(path, "too_large")
    return content
