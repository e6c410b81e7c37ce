"""Papers of a client's file: the intake form (practice.md 2.1) and the student's file (2.9)."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client_file import Intake
from models.room import Room
from services.access import require_file
from services.actor import Right
from services.clients import contacts, files, timeline
from services.clients.contacts import Contact
from services.clients.intakes import IntakeAnswers, answers_from, stored_intake, view
from services.clients.observations import ObservationService
from services.clients.records import ClientDetails
from services.clients.timeline import TimelineEntry
from services.clients.timeline_sources import EntryKind
from services.consents import standing
from services.consents.guards import COUNSELLING
from services.desk import Desk
from services.documents.rendered import Rendered
from services.risk.assessments import SOURCE, level_points

if TYPE_CHECKING:  # the papers bring ReportLab, which opening the register does not need
    from services.documents.intake_form import IntakeFacts
    from services.documents.student_file import Rows, StudentWords

MOST_RECORDS = 200
_LANGUAGE = "zh"


class ClientPaperService:
    """Sets papers; what is printed is on record as a view of the file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def intake(self, intake_id: int) -> Rendered:
        """One recorded intake. Raises NotFound, FileRestricted."""
        from services.documents import intake_form

        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            row = stored_intake(session, intake_id)
            require_file(session, self._desk, row.client_id)
            self._desk.audit.record_view(session, "intake", intake_id)
            facts = self._intake_facts(session, row)
        return intake_form.filled(facts, self._desk.codes)

    def student_file(self, client_id: int) -> Rendered:
        """The file of a student, without anything that was said in sessions. Results, levels
        and referrals are in it for roles that may see them. Raises NotFound, FileRestricted."""
        from services.documents import student_file

        self._desk.actor.require(Right.LOG_VISITS)
        observations = ObservationService(self._desk).of_client(client_id)
        said = student_file.words()
        label = self._desk.codes.label
        with self._desk.write() as session:
            details = self._viewed(session, client_id)
            intake = _newest_intake(session, client_id)
            facts = student_file.StudentFacts(
                room_name=_room_name(session),
                file_no=details.file_no,
                fields=details.fields,
                contacts=self._contact_rows(session, details, said),
                events=intake.events,
                health=intake.illness,
                assessments=self._assessment_rows(session, client_id),
                observations=tuple(
                    (one.day.isoformat(), label("observer", one.observer, _LANGUAGE), one.text)
                    for one in reversed(observations)
                ),
                levels=self._level_rows(session, client_id, said),
                records=self._record_rows(session, client_id, said),
                keeper=self._desk.actor.name,
            )
        return student_file.filled(facts, self._desk.codes)

    def _viewed(self, session: Session, client_id: int) -> ClientDetails:
        require_file(session, self._desk, client_id)
        client = files.stored(session, client_id)
        self._desk.audit.record_view(session, "client", client_id)
        return files.details(session, client, self._desk.clock.today())

    def _intake_facts(self, session: Session, row: Intake) -> "IntakeFacts":
        from services.documents.intake_form import IntakeFacts

        details = self._viewed(session, row.client_id)
        found, today = view(session, row), self._desk.clock.today()
        around = contacts.own(session, row.client_id)
        teacher = _first(around, lambda one: one.fields.relation == "class_teacher")
        call = _first(around, lambda one: one.fields.is_emergency)
        words = standing.words_of(session, (row.client_id,), today).get(row.client_id, ())
        return IntakeFacts(
            room_name=_room_name(session),
            file_no=details.file_no,
            day=found.day.isoformat(),
            recorded_by=found.recorded_by,
            fields=details.fields,
            age="" if details.age is None else str(details.age),
            class_teacher=_name_of(teacher),
            emergency=_name_of(call),
            emergency_phone=call.fields.phone if call else "",
            urgency=found.urgency,
            answers=found.answers,
            has_consent=any(
                word.purpose in COUNSELLING and word.is_given and word.withdrawn_day is None
                for word in words
            ),
        )

    def _contact_rows(
        self, session: Session, details: ClientDetails, said: "StudentWords"
    ) -> "Rows":
        fields = details.fields
        first = (
            fields.guardian_relation or said.guardian,
            fields.guardian_name,
            fields.guardian_phone,
            said.guardian,
        )
        others = tuple(
            (
                self._desk.codes.label("contact_relation", one.fields.relation, _LANGUAGE),
                _name_of(one),
                one.fields.phone,
                one.fields.remarks,
            )
            for one in contacts.own(session, details.id)
        )
        return (first, *others) if fields.guardian_name else others

    def _assessment_rows(self, session: Session, client_id: int) -> "Rows":
        from services.assessments import brief

        if not self._desk.actor.may(Right.CASEWORK):
            return ()
        return brief.lines(session, client_id, MOST_RECORDS, _LANGUAGE)

    def _level_rows(self, session: Session, client_id: int, said: "StudentWords") -> "Rows":
        if not self._desk.actor.may(Right.CASEWORK):
            return ()
        return tuple(
            (
                point.day.isoformat(),
                self._desk.codes.label("risk", point.level, _LANGUAGE),
                said.by_assessment if point.source == SOURCE else said.by_visit,
            )
            for point in reversed(level_points(session, client_id))
        )

    def _record_rows(self, session: Session, client_id: int, said: "StudentWords") -> "Rows":
        kinds = {
            EntryKind.VISIT: said.visit,
            EntryKind.GROUP: said.group,
            EntryKind.REFERRAL: said.referral,
        }
        found = timeline.entries(session, self._desk, client_id, tuple(kinds), MOST_RECORDS)
        return tuple(
            (entry.day.isoformat(), kinds[entry.kind], self._content(entry))
            for entry in reversed(found)
        )

    def _content(self, entry: TimelineEntry) -> str:
        """Topic and form of a session, never its words; a referral's institution."""
        if entry.kind is not EntryKind.VISIT:
            return entry.text
        topic = self._desk.codes.label("topic", entry.text.partition("\t")[0], _LANGUAGE)
        return f"{self._desk.codes.label('mode', entry.code, _LANGUAGE)}  {topic}"


def _newest_intake(session: Session, client_id: int) -> IntakeAnswers:
    wanted = select(Intake.answers).where(Intake.client_id == client_id)
    stored = session.scalar(wanted.order_by(Intake.day.desc(), Intake.id.desc()).limit(1))
    return IntakeAnswers() if stored is None else answers_from(stored)


def _room_name(session: Session) -> str:
    return session.scalars(select(Room.name)).one()


def _first(around: Sequence[Contact], is_wanted: Callable[[Contact], bool]) -> Contact | None:
    return next((one for one in around if is_wanted(one)), None)


def _name_of(contact: Contact | None) -> str:
    return (contact.fields.name or contact.linked_name) if contact else ""
