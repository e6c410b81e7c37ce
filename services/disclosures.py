"""The disclosure log: whatever about a client was told to somebody outside the room.

Every disclosure is an event with recipient, ground, content, why no less would do, and who decided
(CPS code of ethics, 2nd edition, 3.2 and 3.3; PIPL arts. 23 and 55(4); practice.md 3.5).
"""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from models.client import Client
from models.consent import Disclosure
from models.room import Room, Staff
from models.vocabulary import ClientKind, ClientState
from services.access import require_file
from services.actor import Right
from services.clients import files
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.room import require_recovery_confirmed
from services.visits.checks import past_day_problem
from services.visits.drafts import end_draft

GROUNDS = "disclosure_ground"
LONGEST_NAME = 200
LONGEST_WORDS = 2_000

PAGE = 50
# The records of which only the lead and their maker know (practice.md 3.4).
_PROTECTED = "mandatory_report"
# A list on paper that is longer than this is not read by anybody.
MOST_ON_PAPER = 500

DisclosureId = NewType("DisclosureId", int)


@dataclass(frozen=True, slots=True)
class NewDisclosure:
    """What is typed into the log; the draft ``draft_id`` becomes it. ``decided_by`` None: whoever
    types it."""

    client_id: int | None
    recipient: str
    ground: str
    what: str
    minimum: str
    day: date | None = None
    document: str = ""
    decided_by: int | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """A line of the log. ``source`` is the table of the record it comes from, empty if it was
    typed in by itself."""

    id: DisclosureId
    client_id: int | None
    client_name: str
    file_no: str
    client_kind: ClientKind | None
    day: date
    recipient: str
    ground: str
    what: str
    minimum: str
    document: str
    decided_by: str
    recorded_by: str
    source: str
    source_id: int


@dataclass(frozen=True, slots=True)
class DisclosureCursor:
    """Where the next page begins: after this line."""

    day: date
    id: DisclosureId


@dataclass(frozen=True, slots=True)
class DisclosurePage:
    """Lines newest first; ``next`` is empty on the last page."""

    rows: tuple[DisclosureRow, ...]
    next: DisclosureCursor | None


@dataclass(frozen=True, slots=True)
class DisclosureList:
    """What is printed: the whole log of one client, oldest first."""

    room: str
    client_name: str
    file_no: str
    rows: tuple[DisclosureRow, ...]


@dataclass(frozen=True, slots=True)
class Decider:
    """A member of staff who may decide to tell somebody."""

    id: int
    name: str


class DisclosureService:
    """The log as it is written by hand and read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, new: NewDisclosure) -> DisclosureId:
        """Log what was told by word of mouth, telephone or letter. Raises InvalidInput by field;
        NotFound; FileRestricted; Conflict ``merged`` or ``recovery_not_confirmed``.

        Here, why no less would do has to be said; a record that tells somebody knows it itself.
        """
        self._desk.actor.require(Right.CASEWORK)
        if not new.minimum.strip():
            problems = _text_problems(new.recipient, new.what, new.minimum, new.document)
            raise InvalidInput({**problems, "minimum": Problem.REQUIRED})
        with self._desk.write() as session:
            require_recovery_confirmed(session)
            if new.client_id is not None:
                self._require_usable(session, new.client_id)
            if new.decided_by is not None and session.get(Staff, new.decided_by) is None:
                raise InvalidInput({"decided_by": Problem.UNKNOWN_CODE})
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            return DisclosureId(
                record(
                    session,
                    self._desk,
                    client_id=new.client_id,
                    recipient=new.recipient,
                    ground=new.ground,
                    what=new.what,
                    minimum=new.minimum,
                    day=new.day,
                    document=new.document,
                    decided_by=new.decided_by,
                )
            )

    def deciders(self) -> tuple[Decider, ...]:
        """Who may have decided: everybody who works here now."""
        self._desk.actor.require(Right.CASEWORK)
        here = select(Staff.id, Staff.name).where(Staff.deactivated_at.is_(None))
        with self._desk.read() as session:
            return tuple(Decider(*row) for row in session.execute(here.order_by(Staff.id)))

    def of_client(
        self, client_id: int, after: DisclosureCursor | None = None, limit: int = PAGE
    ) -> DisclosurePage:
        """What was told about one client; the view is in the audit trail. That a mandatory report
        was made is known to its reporter and the lead only: in a village a colleague may be of the
        family (practice.md 3.4). Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            self._client(session, client_id)
            self._desk.audit.record_view(session, "client", client_id)
            lines = _LINES.where(Disclosure.client_id == client_id)
            if not self._desk.actor.may(Right.MANAGE):
                is_known = Disclosure.recorded_by == self._desk.actor.staff_id
                lines = lines.where(or_(Disclosure.source != _PROTECTED, is_known))
            return _page(session, lines, after, limit)

    def list_page(self, after: DisclosureCursor | None = None, limit: int = PAGE) -> DisclosurePage:
        """The log of the room. Raises NotAllowed: it is the lead's."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.read() as session:
            return _page(session, _LINES, after, limit)

    def paper(self, client_id: int) -> DisclosureList:
        """What is handed to the client who asks for it (PIPL arts. 44 and 45), without mandatory
        reports: whoever asks for a child may be whom they are about (PIPL art. 18(1); practice.md
        3.4). Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            client = self._client(session, client_id)
            theirs = (Disclosure.client_id == client_id, Disclosure.source != _PROTECTED)
            found = _page(session, _LINES.where(*theirs), None, MOST_ON_PAPER)
            self._desk.audit.record(session, "disclosures_printed", "client", client_id)
            room = session.scalars(select(Room.name)).one()
            is_anonymous = client.kind == ClientKind.ANONYMOUS
            name = "" if is_anonymous else client.name
            return DisclosureList(room, name, client.file_no, tuple(reversed(found.rows)))

    def _require_usable(self, session: Session, client_id: int) -> None:
        if self._client(session, client_id).state == ClientState.MERGED:
            raise Conflict("merged")

    def _client(self, session: Session, client_id: int) -> Client:
        require_file(session, self._desk, client_id)
        return files.stored(session, client_id)


