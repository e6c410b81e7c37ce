"""What the places of risk can be given besides a client's id."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CorrectAssessment:
    """`Place.RISK`: a new assessment that takes the place of this one, filled with its answers."""

    assessment_id: int
