"""Puts a visit on record, and amends one, inside the transaction of the action.

The visit form and the sessions of groups use this, so that counting, calendar, duties and audit
are the same for both.
"""

from dataclasses import replace

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from models.visit import Visit
from models.vocabulary import AgeBand, Sex
from services.access import require_file
from services.actor import Actor, Right
from services.desk import Desk
from services.errors import Conflict
from services.plans import sessions
from services.visits import amendments, calendar, danger, saving
from services.visits.checks import checked
from services.visits.drafts import end_draft
from services.visits.records import NewVisit, OnTheDay, VisitSummary


def record(session: Session, desk: Desk, visit: NewVisit, sealed: bytes | None) -> VisitSummary:
    """Write a new visit with its ``sealed`` case note; raises as `VisitService.finalise`."""
    connection, staff_id = session.connection(), desk.actor.staff_id
    visit, setting = _prepare(connection, desk, visit, visit.counsellor_id or staff_id)
    saving.require_present(setting)
    _require_file(session, desk, setting, visit)
    saving.require_consent(setting, visit)
    saving.require_believable(setting.clock, visit.is_day_confirmed)
    now = desk.clock.now()
    row = {
        **saving.columns(visit, setting),
        "recorded_by": staff_id,
        "is_date_uncertain": setting.clock.is_wrong,
        "version": 1,
        "finalised_at": now,
    }
    visit_id = saving.write_visit(connection, row, visit)
    saving.write_note(connection, visit_id, staff_id, sealed, now)
    sessions.count_visit(connection, visit_id, visit.client_id, visit.plan_id)
    end_draft(session, visit.draft_id, staff_id)
    calendar.follow_visit(session, desk, visit_id, visit, setting)
    danger.follow_visit(session, desk, visit_id, visit)
    desk.audit.record(session, "visit_finalised", "visit", visit_id, setting.head)
    return saving.summary(visit_id, visit, setting, 1, setting.clock.is_wrong)


def amend(
    session: Session, desk: Desk, visit: Visit, changes: NewVisit, reason: str
) -> VisitSummary:
    """Make a new version and keep the old one; raises as `VisitService.amend`."""
    before = amendments.as_it_stands(session, visit)
    amended = _rewrite(session, desk, visit, changes)
    if amendments.as_it_stands(session, visit) == before:
        raise Conflict("nothing_changed")
    staff_id, now = desk.actor.staff_id, desk.clock.now()
    amendments.keep(session, visit, before, reason, staff_id, now)
    calendar.follow_amendment(session, desk, before, amended, changes)
    danger.follow_amendment(session, desk, before, amended)
    desk.audit.record(session, "visit_amended", "visit", visit.id)
    return amended


def may_amend(actor: Actor, visit: Visit) -> bool:
    """One's own visit, or any for the lead."""
    is_own = actor.staff_id in (visit.recorded_by, visit.counsellor_id)
    return actor.may(Right.MANAGE) or (is_own and actor.may(Right.LOG_VISITS))


def _rewrite(session: Session, desk: Desk, visit: Visit, changes: NewVisit) -> VisitSummary:
    connection = session.connection()
    counsellor_id = changes.counsellor_id or visit.counsellor_id
    changes, setting = _prepare(connection, desk, changes, counsellor_id)
    if counsellor_id != visit.counsellor_id:
        saving.require_present(setting)
    if changes.client_id != visit.client_id:
        _require_file(session, desk, setting, changes)
        saving.require_consent(setting, changes)
        sessions.forget_visit(connection, visit.id)
    setting = replace(setting, person=_person(visit, changes, setting.person))
    is_same_day = changes.day == visit.day
    is_uncertain = visit.is_date_uncertain if is_same_day else setting.clock.is_wrong
    version = visit.version + 1
    row = {
        **saving.columns(changes, setting),
        "version": version,
        "is_date_uncertain": is_uncertain,
    }
    saving.rewrite_visit(connection, visit.id, row, changes)
    session.expire_all()
    return saving.summary(visit.id, changes, setting, version, is_uncertain)


def _prepare(
    connection: Connection, desk: Desk, visit: NewVisit, counsellor_id: int
) -> tuple[NewVisit, saving.Setting]:
    setting = saving.find_setting(connection, visit, counsellor_id, desk.clock, desk.codes)
    today = None if setting.clock.is_wrong else desk.clock.today()
    return checked(visit, desk.codes, today), setting


def _require_file(session: Session, desk: Desk, setting: saving.Setting, visit: NewVisit) -> None:
    # Asked only where there is something to ask: no more statements for everybody else.
    if setting.is_restricted:
        require_file(session, desk, visit.client_id)


def _person(visit: Visit, changes: NewVisit, found: OnTheDay) -> OnTheDay:
    """The stored person, unless another client or day was picked or the visit is anonymous."""
    is_same = (visit.client_id, visit.day) == (changes.client_id, changes.day)
    if changes.client_id is None or not is_same:
        return found
    return OnTheDay(Sex(visit.sex), AgeBand(visit.age_band), visit.population)