def record(
    session: Session,
    desk: Desk,
    *,
    client_id: int | None,
    recipient: str,
    ground: str,
    what: str,
    minimum: str = "",
    day: date | None = None,
    source: str = "",
    source_id: int = 0,
    document: str = "",
    decided_by: int | None = None,
) -> int:
    """Log one disclosure in the caller's transaction; returns its id.

    ``ground`` is a code of the list ``disclosure_ground``; ``source`` and ``source_id`` name the
    record it comes from; ``day`` is today and ``decided_by`` the signed-in person unless told.
    Raises InvalidInput by field.
    """
    new = NewDisclosure(client_id, recipient, ground, what, minimum, day, document, decided_by)
    row = _checked_row(desk, new)
    row.source, row.source_id = source, source_id
    session.add(row)
    session.flush()
    desk.audit.record(session, "disclosure_recorded", "disclosure", row.id)
    return row.id


def _checked_row(desk: Desk, new: NewDisclosure) -> Disclosure:
    today = desk.clock.today()
    problems = _text_problems(new.recipient, new.what, new.minimum, new.document)
    if not desk.codes.has(GROUNDS, new.ground):
        problems["ground"] = Problem.UNKNOWN_CODE if new.ground else Problem.REQUIRED
    if new.day is not None and (problem := past_day_problem(new.day, today)):
        problems["day"] = problem
    if problems:
        raise InvalidInput(problems)
    return Disclosure(
        client_id=new.client_id,
        day=new.day or today,
        recipient=new.recipient.strip(),
        ground=new.ground,
        what=new.what.strip(),
        minimum=new.minimum.strip(),
        document=new.document.strip(),
        decided_by=new.decided_by or desk.actor.staff_id,
        recorded_by=desk.actor.staff_id,
        recorded_at=desk.clock.now(),
    )


def _text_problems(recipient: str, what: str, minimum: str, document: str) -> dict[str, Problem]:
    problems = {}
    for field, text, most in (
        ("recipient", recipient, LONGEST_NAME),
        ("document", document, LONGEST_NAME),
        ("what", what, LONGEST_WORDS),
        ("minimum", minimum, LONGEST_WORDS),
    ):
        if len(text) > most:
            problems[field] = Problem.TOO_LONG
        elif not text.strip() and field in ("recipient", "what"):
            problems[field] = Problem.REQUIRED
    return problems


_DECIDER, _RECORDER = aliased(Staff), aliased(Staff)
_LINES = (
    select(
        Disclosure,
        Client.name,
        Client.file_no,
        Client.kind,
        _DECIDER.name,
        _RECORDER.name,
    )
    .outerjoin(Client, Client.id == Disclosure.client_id)
    .join(_DECIDER, _DECIDER.id == Disclosure.decided_by)
    .join(_RECORDER, _RECORDER.id == Disclosure.recorded_by)
    .order_by(Disclosure.day.desc(), Disclosure.id.desc())
)
_Lines = Select[Disclosure, str, str, str, str, str]


def _page(
    session: Session, lines: _Lines, after: DisclosureCursor | None, limit: int
) -> DisclosurePage:
    if after is not None:
        lines = lines.where(tuple_(Disclosure.day, Disclosure.id) < tuple_(after.day, after.id))
    found = session.execute(lines.limit(limit + 1)).all()
    rows = tuple(_row(*line) for line in found[:limit])
    last = rows[-1] if len(found) > limit else None
    return DisclosurePage(rows, DisclosureCursor(last.day, last.id) if last else None)


def _row(
    row: Disclosure,
    client_name: str | None,
    file_no: str | None,
    kind: str | None,
    decider: str,
    recorder: str,
) -> DisclosureRow:
    return DisclosureRow(
        id=DisclosureId(row.id),
        client_id=row.client_id,
        client_name=client_name or "",
        file_no=file_no or "",
        client_kind=ClientKind(kind) if kind else None,
        day=row.day,
        recipient=row.recipient,
        ground=row.ground,
        what=row.what,
        minimum=row.minimum,
        document=row.document,
        decided_by=decider,
        recorded_by=recorder,
        source=row.source,
        source_id=row.source_id,
    )
