"""What the places of trainings and inspections can be given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HoursOf:
    """`Place.TRAININGS`: what this person was taught."""

    person_id: int


@dataclass(frozen=True, slots=True)
class ShowInspections:
    """`Place.TRAININGS`: the inspections."""


@dataclass(frozen=True, slots=True)
class ChangeTraining:
    """`Place.TRAINING`: correct one that is on record."""

    training_id: int


@dataclass(frozen=True, slots=True)
class ChangeInspection:
    """`Place.INSPECTION`: correct one that is on record."""

    inspection_id: int
