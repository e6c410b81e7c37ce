"""Targets that a paper changed: dated, beside the shipped ones, never smoothed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem
from services.indicators.records import LineState, TargetEdit
from services.indicators.service import IndicatorService
from tests.services.indicators.rows import add_activity
from tests.services.visits.rows import TODAY

EDIT = TargetEdit("s0.O06", 2026, date(2026, 3, 1), "不少于8场", ">=", "8", "县卫健局〔2026〕3号文")


@pytest.fixture
def indicators(desk: Desk) -> IndicatorService:
    return IndicatorService(desk)


def numbers(indicators: IndicatorService, period: str = "2026") -> list[tuple[object, bool]]:
    goals = indicators.line("s0.O06", period).goals
    return [(goal.number, goal.is_compared) for goal in goals]


def test_a_changed_target_is_compared_and_the_shipped_one_stays(
    indicators: IndicatorService,
) -> None:
    indicators.set_target(EDIT)
    assert numbers(indicators) == [(8, True), (5, False), (10, False)]
    goals = indicators.line("s0.O06", "2026").goals
    assert (goals[0].source.zh, goals[0].valid_from) == ("县卫健局〔2026〕3号文", date(2026, 3, 1))
    assert numbers(indicators, "2025") == [(5, True), (10, False)]


def test_a_target_that_is_not_valid_yet_waits(indicators: IndicatorService) -> None:
    indicators.set_target(replace(EDIT, valid_from=date(2026, 12, 1)))
    assert numbers(indicators) == [(5, True), (8, False), (10, False)]


def test_two_targets_of_one_year_follow_each_other(indicators: IndicatorService) -> None:
    indicators.set_target(EDIT)
    later = replace(EDIT, valid_from=date(2026, 9, 1), text="≥6场", number="6")
    indicators.set_target(later)
    assert numbers(indicators) == [(6, True), (8, False), (5, False), (10, False)]
    assert numbers(indicators, "2026-H1")[0] == (8, True)


def test_two_targets_from_the_same_day_are_refused(indicators: IndicatorService) -> None:
    first = indicators.set_target(EDIT)
    with pytest.raises(InvalidInput) as refused:
        indicators.set_target(replace(EDIT, number="9", text="≥9场"))
    assert refused.value.problems == {"valid_from": Problem.TAKEN}
    indicators.remove_target(first)
    indicators.set_target(replace(EDIT, number="9", text="≥9场"))
    assert numbers(indicators)[0] == (9, True)


def test_a_target_without_a_number_is_shown_and_nothing_compared(
    desk: Desk, indicators: IndicatorService
) -> None:
    add_activity(desk, TODAY)
    indicators.set_target(replace(EDIT, text="持续开展", comparison="", number=""))
    line = indicators.line("s0.O06", "2026")
    assert (line.goals[0].text.zh, line.goals[0].due) == ("持续开展", None)
    assert (line.state, line.figure.value) == (LineState.NO_NUMBER, Decimal(1))


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"text": " "}, {"text": Problem.REQUIRED}),
        ({"source": ""}, {"source": Problem.REQUIRED}),
        ({"source": "长" * 201}, {"source": Problem.TOO_LONG}),
        ({"year": 26}, {"year": Problem.OUT_OF_RANGE, "valid_from": Problem.OUT_OF_RANGE}),
        ({"valid_from": None}, {"valid_from": Problem.REQUIRED}),
        ({"valid_from": date(2027, 1, 1)}, {"valid_from": Problem.OUT_OF_RANGE}),
        ({"valid_from": date(226, 3, 1)}, {"valid_from": Problem.OUT_OF_RANGE}),
        ({"number": "八"}, {"number": Problem.MALFORMED}),
        ({"number": ""}, {"number": Problem.REQUIRED}),
        ({"comparison": ""}, {"comparison": Problem.REQUIRED}),
        ({"comparison": "≠"}, {"comparison": Problem.UNKNOWN_CODE}),
    ],
)
def test_a_target_that_cannot_be_used(
    indicators: IndicatorService, changes: dict[str, object], problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        indicators.set_target(replace(EDIT, **changes))  # type: ignore[arg-type]
    assert refused.value.problems == problems
    assert numbers(indicators) == [(5, True), (10, False)]


def test_a_target_of_an_unknown_line(indicators: IndicatorService) -> None:
    with pytest.raises(NotFound):
        indicators.set_target(replace(EDIT, indicator="s0.X01"))
    with pytest.raises(NotFound):
        indicators.remove_target(7)


def test_targets_are_the_leads(desk: Desk) -> None:
    actor = Actor(StaffId(1), "何晓岚", Role.COUNSELLOR)
    with pytest.raises(NotAllowed):
        IndicatorService(replace(desk, actor=actor)).set_target(EDIT)
