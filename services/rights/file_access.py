"""Restricted files, emergency access, and the log of who looked (practice.md 3.2, 3.3)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.client import Client
from models.rights import EmergencyAccess
from models.room import Staff
from services import access
from services.actor import Right
from services.clients import files
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.rights import checks, corrections, viewings
from services.rights.viewings import EVERYBODY, ViewingFilter, ViewingPage
from services.visits.amendments import checked_reason

EMERGENCY_MINUTES = 60
"""An emergency access ends by itself after so long."""

PAGE = 100
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FileAccess:
    """Who may open a file. ``emergency_until`` is the signed-in person's own, if one runs."""

    client_id: int
    is_restricted: bool
    responsible_id: int | None
    responsible_name: str
    may_open: bool
    may_change: bool
    emergency_until: datetime | None


@dataclass(frozen=True, slots=True)
class EmergencyView:
    """One emergency access, for the lead to look at."""

    id: int
    client_id: int
    client_name: str
    file_no: str
    staff_name: str
    reason: str
    opened_at: datetime
    ends_at: datetime
    is_running: bool
    reviewed_by: str
    reviewed_at: datetime | None
    review: str


@dataclass(frozen=True, slots=True)
class EmergencyPage:
    """Newest first; ``next`` goes back as ``before`` (None: this is the last page)."""

    rows: tuple[EmergencyView, ...]
    next: int | None


_Reviewer = aliased(Staff)


