"""What goes out of the import service besides the dry run."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from services.errors import Conflict

ImportId = NewType("ImportId", int)


class AlreadyImported(Conflict):
    """The same file came in before, at ``at``; undo that import to bring it in again."""

    def __init__(self, at: datetime) -> None:
        super().__init__("already_imported")
        self.at = at


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import brought."""

    import_id: ImportId
    visits: int
    new_clients: int
    known_clients: int
    referrals: int
    new_institutions: int
    problems: int
    skipped: int


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """An import of the past. ``left_out`` are rows with a problem and rows already known."""

    id: ImportId
    label: str
    at: datetime
    by: str
    visits: int
    left_out: int
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """The words of the workbook of problem rows; ``reasons`` by note code."""

    title: str
    sheet: str
    row: str
    reason: str
    reasons: dict[str, str]
