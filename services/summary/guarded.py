"""Guarded rows, broken out of the row that contains them once a year (disclosure.md 5.6, class 2).

With December's package, and only if the room saw enough different persons in the row that year;
else the row stays withheld. It is a deeper level of the same tree: what is broken out comes out of
the units that the containing row has already published, so nothing that was published moves.
"""

from collections.abc import Callable, Collection, Mapping

from services.exchange.numbers import PublishedSoFar
from services.summary.rounding import Counted, Rule
from services.summary.shape import Shape

DECEMBER = "12"

PersonsBehind = Callable[[str, Collection[str]], Mapping[str, int]]
"""(table, codes) -> different persons of the year by code."""


def is_due(month: str) -> bool:
    """Whether the package of ``month`` breaks guarded rows out."""
    return month.endswith(f"-{DECEMBER}")


def break_out(
    tables: Collection[Shape],
    counted: Counted,
    after: PublishedSoFar,
    rule: Rule,
    persons: PersonsBehind,
    least: int,
) -> dict[str, dict[str, int]]:
    """The steps of the guarded rows by table; ``after`` is what this package makes of the rest.

    ``least``: so many different persons in the year, or the row is withheld.
    """
    steps: dict[str, dict[str, int]] = {}
    for table in tables:
        seen = persons(table.name, table.guarded) if table.guarded else {}
        rows = [row for code, row in table.guarded.items() if seen.get(code, 0) >= least]
        if rows:
            steps[table.name] = _broken_out(table, rows, counted, after, rule)
    return steps


def _broken_out(
    table: Shape, rows: list[str], counted: Counted, after: PublishedSoFar, rule: Rule
) -> dict[str, int]:
    steps: dict[str, int] = {}
    for parent in dict.fromkeys(map(_containing, rows)):
        ours = [row for row in rows if _containing(row) == parent]
        # Rows that are withheld this year keep what they were given in an earlier one.
        kept = sum(
            after.broken_out(table.name, row)
            for row in table.guarded.values()
            if _containing(row) == parent and row not in ours
        )
        available = (after.leaf(table.name, parent) - kept) // rule.base
        steps |= _shared_out(table.name, ours, counted, after, rule, available)
    return steps


def _shared_out(
    table: str,
    rows: list[str],
    counted: Counted,
    after: PublishedSoFar,
    rule: Rule,
    available: int,
) -> dict[str, int]:
    """Each row keeps its own threshold; what is left of the containing row takes up the rest. If
    more is wanted than there is, the commonest waits; what a correction took is given back."""
    true = {row: counted.guarded.get(table, {}).get(row, 0) for row in rows}
    old = {row: after.broken_out(table, row) // rule.base for row in rows}
    new = {row: max(old[row], (true[row] + rule.offset(table, row)) // rule.base) for row in rows}
    while sum(new.values()) > max(available, 0):
        waits = [row for row in rows if new[row] > old[row]]
        if waits:
            row = max(waits, key=true.__getitem__)
        else:
            row = max(rows, key=lambda one: new[one] * rule.base - true[one])
        new[row] -= 1
    return {row: (new[row] - old[row]) * rule.base for row in rows}


def _containing(row: str) -> str:
    return row.rpartition("/")[0]
