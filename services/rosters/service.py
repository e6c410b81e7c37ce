"""Rosters: staff, volunteers, crisis team, expert directory (practice.md 1.2: F05, F21).

Inspectors ask for lists "with roster" (practice.md 1.5: C01, N06, T03). The names stay in the
room: what leaves it are the printed lists that somebody signs and seals, and numbers.
"""

from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.room import Staff
from models.roster import Qualification, RosterPerson, RosterPost
from models.vocabulary import RosterKind
from services.actor import Right
from services.clients import pinyin
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.room import room_name
from services.rosters import queries, rules
from services.rosters.records import (
    Account,
    NewPost,
    NewQualification,
    PersonDetails,
    PersonFields,
    PersonLine,
    RosterCount,
    RosterPaper,
)

LIMIT = 500  # more than any room has; a list is shown whole
_SUBJECT = "roster_person"


class TeamService:
    """Who does the work, as of any day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_on(self, roster: RosterKind | None, as_of: date) -> tuple[PersonLine, ...]:
        """Who was in post on ``as_of``; without ``roster`` everybody, also without a post."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.lines(session, roster, as_of, LIMIT)

    def counts(self, as_of: date) -> tuple[RosterCount, ...]:
        """Persons in post on ``as_of`` by roster and duty: numbers, for the summary and the
        indicators (practice.md 1.5: N06, C01, T03)."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return queries.counts(session, as_of)

    def get(self, person_id: int) -> PersonDetails:
        """One person; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            person = queries.existing(session, person_id)
            self._desk.audit.record_view(session, _SUBJECT, person_id)
            return queries.details(session, person)

    def accounts(self, person_id: int | None = None) -> tuple[Account, ...]:
        """Staff accounts that are linked to nobody else."""
        self._desk.actor.require(Right.CASEWORK)
        taken = select(RosterPerson.staff_id).where(
            RosterPerson.staff_id.is_not(None), RosterPerson.id != (person_id or 0)
        )
        free = select(Staff).where(Staff.id.not_in(taken)).order_by(Staff.id)
        with self._desk.read() as session:
            return tuple(Account(row.id, row.name) for row in session.scalars(free))

    def add(self, fields: PersonFields, post: NewPost | None = None) -> PersonDetails:
        """A new person, mostly with the post they were entered for.

        Raises InvalidInput by field (``name``, ``phone``, ``duty``, ``since``, ``staff_id`` ...).
        """
        self._desk.actor.require(Right.CASEWORK)
        fields = self._checked(fields)
        if post is not None:
            rules.check_post(post, (), self._desk.codes)
        with self._desk.write() as session:
            self._require_free_account(session, fields.staff_id, None)
            person = RosterPerson(
                made_by=self._desk.actor.staff_id, made_at=self._desk.clock.now(), version=1
            )
            _put(person, fields)
            session.add(person)
            session.flush()
            if post is not None:
                session.add(_post_row(person.id, post))
                session.flush()
            self._desk.audit.record(session, "roster_person_added", _SUBJECT, person.id)
            return queries.details(session, person)

    def edit(self, person_id: int, fields: PersonFields, version: int) -> PersonDetails:
        """Raises as `add`, NotFound, Conflict ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        fields = self._checked(fields)
        with self._desk.write() as session:
            person = _current(session, person_id, version)
            self._require_free_account(session, fields.staff_id, person_id)
            _put(person, fields)
            return self._changed(session, person, "roster_person_edited")

    def add_post(self, person_id: int, post: NewPost, version: int) -> PersonDetails:
        """Raises InvalidInput (``since`` TAKEN: on that roster already on one of the days;
        ``until``, ``duty``), NotFound, Conflict ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            person = _current(session, person_id, version)
            rules.check_post(post, queries.posts(session, person_id), self._desk.codes)
            session.add(_post_row(person_id, post))
            return self._changed(session, person, "roster_post_added")

    def change_post(self, post_id: int, post: NewPost, version: int) -> PersonDetails:
        """Correct a post or let it end: ``until`` is its last day. ``version`` is the person's.

        Raises as `add_post`.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _existing_post(session, post_id)
            person = _current(session, row.person_id, version)
            held = queries.posts(session, person.id)
            rules.check_post(post, [o for o in held if o.id != post_id], self._desk.codes)
            row.roster, row.duty, row.is_full_time = post.roster, post.duty, post.is_full_time
            row.since, row.until = post.since, post.until
            return self._changed(session, person, "roster_post_changed")

    def drop_post(self, post_id: int, version: int) -> PersonDetails:
        """A post that was entered by mistake; one that is over is ended, not dropped.

        Raises NotFound, Conflict ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _existing_post(session, post_id)
            person = _current(session, row.person_id, version)
            session.delete(row)
            return self._changed(session, person, "roster_post_dropped")

    def add_qualification(
        self, person_id: int, new: NewQualification, version: int
    ) -> PersonDetails:
        """Raises InvalidInput (``until``: it expires before it begins; ``kind`` ...), NotFound,
        Conflict ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        new = rules.checked_qualification(new, self._desk.codes)
        with self._desk.write() as session:
            person = _current(session, person_id, version)
            row = Qualification(person_id=person_id)
            _put_qualification(row, new)
            session.add(row)
            return self._changed(session, person, "qualification_added")

    def change_qualification(
        self, qualification_id: int, new: NewQualification, version: int
    ) -> PersonDetails:
        """Correct or renew a certificate. Raises as `add_qualification`."""
        self._desk.actor.require(Right.CASEWORK)
        new = rules.checked_qualification(new, self._desk.codes)
        with self._desk.write() as session:
            row = _existing_qualification(session, qualification_id)
            person = _current(session, row.person_id, version)
            _put_qualification(row, new)
            return self._changed(session, person, "qualification_changed")

    def drop_qualification(self, qualification_id: int, version: int) -> PersonDetails:
        """A certificate that was entered by mistake. Raises NotFound, Conflict
        ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _existing_qualification(session, qualification_id)
            person = _current(session, row.person_id, version)
            session.delete(row)
            return self._changed(session, person, "qualification_dropped")

    def remove(self, person_id: int, version: int) -> None:
        """Take a person off all lists who was entered by mistake: whoever entered them on the
        same day (the way back), later only the lead.

        Raises NotFound, NotAllowed, Conflict ``changed_meanwhile``, ``person_has_trainings``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            person = _current(session, person_id, version)
            made_on = person.made_at.astimezone(CHINA).date()
            is_own = person.made_by == self._desk.actor.staff_id
            if not is_own or made_on != self._desk.clock.today():
                self._desk.actor.require(Right.MANAGE)
            if queries.has_trainings(session, person_id):
                raise Conflict("person_has_trainings")
            for owned in (RosterPost, Qualification):
                session.execute(delete(owned).where(owned.person_id == person_id))
            session.delete(person)
            self._desk.audit.record(session, "roster_person_removed", _SUBJECT, person_id)

    def paper(self, roster: RosterKind, as_of: date) -> RosterPaper:
        """The printed list of one roster; the printing is in the audit trail."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            self._desk.audit.record(session, "roster_printed")
            lines = queries.lines(session, roster, as_of, LIMIT)
            return RosterPaper(room_name(session), roster, as_of, lines)

    def _checked(self, fields: PersonFields) -> PersonFields:
        return rules.checked_person(fields, self._desk.codes, self._desk.clock.today())

    def _require_free_account(
        self, session: Session, staff_id: int | None, person_id: int | None
    ) -> None:
        if staff_id is None:
            return
        if session.get(Staff, staff_id) is None:
            raise InvalidInput({"staff_id": Problem.UNKNOWN_CODE})
        linked = select(RosterPerson.id).where(RosterPerson.staff_id == staff_id)
        if any(other != person_id for other in session.scalars(linked)):
            raise InvalidInput({"staff_id": Problem.TAKEN})

    def _changed(self, session: Session, person: RosterPerson, action: str) -> PersonDetails:
        person.version += 1
        session.flush()
        self._desk.audit.record(session, action, _SUBJECT, person.id)
        return queries.details(session, person)


