"""Answers of one client to and from FHIR files; what leaves stands in the disclosure log."""

from dataclasses import dataclass
from pathlib import Path

from models.vocabulary import ConsentPurpose
from services import disclosures
from services.actor import Right
from services.assessments.service import AssessmentService
from services.consents.guards import require_not_withdrawn
from services.desk import Desk
from services.scales.fhir_responses import Answered, ReadResponse, read_response, response_bundle
from services.scales.fhir_service import as_bytes, content_of
from services.scales.keeping import present
from services.whole_files import write_whole

_BY_CONSENT = ("consent", "guardian_consent")


@dataclass(frozen=True, slots=True)
class ResponseWish:
    """Who gets the answers of one client, on which ground (list ``disclosure_ground``), and why no
    less would do. ``names_file``: whether the file number stands in it; a name never does."""

    recipient: str
    ground: str
    minimum: str
    names_file: bool = False


class AssessmentFileService:
    """One assessment a file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(self, assessment_id: int, path: Path, wish: ResponseWish) -> None:
        """Write one assessment of one client for ``wish.recipient``; the disclosure log has it.

        A withdrawn consent forbids it where consent is the ground (PIPL arts. 15 and 23). Raises
        InvalidInput by field, NotFound, FileRestricted, Conflict ``consent_withdrawn``;
        DiskFull, CannotWrite: then nothing is in the log.
        """
        self._desk.actor.require(Right.CASEWORK)
        details = AssessmentService(self._desk).get(assessment_id)
        line = details.summary
        answered = Answered(
            definition=details.definition,
            wording=details.wordings.get("zh") or next(iter(details.wordings.values()), None),
            answers=details.answers,
            choices=details.chosen,
            result=details.result,
            day=line.day,
            file_no=line.file_no if wish.names_file else "",
        )
        content = as_bytes(response_bundle(answered, self._desk.randomness))
        with self._desk.write() as session:
            if wish.ground in _BY_CONSENT:
                require_not_withdrawn(session, line.client_id, ConsentPurpose.REFERRAL)
            disclosures.record(
                session,
                self._desk,
                client_id=line.client_id,
                recipient=wish.recipient,
                ground=wish.ground,
                what=f"{line.short}（{line.day.isoformat()}）",
                minimum=wish.minimum,
                source="assessment",
                source_id=assessment_id,
            )
            write_whole(path, content)

    def read(self, path: Path, scale_id: str) -> ReadResponse:
        """The answers of a QuestionnaireResponse to a scale that the room uses; they are saved for
        a client as if typed from paper. Raises CannotRead, FhirRefused, ScaleRefused."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            kept = present(session, scale_id)
        return read_response(content_of(path), kept.definition)
