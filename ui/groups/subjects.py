"""What the places of groups can be given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SessionOf:
    """`Place.GROUP_SESSION`: a new session of this group."""

    group_id: int


@dataclass(frozen=True, slots=True)
class AmendSession:
    """`Place.GROUP_SESSION`: correct a session that is on record."""

    session_id: int


@dataclass(frozen=True, slots=True)
class SessionSaved:
    """`Place.GROUP`: the group, and what was just put on record, which can be undone."""

    group_id: int
    session_id: int
    number: int
    present: int
    is_amended: bool
