"""What a counsellor does with the assessments of clients."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.assessment import Assessment
from models.base import table
from models.vocabulary import Sex
from services.access import require_file
from services.actor import Right
from services.ages import age_on
from services.assessments import context, correcting, queries, repeats, saving, trends, undoing
from services.assessments.records import (
    AssessmentCursor,
    AssessmentDetails,
    AssessmentPage,
    AssessmentStart,
    Correction,
    DueAssessment,
    NewAssessment,
    Trend,
)
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict
from services.scales.context import Context
from services.scales.result import Result
from services.scales.scoring import score
from services.scales.service import ScaleService
from services.visits.amendments import checked_reason
from services.visits.drafts import DraftId

PAGE = 50
SOURCE = saving.SOURCE
_C = table(Assessment).c


class AssessmentService:
    """Lives as long as the desk is unlocked; that long what was just saved can be taken back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._undoable: dict[int, undoing.Undo] = {}

    def start(self, client_id: int, scale: str) -> AssessmentStart:
        """What an empty form begins with. Raises ScaleRefused, NotFound, FileRestricted,
        NotAllowed, Conflict ``merged`` or ``file_destroyed``."""
        self._desk.actor.require(Right.CASEWORK)
        now, today = self._desk.clock.now().astimezone(CHINA), self._desk.clock.today()
        scales = ScaleService(self._desk)
        with self._desk.write() as session:
            require_file(session, self._desk, client_id)
            client = saving.require_client(session, client_id)
            return AssessmentStart(
                today=today,
                minute=now.hour * 60 + now.minute,
                client_name=client.name,
                sex=Sex(client.sex),
                age=age_on(today, client.birth_date, client.birth_year),
                kept=scales.kept(session, scales.keep(session, scale)),
            )

    def setting(
        self, client_id: int, day: date, informant: str, choices: Mapping[str, str]
    ) -> Context:
        """What `add` would score with on that day: sex, age and schooling of the client's file.

        Raises as `start`.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            client = saving.require_client(session, client_id)
            return context.of_client(client, day, informant, choices)

    def preview(
        self,
        scale: str,
        answers: Mapping[str, object],
        setting: Context,
        definition_id: int | None = None,
    ) -> Result:
        """What `add` would score; nothing is put on record. ``definition_id`` is that of `start`.

        Raises AnswerRefused, ScaleRefused, NotAllowed.
        """
        self._desk.actor.require(Right.CASEWORK)
        scales = ScaleService(self._desk)
        if definition_id is None:
            with self._desk.write() as session:
                definition_id = scales.keep(session, scale)
        with self._desk.read() as session:
            kept = scales.kept(session, definition_id)
        return score(kept.definition, answers, setting)

    def add(self, new: NewAssessment, typed: Mapping[str, object] | None = None) -> int:
        """Put an assessment on record; ``typed`` is the form, for `undo`. Returns the id.

        Raises as `services.assessments.saving.save`.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            saved = saving.record(session, self._desk, new)
        if typed is not None:
            self._undoable[saved.id] = undoing.Undo.of(saved, typed)
        return saved.id

    def undo(self, assessment_id: int) -> DraftId:
        """Take back what was added since unlocking: it is a draft again, its duty is gone, and
        what is to be repeated is due as before.

        Raises NotFound, NotAllowed; Conflict ``not_undoable``, ``already_replaced``,
        ``duty_in_hand``.
        """
        self._desk.actor.require(Right.CASEWORK)
        undo = self._undoable.get(assessment_id)
        if undo is None:
            raise Conflict("not_undoable")
        with self._desk.write() as session:
            row = correcting.existing(session, self._desk, assessment_id)
            draft_id = undoing.back_to_draft(session, self._desk, row, undo)
            self._desk.audit.record(session, "assessment_undone", SOURCE, assessment_id)
        del self._undoable[assessment_id]
        return draft_id

    def correct(self, assessment_id: int, changes: Correction, reason: str) -> int:
        """Put a new one in its place, by the same definition; the old one stays readable.

        The person is taken from the file as it is now, for the day of the assessment. Raises
        InvalidInput (``reason`` or as `add`), AnswerRefused, NotFound, FileRestricted, NotAllowed
        (somebody else's, and not the lead); Conflict ``already_replaced`` (corrected meanwhile),
        ``nothing_changed``, ``merged``, ``file_destroyed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        reason = checked_reason(reason)
        with self._desk.write() as session:
            return correcting.correct(session, self._desk, assessment_id, changes, reason)

    def get(self, assessment_id: int) -> AssessmentDetails:
        """One assessment; the view is in the audit trail. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = correcting.existing(session, self._desk, assessment_id)
            self._desk.audit.record_view(session, SOURCE, assessment_id)
            is_undoable = assessment_id in self._undoable
            return queries.details(session, self._desk, row, is_undoable=is_undoable)

    def versions(self, assessment_id: int) -> tuple[AssessmentDetails, ...]:
        """What an assessment corrected, newest first; a view of it, too. Raises as `get`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = correcting.existing(session, self._desk, assessment_id)
            self._desk.audit.record_view(session, SOURCE, assessment_id)
            return queries.versions(session, self._desk, row)

    def of_client(
        self, client_id: int, after: AssessmentCursor | None = None, limit: int = PAGE
    ) -> AssessmentPage:
        """A client's assessments that stand, newest first. Raises FileRestricted, NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        theirs = (_C.client_id == client_id, queries.STANDS)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return queries.page(session, self._desk, after, limit, *theirs)

    def recent(self, after: AssessmentCursor | None = None, limit: int = PAGE) -> AssessmentPage:
        """The room's assessments that stand, newest first; without a name where the file is shut
        to the signed-in person."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.page(session, self._desk, after, limit, queries.STANDS, queries.IS_THERE)

    def trends(self, client_id: int, scales: Sequence[str] = ()) -> tuple[Trend, ...]:
        """How the scores of a client went, by scale and then by score, the main one first; of all
        scales unless some are named. Raises FileRestricted, NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return trends.of_client(session, client_id, scales)

    def due(self) -> tuple[DueAssessment, ...]:
        """What is to be repeated in the room, early ones too, the first due first."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return repeats.due(session, self._desk)
