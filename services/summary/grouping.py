"""Populations that share all their rows are shown side by side: visits and the people who came."""

from collections.abc import Iterable

from services.summary.tables import PublishedPopulation

_MOST = 2  # more columns leave no room for words on a page


def side_by_side(
    populations: Iterable[PublishedPopulation],
) -> tuple[tuple[PublishedPopulation, ...], ...]:
    """Groups of populations with the same tables, at most two each, in their order."""
    groups: dict[tuple[object, ...], list[list[PublishedPopulation]]] = {}
    for population in populations:
        same = groups.setdefault(_rows(population), [[]])
        if len(same[-1]) == _MOST:
            same.append([])
        same[-1].append(population)
    return tuple(tuple(group) for same in groups.values() for group in same)


def _rows(population: PublishedPopulation) -> tuple[object, ...]:
    return tuple(
        (table.name, tuple(row.code for row in table.rows if not row.is_guarded))
        for table in population.tables
    )
