"""What the window and the binder get to see of evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from services.indicators.definition import Pack
from services.indicators.periods import Period
from services.indicators.records import Line

LARGEST_LIST = 400
"""Records of one line that are listed; a room has some dozens a year."""


class Source(StrEnum):
    """Tables whose records can have evidence: work for the community, never a client's."""

    ACTIVITY = "activity"
    TRAINING = "training"
    INSPECTION = "inspection"


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """As it was typed. ``indicators``: lines it is proof for, e.g. s4.O02. ``paper_place``: where
    the paper lies, needed if there is no file."""

    kind: str
    title: str
    day: date
    names_people: bool = False
    paper_place: str = ""
    source: str = ""
    source_id: int | None = None
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence without its bytes. ``media_type`` is empty for paper only."""

    id: int
    kind: str
    title: str
    day: date
    source: str
    source_id: int | None
    paper_place: str
    media_type: str
    size: int
    pages: int
    names_people: bool
    added_by: str
    added_at: datetime
    indicators: tuple[str, ...]
    may_remove: bool

    @property
    def has_file(self) -> bool:
        """Whether there is something to look at."""
        return bool(self.media_type)


@dataclass(frozen=True, slots=True)
class Content:
    """A file of the register, to look at."""

    piece: Piece
    data: bytes


class MaterialState(StrEnum):
    """Whether what a line asks for is there."""

    THERE = "there"
    IN_REGISTER = "in_register"  # the records themselves show it: a roster, plans, visits
    LACKING = "lacking"


@dataclass(frozen=True, slots=True)
class Asked:
    """One material that the paper asks for."""

    kind: str
    state: MaterialState
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvenRecord:
    """A record that a line's figure counts. ``pieces``: its evidence; ``paper_place``: as the
    record itself says."""

    source: Source
    id: int
    number: str
    title: str
    day: date
    paper_place: str
    pieces: tuple[Piece, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Nothing proves it."""
        return not (self.pieces or self.paper_place)


@dataclass(frozen=True, slots=True)
class LineProof:
    """One line with what it asks for and what there is. ``pieces`` are those added to the line
    itself; records bring their own. ``other_records``: counted ones that are shown as a number
    only, because they are about clients."""

    line: Line
    asked: tuple[Asked, ...]
    pieces: tuple[Piece, ...]
    records: tuple[ProvenRecord, ...]
    other_records: int = 0

    @property
    def lacking(self) -> tuple[str, ...]:
        """Kinds that are asked for and not there."""
        return tuple(one.kind for one in self.asked if one.state is MaterialState.LACKING)

    @property
    def bare(self) -> tuple[ProvenRecord, ...]:
        """Records that nothing proves."""
        return tuple(record for record in self.records if record.is_bare)

    @property
    def has_gap(self) -> bool:
        """Whether somebody has to look for something."""
        return bool(self.lacking or self.bare)

    def every_piece(self) -> Iterator[Piece]:
        """Those of the line, then those of its records, each once."""
        seen: set[int] = set()
        for piece in (*self.pieces, *(p for record in self.records for p in record.pieces)):
            if piece.id not in seen:
                seen.add(piece.id)
                yield piece


@dataclass(frozen=True, slots=True)
class Stored:
    """What evidence takes in the register."""

    files: int
    size: int


@dataclass(frozen=True, slots=True)
class ProofOverview:
    """The lines of a pack that a room has to prove, those with gaps first."""

    pack: Pack
    period: Period
    lines: tuple[LineProof, ...]
    stored: Stored

    @property
    def lacking(self) -> int:
        """Materials that are asked for and not there."""
        return sum(len(one.lacking) for one in self.lines)

    @property
    def bare(self) -> int:
        """Records that nothing proves, each once."""
        return len({(r.source, r.id) for one in self.lines for r in one.bare})
