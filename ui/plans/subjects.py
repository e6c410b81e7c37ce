"""What `Place.PLAN` can be given besides an id, a `ForClient`, an `OpenDraft` and None."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """Write a plan anew that is on record."""

    plan_id: int
