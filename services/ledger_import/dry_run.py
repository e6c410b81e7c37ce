"""The dry run: what an import would bring, row by row and in sums, before anything is written."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from models.vocabulary import ClientKind
from services.ledger_import.facts import ValueReading
from services.ledger_import.interpreter import interpret
from services.ledger_import.ledger import Ledger, Mapping
from services.ledger_import.rows import NoteCode, OtherRow, ReadRow, Status
from services.progress import Progress

# A few days after today are slips of the pen. When they are many, the computer's clock is the
# likelier culprit (a dead battery), and the rows are kept with a note instead of being refused.
_MANY_ROWS = 3
_MANY_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the rows that become visits; `persons` are distinct names with their phone."""

    visits: int
    persons: int
    referrals: int
    by_month: dict[str, int]
    by_mode: dict[str, int]
    by_topic: dict[str, int]
    by_population: dict[str, int]


@dataclass(frozen=True, slots=True)
class DryRun:
    """Every row of the ledger and what will become of it."""

    ledger: Ledger
    mapping: Mapping
    rows: tuple[ReadRow, ...] = field(repr=False)
    others: tuple[OtherRow, ...] = field(repr=False)
    values: tuple[ValueReading, ...] = field(repr=False)
    totals: Totals
    is_clock_doubtful: bool
    known_persons: int = 0  # of `totals.persons`, how many are clients already
    strangers: tuple[tuple[str, int], ...] = ()  # counsellors who are no users here, their visits
    imported_at: datetime | None = None  # the same file came in before

    def rows_that_are(self, status: Status) -> tuple[ReadRow, ...]:
        return tuple(row for row in self.rows if row.status is status)


def make_dry_run(ledger: Ledger, mapping: Mapping, today: date, progress: Progress) -> DryRun:
    """Read all rows; needs no register. Raises Cancelled."""
    read = interpret(ledger, mapping, today, progress)
    rows, is_clock_doubtful = _trusting_many(read.rows)
    return DryRun(
        ledger=ledger,
        mapping=mapping,
        rows=tuple(rows),
        others=tuple(read.others),
        values=read.values,
        totals=totals_of(rows),
        is_clock_doubtful=is_clock_doubtful,
    )


def totals_of(rows: Iterable[ReadRow]) -> Totals:
    """Sums over those of ``rows`` that become visits."""
    visits = [row for row in rows if row.is_visit and row.day and row.person and row.facts]
    facts = [row.facts for row in visits if row.facts]
    return Totals(
        visits=len(visits),
        persons=len({row.person.key for row in visits if row.person}),
        referrals=sum(is_referral(row) for row in visits),
        by_month=_counted(row.day.isoformat()[:7] for row in visits if row.day),
        by_mode=_counted(fact.mode for fact in facts),
        by_topic=_counted(fact.topics[0] for fact in facts),
        by_population=_counted(fact.population for fact in facts if fact.population != "none"),
    )


def is_referral(row: ReadRow) -> bool:
    """Whether the row becomes a referral: somebody must have been referred."""
    return bool(
        row.facts
        and row.facts.is_referred
        and row.person
        and row.person.kind is not ClientKind.ANONYMOUS
    )


def _counted(codes: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(codes).items()))


def _trusting_many(rows: list[ReadRow]) -> tuple[list[ReadRow], bool]:
    late = sum(_is_late(row) for row in rows)
    if late > max(_MANY_ROWS, len(rows) * _MANY_SHARE):
        return rows, True
    return [_refused(row) if _is_late(row) else row for row in rows], False


def _is_late(row: ReadRow) -> bool:
    return any(note.code is NoteCode.DAY_AFTER_CLOCK for note in row.notes)


def _refused(row: ReadRow) -> ReadRow:
    notes = tuple(
        replace(note, code=NoteCode.DAY_IN_FUTURE)
        if note.code is NoteCode.DAY_AFTER_CLOCK
        else note
        for note in row.notes
    )
    return replace(row, notes=notes, status=Status.PROBLEM, fingerprint="")
