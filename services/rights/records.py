"""What goes into and comes out of the services of a person's rights."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from models.vocabulary import RequestKind, RequestState, Signer

RequestId = NewType("RequestId", int)


@dataclass(frozen=True, slots=True)
class NewRequest:
    """Somebody asks for something; ``identity_seen`` says how it was checked who asks."""

    client_id: int
    kind: RequestKind
    asked_day: date
    asked_by: Signer
    identity_seen: str
    asker_name: str = ""
    wish: str = ""


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """How a request ended; a refusal must say why, in writing."""

    state: RequestState
    text: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class RequestView:
    """One request. ``due_day`` is the last day of an answer that is in time."""

    id: RequestId
    client_id: int
    kind: RequestKind
    asked_day: date
    asked_by: Signer
    asker_name: str
    identity_seen: str
    wish: str
    state: RequestState
    answer: str
    answered_day: date | None
    answered_by: str
    recorded_by: str
    due_day: date
    days_overdue: int


@dataclass(frozen=True, slots=True)
class DueRequest:
    """An open request for Today: whose it is and since when it should have been answered."""

    id: RequestId
    client_id: int
    client_name: str
    file_no: str
    kind: RequestKind
    due_day: date
    days_overdue: int


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after a correction, as plain JSON values."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of the file: who changed what, when and why."""

    version: int
    at: datetime
    staff_name: str
    reason: str
    changes: tuple[FieldChange, ...]
