"""What the packages of a room allow an intruder to conclude (disclosure.md 5.3), in closed form.

For every published row and step s, both s + 2 and (for s >= 3) s - 2 must agree with everything
published of its population; then no small count is proved, and no group is proved to sit in one
row. Across populations, what is published must itself be possible: every person made a visit.
"""

import json
import random

import pytest
from sqlalchemy import select

from models.summary import Package
from services.audit_dump.document import dump
from services.code_lists import CodeLists
from services.desk import Desk
from services.exchange.package import SIZE
from services.summary.service import SummaryService
from tests.services.audit_dump.worlds import Dump, broken, moved, published_world
from tests.services.summary.records import months, random_month

MONTHS = months(1, 11)


def published_year(desk: Desk, visits_a_month: int) -> Dump:
    chance = random.Random(visits_a_month)
    summaries = SummaryService(desk)
    for month in MONTHS:
        random_month(desk, month, chance.randrange(0, 2 * visits_a_month), chance)
        summaries.close(month, summaries.preview(month).published.digest)
    with desk.read() as session:
        texts = session.scalars(select(Package.document).order_by(Package.number)).all()
    return dump(texts, "a year")


@pytest.mark.slow
@pytest.mark.parametrize("visits_a_month", [3, 20])
def test_every_number_can_be_two_more_or_two_less(desk: Desk, visits_a_month: int) -> None:
    found = published_year(desk, visits_a_month)
    world = published_world(found)
    rows = [member for group in found["groups"] for member in group["members"]]
    assert rows
    for row in rows:
        for by in (2, -2) if world[row] >= 3 else (2,):
            assert broken(found, moved(found, world, row, by), with_facts=False) == []


@pytest.mark.parametrize("visits_a_month", [3, 9, 20])
def test_what_is_published_could_be_the_truth(desk: Desk, visits_a_month: int) -> None:
    """With persons in no month and no row above visits: the numbers contradict nothing known."""
    found = published_year(desk, visits_a_month)
    assert broken(found, published_world(found)) == []


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
