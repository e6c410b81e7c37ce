"""Rows for people, from added steps: groups before their members, guarded rows under their own.

Used for the months of one room and for the rooms of a county alike: both are sums of published
numbers, and neither knows more than the sums.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.summary.published_rows import MOVING
from services.summary.tables import Mark, PublishedRow, PublishedTable

_SEPARATOR = "/"


@dataclass(frozen=True, slots=True)
class Sums:
    """Added steps by row; a row that was never broken down is not in it."""

    period: Mapping[str, int]
    year: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row to be shown, and the leaves that it adds up."""

    code: str
    depth: int
    leaves: tuple[str, ...]
    is_guarded: bool = False

    @property
    def is_group(self) -> bool:
        return self.leaves != (self.code,)


def summed_table(name: str, leaves: Iterable[str], sums: Sums, guarded: Sums) -> PublishedTable:
    """The table ``name`` whose lowest rows are ``leaves``, in order; ``guarded``: the rows that
    were broken out of others (disclosure.md 5.6)."""
    rows = [
        _row(name, line, guarded if line.is_guarded else sums)
        for line in _lines(leaves, guarded.year)
    ]
    return PublishedTable(name, tuple(rows))


def _lines(leaves: Iterable[str], guarded: Iterable[str]) -> Iterable[_Line]:
    groups: dict[str, list[str]] = {}
    for leaf in leaves:
        groups.setdefault(leaf.rpartition(_SEPARATOR)[0] or leaf, []).append(leaf)
    for code, members in groups.items():
        is_flat = members == [code]
        if not is_flat:
            yield _Line(code, 0, tuple(members))
        for member in members:
            depth = 0 if is_flat else 1
            yield _Line(member, depth, (member,))
            for row in guarded:
                if row.rpartition(_SEPARATOR)[0] == member:
                    yield _Line(row, depth + 1, (row,), is_guarded=True)


def _row(table: str, line: _Line, sums: Sums) -> PublishedRow:
    taken = [sums.period[leaf] for leaf in line.leaves if leaf in sums.period]
    step = sum(taken) if taken else None
    mark = Mark.NONE
    if step is not None and step < 0:
        mark = Mark.MOVED if table in MOVING else Mark.CORRECTION
    year = sum(sums.year.get(leaf, 0) for leaf in line.leaves)
    return PublishedRow(line.code, line.depth, line.is_group, step, year, mark, line.is_guarded)
