"""What goes into and comes out of copying one's own record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from models.vocabulary import Signer


@dataclass(frozen=True, slots=True)
class Coded:
    """A code with the word it stands for."""

    code: str
    label: str


Value = str | int | bool | None | Coded | tuple["Value", ...] | Mapping[str, "Value"]
Record = Mapping[str, Value]


def filled(record: Mapping[str, Value]) -> dict[str, Value]:
    """Without what is empty: a copy says what is known, not every question of a form."""
    return {
        name: value
        for name, value in record.items()
        if value is not None and value not in ("", (), {})
    }


@dataclass(frozen=True, slots=True)
class CopyContent:
    """Everything a copy says. ``sections`` in the order of the paper, empty ones left out.

    ``left_out`` says in plain sentences what is not in it, the same for everybody who asks as the
    same kind of person, so that nothing follows from it.
    """

    room: str
    file_no: str
    made_on: date
    asked_by: Signer
    person: Record
    sections: Mapping[str, tuple[Record, ...]]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A case note that the signed-in author can open and may put into the copy."""

    id: int
    day: date
    at: datetime


@dataclass(frozen=True, slots=True)
class CopyChoices:
    """What can be chosen; ``other_notes`` are sealed to somebody else and stay out."""

    own_notes: tuple[OwnNote, ...]
    other_notes: int


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """What the copy has beside the facts: ``with_words`` what was written about visits, risk and
    plans; ``note_ids`` those of one's own case notes that were chosen."""

    with_words: bool = True
    note_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenCopy:
    """Two files; hand them over, then delete them."""

    pdf: Path
    json: Path
    missing: tuple[str, ...]
    """Characters that no shipped font has."""
