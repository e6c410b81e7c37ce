"""What a person asked for about their own record, and what became of it."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.client import Client
from models.client_file import Closing
from models.rights import RightsRequest
from models.room import Staff
from models.vocabulary import ClientState, RequestKind, RequestState, Signer
from services.access import require_file
from services.actor import Right
from services.clients import files
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.rights import checks, corrections, due
from services.rights.records import (
    Correction,
    DueRequest,
    NewRequest,
    RequestAnswer,
    RequestId,
    RequestView,
)
from services.visits.amendments import checked_reason

_Recorder, _Answerer = aliased(Staff), aliased(Staff)
_VIEWS = (
    select(RightsRequest, _Recorder.name, _Answerer.name)
    .join(_Recorder, _Recorder.id == RightsRequest.recorded_by)
    .outerjoin(_Answerer, _Answerer.id == RightsRequest.answered_by)
)


class RequestService:
    """Requests (copy, correction, deletion, lock, explanation), and the lock itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_client(self, client_id: int) -> tuple[RequestView, ...]:
        """All requests about one file, newest first. Raises FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        wanted = _VIEWS.where(RightsRequest.client_id == client_id).order_by(
            RightsRequest.asked_day.desc(), RightsRequest.id.desc()
        )
        with self._desk.write() as session:
            require_file(session, self._desk, client_id)
            self._desk.audit.record_view(session, "client", client_id)
            today = self._desk.clock.today()
            return tuple(_view(*row, today) for row in session.execute(wanted))

    def open_ones(self) -> tuple[DueRequest, ...]:
        """Everything that waits for an answer in the room, the longest waiting first."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return due.open_requests(session, self._desk.clock.today())

    def speaks_for(self, client_id: int) -> tuple[Signer, ...]:
        """Who may ask, the likeliest first: under 14 the guardian, never the child alone."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            client = files.stored(session, client_id)
            if checks.is_child(client, self._desk.clock.today()):
                return (Signer.GUARDIAN,)
            return (Signer.CLIENT, Signer.GUARDIAN, Signer.RELATIVE)

    def add(self, new: NewRequest) -> RequestView:
        """Write a request down. Raises InvalidInput; Conflict ``guardian_asks``, ``merged`` or
        ``file_destroyed``; NotFound; FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        today = self._desk.clock.today()
        with self._desk.write() as session:
            client = _present(session, new.client_id)
            require_file(session, self._desk, client.id)
            checks.require_sound(new, client, today)
            row = RightsRequest(
                client_id=client.id,
                kind=new.kind,
                asked_day=new.asked_day,
                asked_by=new.asked_by,
                asker_name=new.asker_name.strip(),
                identity_seen=new.identity_seen.strip(),
                wish=new.wish.strip(),
                state=RequestState.OPEN,
                recorded_by=self._desk.actor.staff_id,
                recorded_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "request_recorded", "rights_request", row.id)
            return self._one(session, row.id)

    def answer(self, request_id: RequestId, answer: RequestAnswer) -> RequestView:
        """Close a request as done, or refuse it with reasons.

        Only the lead refuses. Raises InvalidInput; Conflict ``request_answered``; NotAllowed.
        """
        actor = self._desk.actor
        actor.require(Right.CASEWORK)
        if answer.state is RequestState.REFUSED:
            actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = stored_request(session, request_id)
            require_file(session, self._desk, row.client_id)
            day = checks.require_answer(answer, row.asked_day, self._desk.clock.today())
            write_answer(session, self._desk, row, replace(answer, day=day))
            return self._one(session, row.id)

    def lock(self, client_id: int, reason: str) -> None:
        """Stop everything but keeping the file (PIPL art. 47(2)). Only the lead.

        Raises InvalidInput (``reason``); Conflict ``file_locked``, ``merged``, ``file_destroyed``.
        """
        self._desk.actor.require(Right.MANAGE)
        reason = checked_reason(reason, corrections.LONGEST_REASON)
        with self._desk.write() as session:
            client = _present(session, client_id)
            if client.state == ClientState.LOCKED:
                raise Conflict("file_locked")
            self._change_state(session, client, ClientState.LOCKED, reason)
            self._desk.audit.record(session, "client_locked", "client", client_id)

    def unlock(self, client_id: int, reason: str) -> None:
        """Work with the file again; a file that was closed is closed again. Only the lead.

        Raises InvalidInput (``reason``); Conflict ``not_locked``.
        """
        self._desk.actor.require(Right.MANAGE)
        reason = checked_reason(reason, corrections.LONGEST_REASON)
        with self._desk.write() as session:
            client = _present(session, client_id)
            if client.state != ClientState.LOCKED:
                raise Conflict("not_locked")
            self._change_state(session, client, _state_before(session, client), reason)
            self._desk.audit.record(session, "client_unlocked", "client", client_id)

    def corrections(self, client_id: int) -> tuple[Correction, ...]:
        """What the file said before each correction, newest first. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            client = files.stored(session, client_id)
            require_file(session, self._desk, client_id)
            self._desk.audit.record_view(session, "client", client_id)
            return corrections.of_client(session, client)

    def _change_state(
        self, session: Session, client: Client, state: ClientState, reason: str
    ) -> None:
        before = corrections.as_it_stands(session, client)
        client.state = state
        corrections.keep(session, self._desk, client, before, reason)
        client.version += 1
        client.updated_at = self._desk.clock.now()

    def _one(self, session: Session, request_id: int) -> RequestView:
        session.flush()
        row = session.execute(_VIEWS.where(RightsRequest.id == request_id)).one()
        return _view(*row, self._desk.clock.today())


def stored_request(session: Session, request_id: int) -> RightsRequest:
    """The row. Raises NotFound."""
    row = session.get(RightsRequest, request_id)
    if row is None:
        raise NotFound
    return row


def write_answer(session: Session, desk: Desk, row: RightsRequest, answer: RequestAnswer) -> None:
    """Put a checked answer into the row. Raises Conflict ``request_answered``."""
    if row.state != RequestState.OPEN:
        raise Conflict("request_answered")
    row.state, row.answer = answer.state, answer.text.strip()
    row.answered_day = answer.day or desk.clock.today()
    row.answered_by = desk.actor.staff_id
    desk.audit.record(session, "request_answered", "rights_request", row.id)


def _present(session: Session, client_id: int) -> Client:
    client = files.stored(session, client_id)
    checks.require_here(client)
    return client


def _state_before(session: Session, client: Client) -> ClientState:
    is_closed = select(Closing.id).where(
        Closing.client_id == client.id, Closing.reopened_day.is_(None)
    )
    return ClientState.ACTIVE if session.scalar(is_closed) is None else ClientState.CLOSED


def _view(
    row: RightsRequest, recorded_by: str, answered_by: str | None, today: date
) -> RequestView:
    return RequestView(
        id=RequestId(row.id),
        client_id=row.client_id,
        kind=RequestKind(row.kind),
        asked_day=row.asked_day,
        asked_by=Signer(row.asked_by),
        asker_name=row.asker_name,
        identity_seen=row.identity_seen,
        wish=row.wish,
        state=RequestState(row.state),
        answer=row.answer,
        answered_day=row.answered_day,
        answered_by=answered_by or "",
        recorded_by=recorded_by,
        due_day=due.due_day(row.asked_day),
        days_overdue=due.days_overdue(row.asked_day, row.state, today),
    )
