"""The ledger of rounded numbers (disclosure.md 5.2): every step a multiple of the base.

True counts so far (A) come from the records each time; published counts so far (B) come from the
packages. A month publishes the step from the old B to the new one. Nothing here knows a database.
"""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from services.exchange.document import TOTAL
from services.exchange.numbers import PublishedSoFar
from services.summary.shape import Node, Shape

Offset = Callable[[str, str], int]
"""(table, row) -> the secret threshold of that cell, 0 to base - 1."""

Leaves = Mapping[str, Mapping[str, int]]
"""Counts by table and leaf."""


def offsets(secret: bytes, ledger_id: str, population: str, base: int) -> Offset:
    """Fixed for the life of a ledger, so that one cell crosses its thresholds evenly spaced."""

    def offset(table: str, row: str) -> int:
        cell = "\n".join((ledger_id, population, table, row)).encode()
        return int.from_bytes(hmac.digest(secret, cell, hashlib.sha256)) % base

    return offset


@dataclass(frozen=True, slots=True)
class Counted:
    """A: what the records say up to the cut-off. ``guarded``: by table, the rows that may be broken
    out of a leaf once a year."""

    total: int
    leaves: Leaves
    guarded: Leaves = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that may be published of a part: never more than of the whole that contains it.

    ``total`` and ``leaves`` are units that the whole moved by, for what the part may move by;
    ``whole_total`` and ``whole`` are all units of the whole. The second holds without exception:
    after a correction of the whole the part goes down with it.
    """

    total: int
    leaves: Leaves
    whole_total: int
    whole: Leaves

    def of_leaf(self, table: str, row: str, published: int) -> int:
        """With room for what the whole moved by."""
        moved = max(0, self.leaves.get(table, {}).get(row, 0))
        return min(published + moved, self.of_whole(table, row))

    def of_whole(self, table: str, row: str) -> int:
        return self.whole.get(table, {}).get(row, 0)

    def is_passed_by(self, leaves: Leaves) -> bool:
        """Whether a row of the part stands above that of the whole."""
        return any(
            number > self.of_whole(table, row)
            for table, rows in leaves.items()
            for row, number in rows.items()
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """How one population is rounded; ``ceiling`` binds it to a population that contains it.

    ``counted_before``: what was counted when it was last broken down; a row that has fewer records
    now was corrected.
    """

    base: int
    hold: int
    offset: Offset
    counted_before: Leaves = field(default_factory=dict)
    ceiling: Ceiling | None = None
    may_release: bool = True


def advance(
    counted: Counted, before: PublishedSoFar, tables: tuple[Shape, ...], rule: Rule
) -> PublishedSoFar:
    """What is published after this month.

    The total follows its own threshold. The break-downs follow once ``hold`` units wait for them,
    or at once if a correction took the total below what has been broken down, or a row of the whole
    below that of the part.
    """
    total = rule.base * ((counted.total + rule.offset(TOTAL, TOTAL)) // rule.base)
    is_above = False
    if rule.ceiling is not None:
        total = _below_ceiling(total, counted, before, rule)
        is_above = rule.ceiling.is_passed_by(before.leaves)
    waiting = total - before.shown
    if not (waiting < 0 or is_above or (waiting >= rule.hold and rule.may_release)):
        return PublishedSoFar(total, before.shown, before.leaves)
    leaves = {table.name: _break_down(table, total, counted, before, rule) for table in tables}
    return PublishedSoFar(total, total, leaves)


def _below_ceiling(total: int, counted: Counted, before: PublishedSoFar, rule: Rule) -> int:
    """The total of a part: it moves no more than the whole did, unless a period (the difference of
    two totals) could then be off by more than twice what rounding does, as every sheet promises
    (disclosure.md 5.4). Old visits can become sessions of a plan, or somebody's first one, without
    a new visit; a room that could not say so could never report."""
    if rule.ceiling is None:
        return total
    with_the_whole = before.total + max(0, rule.ceiling.total)
    highest = counted.total + rule.offset(TOTAL, TOTAL)  # what a published total can reach
    least = -((2 * (rule.base - 1) - highest) // rule.base) * rule.base
    return min(max(min(total, with_the_whole), least), rule.ceiling.whole_total)


def _break_down(
    table: Shape, total: int, counted: Counted, before: PublishedSoFar, rule: Rule
) -> dict[str, int]:
    after: dict[str, int] = {}
    true_counts = counted.leaves.get(table.name, {})
    old_counts = rule.counted_before.get(table.name, {})
    ceilings = _ceilings(table, total, before, rule.ceiling)

    def describe(node: Node) -> "_Cell":
        leaves = node.leaves()
        published = sum(before.leaf(table.name, leaf) for leaf in leaves)
        ceiling = sum(ceilings[leaf] for leaf in leaves) if ceilings else None
        true_count = sum(true_counts.get(leaf, 0) for leaf in leaves)
        is_lowered = true_count < sum(old_counts.get(leaf, 0) for leaf in leaves)
        offset = rule.offset(table.name, node.code)
        return _Cell(true_count, published, offset, ceiling, is_lowered)

    def visit(node: Node, target: int) -> None:
        if not node.children:
            after[node.code] = target
            return
        cells = [describe(child) for child in node.children]
        for child, share in zip(node.children, _shares(cells, target, rule.base), strict=True):
            visit(child, share)

    visit(table.root, total)
    return after


def _ceilings(
    table: Shape, total: int, before: PublishedSoFar, ceiling: Ceiling | None
) -> dict[str, int]:
    """By leaf; none without a ceiling. After corrections there may not be room enough in what the
    whole moved by: then the whole itself is the only limit."""
    if ceiling is None:
        return {}
    rows = table.root.leaves()
    found = {row: ceiling.of_leaf(table.name, row, before.leaf(table.name, row)) for row in rows}
    if sum(found.values()) >= total:
        return found
    return {row: ceiling.of_whole(table.name, row) for row in rows}


@dataclass(frozen=True, slots=True)
class _Cell:
    true: int
    published: int
    offset: int
    ceiling: int | None
    is_lowered: bool

    def wanted(self, base: int) -> int:
        """Units this cell would take by its own threshold; negative only for a correction, of its
        own or of the whole that contains it."""
        units = (self.true + self.offset - self.published) // base
        if units < 0:
            units = -max(0, (self.published - self.true) // base) if self.is_lowered else 0
        return min(units, self.room(base))

    def room(self, base: int) -> int:
        """Units until the ceiling; negative above it."""
        if self.ceiling is None:
            return 1 << 60
        return (self.ceiling - self.published) // base


def _shares(cells: list[_Cell], target: int, base: int) -> list[int]:
    """New published counts of sister rows that add up to ``target``.

    The commonest row absorbs what keeps the sum right; where too much is wanted, the commonest of
    those who want waits.
    """
    units = (target - sum(cell.published for cell in cells)) // base
    everyone = range(len(cells))
    big = max(everyone, key=lambda i: cells[i].true)
    want = [0 if i == big else cells[i].wanted(base) for i in everyone]
    while sum(want) > units and any(w > 0 for w in want):
        waits = max((i for i in everyone if want[i] > 0), key=lambda i: cells[i].true)
        want[waits] -= 1
    want[big] = units - sum(want)
    _lift_above_zero(cells, want, big, base)
    _press_below_ceiling(cells, want, big, base)
    return [cells[i].published + base * want[i] for i in everyone]


def _lift_above_zero(cells: list[_Cell], want: list[int], big: int, base: int) -> None:
    """After many corrections the commonest row alone may not have enough to give back."""

    def after(i: int) -> int:
        return cells[i].published + base * want[i]

    while after(big) < 0:
        givers = [i for i in range(len(cells)) if i != big and after(i) >= base]
        giver = max(givers, key=lambda i: after(i) - cells[i].true)
        want[giver] -= 1
        want[big] += 1


def _press_below_ceiling(cells: list[_Cell], want: list[int], big: int, base: int) -> None:
    """Units above the commonest row's ceiling go where most is missing and room is left."""
    excess = max(0, want[big] - cells[big].room(base))
    for _ in range(excess):
        takers = [i for i in range(len(cells)) if i != big and want[i] < cells[i].room(base)]
        if not takers:
            return
        taker = max(takers, key=lambda i: cells[i].true - cells[i].published - base * want[i])
        want[taker] += 1
        want[big] -= 1
