"""What the packages of a room allow an intruder to conclude (disclosure.md 5.3), in closed form.

For every published row and step s, both s + 2 and (for s >= 3) s - 2 must agree with everything
published of its population; then no small count is proved, and no group is proved to sit in one
row. Across populations, what is published must itself be possible: every person made a visit.
"""

import json
import random
from collections.abc import Mapping

import pytest
from sqlalchemy import select

from models.summary import Package
from services.code_lists import CodeLists
from services.desk import Desk
from services.exchange.package import SIZE
from services.summary.measures import measure
from services.summary.policy import Policy
from services.summary.service import SummaryService
from services.summary.shape import shapes
from tests.services.summary.intruder_dump import (
    Knowledge,
    Relation,
    Truth,
    learn,
    total_of,
)
from tests.services.summary.records import months, random_month

SHAPES = shapes(CodeLists(), Policy(), is_school=False)
MONTHS = months(1, 11)


def true_leaves(desk: Desk, month: str) -> Truth:
    with desk.read() as session:
        measures = measure(session, SHAPES, MONTHS[0], month)
    found: dict[str, int] = {}
    for population, measured in measures.items():
        counted = measured.between(MONTHS[0], month)
        for table in measured.tables:
            for leaf in table.root.leaves():
                found[f"{population}/{table.name}/{leaf}"] = counted.leaves[table.name].get(leaf, 0)
    return found


def published_year(desk: Desk, visits_a_month: int) -> Knowledge:
    chance = random.Random(visits_a_month)
    summaries = SummaryService(desk)
    truths = []
    for month in MONTHS:
        random_month(desk, month, chance.randrange(0, 2 * visits_a_month), chance)
        summaries.close(month, summaries.preview(month).published.digest)
        truths.append(true_leaves(desk, month))
    with desk.read() as session:
        texts = session.scalars(select(Package.document).order_by(Package.number)).all()
    return learn(list(zip(texts, truths, strict=True)))


def moved(known: Knowledge, name: str, by: int) -> Mapping[str, int]:
    """Another world: ``by`` more in this row, in one row of every sister table, and in a month."""
    world = dict(known.published)
    population, _, _, release = name.split("|")
    for group, members in known.groups.items():
        if group.startswith(f"{population} ") and group.endswith(f" {release}"):
            row = name if name in members else max(members, key=lambda member: world[member])
            world[row] += by
    span = [total_of(population, month) for month in known.spans[population][int(release) - 1]]
    world[max(span, key=lambda month: world[month])] += by
    return world


def broken(known: Knowledge, world: Mapping[str, int]) -> list[Relation]:
    """Published sums that the world contradicts."""
    return [r for r in known.relations if not r.is_fact and not r.holds(world)]


@pytest.mark.parametrize("visits_a_month", [3, 9, 20])
def test_every_number_can_be_two_more_or_two_less(desk: Desk, visits_a_month: int) -> None:
    known = published_year(desk, visits_a_month)
    leaves = [name for members in known.groups.values() for name in members]
    assert leaves
    for name in leaves:
        step = known.published[name]
        assert broken(known, moved(known, name, 2)) == []
        if step >= 3:
            assert broken(known, moved(known, name, -2)) == []


@pytest.mark.parametrize("visits_a_month", [3, 9, 20])
def test_what_is_published_could_be_the_truth(desk: Desk, visits_a_month: int) -> None:
    """With persons in no month and no row above visits: the numbers contradict nothing known."""
    known = published_year(desk, visits_a_month)
    assert [r for r in known.relations if not r.holds(known.published)] == []


def test_no_count_of_people_is_exact_and_no_sensitive_code_is_named(desk: Desk) -> None:
    published_year(desk, 9)
    with desk.read() as session:
        texts = session.scalars(select(Package.document)).all()
    codes = CodeLists()
    closed = {
        entry.code
        for name in ("topic", "population", "crisis_kind")
        for entry in codes.get(name).entries
        if entry.disclosure_class > 2
    }
    assert not [code for code in closed if any(f'/{code}"' in text for text in texts)]
    sensitive = {
        entry.code
        for name in ("mode", "topic", "population", "risk")
        for entry in codes.get(name).entries
        if entry.disclosure_class > 1
    }
    for text in texts:
        every = json.loads(text)["resources"][0]["data"][1:]
        broken_out = [row for row in every if row[1].endswith("/guarded")]
        assert broken_out
        assert {row[3] for row in broken_out} == {"withheld"}  # it is not December
        rows = [row for row in every if row not in broken_out]
        assert all(step is None or step % 3 == 0 for *_, step in rows)
        assert not sensitive & {part for row in rows for part in row[2].split("/")}


def test_packages_have_the_same_rows_and_nearly_the_same_length_in_every_month(
    desk: Desk,
) -> None:
    published_year(desk, 20)
    with desk.read() as session:
        texts = session.scalars(select(Package.document)).all()
    rows = {json.dumps([r[:3] for r in json.loads(t)["resources"][0]["data"]]) for t in texts}
    assert len(rows) == 1
    # Far from the padded size, so that no large number can make the package longer.
    assert max(len(text.encode()) for text in texts) < SIZE * 2 // 3
