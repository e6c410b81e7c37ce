"""What the places of a client's file can be given besides a client's id."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenIntake:
    """`Place.INTAKE`: look at a recorded intake, correct or print it."""

    intake_id: int
