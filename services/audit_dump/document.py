"""The dump: the input of the attack program, schema ``disclosure-attack/1``."""

from collections.abc import Iterable, Iterator, Sequence

from services.audit_dump import common_knowledge, relations
from services.audit_dump.packages import Publication, publications
from services.audit_dump.relations import Relation, between, groups_of, is_whole, release_before
from services.audit_dump.unknowns import Unknowns, name_of, windows

SCHEMA = "disclosure-attack/1"
POLICY = {"threshold": 5, "min_width": 2}
"""disclosure.md 5.10: small is 1 to 4; a count must keep an interval of at least three values."""


def dump(texts: Iterable[str], name: str) -> dict[str, object]:
    """Everything that ``texts``, the stored packages in the order of their making, have published.

    Raises ValueError or KeyError if a text is no package.
    """
    published = publications(texts)
    unknowns = Unknowns(published)
    facts = [fact for one in published for fact in common_knowledge.of(one)]
    return {
        "schema": SCHEMA,
        "name": name,
        "policy": POLICY,
        "cells": {cell: {"min": least} for cell, least in unknowns.least.items()},
        "protect": list(unknowns.least),
        "releases": [_release(one, unknowns) for one in published],
        "facts": [_as_json(fact) for fact in {fact.name: fact for fact in facts}.values()],
        "groups": list(_groups(published, unknowns)),
        "targets": [*_years(published), *_margins(published)],
    }


def _release(publication: Publication, unknowns: Unknowns) -> dict[str, object]:
    found = {one.name: one for one in relations.of(publication, unknowns)}
    things = [
        {"id": cell, "terms": {cell: 1}, "published": value}
        for cell, value in _things(publication).items()
    ]
    numbers = [_as_json(one) for one in found.values()]
    return {"id": f"{publication.ledger} {publication.key}", "relations": [*numbers, *things]}


def _things(publication: Publication) -> dict[str, int]:
    """Counts that are not about people: exact, and nothing to be protected."""
    head = f"facts|{publication.ledger}|{publication.key}"
    return {f"{head}|{code}": value for code, value in publication.facts.items()}


def _as_json(relation: Relation) -> dict[str, object]:
    published = relation.published
    return {
        "id": relation.name,
        "terms": dict(relation.terms),
        "published": list(published) if isinstance(published, tuple) else published,
    }


def _groups(published: Sequence[Publication], unknowns: Unknowns) -> Iterator[dict[str, object]]:
    """The rows of a table over one stretch of months are a partition of one group of people."""
    found: dict[str, list[str]] = {}
    for one in published:
        for table, rows in one.tables.items():
            months = [month.key for month in windows(one, table)[-1]]
            for segment in unknowns.segments(table, months) if is_whole(table) else ():
                members = [name_of(table, row, segment) for row in rows]
                found["|".join((*table, *segment))] = members
    for name, members in found.items():
        if len(members) > 1:
            yield {"id": name, "members": members}


def _years(published: Sequence[Publication]) -> Iterator[dict[str, object]]:
    """The columns "this year" are counts of people, too."""
    newest = {(one.ledger, one.period[:4]): one for one in published}
    for (ledger, year), one in newest.items():
        for table in {table: None for p in one.path for table in p.tables}:
            released = [w[-1] for w in windows(one, table)]
            before = [p for p in released if p.period[:4] < year]
            within = [p for p in released if p.period[:4] == year]
            for row in within[-1].tables[table] if len(within) > 1 else ():
                terms = between(table, [row], before[-1] if before else None, within[-1])
                yield {"id": "|".join((*table, row, ledger, year)), "terms": terms}


def _margins(published: Sequence[Publication]) -> Iterator[dict[str, object]]:
    """And so are the rows that are sums of the rows below them."""
    for one in published:
        for table in one.tables:
            before = release_before(windows(one, table))
            for group, rows in groups_of(one, table).items():
                terms = between(table, rows, before, one)
                yield {"id": "|".join((*table, group, one.ledger, one.key)), "terms": terms}
