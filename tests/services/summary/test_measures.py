"""What is counted, and that counting reads nothing but covering indexes."""

import pytest
from sqlalchemy import TextClause, text

from models.vocabulary import AgeBand, ReferralState, Sex
from services.code_lists import CodeLists
from services.desk import Desk
from services.summary.declarations import PERSONS, REFERRALS, VISITS
from services.summary.measures import SEEN_IN_MONTH, VISITS_BY_MONTH, Measure, measure
from services.summary.policy import Policy
from services.summary.shape import shapes
from services.summary.tables import Population
from tests.services.summary.records import add_clients, add_referrals, add_visits, visit


def measured(desk: Desk, first: str, last: str) -> dict[Population, Measure]:
    with desk.read() as session:
        return measure(session, shapes(CodeLists(), Policy(), is_school=False), first, last)


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        (VISITS, {"first": "2026-01", "last": "2026-11"}),
        (PERSONS, {"first": "2026-01", "last": "2026-11"}),
        (REFERRALS, {"first": "2026-01", "last": "2026-11"}),
        (SEEN_IN_MONTH, {"month": "2026-11"}),
        (VISITS_BY_MONTH, {"first": "2026-01"}),
    ],
)
def test_counting_searches_an_index_and_never_reads_the_table(
    desk: Desk, statement: TextClause, values: dict[str, str]
) -> None:
    """SQLite does not call an index over a virtual column covering; its byte code shows that it is.

    Every column is read from a cursor on the index ("k(...)"), none from the table's own cursor.
    """
    with desk.read() as session:
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {statement}"), values).all()
        code = session.execute(text(f"EXPLAIN {statement}"), values).all()
    reads = [row[-1] for row in plan if row[-1].startswith(("SCAN", "SEARCH"))]
    assert reads
    assert all(read.startswith("SEARCH") and "_summary (month" in read for read in reads)
    opened = [(row[2], str(row[5])) for row in code if row[1] == "OpenRead"]
    tables = {cursor for cursor, keys in opened if not keys.startswith("k(")}
    assert tables
    assert not [row for row in code if row[1] == "Column" and row[2] in tables]


def test_one_pass_needs_no_sorting(desk: Desk) -> None:
    with desk.read() as session:
        values = {"first": "2026-01", "last": "2026-11"}
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {VISITS}"), values).all()
    assert len(plan) == 1


def test_visits_are_counted_by_month_and_row(desk: Desk) -> None:
    add_visits(
        desk,
        [
            visit("2026-10", mode="phone"),
            visit("2026-11"),
            visit("2026-11", sex=Sex.MALE, age_band=AgeBand.UNDER_14, topic="self_harm"),
        ],
    )
    counts = measured(desk, "2026-10", "2026-11")[Population.VISITS]
    november = counts.between("2026-11", "2026-11")
    assert november.total == 2
    assert november.leaves["mode"] == {"face_to_face": 2}
    assert november.leaves["age_sex"] == {"35-59/female": 1, "under_18/7-13": 1}
    assert november.leaves["topic"] == {"emotion/mood": 1, "other": 1}
    assert counts.between("2026-10", "2026-11").leaves["mode"]["phone"] == 1


def test_persons_count_once_a_year_in_their_first_month(desk: Desk) -> None:
    one, two = add_clients(desk, 2)
    add_visits(
        desk,
        [
            visit("2025-12", client_id=one),
            visit("2026-01", client_id=one, mode="phone"),
            visit("2026-02", client_id=one),
            visit("2026-02", client_id=two),
            visit("2026-02", client_id=two),
            visit("2026-02"),
        ],
    )
    persons = measured(desk, "2025-12", "2026-02")[Population.PERSONS]
    totals = [persons.between(m, m).total for m in ("2025-12", "2026-01", "2026-02")]
    assert totals == [1, 1, 1]
    assert persons.between("2026-01", "2026-01").leaves["mode"] == {"phone": 1}


def test_a_person_is_counted_in_a_row_in_which_one_of_the_visits_is(desk: Desk) -> None:
    (client,) = add_clients(desk, 1)
    add_visits(
        desk,
        [
            visit("2026-02", client_id=client, mode="phone", topic="sleep"),
            visit("2026-02", client_id=client, mode="home_visit", topic="mood"),
        ],
    )
    counts = measured(desk, "2026-02", "2026-02")
    persons = counts[Population.PERSONS].between("2026-02", "2026-02").leaves
    picked = (next(iter(persons["mode"])), next(iter(persons["topic"])))
    assert picked in {("phone", "emotion/sleep"), ("home_visit", "emotion/mood")}


def test_referrals_are_counted_by_destination_and_state(desk: Desk) -> None:
    add_referrals(desk, "2026-11", 2)
    add_referrals(desk, "2026-11", 1, state=ReferralState.ARRIVED, destination="school")
    november = measured(desk, "2026-11", "2026-11")[Population.REFERRALS].between(
        "2026-11", "2026-11"
    )
    assert november.leaves["destination"] == {
        "medical/general_hospital": 2,
        "psychological/school": 1,
    }
    assert november.leaves["state"] == {"issued": 2, "arrived": 1}