class FileAccessService:
    """Restricts files, opens them in an emergency, and shows who looked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_file(self, client_id: int) -> FileAccess:
        """Who may open this file; does not open it. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return self._state(session, files.stored(session, client_id))

    def restrict(self, client_id: int, responsible_id: int, reason: str) -> FileAccess:
        """From now on only ``responsible_id`` and the lead open the file.

        The lead decides, or whose client it is. Raises InvalidInput (``reason``,
        ``responsible``), NotAllowed, NotFound; Conflict ``merged`` or ``file_destroyed``.
        """
        return self._change(client_id, True, responsible_id, reason, "file_restricted")

    def unrestrict(self, client_id: int, reason: str) -> FileAccess:
        """Everybody who works with clients opens the file again. Raises as `restrict`."""
        return self._change(client_id, False, None, reason, "file_unrestricted")

    def open_emergency(self, client_id: int, reason: str) -> FileAccess:
        """Open a restricted file for `EMERGENCY_MINUTES`; the lead sees it and the reason.

        Raises InvalidInput (``reason``); Conflict ``file_is_open`` if there is no need; NotFound.
        """
        self._desk.actor.require(Right.CASEWORK)
        reason = checked_reason(reason, 500)
        now = self._desk.clock.now()
        with self._desk.write() as session:
            client = files.stored(session, client_id)
            if self._state(session, client).may_open:
                raise Conflict("file_is_open")
            row = EmergencyAccess(
                staff_id=self._desk.actor.staff_id,
                client_id=client_id,
                reason=reason,
                opened_at=now,
                ends_at=now + timedelta(minutes=EMERGENCY_MINUTES),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "emergency_opened", "emergency_access", row.id)
            return self._state(session, client)

    def emergencies(self, before: int | None = None, limit: int = PAGE) -> EmergencyPage:
        """Newest first, page by page."""
        self._desk.actor.require(Right.MANAGE)
        wanted = _EMERGENCIES.order_by(EmergencyAccess.id.desc()).limit(limit + 1)
        if before is not None:
            wanted = wanted.where(EmergencyAccess.id < before)
        now = self._desk.clock.now()
        with self._desk.read() as session:
            found = [_emergency(row, now) for row in session.execute(wanted)]
        rows = tuple(found[:limit])
        return EmergencyPage(rows, rows[-1].id if len(found) > limit else None)

    def review(self, emergency_id: int, remark: str) -> EmergencyView:
        """Note that the lead has looked at it, with a remark.

        Raises InvalidInput (``remark``), NotFound; NotAllowed for one's own.
        """
        self._desk.actor.require(Right.MANAGE)
        remark = remark.strip()
        if len(remark) > _LONGEST:
            raise InvalidInput({"remark": Problem.TOO_LONG})
        now = self._desk.clock.now()
        with self._desk.write() as session:
            row = session.get(EmergencyAccess, emergency_id)
            if row is None:
                raise NotFound
            if row.staff_id == self._desk.actor.staff_id:
                raise NotAllowed("own emergency access")
            row.reviewed_by, row.reviewed_at = self._desk.actor.staff_id, now
            row.review = remark
            self._desk.audit.record(session, "emergency_reviewed", "emergency_access", row.id)
            session.flush()
            found = session.execute(_EMERGENCIES.where(EmergencyAccess.id == emergency_id)).one()
            return _emergency(found, now)

    def views(
        self, chosen: ViewingFilter = EVERYBODY, before: int | None = None, limit: int = PAGE
    ) -> ViewingPage:
        """Who looked at what, newest first; hand ``next`` of one page back as ``before``.

        Only the lead; reading the log is itself in the audit trail.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            found = viewings.page(session, chosen, before, limit)
            self._desk.audit.record_view(session, "audit_entry", chosen.client_id or 0)
            return found

    def _change(
        self,
        client_id: int,
        is_restricted: bool,
        responsible_id: int | None,
        reason: str,
        action: str,
    ) -> FileAccess:
        self._desk.actor.require(Right.CASEWORK)
        reason = checked_reason(reason, corrections.LONGEST_REASON)
        with self._desk.write() as session:
            client = files.stored(session, client_id)
            if not self._may_change(client):
                raise NotAllowed("restricting a file")
            checks.require_here(client)
            before = corrections.as_it_stands(session, client)
            client.is_restricted = is_restricted
            if responsible_id is not None:
                _require_at_work(session, responsible_id)
                client.responsible_id = responsible_id
            if corrections.keep(session, self._desk, client, before, reason):
                client.version += 1
                client.updated_at = self._desk.clock.now()
                self._desk.audit.record(session, action, "client", client_id)
            return self._state(session, client)

    def _state(self, session: Session, client: Client) -> FileAccess:
        responsible = session.get(Staff, client.responsible_id) if client.responsible_id else None
        return FileAccess(
            client_id=client.id,
            is_restricted=client.is_restricted,
            responsible_id=client.responsible_id,
            responsible_name=responsible.name if responsible else "",
            may_open=access.may_open(session, self._desk, client.id),
            may_change=self._may_change(client),
            emergency_until=access.emergency_until(session, self._desk, client.id),
        )

    def _may_change(self, client: Client) -> bool:
        actor = self._desk.actor
        is_theirs = client.responsible_id in (None, actor.staff_id)
        return actor.may(Right.MANAGE) or (is_theirs and actor.may(Right.CASEWORK))


_EMERGENCIES = (
    select(EmergencyAccess, Client.name, Client.file_no, Staff.name, _Reviewer.name)
    .join(Client, Client.id == EmergencyAccess.client_id)
    .join(Staff, Staff.id == EmergencyAccess.staff_id)
    .outerjoin(_Reviewer, _Reviewer.id == EmergencyAccess.reviewed_by)
)


def _require_at_work(session: Session, staff_id: int) -> None:
    staff = session.get(Staff, staff_id)
    if staff is None or staff.deactivated_at is not None:
        raise InvalidInput({"responsible": Problem.UNKNOWN_CODE})


def _emergency(
    found: "tuple[EmergencyAccess, str, str, str, str | None]", now: datetime
) -> EmergencyView:
    row, client_name, file_no, staff_name, reviewer = found
    return EmergencyView(
        id=row.id,
        client_id=row.client_id,
        client_name=client_name,
        file_no=file_no,
        staff_name=staff_name,
        reason=row.reason,
        opened_at=row.opened_at,
        ends_at=row.ends_at,
        is_running=row.ends_at > now,
        reviewed_by=reviewer or "",
        reviewed_at=row.reviewed_at,
        review=row.review,
    )
