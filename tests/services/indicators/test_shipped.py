"""The shipped packs are the whole table of practice.md 1.5, contradictions included."""

import json
from decimal import Decimal

import pytest

import resources
from services.code_lists import CodeLists
from services.indicators import library, measures, standing
from services.indicators.definition import Indicator, Pack, Way
from services.indicators.numbers import read_number
from services.indicators.pack_file import check, require_sound

EVERY = (*library.SHIPPED, *library.RESULTS)


def find(pack: str, number: str) -> Indicator:
    return next(one for one in library.shipped(pack).indicators if one.number == number)


@pytest.mark.parametrize("name", EVERY)
def test_every_pack_fits_the_published_schema_and_the_rules(name: str) -> None:
    check(json.loads(resources.text(f"indicators/{name}.json")))
    require_sound(library.shipped(name))


def test_the_whole_table_ships_and_no_number_is_used_twice() -> None:
    lines = [one for name in EVERY for one in library.shipped(name).indicators]
    assert len(lines) == len(library.shipped_numbers()) == 118
    of_targets = {name: len(library.shipped(name).indicators) for name in library.SHIPPED}
    assert of_targets == {"s4": 53, "s1": 40, "s0": 14}


def test_the_points_add_up_to_the_hundred_of_the_standard() -> None:
    lines = library.shipped("s4").indicators
    assert sum(one.points or 0 for one in lines) == 100
    assert not any(one.points for name in ("s0", "s1") for one in library.shipped(name).indicators)


@pytest.mark.parametrize(
    ("pack", "number", "numbers", "places"),
    [
        ("s4", "C05", [2, 4], ["要求栏", "评分栏"]),
        ("s1", "M02b", [90, 80], ["正文", "工作计划表"]),
        ("s1", "M03b", [70, 80], ["正文", "工作计划表"]),
        ("s1", "M04b", [85, 80], ["正文", "工作计划表"]),
        ("s1", "N08b", [100, 30], ["正文", "工作计划表"]),
    ],
)
def test_what_a_paper_contradicts_stands_as_two_targets_with_their_places(
    pack: str, number: str, numbers: list[int], places: list[str]
) -> None:
    targets = find(pack, number).targets
    assert [target.number for target in targets] == [Decimal(each) for each in numbers]
    assert [target.place.zh for target in targets] == places
    assert all(target.is_in_force for target in targets)


def test_a_target_that_the_paper_took_back_is_still_readable() -> None:
    after, before = find("s0", "V01").targets
    assert (after.number, after.is_in_force) == (Decimal(500), True)
    assert (before.number, before.is_in_force) == (Decimal(2000), False)


@pytest.mark.parametrize("name", EVERY)
def test_the_parsed_number_is_the_one_in_the_words(name: str) -> None:
    """Wherever the words have one number; the rest was set by hand and is looked at here."""
    by_hand = {
        (one.number, target.text.zh)
        for one in library.shipped(name).indicators
        for target in one.targets
        if (read := read_number(target.text.zh)) is not None
        and target.number is not None
        and read.number != target.number
    }
    assert by_hand == set()


def test_every_measure_of_the_schema_can_be_counted() -> None:
    schema = json.loads(resources.text("indicators/schema/pack.schema.json"))
    line = schema["properties"]["indicators"]["items"]["properties"]
    known = {name for name in line["measure"]["enum"] if measures.tallies(name, CodeLists())}
    assert known | standing.MEASURES == set(line["measure"]["enum"])
    assert not known & standing.MEASURES


def test_blocks_and_units_have_words() -> None:
    codes = CodeLists()
    lines = [one for name in EVERY for one in library.shipped(name).indicators]
    assert all(codes.has("indicator_block", one.block) for one in lines)
    assert all(codes.has("indicator_unit", one.unit) for one in lines)


@pytest.mark.parametrize("name", library.SHIPPED)
def test_a_rate_of_the_county_is_never_computed_here(name: str) -> None:
    pack: Pack = library.shipped(name)
    rates = [one for one in pack.indicators if one.unit == "percent" and one.way is Way.COMPUTED]
    assert {one.number for one in rates} <= {"O01", "O01b"}  # of the room's own surveys
