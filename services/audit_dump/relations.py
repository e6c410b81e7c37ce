"""Every number that follows from the packages, as a relation between unknown true counts.

Assumed is more than an intruder can know: that every row is within one step of the base, although
the commonest row of a table may be further off. What holds under this holds all the more without.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from services.audit_dump.packages import GUARDED, TOTAL, Publication, Table
from services.audit_dump.unknowns import Unknowns, Window, name_of, windows

Value = int | tuple[int | None, int | None] | Mapping[str, int]
"""As the attack program reads it: exact, from and to, or rounded."""


@dataclass(frozen=True, slots=True)
class Relation:
    """``terms``: unknowns with their factors."""

    name: str
    terms: Mapping[str, int]
    published: Value


def of(publication: Publication, unknowns: Unknowns) -> Iterator[Relation]:
    """What ``publication`` says together with those before it in its ledger."""
    for table in publication.tables:
        released = windows(publication, table)
        yield from _links(publication, table, released, unknowns)
        yield from _sums(publication, table, released)
        if is_whole(table):
            yield from _same_total(publication, table, released[-1], unknowns)
    yield from _not_nil(publication)


def is_whole(table: Table) -> bool:
    """Whether every record of the population is in one row of the table."""
    return table[1] != TOTAL and not is_guarded(table)


def is_guarded(table: Table) -> bool:
    """Whether it is a row that is broken out of another one."""
    return f"{GUARDED}/" in table[1]


def groups_of(publication: Publication, table: Table) -> dict[str, list[str]]:
    """The rows below each group of a table: "18-34/male" is one of the group "18-34"."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for row in publication.tables[table] if is_whole(table) else ():
        group = row.rpartition("/")[0]
        if group:
            groups[group].append(row)
    return groups


def so_far(publication: Publication, table: Table, row: str) -> str:
    """The unknown count of a row since the ledger began, as of ``publication``."""
    return "|".join((*table, row, f"to {publication.key}", publication.ledger))


def between(
    table: Table, rows: Iterable[str], first: Publication | None, last: Publication
) -> dict[str, int]:
    """The count of ``rows`` after ``first`` and up to ``last``."""
    terms: dict[str, int] = {}
    for row in rows:
        terms[so_far(last, table, row)] = 1
        if first is not None:
            terms[so_far(first, table, row)] = -1
    return terms


def release_before(released: list[Window]) -> Publication | None:
    """The break-down before the newest one."""
    return released[-2][-1] if len(released) > 1 else None


def _links(
    publication: Publication, table: Table, released: list[Window], unknowns: Unknowns
) -> Iterator[Relation]:
    """What was new since the last break-down, and what there was so far."""
    keys = [one.key for one in released[-1]]
    for row in publication.tables[table]:
        terms = between(table, [row], release_before(released), publication)
        for segment in unknowns.segments(table, keys):
            terms[name_of(table, row, segment)] = -1
        yield Relation("|".join((so_far(publication, table, row), "new")), terms, 0)


def _sums(publication: Publication, table: Table, released: list[Window]) -> Iterator[Relation]:
    """Each row and each group of rows: what was published of it since the ledger began."""
    steps = publication.tables[table]
    singles = {row: [row] for row in steps}
    for name, rows in (singles | groups_of(publication, table)).items():
        published = sum(w[-1].tables[table].get(row, 0) for w in released for row in rows)
        value = _rounded(published, sum(steps[row] for row in rows), publication.base)
        yield Relation(
            so_far(publication, table, name), between(table, rows, None, publication), value
        )


def _rounded(published: int, step: int, base: int) -> Value:
    """A number that is no step of the base at all is an exact one."""
    is_step = published % base == 0 or step % base == 0
    return {"rounded": published, "base": base, "steps": 0} if is_step else published


def _same_total(
    publication: Publication, table: Table, window: Window, unknowns: Unknowns
) -> Iterator[Relation]:
    """The rows of a table are all records of its population."""
    total = (table[0], TOTAL)
    rows = publication.tables[table]
    terms = between(table, rows, None, publication)
    terms[so_far(publication, total, TOTAL)] = -1
    yield Relation("|".join((*table, publication.ledger, publication.key)), terms, 0)
    segments = unknowns.segments(table, [one.key for one in window])
    for segment in segments if len(segments) > 1 else ():
        pieces = {name_of(table, row, segment): 1 for row in rows}
        pieces |= {name_of(total, TOTAL, (month,)): -1 for month in segment}
        yield Relation("|".join((*table, *segment)), pieces, 0)


def _not_nil(publication: Publication) -> Iterator[Relation]:
    """ "Not nil" beside nothing but zeros would prove that there was somebody.

    Raises ValueError for a nil report with numbers.
    """
    totals = [table for table in publication.tables if table[1] == TOTAL]
    is_zero = not any(publication.tables[table][TOTAL] for table in totals)
    before = publication.path[-2] if len(publication.path) > 1 else None
    if publication.is_nil is False and is_zero:
        terms: dict[str, int] = {}
        for table in totals:
            terms |= between(table, [TOTAL], before, publication)
        yield Relation(f"{publication.ledger}|not nil|{publication.key}", terms, (1, None))
    if publication.is_nil and not is_zero:
        raise ValueError("a nil report with numbers")
