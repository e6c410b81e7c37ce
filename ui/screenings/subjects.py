"""What `Place.SCREENING` can be given beside a screening's id."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListOf:
    """The list of students to talk to of one screening."""

    screening_id: int


@dataclass(frozen=True, slots=True)
class StudentOf:
    """One student on the list of the screening they belong to."""

    student_id: int
