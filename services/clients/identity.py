"""Which identifiers a room asks for, may ask for, or must not keep (mission.md no. 2).

Personal information is handled only as far as the purpose needs it (PIPL arts. 5, 6 and 28): a
village room may need a telephone number, a school its student number, a hotline nothing at all.
The policy holds for what is written from now on; files that stand already are left as they are.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy.orm import Session

from models.vocabulary import ClientKind
from services.actor import Right
from services.clients.records import ClientFields
from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.preferences import Setting, store_value, stored_value

# ``name`` stands for the real name: needed (no alias, nobody anonymous) or forbidden (alias only).
IDENTIFIERS = (
    "name",
    "birth_date",
    "phone",
    "citizen_id",
    "student_no",
    "address",
    "guardian_name",
    "guardian_phone",
)
_OF_MINORS = ("guardian_name", "guardian_phone")
_STORED = Setting("identity_policy", "{}", False)


class Need(StrEnum):
    """What the room wants of one identifier."""

    NEEDED = "needed"
    OPTIONAL = "optional"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class IdentityPolicy:
    """Identifier to need; what is not named is optional, as for a room that never chose."""

    needs: Mapping[str, Need] = field(default_factory=dict)

    def need(self, identifier: str) -> Need:
        return self.needs.get(identifier, Need.OPTIONAL)

    def is_forbidden(self, identifier: str) -> bool:
        return self.need(identifier) is Need.FORBIDDEN

    def is_needed(self, identifier: str) -> bool:
        return self.need(identifier) is Need.NEEDED

    def kinds(self) -> tuple[ClientKind, ...]:
        """How a new client may be known here."""
        if self.is_needed("name"):
            return (ClientKind.NAMED,)
        if self.is_forbidden("name"):
            return (ClientKind.ALIAS, ClientKind.ANONYMOUS)
        return tuple(ClientKind)


class IdentityService:
    """Reads and changes the room's policy."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self) -> IdentityPolicy:
        """The policy in force."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return policy_of(session)

    def change(self, policy: IdentityPolicy) -> None:
        """From now on another policy. Raises NotAllowed, InvalidInput (an unknown identifier)."""
        self._desk.actor.require(Right.MANAGE)
        unknown = [name for name in policy.needs if name not in IDENTIFIERS]
        if unknown:
            raise InvalidInput(dict.fromkeys(unknown, Problem.UNKNOWN_CODE))
        with self._desk.write() as session:
            needs = {name: str(need) for name, need in policy.needs.items()}
            store_value(session, _STORED, json.dumps(needs))
            self._desk.audit.record(session, "identity_policy_changed", "room", 1)


def policy_of(session: Session) -> IdentityPolicy:
    """The policy in force; what is stored but not understood counts as optional."""
    stored = json.loads(stored_value(session, _STORED))
    known = {need.value for need in Need}
    return IdentityPolicy(
        {
            name: Need(value)
            for name, value in stored.items()
            if name in IDENTIFIERS and value in known
        }
    )


def require_allowed(
    policy: IdentityPolicy,
    new: ClientFields,
    stored: ClientFields | None = None,
    *,
    is_minor: bool = False,
) -> None:
    """Raises InvalidInput by field: ``FORBIDDEN`` for what must not be kept here, ``REQUIRED`` for
    what is needed. What ``stored`` says already may stay as it is, also if it lacks something."""
    problems: dict[str, Problem] = {}
    if new.kind not in policy.kinds() and (stored is None or stored.kind is not new.kind):
        problems["kind"] = Problem.FORBIDDEN
    for name in IDENTIFIERS[1:]:
        value, before = getattr(new, name), getattr(stored, name, None)
        if policy.is_forbidden(name) and value and value != before:
            problems[name] = Problem.FORBIDDEN
        is_asked = policy.is_needed(name) and _applies(name, new, is_minor=is_minor)
        if is_asked and not value and (stored is None or before):
            problems[name] = Problem.REQUIRED
    if problems:
        raise InvalidInput(problems)


def without_forbidden(policy: IdentityPolicy, values: dict[str, object]) -> dict[str, object]:
    """A row of a ledger with what this room does not keep left empty; the name that an alias-only
    room's ledger holds is an alias."""
    kept = dict(values)
    for name in IDENTIFIERS[1:]:
        if policy.is_forbidden(name) and name in kept:
            kept[name] = None if name == "birth_date" else ""
    if policy.is_forbidden("name") and kept.get("kind") == ClientKind.NAMED:
        kept["kind"] = ClientKind.ALIAS.value
    return kept


def _applies(name: str, fields: ClientFields, *, is_minor: bool) -> bool:
    """Nobody is asked who stays anonymous; a guardian only for somebody under 18."""
    if fields.kind is ClientKind.ANONYMOUS:
        return False
    return is_minor or name not in _OF_MINORS
