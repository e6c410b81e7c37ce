"""Questions about figures: each rule asks where it should, and not where rounding alone does it."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from services.county.plausibility import PlausibilityService, words
from services.county.plausibility_rules import Finding, RoomFigures, RoomMonth, check, rules
from services.county.store import county_desk
from services.desk import Desk
from services.errors import InvalidInput
from services.months import shifted, span
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive
from tests.services.documents.papers import text_of

MONTH = "2026-10"
YEAR = span("2025-10", MONTH)
A_DAY = date(2026, 11, 3)


def month(facts: Mapping[str, int] | None = None, *, nil: bool = False) -> RoomMonth:
    return RoomMonth(facts or {}, nil, False, A_DAY, A_DAY)


def room(code: str = "room00", visits: int = 9, **steps: int) -> RoomFigures:
    """A year of the same visits a month; ``steps`` are of the newest month."""
    figures = {"visits": dict.fromkeys(YEAR, visits)}
    figures |= {name.replace("_risk_", "/risk/"): {MONTH: n} for name, n in steps.items()}
    return RoomFigures(code, "village", MONTH, dict.fromkeys(YEAR, month()), figures, {})


def asked(one: RoomFigures, others: list[RoomFigures] | None = None) -> list[str]:
    everybody = others or [one]
    found = (check(rule, one, everybody) for rule in rules())
    return [finding.rule for finding in found if finding is not None]


def test_an_ordinary_room_is_not_asked() -> None:
    assert asked(room()) == []
    assert asked(room(visits=0)) == []


@pytest.mark.parametrize(("persons", "expected"), [(96, []), (99, ["persons_above_visits"])])
def test_more_persons_than_visits_by_more_than_rounding(persons: int, expected: list[str]) -> None:
    """Ten months of 9 visits are 90; 6 more is what rounding can make."""
    assert asked(room(persons=persons)) == expected


def test_a_month_that_jumps() -> None:
    for now, expected in ((120, ["visits_jump"]), (36, []), (9, [])):
        one = room()
        steps = {"visits": {**one.steps["visits"], MONTH: now}}
        assert asked(replace(one, steps=steps)) == expected


def test_a_room_that_falls_silent() -> None:
    one = room(visits=60)
    steps = {"visits": {**one.steps["visits"], MONTH: 0}}
    assert asked(replace(one, steps=steps)) == ["visits_jump"]


def test_a_new_room_has_nothing_to_jump_from() -> None:
    one = room(visits=300)
    assert asked(replace(one, months={MONTH: month()}, steps={"visits": {MONTH: 300}})) == []


def test_a_room_unlike_all_others_of_its_kind() -> None:
    others = [room(f"room{n:02d}", 9 + 3 * (n % 4)) for n in range(20)]
    busy = room("busy00", 240)
    assert asked(busy, [*others, busy]) == ["visits_unlike_others"]
    hub = replace(busy, kind="town")
    assert asked(hub, [*others, hub]) == []
    assert asked(others[0], [*others, busy]) == []


def test_everything_under_one_problem() -> None:
    tables = {"visits/topic": {"mood": 66, "family": 3}, "visits/mode": {"visit": 30}}
    assert asked(replace(room(), tables=tables)) == ["one_topic"]
    few = {"visits/topic": {"mood": 30}}
    assert asked(replace(room(), tables=few)) == []


def test_high_risk_and_no_referral() -> None:
    assert asked(room(visits_risk_high=12)) == ["high_risk_no_referral"]
    assert asked(room(visits_risk_high=12, referrals=3)) == []


def test_nothing_for_three_months() -> None:
    one = room(visits=0)
    last = {m: month(nil=True) for m in span(shifted(MONTH, -2), MONTH)}
    assert asked(replace(one, months={**one.months, **last})) == ["nil_again"]
    missing = {m: month(nil=True) for m in (MONTH, shifted(MONTH, -2))}
    assert asked(replace(one, months=missing)) == []


def test_the_same_activities_again_and_again() -> None:
    facts = {"activities/lecture": 4, "materials/leaflet": 200, "trainings/online": 1}
    same = dict.fromkeys(span(shifted(MONTH, -2), MONTH), month(facts))
    assert asked(replace(room(), months=same)) == ["same_facts"]
    few = dict.fromkeys(same, month({"activities/lecture": 1, "team/volunteer": 5}))
    assert asked(replace(room(), months=few)) == []


def test_more_lectures_than_days_and_a_day_that_cannot_be() -> None:
    one = room()
    newest = replace(month({"activities/lecture": 40}), closed_on=date(2026, 12, 1))
    months = {**one.months, MONTH: newest}
    assert asked(replace(one, months=months)) == ["many_lectures", "day_impossible"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_has_its_words(language: str) -> None:
    said = words(language)
    assert set(said.rules) == {rule.id for rule in rules()}
    for rule in rules():
        assert "{" not in said.of(Finding(rule.id, "room00", 7, 3, A_DAY))


def test_from_packages_to_questions(desk: Desk) -> None:
    county = county_desk(desk)
    with county.store.write() as session:
        town = add_unit(session, "town", "东镇")
        village = add_unit(session, "village", "村", town)
        for code, facts in (
            ("usual0", {"activities/lecture": 1}),
            ("many00", {"activities/lecture": 50}),
        ):
            one = SimulatedRoom(code, 2, chance=random.Random(2))
            enrol(session, code, village, "2026-07")
            for at in span("2026-07", MONTH):
                receive(session, one.month(at, facts=facts))
    questions = PlausibilityService(county).findings(MONTH)

    assert [(q.finding.rule, q.finding.room_code) for q in questions] == [
        ("many_lectures", "many00")
    ]
    assert (questions[0].room, questions[0].town) == ("服务室 many00", "东镇")
    assert "本月讲座50场" in text_of(PlausibilityService(county).page(MONTH).pdf)
    assert PlausibilityService(county).findings("2026-11") == ()
    assert "没有需要问的" in text_of(PlausibilityService(county).page("2026-11").pdf)
    with pytest.raises(InvalidInput):
        PlausibilityService(county).findings("2026")
