"""What an intruder learns from all packages of a room, as relations over unknown true counts.

Made from the package documents alone, apart from the exporter. `Knowledge.as_json` is the input
format of an independent attack program ("disclosure-attack/1": cells, relations, facts, groups).
The unknowns are one count a leaf and release (over the months since the last break-down), and one
total a month.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

BASE = 3
Truth = Mapping[str, int]
"""True counts up to a month by "population/table/row"."""


@dataclass(frozen=True)
class Relation:
    """``low <= sum(coefficient * unknown) <= high``; no ``high``: no bound."""

    terms: Mapping[str, int]
    low: int
    high: int | None
    is_fact: bool = False

    def holds(self, world: Mapping[str, int]) -> bool:
        value = sum(factor * world[name] for name, factor in self.terms.items())
        return self.low <= value and (self.high is None or value <= self.high)


@dataclass
class Knowledge:
    """Everything that follows from the packages; ``published`` takes each number at its word."""

    relations: list[Relation] = field(default_factory=list)
    groups: dict[str, list[str]] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)
    spans: dict[str, list[list[str]]] = field(default_factory=lambda: defaultdict(list))

    def as_json(self, name: str) -> dict[str, object]:
        relations = [
            {"terms": dict(r.terms), "published": [r.low, r.high], "protect": r.low != r.high}
            for r in self.relations
            if not r.is_fact
        ]
        facts = [
            {"terms": dict(r.terms), "published": [r.low, r.high]}
            for r in self.relations
            if r.is_fact
        ]
        return {
            "schema": "disclosure-attack/1",
            "name": name,
            "policy": {"threshold": 5, "min_width": 2},
            "cells": sorted(self.published),
            "releases": [{"id": "all", "relations": relations}],
            "facts": facts,
            "groups": [{"id": group, "members": m} for group, m in self.groups.items()],
        }


def learn(packages: Iterable[tuple[str, Truth]]) -> Knowledge:
    """All relations from the documents in order.

    A row that absorbs may be further off than the base; the truth loosens the bound of exactly
    those rows, which tells the intruder more than he can know.
    """
    known = Knowledge()
    waiting: dict[str, list[str]] = defaultdict(list)
    sums: dict[str, int] = defaultdict(int)
    for text, truth in packages:
        document = json.loads(text)
        period = document["anxinbu"]["period"]
        rows = [r for r in document["resources"][0]["data"][1:] if "/guarded" not in r[1]]
        for population in dict.fromkeys(row[0] for row in rows):
            own = [row for row in rows if row[0] == population]
            waiting[population].append(period)
            _learn_total(known, population, period, own[0][4], sums)
            if all(row[3] == "published" for row in own):
                known.spans[population].append(waiting.pop(population))
                _learn_tables(known, population, own, sums, truth)
    _learn_that_persons_visit(known)
    return known


def _learn_total(
    known: Knowledge, population: str, period: str, step: int, sums: dict[str, int]
) -> None:
    known.published[total_of(population, period)] = step
    sums[population] += step
    months = [name for name in known.published if name.startswith(f"{population}|T|")]
    _bound(known, months, sums[population], 0)


def _learn_tables(
    known: Knowledge, population: str, rows: list[list[Any]], sums: dict[str, int], truth: Truth
) -> None:
    release = len(known.spans[population])
    for table in dict.fromkeys(row[1] for row in rows if row[1] != "total"):
        members = []
        for _, _, leaf, _, step in (row for row in rows if row[1] == table):
            name = leaf_of(population, table, leaf, release)
            known.published[name] = step
            members.append(name)
            key = f"{population}/{table}/{leaf}"
            sums[key] += step
            so_far = [leaf_of(population, table, leaf, n + 1) for n in range(release)]
            off = abs(sums[key] - truth[key])
            _bound(known, so_far, sums[key], max(0, off - (BASE - 1)))
        known.groups[f"{population} {table} {release}"] = members
        months = {total_of(population, m): -1 for m in known.spans[population][-1]}
        known.relations.append(Relation(dict.fromkeys(members, 1) | months, 0, 0))


def _bound(known: Knowledge, names: list[str], value: int, slack: int) -> None:
    reach = BASE - 1 + slack
    known.relations.append(Relation(dict.fromkeys(names, 1), max(0, value - reach), value + reach))


def _learn_that_persons_visit(known: Knowledge) -> None:
    """Every person made a visit in the month and in the row where the person is counted."""
    for name in list(known.published):
        if name.startswith("persons|T|"):
            visits = name.replace("persons", "visits")
            known.relations.append(Relation({visits: 1, name: -1}, 0, None, is_fact=True))
    for release, months in enumerate(known.spans["persons"], start=1):
        inside = [n for n, span in enumerate(known.spans["visits"], 1) if span[-1] <= months[-1]]
        inside = [n for n in inside if known.spans["visits"][n - 1][0] >= months[0]]
        for group, members in known.groups.items():
            if group.startswith("persons ") and group.endswith(f" {release}"):
                for name in members:
                    _, table, leaf, _ = name.split("|")
                    rows = {leaf_of("visits", table, leaf, n): 1 for n in inside}
                    terms = rows | {name: -1}
                    known.relations.append(Relation(terms, 0, None, is_fact=True))


def total_of(population: str, month: str) -> str:
    return f"{population}|T|{month}"


def leaf_of(population: str, table: str, leaf: str, release: int) -> str:
    return f"{population}|{table}|{leaf}|{release}"
