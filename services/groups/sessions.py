"""Sessions of groups: who came, one visit in each file, one note for all (practice.md 2.10)."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.group import CounsellingGroup, GroupAttendance, GroupNote, GroupSession
from models.visit import Visit
from models.vocabulary import DraftKind
from services import clock_check
from services.access import require_file
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, NotAllowed
from services.groups import attending, queries
from services.groups.records import (
    Change,
    GroupNoteView,
    NewSession,
    SessionDetails,
    SessionStart,
    VisitOfGroup,
    changes_of,
    stored,
    words_of,
)
from services.groups.rules import checked_session
from services.visits import undoing
from services.visits.amendments import checked_reason
from services.visits.case_notes import checked_note
from services.visits.drafts import DraftId, TypedForms, draft_again, end_draft

_SUBJECT = "group_session"


class GroupSessionService:
    """Records what a group did; everybody who was there gets a visit of mode ``group``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forms = TypedForms()

    def start(self, group_id: int) -> SessionStart:
        """What an empty form begins with. Raises NotFound, Conflict ``group_ended``."""
        self._desk.actor.require(Right.CASEWORK)
        today = self._desk.clock.today()
        with self._desk.read() as session:
            group = _open_group(session, group_id)
            last = queries.last_session(session, group_id)
            return SessionStart(
                group_id=group_id,
                group_name=group.name,
                number=last.number + 1 if last else 1,
                today=today,
                members=queries.members(session, self._desk, group_id, today),
                last=queries.marks(session, last.id) if last else (),
                start_minute=last.start_minute if last else None,
                minutes=last.minutes if last else None,
                place=last.place if last else "",
                leader_id=group.leader_id,
                may_write_notes=self._desk.actor.may(Right.WRITE_NOTES),
            )

    def finalise(
        self, new: NewSession, typed: Mapping[str, object] | None = None
    ) -> SessionDetails:
        """Put the session on record, with a visit in the file of everybody who was present: all
        of it or nothing. ``typed`` is the form, for `undo`.

        Raises InvalidInput (see `rules.checked_session`), NotFound, NotAllowed, FileRestricted,
        ClockDoubtful, Conflict ``group_ended`` and those of `VisitService.finalise`.
        """
        self._desk.actor.require(Right.CASEWORK)
        note = new.note.strip()
        if note:
            self._desk.actor.require(Right.WRITE_NOTES)
            note = checked_note(note)
        with self._desk.write() as session:
            group = _open_group(session, new.group_id)
            new = self._checked(session, group, new)
            met = self._row(session, group, new)
            attending.record_all(session, self._desk, group, met, new)
            if note:
                self._write_note(session, met.id, note)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "group_session_finalised", _SUBJECT, met.id)
            details = self._details(session, met)
        self._forms.keep(details.summary.id, typed)
        return details

    def amend(
        self, session_id: int, changes: NewSession, reason: str, version: int
    ) -> SessionDetails:
        """Correct day, times, words and who came: the visits follow. Its notes are not touched.

        A member who was not there after all loses the visit, unless something hangs on it. Raises
        as `finalise`, InvalidInput (``reason``), NotFound, Conflict ``changed_meanwhile``,
        ``nothing_changed``, ``has_note``, ``has_referral``, ``has_risk_record``,
        ``duty_in_hand``, ``month_closed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        reason = checked_reason(reason)
        with self._desk.write() as session:
            met = queries.existing_session(session, session_id)
            if not self._may_amend(met):
                raise NotAllowed
            if met.version != version:
                raise Conflict("changed_meanwhile")
            group = queries.existing(session, met.group_id)
            changes = self._checked(session, group, replace(changes, note=""), met)
            self._rewrite(session, group, met, changes, reason)
            self._desk.audit.record(session, "group_session_amended", _SUBJECT, met.id)
            return self._details(session, met)

    def undo(self, session_id: int) -> DraftId:
        """Take back what was finished since unlocking: the session is a draft again, and its
        visits are gone.

        Raises Conflict ``not_undoable``, ``already_amended`` and those of `VisitService.undo`.
        """
        self._desk.actor.require(Right.CASEWORK)
        typed = self._forms.of(session_id)
        with self._desk.write() as session:
            met = queries.existing_session(session, session_id)
            if met.version > 1:
                raise Conflict("already_amended")
            draft_id = self._back_to_draft(session, met, typed)
            self._desk.audit.record(session, "group_session_undone", _SUBJECT, session_id)
        self._forms.forget(session_id)
        return draft_id

    def get(self, session_id: int) -> SessionDetails:
        """The session as it is read; views of it and of its notes are in the audit trail."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            met = queries.existing_session(session, session_id)
            self._desk.audit.record_view(session, _SUBJECT, session_id)
            return self._details(session, met)

    def add_note(self, session_id: int, text: str) -> tuple[GroupNoteView, ...]:
        """Add to what was noted; nothing is changed. Raises InvalidInput (``note``), NotFound."""
        self._desk.actor.require(Right.WRITE_NOTES)
        text = checked_note(text)
        with self._desk.write() as session:
            queries.existing_session(session, session_id)
            self._write_note(session, session_id, text)
            self._desk.audit.record(session, "group_note_added", _SUBJECT, session_id)
            return queries.notes(session, self._desk, session_id)

    def of_visit(self, visit_id: int) -> VisitOfGroup | None:
        """What the file of one member shows: the session and its note, nobody else."""
        self._desk.actor.require(Right.LOG_VISITS)
        wanted = (
            select(GroupSession, CounsellingGroup.name, GroupAttendance.client_id)
            .join(GroupAttendance, GroupAttendance.session_id == GroupSession.id)
            .join(CounsellingGroup, CounsellingGroup.id == GroupSession.group_id)
            .where(GroupAttendance.visit_id == visit_id)
        )
        with self._desk.write() as session:
            row = session.execute(wanted).first()
            if row is None:
                return None
            met, name, client_id = row
            require_file(session, self._desk, client_id)
            notes = queries.notes(session, self._desk, met.id)
            return VisitOfGroup(met.group_id, met.id, name, met.number, notes)

    def _checked(
        self,
        session: Session,
        group: CounsellingGroup,
        new: NewSession,
        met: GroupSession | None = None,
    ) -> NewSession:
        """Who must be marked: the members of the day, and whoever was marked before."""
        belong = {m.client_id for m in queries.members(session, self._desk, group.id, new.day)}
        if met is not None:
            marked = {mark.client_id for mark in queries.marks(session, met.id)}
            belong = marked if new.day == met.day else belong | marked
        verdict = clock_check.check(session, self._desk.clock)
        today = None if verdict.is_wrong else self._desk.clock.today()
        return checked_session(new, group.topic, belong, self._desk.codes, today)

    def _row(self, session: Session, group: CounsellingGroup, new: NewSession) -> GroupSession:
        last = queries.last_session(session, group.id)
        met = GroupSession(
            group_id=group.id,
            number=last.number + 1 if last else 1,
            answers=stored(new.words),
            recorded_by=self._desk.actor.staff_id,
            finalised_at=self._desk.clock.now(),
            version=1,
        )
        self._put(met, new)
        session.add(met)
        session.flush()
        return met

    def _put(self, met: GroupSession, new: NewSession) -> None:
        met.day, met.place = new.day, new.place
        met.start_minute, met.minutes = new.start_minute, new.minutes
        met.leader_id = new.leader_id or self._desk.actor.staff_id

    def _rewrite(
        self,
        session: Session,
        group: CounsellingGroup,
        met: GroupSession,
        changes: NewSession,
        reason: str,
    ) -> None:
        before = _as_it_stands(session, met)
        change = Change(self._desk.clock.now(), self._desk.actor.name, reason)
        earlier = changes_of(met.answers)
        met.answers = stored(changes.words, earlier)
        self._put(met, replace(changes, leader_id=changes.leader_id or met.leader_id))
        session.flush()
        attending.follow(session, self._desk, group, met, changes, reason)
        if _as_it_stands(session, met) == before:
            raise Conflict("nothing_changed")
        met.answers = stored(changes.words, (*earlier, change))
        met.version += 1
        session.flush()

    def _back_to_draft(self, session: Session, met: GroupSession, typed: str) -> DraftId:
        visits = select(Visit).join(GroupAttendance, GroupAttendance.visit_id == Visit.id)
        held = session.scalars(visits.where(GroupAttendance.session_id == met.id)).all()
        for visit in held:
            undoing.require_undoable(session, visit)
            undoing.require_removable(session, visit)
        notes = select(GroupNote.sealed).where(GroupNote.session_id == met.id)
        sealed = session.scalars(notes.order_by(GroupNote.id)).all()
        if len(sealed) > 1:
            raise Conflict("already_amended")
        session.execute(delete(GroupAttendance).where(GroupAttendance.session_id == met.id))
        for visit in held:
            undoing.remove(session, visit)
        session.execute(delete(GroupNote).where(GroupNote.session_id == met.id))
        session.delete(met)
        kind, note = DraftKind.GROUP_SESSION, next(iter(sealed), None)
        return draft_again(session, self._desk, kind, typed, note)

    def _write_note(self, session: Session, session_id: int, text: str) -> None:
        session.add(
            GroupNote(
                session_id=session_id,
                author_id=self._desk.actor.staff_id,
                sealed=self._desk.notes.seal(text),
                at=self._desk.clock.now(),
            )
        )
        session.flush()

    def _may_amend(self, met: GroupSession) -> bool:
        actor = self._desk.actor
        is_own = actor.staff_id in (met.recorded_by, met.leader_id)
        return actor.may(Right.MANAGE) or (is_own and actor.may(Right.CASEWORK))

    def _details(self, session: Session, met: GroupSession) -> SessionDetails:
        (summary,) = queries.sessions(session, met.group_id, met.id)
        return SessionDetails(
            summary=summary,
            group_id=met.group_id,
            group_name=queries.existing(session, met.group_id).name,
            leader_id=met.leader_id,
            version=met.version,
            words=words_of(met.answers),
            attendees=queries.attendees(session, self._desk, met.id),
            notes=queries.notes(session, self._desk, met.id),
            changes=changes_of(met.answers),
            is_amendable=self._may_amend(met),
            may_write_notes=self._desk.actor.may(Right.WRITE_NOTES),
        )


def _open_group(session: Session, group_id: int) -> CounsellingGroup:
    group = queries.existing(session, group_id)
    if group.until is not None:
        raise Conflict("group_ended")
    return group


def _as_it_stands(session: Session, met: GroupSession) -> tuple[object, ...]:
    marks = sorted((m.client_id, m.state, m.reason) for m in queries.marks(session, met.id))
    return (
        *(met.day, met.start_minute, met.minutes, met.place, met.leader_id),
        words_of(met.answers),
        tuple(marks),
    )
