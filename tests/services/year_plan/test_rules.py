"""The shipped rules fit their schema, name what exists, and say no number of their own."""

import json
from datetime import date

import fastjsonschema
import pytest

import resources
from services.code_lists import CodeLists
from services.indicators import measures, standing
from services.summary.months import due_date
from services.year_plan.reading import is_answered
from services.year_plan.rules import Rule, rule, rules, shares

CODES = CodeLists()
KINDS = {"activity": "activity_kind", "training": "training_kind"}


def slots(key: str) -> list[tuple[date, date, date]]:
    found = rule(key)
    assert found is not None
    return [(one.from_day, one.due_day, one.last_day) for one in found.slots(2026)]


def test_the_rules_fit_the_published_schema() -> None:
    schema = json.loads(resources.text("year_plan/schema/rules.schema.json"))
    validate = fastjsonschema.compile(schema)
    validate(json.loads(resources.text("year_plan/rules.json")))
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        validate({"format": 1, "rules": [{"id": "x", "title": {"zh": "甲", "en": "a"}}]})


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_each_rule_can_be_fulfilled_and_names_its_source(one: Rule) -> None:
    assert one.source
    assert all(CODES.has("unit_kind", code) for code in one.units)
    if one.kinds:
        assert all(CODES.has(KINDS[one.record], code) for code in one.kinds)
    if one.record and one.record != "summary":
        assert one.indicator is not None
        measure = one.indicator.measure
        assert measures.tallies(measure, CODES) or measure in standing.MEASURES
    elif one.indicator is not None:
        assert is_answered(one), "nothing is said twice: the answer is the line's"
    for year in (2026, 2028):
        days = one.slots(year)
        assert all(slot.from_day <= slot.due_day <= slot.last_day for slot in days)
        assert len({slot.from_day for slot in days}) == len(days)


def test_no_key_is_used_twice() -> None:
    keys = [one.id for one in rules()]
    assert len(set(keys)) == len(keys)


def test_the_days_of_the_year() -> None:
    """Issue 5: outreach by the 25th, drill by June, 10 October, rectification by January."""
    months = slots("outreach")
    assert len(months) == 12
    assert months[1] == (date(2026, 2, 1), date(2026, 2, 25), date(2026, 2, 28))
    assert slots("world_mental_health_day")[0][1] == date(2026, 10, 10)
    assert slots("crisis_exercise")[0][1] == date(2026, 6, 30)
    assert [due for _, due, _ in slots("supervision")] == [date(2026, 6, 30), date(2026, 12, 20)]
    assert slots("rectification")[0][1] == date(2026, 1, 31)
    assert slots("monthly_summary")[0] == (date(2026, 1, 1), date(2026, 1, 5), date(2026, 12, 31))
    assert slots("monthly_summary")[0][1] == due_date("2025-12"), "as the reports themselves say"
    assert slots("term_sessions")[1][2] == date(2027, 1, 31)


@pytest.mark.parametrize(
    ("number", "wanted"), [(2, (1, 1)), (3, (2, 1)), (5, (3, 2)), (1, (1, 0)), (0, (0, 0))]
)
def test_a_year_s_number_is_shared_by_its_halves(number: int, wanted: tuple[int, ...]) -> None:
    assert shares(number, 2) == wanted
