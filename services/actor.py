"""Who is signed in, and what their role includes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from models.vocabulary import Role
from services.errors import NotAllowed

StaffId = NewType("StaffId", int)


class Right(StrEnum):
    """What a role may include (vault.md, Roles)."""

    LOG_VISITS = "log_visits"
    WRITE_NOTES = "write_notes"
    CASEWORK = "casework"  # consents, risk, crises, plans, groups
    REFER = "refer"
    REPORT = "report"  # a mandatory report: everybody's duty (Minors Protection Law art. 11)
    COSIGN = "cosign"
    IMPORT = "import"
    EXPORT = "export"
    MANAGE = "manage"  # users, settings, backups


_EVERYBODY = frozenset({Right.LOG_VISITS, Right.REPORT})
_EVERYDAY = _EVERYBODY | {Right.WRITE_NOTES, Right.CASEWORK, Right.REFER, Right.IMPORT}
_RIGHTS = {
    Role.LEAD: frozenset(Right),
    Role.COUNSELLOR: _EVERYDAY,
    Role.SUPERVISOR: _EVERYDAY | {Right.COSIGN},
    Role.ASSISTANT: _EVERYBODY,
}


@dataclass(frozen=True, slots=True)
class Actor:
    """The member of staff in whose name everything is done until the register is locked."""

    staff_id: StaffId
    name: str
    role: Role

    def may(self, right: Right) -> bool:
        return right in _RIGHTS[self.role]

    def require(self, right: Right) -> None:
        """Raises NotAllowed if the role does not include ``right``."""
        if not self.may(right):
            raise NotAllowed(right)
