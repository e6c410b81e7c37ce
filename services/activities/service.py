"""Planning, recording, changing, cancelling and counting activities.

Every month needs one outreach activity (practice.md 1.4: 科普宣传, 6 points), so the year shows its
months with none in time. Sign-in sheets are personal data: the number of people and where the paper
lies are kept, never the names (practice.md 2.10).
"""

import json
from collections.abc import Mapping
from datetime import date

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.activity import Activity, ActivityMaterial
from models.summary import ClosedMonth
from models.vocabulary import ActivityState, DraftKind
from services import clock_check
from services.activities import counting, queries, rules
from services.activities.records import (
    ActivityCount,
    ActivityCursor,
    ActivityDetails,
    ActivityFilter,
    ActivityPage,
    DayNotice,
    NewActivity,
    YearCounts,
)
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict
from services.evidence.linking import release_evidence
from services.months import month_of
from services.numbering import next_numbers
from services.room import require_recovery_confirmed
from services.visits.drafts import DraftId, TypedForms, draft_again, end_draft

PAGE = 50
SOURCE = "activity"
_LETTER = "H"
_MATERIALS_GONE = delete(ActivityMaterial)


class ActivityService:
    """What the room does for everybody. All who work here record activities."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forms = TypedForms()

    def notice(self, day: date) -> DayNotice:
        """What to say beside the day before anything is put there."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return queries.notice(session, day)

    def last_of(self, kind: str) -> ActivityDetails | None:
        """The latest of its kind, to be repeated on another day."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            found = queries.last_of(session, kind)
            return None if found is None else queries.details(session, found)

    def make(self, new: NewActivity, typed: Mapping[str, object] | None = None) -> ActivityDetails:
        """Put an activity on record with its number, planned or done. ``typed`` is the form, for
        `undo`. In a month whose summary is closed it is a late entry.

        Raises InvalidInput (see `rules.checked`), Conflict ``recovery_not_confirmed``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            require_recovery_confirmed(session)
            new = self._checked(session, new)
            activity = Activity(
                number=next_numbers(session, Activity.number, _LETTER, new.day.year)[0],
                made_by=self._desk.actor.staff_id,
                made_at=self._desk.clock.now(),
                version=1,
            )
            self._put(activity, new)
            activity.counted_at = activity.made_at if new.is_done else None
            session.add(activity)
            session.flush()
            _put_materials(session, activity.id, new)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "activity_made", SOURCE, activity.id)
            made = queries.details(session, activity)
        self._forms.keep(made.summary.id, typed)
        return made

    def change(self, activity_id: int, new: NewActivity, version: int) -> ActivityDetails:
        """Write an activity anew, e.g. with what came of a planned one. The number stays.

        Raises as `make`, NotFound, Conflict ``activity_cancelled``, ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            activity = _current(session, activity_id, version)
            new = self._checked(session, new)
            before = rules.counted(queries.as_it_stands(session, activity))
            self._put(activity, new)
            session.execute(_MATERIALS_GONE.where(ActivityMaterial.activity_id == activity_id))
            _put_materials(session, activity_id, new)
            if not new.is_done:
                activity.counted_at = None
            elif rules.counted(new) != before:
                activity.counted_at = self._desk.clock.now()
            self._note_change(activity)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "activity_changed", SOURCE, activity_id)
            return queries.details(session, activity)

    def cancel(self, activity_id: int, reason: str, version: int) -> ActivityDetails:
        """A planned activity does not take place; it stays in the list with its reason.

        Raises InvalidInput (``reason``), NotFound, Conflict ``activity_done``,
        ``activity_cancelled``, ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        reason = rules.checked_reason(reason)
        with self._desk.write() as session:
            activity = _current(session, activity_id, version)
            if activity.state == ActivityState.DONE:
                raise Conflict("activity_done")
            activity.state, activity.reason = ActivityState.CANCELLED, reason
            self._note_change(activity)
            self._desk.audit.record(session, "activity_cancelled", SOURCE, activity_id)
            return queries.details(session, activity)

    def undo(self, activity_id: int) -> DraftId:
        """Take back what was made since unlocking: it is a draft again, and its number is free.

        Raises NotFound, Conflict ``not_undoable``, ``activity_changed``, ``activity_counted`` (the
        summary of its month was closed meanwhile).
        """
        self._desk.actor.require(Right.LOG_VISITS)
        typed = self._forms.of(activity_id)
        with self._desk.write() as session:
            activity = queries.existing(session, activity_id)
            _require_free(session, activity)
            session.execute(_MATERIALS_GONE.where(ActivityMaterial.activity_id == activity_id))
            release_evidence(session, SOURCE, activity_id)
            session.delete(activity)
            draft_id = draft_again(session, self._desk, DraftKind.ACTIVITY, typed)
            self._desk.audit.record(session, "activity_undone", SOURCE, activity_id)
        self._forms.forget(activity_id)
        return draft_id

    def get(self, activity_id: int) -> ActivityDetails:
        """Everything about one activity. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return queries.details(session, queries.existing(session, activity_id))

    def list_page(
        self, wanted: ActivityFilter, after: ActivityCursor | None = None, limit: int = PAGE
    ) -> ActivityPage:
        """One page, the latest day first; pass the page's ``next`` to get the following one."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            found = queries.page(session, wanted, after, limit + 1)
        rows = found[:limit]
        last = rows[-1] if len(found) > limit else None
        return ActivityPage(rows, ActivityCursor(last.day, last.id) if last else None)

    def years(self) -> tuple[int, ...]:
        """Years to choose from, the newest first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return counting.years(session, self._desk.clock.today())

    def year(self, year: int) -> YearCounts:
        """The months of a year with their counts, those with no outreach marked."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return counting.year(session, self._desk.codes, year, self._desk.clock.today())

    def counts(self, first_month: str, last_month: str) -> tuple[ActivityCount, ...]:
        """Done from ``first_month`` to ``last_month`` (``YYYY-MM``, both included), by month and
        kind; numbers only, late entries among them."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return counting.counts(session, self._desk.codes, first_month, last_month)

    def _checked(self, session: Session, new: NewActivity) -> NewActivity:
        verdict = clock_check.check(session, self._desk.clock)
        today = None if verdict.is_wrong else self._desk.clock.today()
        return rules.checked(new, self._desk.codes, today)

    def _put(self, activity: Activity, new: NewActivity) -> None:
        activity.state = ActivityState.DONE if new.is_done else ActivityState.PLANNED
        for name in ("kind", "title", "day", "starts", "ends", "place", "entry", "feature"):
            setattr(activity, name, getattr(new, name))
        for name in ("speaker", "recorder", "planned", "present", "paper_place"):
            setattr(activity, name, getattr(new, name))
        for name in ("asked", "aware", "asked_rural", "aware_rural"):
            setattr(activity, name, getattr(new.survey, name))
        activity.audience = json.dumps(new.audience)
        activity.answers = queries.stored(new.words)

    def _note_change(self, activity: Activity) -> None:
        activity.changed_at = self._desk.clock.now()
        activity.version += 1


def _current(session: Session, activity_id: int, version: int) -> Activity:
    activity = queries.existing(session, activity_id)
    if activity.state == ActivityState.CANCELLED:
        raise Conflict("activity_cancelled")
    if activity.version != version:
        raise Conflict("changed_meanwhile")
    return activity


def _require_free(session: Session, activity: Activity) -> None:
    """Raises Conflict if others may already rely on it."""
    if activity.version > 1:
        raise Conflict("activity_changed")
    closed = session.get(ClosedMonth, month_of(activity.day))
    if closed and activity.counted_at and closed.closed_at >= activity.counted_at:
        raise Conflict("activity_counted")


def _put_materials(session: Session, activity_id: int, new: NewActivity) -> None:
    for one in new.materials:
        row = ActivityMaterial(activity_id=activity_id, kind=one.kind, pieces=one.pieces)
        session.add(row)
    session.flush()
