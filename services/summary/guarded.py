"""Guarded rows, broken out of the row that contains them once a year (disclosure.md 5.6, class 2).

With December's package, and only if the room saw enough different persons in the row that year;
else the row stays withheld. It is a deeper level of the same tree: what is broken out comes out of
the units that the containing row has already published, so nothing that was published moves.

More than the design asks: that a row is broken out says "at least five persons". Beside a published
total of 3 this alone would prove that everybody who came belongs to the row. So a row waits, also
for years, until the step that it takes says as much by itself; then being there tells nothing new,
and being withheld does not prove that there were few.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from services.exchange.numbers import PublishedSoFar
from services.summary.rounding import Counted, Rule
from services.summary.shape import Shape

DECEMBER = "12"

PersonsBehind = Callable[[str, Collection[str]], Mapping[str, int]]
"""(table, codes) -> different persons of the year by code."""


def is_due(month: str) -> bool:
    """Whether the package of ``month`` breaks guarded rows out."""
    return month.endswith(f"-{DECEMBER}")


def fewest_units(least: int, base: int) -> int:
    """The smallest step that proves ``least`` new records, whatever the two roundings did."""
    return least + 2 * (base - 1)


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
        due = {row for code, row in table.guarded.items() if seen.get(code, 0) >= least}
        taken = _broken_out(table, due, counted, after, rule)
        fewest = fewest_units(least, rule.base)
        kept = {row: step for row, step in taken.items() if step < 0 or step >= fewest}
        if kept:
            steps[table.name] = kept
    return steps


@dataclass(slots=True)
class _Row:
    """Units of the base: what the row has, what it is to have, and its true count in records."""

    row: str
    old: int
    new: int
    true: int


def _broken_out(
    table: Shape, due: Collection[str], counted: Counted, after: PublishedSoFar, rule: Rule
) -> dict[str, int]:
    """All that is due takes its step, each row by its own threshold."""
    true = counted.guarded.get(table.name, {})
    steps: dict[str, int] = {}
    for parent in dict.fromkeys(map(_containing, table.guarded.values())):
        rows = []
        for row in (row for row in table.guarded.values() if _containing(row) == parent):
            old, records = after.broken_out(table.name, row) // rule.base, true.get(row, 0)
            wanted = (records + rule.offset(table.name, row)) // rule.base if row in due else old
            rows.append(_Row(row, old, max(old, wanted), records))
        _fit(rows, max(0, after.leaf(table.name, parent)) // rule.base, rule.base)
        steps |= {one.row: (one.new - one.old) * rule.base for one in rows}
    return steps


def _fit(rows: list[_Row], available: int, base: int) -> None:
    """If more is wanted than the containing row has, the commonest waits. What a correction took
    from that row is given back, as the published numbers alone show, by rows that are due or not.
    """
    while sum(one.new for one in rows) > available:
        waiting = [one for one in rows if one.new > one.old]
        if waiting:
            one = max(waiting, key=lambda one: one.true)
        else:
            one = max((o for o in rows if o.new), key=lambda one: one.new * base - one.true)
        one.new -= 1


def _containing(row: str) -> str:
    return row.rpartition("/")[0]
