"""What `Place.ROSTERS` can be given besides a `RosterKind` and None: whom to show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonOf:
    """Show this person among everybody."""

    person_id: int
