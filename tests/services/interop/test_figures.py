"""A month laid flat: rows that add up, guarded rows taken off what holds them, nothing else."""

import random
from datetime import UTC, datetime

import pytest

from services.code_lists import CodeLists
from services.desk import Desk
from services.interop.codes import CodeMap, Kind
from services.interop.figures import Figure, answers, dotted, figures
from services.interop.values import select
from services.summary.service import SummaryService
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording
from tests.fakes import FixedClock
from tests.services.interop.conftest import Month
from tests.services.summary.records import add_clients, add_visits, months, random_month, visit

WORDING = SummaryWording(CodeLists())


def closed(desk: Desk, month: str) -> PublishedSummary:
    summaries = SummaryService(desk)
    return summaries.close(month, summaries.preview(month).published.digest)


def sums(flat: tuple[Figure, ...], year: dict[str, int]) -> None:
    """Add up, as a county's system does over months."""
    for figure in flat:
        year[figure.code] = year.get(figure.code, 0) + figure.value
        for table in figure.breakdowns:
            code = f"{figure.code} {table.table}"
            year[code] = year.get(code, 0) + sum(row.value or 0 for row in table.options)


@pytest.mark.parametrize("seed", range(4))
def test_rows_add_up_in_every_month_and_in_the_year(
    desk: Desk, clock: FixedClock, seed: int
) -> None:
    """December breaks guarded rows out; the sums must not move by it (disclosure.md 5.6)."""
    clock.moment = datetime(2026, 12, 31, 1, tzinfo=UTC)
    chance = random.Random(seed)
    people = add_clients(desk, 8)
    year: dict[str, int] = {}
    for month in months(9, 4):
        random_month(desk, month, chance.randrange(0, 30), chance)
        add_visits(desk, [visit(month, client_id=one, topic="self_harm") for one in people])
        flat = figures(closed(desk, month), WORDING)
        sums(flat, year)
        tables = [code for code in year if " " in code]
        for code in tables:
            population = code.partition(" ")[0]
            assert year[code] + year[f"{population}.pending"] == year[population]
    rows = {row.row: row.value for row in flat[0].breakdowns[2].options}
    assert rows["other/self_harm"] is not None
    assert rows["other/self_harm"] > 0


def test_what_is_broken_out_is_taken_off_what_holds_it(desk: Desk, clock: FixedClock) -> None:
    clock.moment = datetime(2026, 12, 31, 1, tzinfo=UTC)
    people = add_clients(desk, 6)
    add_visits(desk, [visit("2026-12", client_id=i, topic="self_harm") for i in people * 4])
    published = closed(desk, "2026-12")
    topic = published.populations[0].tables[2]
    steps = {row.code: row.step for row in topic.rows}
    rows = {row.row: row.value for row in figures(published, WORDING)[0].breakdowns[2].options}
    assert rows["other/self_harm"] == steps["other/self_harm"]
    assert rows["other"] == (steps["other"] or 0) - (steps["other/self_harm"] or 0)


def test_a_guarded_row_without_a_code_stays_in_what_holds_it(desk: Desk, clock: FixedClock) -> None:
    """A county's table of last summer cannot name a row that comes out in December."""
    clock.moment = datetime(2026, 12, 31, 1, tzinfo=UTC)
    people = add_clients(desk, 6)
    add_visits(desk, [visit("2026-12", client_id=i, topic="self_harm") for i in people * 4])
    flat = figures(closed(desk, "2026-12"), WORDING)
    holder = {(Kind.COMBO, "topic.other"): "OTHER", (Kind.ELEMENT, "visits.topic"): "TOPIC"}
    both = holder | {(Kind.COMBO, "topic.other/self_harm"): "HARM"}
    one = select(flat, CodeMap(holder), (Kind.COMBO,)).values
    two = select(flat, CodeMap(both), (Kind.COMBO,)).values
    assert [value.row for value in one] == ["other"]
    assert [value.row for value in two] == ["other", "other/self_harm"]
    assert one[0].number == sum(value.number for value in two)


def test_rows_are_told_with_what_stands_above_them(month: Month) -> None:
    tables = {table.table: table for table in month.figures[0].breakdowns}
    words = {row.row: row.words for row in tables["age_sex"].options}
    assert words["18-34/male"] == "18–34 岁：男"


def test_groups_are_left_to_the_other_system(month: Month) -> None:
    topic = month.figures[0].breakdowns[2]
    rows = [row.row for row in topic.options]
    assert "emotion/mood" in rows
    assert "emotion" not in rows


def test_codes_never_depend_on_what_was_counted(desk: Desk) -> None:
    first = figures(closed(desk, "2026-09"), WORDING)
    random_month(desk, "2026-10", 40, random.Random(1))
    second = figures(closed(desk, "2026-10"), WORDING)
    assert _shape(first) == _shape(second)


def test_answers_are_one_and_zero() -> None:
    found = answers({"s4/o02": True, "nil_report": False}, str.upper)
    assert found == (
        Figure("indicators.nil_report", "NIL_REPORT", 0),
        Figure("indicators.s4.o02", "S4/O02", 1),
    )


def test_a_code_has_no_slash() -> None:
    assert dotted("facts", "activities/lecture") == "facts.activities.lecture"


def _shape(flat: tuple[Figure, ...]) -> list[object]:
    return [
        (figure.code, [(t.table, [row.row for row in t.options]) for t in figure.breakdowns])
        for figure in flat
        if not figure.code.startswith("facts.")
    ]
