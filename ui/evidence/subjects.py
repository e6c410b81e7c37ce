"""What evidence is added to: a record, lines of a paper, or nothing yet."""

from dataclasses import dataclass
from datetime import date

from services.evidence.records import Source


@dataclass(frozen=True, slots=True)
class ProofOf:
    """The record or the lines that a new piece shall prove; ``kind`` and ``day`` to begin with."""

    source: Source | None = None
    source_id: int | None = None
    indicators: tuple[str, ...] = ()
    kind: str = ""
    day: date | None = None
