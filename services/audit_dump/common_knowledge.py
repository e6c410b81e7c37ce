"""What everybody knows of the populations: some are parts of others (practice.md 2.11).

Every person was counted because of a visit, and in the same row; every session of a plan is a visit
of somebody of the same population; every session of a group is at least one visit of a group. This
holds for what was counted since the ledger began; of the new records of one month it need not hold
when older ones were changed.
"""

from collections.abc import Iterator

from services.audit_dump.packages import GUARDED, TOTAL, Publication, Table
from services.audit_dump.relations import Relation, between, is_guarded, release_before
from services.audit_dump.unknowns import windows

PARTS = {"persons": "visits", "plan_sessions": "visits", "group_sessions": "visits"}
"""Population -> the one that contains it: in total, and row by row in the tables of both."""

_PERSONS_WITHOUT_POLICY, _FEWEST_PERSONS = 5, 3
"""So many different persons before a guarded row is broken out (disclosure.md 5.1)."""


def of(publication: Publication) -> Iterator[Relation]:
    """The facts about what ``publication`` published."""
    for table, rows in publication.tables.items():
        if is_guarded(table):
            yield from _guarded(publication, table)
        whole = (PARTS.get(table[0], ""), table[1])
        for row in rows:
            if row in publication.tables.get(whole, ()):
                terms = between(whole, [row], None, publication)
                yield _contained(publication, table, row, terms)


def _contained(publication: Publication, table: Table, row: str, whole: dict[str, int]) -> Relation:
    ours = dict.fromkeys(between(table, [row], None, publication), -1)
    name = "|".join((*table, row, publication.ledger, publication.key, "inside"))
    return Relation(name, whole | ours, (0, None))


def _guarded(publication: Publication, table: Table) -> Iterator[Relation]:
    """What is broken out is inside its row; visits of it may still wait to be broken down."""
    (row,) = publication.tables[table]
    containing = (table[0], table[1].partition(GUARDED)[0])
    theirs = windows(publication, containing)
    if theirs:
        newest, total = theirs[-1][-1], (table[0], TOTAL)
        terms = between(containing, [row.rpartition("/")[0]], None, newest)
        if newest.key != publication.key:
            terms |= between(total, [TOTAL], newest, publication)
        yield _contained(publication, table, row, terms)
    least = _FEWEST_PERSONS if publication.has_policy else _PERSONS_WITHOUT_POLICY
    # Where the step is too small for so many, older records were changed, and nothing is known.
    if publication.tables[table][row] + 2 * (publication.base - 1) >= least:
        released = windows(publication, table)
        new = between(table, [row], release_before(released), publication)
        name = "|".join((*table, publication.ledger, publication.key, "persons"))
        yield Relation(name, new, (least, None))
