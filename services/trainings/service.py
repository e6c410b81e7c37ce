"""Training, drills, peer and clinical supervision, remote consultations (practice.md 1.2: F05, F06,
F20; two senses of 督导 in section 6: clinical supervision is here, inspection is not).

The county's programme has eight modules and own ones (8+X, practice.md 1.5 T01). Which eight they
are, none of our sources says and a search of public pages found none: the code list numbers them,
and the title says what the county calls one.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.roster import RosterPerson, Training, TrainingPart
from models.vocabulary import DraftKind
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.evidence.linking import release_evidence
from services.numbering import next_numbers
from services.room import room_name
from services.trainings import queries, rules
from services.trainings.hours import minutes_of
from services.trainings.records import (
    TRAINING,
    NewTraining,
    Participant,
    PersonHours,
    PersonRecord,
    TrainingCount,
    TrainingCursor,
    TrainingDetails,
    TrainingFilter,
    TrainingPage,
    TrainingPaper,
)
from services.visits.drafts import DraftId, TypedForms, draft_again, end_draft

PAGE = 50
_SUBJECT = "training"
_EVERY = TrainingFilter()


class TrainingService:
    """Who was taught what, and for how long."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forms = TypedForms()

    def participants(self) -> tuple[Participant, ...]:
        """Who may have taken part: everybody on the rosters."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.participants(session, self._desk.clock.today())

    def record(self, new: NewTraining, typed: Mapping[str, Any] | None = None) -> TrainingDetails:
        """Put a training on record with its number; with ``typed`` it can be undone until locking.

        Raises InvalidInput by field; ``parts`` for those who took part.
        """
        self._desk.actor.require(Right.CASEWORK)
        new = rules.checked(new, self._desk)
        with self._desk.write() as session:
            training = Training(
                number=next_numbers(session, Training.number, "P", new.day.year)[0],
                made_by=self._desk.actor.staff_id,
                made_at=self._desk.clock.now(),
                version=1,
            )
            _put(training, new)
            session.add(training)
            session.flush()
            _put_parts(session, training, new)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "training_recorded", _SUBJECT, training.id)
            details = queries.details(session, training)
        self._forms.keep(details.summary.id, typed)
        return details

    def change(self, training_id: int, new: NewTraining, version: int) -> TrainingDetails:
        """Correct it; the number stays. Raises as `record`, NotFound, Conflict
        ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        new = rules.checked(new, self._desk)
        with self._desk.write() as session:
            training = queries.existing(session, training_id)
            if training.version != version:
                raise Conflict("changed_meanwhile")
            _put(training, new)
            _put_parts(session, training, new)
            training.changed_at, training.version = self._desk.clock.now(), version + 1
            session.flush()
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "training_changed", _SUBJECT, training_id)
            return queries.details(session, training)

    def undo(self, training_id: int) -> DraftId:
        """Take back what was recorded since unlocking: it is a draft again.

        Raises NotFound, Conflict ``not_undoable`` (also once it was corrected).
        """
        self._desk.actor.require(Right.CASEWORK)
        typed = self._forms.of(training_id)
        with self._desk.write() as session:
            training = queries.existing(session, training_id)
            if training.version > 1:
                raise Conflict("not_undoable")
            session.execute(delete(TrainingPart).where(TrainingPart.training_id == training_id))
            release_evidence(session, _SUBJECT, training_id)
            session.delete(training)
            draft_id = draft_again(session, self._desk, DraftKind.TRAINING, typed)
            self._desk.audit.record(session, "training_undone", _SUBJECT, training_id)
        self._forms.forget(training_id)
        return draft_id

    def get(self, training_id: int) -> TrainingDetails:
        """One training; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            training = queries.existing(session, training_id)
            self._desk.audit.record_view(session, _SUBJECT, training_id)
            return queries.details(session, training)

    def list_page(
        self,
        wanted: TrainingFilter = _EVERY,
        after: TrainingCursor | None = None,
        limit: int = PAGE,
    ) -> TrainingPage:
        """One page, newest first; pass the page's ``next`` to get the following one."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = queries.page(session, wanted, after, limit + 1)
        rows = found[:limit]
        last = rows[-1] if len(found) > limit else None
        return TrainingPage(rows, TrainingCursor(last.day, last.id) if last else None)

    def years(self) -> tuple[int, ...]:
        """Years with something on record and this one, the newest first."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = {*queries.years(session), self._desk.clock.today().year}
        return tuple(sorted(found, reverse=True))

    def counts(self, first: date, last: date) -> tuple[TrainingCount, ...]:
        """By kind, of those that began between the two days: numbers, for the summary and the
        indicators (practice.md 1.5: T01, C04, G12, G13)."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return queries.counts(session, first, last)

    def hours(self, year: int) -> tuple[PersonHours, ...]:
        """The year of everybody in post (today, or at its end) or who took part in something."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.hours(session, year, self._last_day(year))

    def person_record(self, person_id: int, year: int) -> PersonRecord:
        """What somebody was taught in a year, also to be printed; it is in the audit trail.

        Raises NotFound.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            person = session.get(RosterPerson, person_id)
            if person is None:
                raise NotFound
            lines = queries.person_lines(session, person_id, year)
            self._desk.audit.record_view(session, "training_of", person_id)
            counted = sum(one.quarters for one in lines if one.training.kind == TRAINING)
            beside = sum(one.quarters for one in lines) - counted
            is_staff = person_id in queries.staff_on(session, self._last_day(year))
            hours = PersonHours(person_id, person.name, person.unit, counted, beside, is_staff)
            return PersonRecord(room_name(session), year, hours, lines)

    def paper(self, training_id: int) -> TrainingPaper:
        """What is printed; the printing is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            training = queries.existing(session, training_id)
            self._desk.audit.record(session, "training_printed", _SUBJECT, training_id)
            return TrainingPaper(room_name(session), queries.details(session, training))

    def _last_day(self, year: int) -> date:
        return min(self._desk.clock.today(), date(year, 12, 31))


def _put(training: Training, new: NewTraining) -> None:
    training.kind, training.module, training.title = new.kind, new.module, new.title
    training.day, training.last_day = new.day, new.last_day
    training.minutes = minutes_of(new.quarters)
    training.place, training.organiser = new.place, new.organiser
    training.teacher, training.is_external = new.teacher, new.is_external
    training.answers = json.dumps(asdict(new.words), ensure_ascii=False)
    training.paper_place = new.paper_place


def _put_parts(session: Session, training: Training, new: NewTraining) -> None:
    ids = [part.person_id for part in new.parts]
    known = set(session.scalars(select(RosterPerson.id).where(RosterPerson.id.in_(ids))))
    rules.require_known(new.parts, known)
    session.execute(delete(TrainingPart).where(TrainingPart.training_id == training.id))
    for part in new.parts:
        session.add(
            TrainingPart(
                training_id=training.id,
                person_id=part.person_id,
                minutes=minutes_of(new.quarters if part.quarters is None else part.quarters),
                certificate=part.certificate,
                result=part.result,
            )
        )
    session.flush()
