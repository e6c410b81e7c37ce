"""What is told and typed about the rooms of a county."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.county import EnrolledRoom
from services.errors import Problem
from services.exchange.enrolment_file import LONGEST_NAME, Request, is_room
from services.exchange.keys import fingerprint, is_recipient, is_signer


class RoomState(StrEnum):
    """How far a room's enrolment is."""

    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class RoomView:
    """A room as the registry shows it. ``fingerprint``: to be compared with the room's own page.
    ``first_month``, ``last_month``: packages are expected from and until; empty: open."""

    code: str
    name: str
    state: RoomState
    unit_id: int | None
    unit_name: str
    fingerprint: str
    signer: str
    recipient: str
    first_month: str
    last_month: str
    asked_at: datetime
    decided_at: datetime | None
    decided_by: int | None
    version: int


@dataclass(frozen=True, slots=True)
class RoomKeys:
    """What packages of a room are checked with. Those of a revoked room are refused."""

    code: str
    signer: str
    recipient: str
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class TypedRequest:
    """An enrolment typed from the room's sheet or by telephone."""

    code: str
    name: str
    signer: str
    recipient: str

    def tidied(self) -> "TypedRequest":
        """Without blanks."""
        return TypedRequest(
            "".join(self.code.split()).lower(),
            " ".join(self.name.split()),
            "".join(self.signer.split()),
            "".join(self.recipient.split()).lower(),
        )

    def problems(self) -> dict[str, Problem]:
        """What is missing or mistyped, by field; call on what is tidied."""
        found: dict[str, Problem] = {}
        if not is_room(self.code):
            found["code"] = Problem.MALFORMED if self.code else Problem.REQUIRED
        if not self.name:
            found["name"] = Problem.REQUIRED
        elif len(self.name) > LONGEST_NAME:
            found["name"] = Problem.TOO_LONG
        if not is_signer(self.signer):
            found["signer"] = Problem.MALFORMED if self.signer else Problem.REQUIRED
        if not is_recipient(self.recipient):
            found["recipient"] = Problem.MALFORMED if self.recipient else Problem.REQUIRED
        return found


@dataclass(frozen=True, slots=True)
class Approval:
    """Where an approved room belongs, and the first month that is expected of it."""

    unit_id: int
    first_month: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as found on a stick. ``state``: of the room now."""

    request: Request
    state: RoomState


@dataclass(frozen=True, slots=True)
class KeyChange:
    """An approved room's new keys, signed by its old one; ``name`` is the registry's."""

    request: Request
    name: str
    present: str  # fingerprint of the keys that are here

    @property
    def code(self) -> str:
        return self.request.room


@dataclass(frozen=True, slots=True)
class UnreadRequest:
    """A file that asks for nothing we may take, and why: BadPackage.detail, ``old_key`` (the room
    replaced it), ``other_key`` (the room id is another room's), ``key_taken`` (the key is another
    room's), or ``unreadable``."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class RequestsRead:
    """What a stick brought; one bad file never stops the rest. ``asked``: new ones, entered;
    ``known``: were here already with the same keys."""

    asked: tuple[Asked, ...]
    known: tuple[Asked, ...]
    key_changes: tuple[KeyChange, ...]
    unread: tuple[UnreadRequest, ...]


def audit_id(room_code: str) -> int:
    """A room id as the audit trail's number of a record: its six characters in base 36."""
    return int(room_code, 36)


def view_of(row: EnrolledRoom, unit_name: str) -> RoomView:
    """The row as it is told."""
    return RoomView(
        code=row.room_code,
        name=row.name,
        state=RoomState(row.state),
        unit_id=row.unit_id,
        unit_name=unit_name,
        fingerprint=fingerprint(row.signer, row.recipient),
        signer=row.signer,
        recipient=row.recipient,
        first_month=row.first_month,
        last_month=row.last_month,
        asked_at=row.asked_at,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        version=row.version,
    )
