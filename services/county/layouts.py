"""The cells of a package in their order, prepared for counting: the same for most packages."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.exchange.document import PENDING, TOTAL
from services.exchange.numbers import GUARDED
from services.exchange.strict_json import Refused

Row = tuple[str, str, str]
"""(population, table, row)."""


@dataclass(frozen=True, slots=True)
class GuardedTable:
    """Rows that are broken out of rows of the table before; as places in the layout."""

    rows: tuple[int, ...]
    parents: tuple[tuple[int, tuple[int, ...]], ...]
    """The row that contains them, or -1 if there is none, and those of it."""


@dataclass(frozen=True, slots=True)
class PopulationLayout:
    """Where the cells of one population stand."""

    name: str
    total: int
    pending: int
    tables: tuple[tuple[int, ...], ...]
    guarded: tuple[GuardedTable, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """All cells. ``sha256`` is over the rows, one a line, its three words with a tab between."""

    rows: tuple[Row, ...]
    sha256: str
    populations: tuple[PopulationLayout, ...]
    first_rows: Mapping[int, str]
    """Places in the first table of each population, and its name: they add up to what is broken
    down by a package."""


def layout_of(rows: Sequence[Row]) -> Layout:
    """The layout of ``rows``. Raises Refused("cells") for what no package may have: doubled rows,
    no total, no table (as `numbers.steps`)."""
    if len(set(rows)) != len(rows):
        raise Refused("cells")
    text = "".join("\t".join(row) + "\n" for row in rows)
    places: dict[str, dict[str, dict[str, int]]] = {}
    for place, (population, table, row) in enumerate(rows):
        places.setdefault(population, {}).setdefault(table, {})[row] = place
    populations = tuple(_population(name, tables) for name, tables in places.items())
    return Layout(
        tuple(rows),
        hashlib.sha256(text.encode()).hexdigest(),
        populations,
        {place: p.name for p in populations for place in p.tables[0]},
    )


def _population(name: str, tables: dict[str, dict[str, int]]) -> PopulationLayout:
    sums = tables.pop(TOTAL, {})
    guarded = {t: tables.pop(t) for t in list(tables) if t.endswith(GUARDED)}
    has_parents = all(table.removesuffix(GUARDED) in tables for table in guarded)
    if set(sums) != {TOTAL, PENDING} or not tables or not has_parents:
        raise Refused("cells")
    return PopulationLayout(
        name,
        sums[TOTAL],
        sums[PENDING],
        tuple(tuple(rows.values()) for rows in tables.values()),
        tuple(
            _guarded(rows, tables[table.removesuffix(GUARDED)]) for table, rows in guarded.items()
        ),
    )


def _guarded(rows: dict[str, int], parents: dict[str, int]) -> GuardedTable:
    inside: dict[int, list[int]] = {}
    for row, place in rows.items():
        inside.setdefault(parents.get(row.rpartition("/")[0], -1), []).append(place)
    return GuardedTable(
        tuple(rows.values()), tuple((parent, tuple(places)) for parent, places in inside.items())
    )