def _current(session: Session, person_id: int, version: int) -> RosterPerson:
    person = queries.existing(session, person_id)
    if person.version != version:
        raise Conflict("changed_meanwhile")
    return person


def _existing_post(session: Session, post_id: int) -> RosterPost:
    row = session.get(RosterPost, post_id)
    if row is None:
        raise NotFound
    return row


def _existing_qualification(session: Session, qualification_id: int) -> Qualification:
    row = session.get(Qualification, qualification_id)
    if row is None:
        raise NotFound
    return row


def _put(person: RosterPerson, fields: PersonFields) -> None:
    person.name, person.sort_key = fields.name, pinyin.sort_key(fields.name)
    person.sex, person.birth_year, person.unit = fields.sex, fields.birth_year, fields.unit
    person.phone, person.education = fields.phone, fields.education
    person.strengths, person.remarks = fields.strengths, fields.remarks
    person.staff_id = fields.staff_id


def _post_row(person_id: int, post: NewPost) -> RosterPost:
    return RosterPost(
        person_id=person_id,
        roster=post.roster,
        duty=post.duty,
        is_full_time=post.is_full_time,
        since=post.since,
        until=post.until,
    )


def _put_qualification(row: Qualification, new: NewQualification) -> None:
    row.kind, row.number, row.issuer = new.kind, new.number, new.issuer
    row.since, row.until = new.since, new.until
