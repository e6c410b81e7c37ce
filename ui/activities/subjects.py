"""What `Place.ACTIVITY` can be given besides an id, an `OpenDraft` and None."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RepeatActivity:
    """A new activity like this one, on another day."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class ChangeActivity:
    """Write an activity anew that is on record; ``is_held``: to say what came of it."""

    activity_id: int
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class PlanActivity:
    """A new activity that something else asks for, e.g. the plan of the year."""

    kind: str
    title: str
    day: date
