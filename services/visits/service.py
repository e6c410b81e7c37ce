"""Logging, amending and finding visits."""

from collections.abc import Container, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Staff
from models.visit import Visit, VisitText
from services import clock_check
from services.access import require_file, shut_of
from services.actor import Right
from services.clock import CHINA
from services.desk import Desk
from services.errors import NotAllowed, NotFound
from services.visits import amendments, card, listing, recording, undoing
from services.visits.drafts import DraftId, TypedForms
from services.visits.records import (
    ClientCard,
    Counsellor,
    MonthTotals,
    NewVisit,
    VisitCursor,
    VisitDetails,
    VisitFilter,
    VisitPage,
    VisitStart,
    VisitSummary,
    VisitVersion,
)

PAGE = 50


class VisitService:
    """What the room can do with visits; lives as long as the desk is unlocked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forms = TypedForms()

    def start(self) -> VisitStart:
        """What an empty form begins with."""
        self._desk.actor.require(Right.LOG_VISITS)
        now = self._desk.clock.now().astimezone(CHINA)
        with self._desk.read() as session:
            verdict = clock_check.check(session, self._desk.clock)
        return VisitStart(
            today=self._desk.clock.today(),
            minute=now.hour * 60 + now.minute,
            is_clock_doubtful=verdict.doubt is not None,
            may_write_notes=self._desk.actor.may(Right.WRITE_NOTES),
        )

    def finalise(self, visit: NewVisit, typed: Mapping[str, object] | None = None) -> VisitSummary:
        """Put the visit on record; its draft is gone. ``typed`` is the form, for `undo`.

        Raises InvalidInput (a field each), NotAllowed, FileRestricted, Conflict
        (``recovery_not_confirmed``, ``file_locked``, ``consent_withdrawn``), and ClockDoubtful
        unless ``is_day_confirmed``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        note = visit.note.strip()
        if note:
            self._desk.actor.require(Right.WRITE_NOTES)
        sealed = self._desk.notes.seal(note) if note else None
        with self._desk.write() as session:
            saved = recording.record(session, self._desk, visit, sealed)
        self._forms.keep(saved.id, typed)
        return saved

    def undo(self, visit_id: int) -> DraftId:
        """Take back what was finished since unlocking: the visit is a draft again.

        Raises NotAllowed, and Conflict: ``not_undoable`` (finished earlier, or destroyed),
        ``already_amended``, ``has_referral``, ``has_assessment``, ``has_risk_record``,
        ``duty_in_hand``, ``note_shared``, or ``month_closed``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        typed = self._forms.of(visit_id)
        with self._desk.write() as session:
            visit = _existing(session, visit_id)
            undoing.require_undoable(session, visit)
            draft_id = undoing.back_to_draft(
                session, visit, typed, self._desk.actor.staff_id, self._desk.clock.now()
            )
            self._desk.audit.record(session, "visit_undone", "visit", visit_id)
        self._forms.forget(visit_id)
        return draft_id

    def amend(self, visit_id: int, changes: NewVisit, reason: str) -> VisitSummary:
        """Make a new version; the old one stays readable. A note in ``changes`` is not touched.

        Raises InvalidInput (``reason`` or a field), NotAllowed (somebody else's visit), NotFound,
        Conflict (``nothing_changed``, ``recovery_not_confirmed``, ``group_session``).
        """
        actor = self._desk.actor
        actor.require(Right.LOG_VISITS)
        reason = amendments.checked_reason(reason)
        with self._desk.write() as session:
            visit = _existing(session, visit_id)
            require_file(session, self._desk, visit.client_id)
            if not recording.may_amend(actor, visit):
                raise NotAllowed
            undoing.require_own_day(session, visit, changes)
            return recording.amend(session, self._desk, visit, changes, reason)

    def get(self, visit_id: int) -> VisitDetails:
        """The visit with its words; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            visit = _existing(session, visit_id)
            require_file(session, self._desk, visit.client_id)
            words = session.get(VisitText, visit_id)
            (line,) = listing.lines(session, (visit_id,))
            recorder = session.scalar(select(Staff.name).where(Staff.id == visit.recorded_by))
            self._desk.audit.record_view(session, "visit", visit_id)
            return VisitDetails(
                summary=line,
                population=visit.population,
                done=words.done if words else "",
                next_step=words.next_step if words else "",
                legal_ground=visit.legal_ground,
                recorded_by=recorder or "",
                finalised_at=visit.finalised_at,
                is_amendable=recording.may_amend(self._desk.actor, visit),
                may_write_notes=self._desk.actor.may(Right.WRITE_NOTES),
            )

    def versions(self, visit_id: int) -> tuple[VisitVersion, ...]:
        """How the visit stood before each amendment, oldest first; a view of the visit, too."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            require_file(session, self._desk, _existing(session, visit_id).client_id)
            found = amendments.versions(session, visit_id)
            if found:
                self._desk.audit.record_view(session, "visit", visit_id)
            return found

    def list_page(
        self, chosen: VisitFilter, after: VisitCursor | None = None, limit: int = PAGE
    ) -> VisitPage:
        """A page of visits, newest first; without a name where the file is shut to the reader."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            require_file(session, self._desk, chosen.client_id)
            page = listing.page(session, chosen, after, limit)
            shut = shut_of(session, self._desk, (row.client_id for row in page.rows))
            return replace(page, rows=tuple(_nameless(row, shut) for row in page.rows))

    def totals(self, chosen: VisitFilter) -> MonthTotals:
        """Visits and persons that the filter lets through."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return listing.totals(session, chosen)

    def months(self) -> tuple[str, ...]:
        """Months that have visits, newest first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return listing.months(session)

    def counsellors(self) -> tuple[Counsellor, ...]:
        """By whom the list can be filtered."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return listing.counsellors(session)

    def history(self, client_id: int, limit: int = PAGE) -> tuple[VisitSummary, ...]:
        """A client's last visits, newest first."""
        return self.list_page(VisitFilter(client_id=client_id), None, limit).rows

    def client_card(self, client_id: int) -> ClientCard:
        """What stands beside the form: who this is, and the last three visits.

        The view of the file is in the audit trail. Raises NotFound.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            require_file(session, self._desk, client_id)
            found = card.of_client(session, client_id, self._desk.clock.today())
            self._desk.audit.record_view(session, "client", client_id)
            return found


def _existing(session: Session, visit_id: int) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotFound
    return visit


def _nameless(row: VisitSummary, shut: Container[int]) -> VisitSummary:
    if row.client_id is None or row.client_id not in shut:
        return row
    return replace(row, client_name="", file_no="")
