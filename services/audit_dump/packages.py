"""Stored packages as plain JSON, in the order in which they were published."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

TOTAL = "total"
PENDING = "pending"
GUARDED = "/guarded"
_PUBLISHED = "published"
_NO_POLICY = "0"

Table = tuple[str, str]
"""(population, table); of rows that are broken out once a year, each is a table by itself."""

Rows = Mapping[str, int]
"""Published steps by row code."""


@dataclass(frozen=True, slots=True)
class Publication:
    """One package: what it says, by population and table; the total is a table of one row. A table
    that is not broken down in it is not there.

    ``path``: the publications of the same ledger that it goes on from, oldest first, itself last.
    A replacement goes on from the month before the one it replaces (disclosure.md 5.7.3).
    """

    ledger: str
    period: str
    revision: int
    base: int
    has_policy: bool  # of a county; else the program's own terms hold
    tables: Mapping[Table, Rows]
    pending: Mapping[str, int]
    facts: Mapping[str, int]
    is_nil: bool | None
    path: tuple["Publication", ...] = field(default=(), repr=False)

    @property
    def key(self) -> str:
        """Names the data: the month, and which version of its records. Two packages with one key
        count the same records, whichever ledger they are of."""
        return self.period if self.revision == 1 else f"{self.period}#{self.revision}"


def publications(texts: Iterable[str]) -> list[Publication]:
    """All packages in the order of ``texts``; the same numbers once more say nothing new."""
    paths: dict[str, tuple[Publication, ...]] = {}
    found: list[Publication] = []
    for text in texts:
        read = _read(text)
        if any(_is_resend(read, other) for other in found):
            continue
        before = tuple(p for p in paths.get(read.ledger, ()) if p.period < read.period)
        placed = _placed(read, before)
        paths[read.ledger] = placed.path
        found.append(placed)
    return found


def _placed(read: Publication, before: tuple[Publication, ...]) -> Publication:
    fields = {name: getattr(read, name) for name in Publication.__slots__ if name != "path"}
    return Publication(**fields, path=(*before, read))


def _is_resend(one: Publication, other: Publication) -> bool:
    names = ("ledger", "period", "revision", "base", "tables", "pending")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _read(text: str) -> Publication:
    document = json.loads(text)
    head = document["anxinbu"]
    resources = {resource["name"]: resource["data"] for resource in document["resources"]}
    tables: dict[Table, dict[str, int]] = {}
    pending: dict[str, int] = {}
    for cell in _records(resources["cells"]):
        population, table, row = cell["population"], cell["table"], cell["row"]
        if (table, row) == (TOTAL, PENDING):
            pending[population] = cell["step"]
        elif cell["state"] == _PUBLISHED:
            name = f"{table}/{row}" if table.endswith(GUARDED) else table
            tables.setdefault((population, name), {})[row] = cell["step"]
    answers = {answer["code"]: answer["value"] for answer in _records(resources["indicators"])}
    return Publication(
        ledger=head["ledger"],
        period=head["period"],
        revision=head["revision"],
        base=head["base"],
        has_policy=head["policy"] != _NO_POLICY,
        tables=tables,
        pending=pending,
        facts={fact["code"]: fact["value"] for fact in _records(resources["facts"])},
        is_nil=answers.get("nil_report"),
    )


def _records(data: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
    header, *rows = data
    return [dict(zip(header, row, strict=True)) for row in rows]
