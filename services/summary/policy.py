"""What a county may set of how summaries are rounded, and the floors below which nobody can.

disclosure.md 5.1 and 5.9: a hostile or careless county can only be stricter. A room without a
policy of its county goes by the floors and defaults here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy.orm import Session

from models.room import Preference
from services.preferences import WHOLE_ROOM

BASE, HOLD, THRESHOLD, PERSONS = 3, 12, 5, 5
"""What holds without a policy (disclosure.md 5.1)."""

LEAST_BASE, LEAST_UNITS, LEAST_THRESHOLD, LEAST_PERSONS = 3, 3, 5, 3
"""``LEAST_UNITS``: of the base wait before a break-down, 9 at base 3. A hold of 9 beside a base of
20 would hold nothing back (disclosure.md 5.1 names the floor for base 3 alone)."""
ORDINARY, GUARDED, CLOSED = 1, 2, 3
OTHER = "other"
"""The row that closed and guarded codes are counted in."""

_KEY = "summary.policy.{ledger}"


@dataclass(frozen=True, slots=True)
class Policy:
    """The terms of one ledger, clamped to the floors.

    ``classes``: for a code list, the class of each code that the county sets (1 ordinary, 2
    guarded, 3 closed). ``persons``: so many different persons a year before a guarded row is broken
    out. ``has_remarks``: the county's layout has a field for free remarks. ``serial`` 0: none.
    """

    serial: int = 0
    digest: str = ""  # SHA-256 (hex) of the signed file; empty for none
    base: int = BASE
    hold: int = HOLD
    threshold: int = THRESHOLD
    persons: int = PERSONS
    classes: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    has_remarks: bool = False
    may_replace: bool = True

    @property
    def name(self) -> str:
        """As a package names it: serial and hash, or "0"."""
        return f"{self.serial}:{self.digest}" if self.serial else "0"

    def class_of(self, list_name: str, code: str, shipped: int) -> int:
        """The class of a code. Closed codes cannot become ordinary (disclosure.md 5.6); "other" is
        always, or what is left beside it would be the closed codes alone."""
        if code == OTHER:
            return ORDINARY
        wanted = self.classes.get(list_name, {}).get(code, shipped)
        return max(wanted, GUARDED) if shipped == CLOSED else wanted


def clamped(policy: Policy) -> Policy:
    """``policy`` with nothing below a floor; the base is large enough for its threshold: a
    published b allows 1 to 2b-1, so b is at least half of threshold + 1 (disclosure.md 5.1)."""
    threshold = max(policy.threshold, LEAST_THRESHOLD)
    base = max(policy.base, LEAST_BASE, (threshold + 2) // 2)
    return Policy(
        serial=policy.serial,
        digest=policy.digest,
        base=base,
        hold=max(policy.hold, LEAST_UNITS * base),
        threshold=threshold,
        persons=max(policy.persons, LEAST_PERSONS),
        classes=policy.classes,
        has_remarks=policy.has_remarks,
        may_replace=policy.may_replace,
    )


def of_ledger(session: Session, ledger_id: str) -> Policy:
    """The terms with which a ledger began; they hold for its whole life."""
    row = session.get(Preference, (WHOLE_ROOM, _KEY.format(ledger=ledger_id)))
    return clamped(Policy(**json.loads(row.value))) if row is not None else Policy()


def remember(session: Session, ledger_id: str, policy: Policy) -> None:
    """Begin a ledger under ``policy``, in the caller's transaction."""
    value = {name: getattr(policy, name) for name in Policy.__slots__}
    value["classes"] = {name: dict(codes) for name, codes in policy.classes.items()}
    key = _KEY.format(ledger=ledger_id)
    session.merge(Preference(staff_id=WHOLE_ROOM, key=key, value=json.dumps(value, sort_keys=True)))
