"""Every shipped line against practice.md 1.5, written down apart from what ships."""

from decimal import Decimal
from pathlib import Path

import pytest

import tests
from services.indicators import library
from services.indicators.definition import Answer, Target, Way

_TABLE = Path(tests.__file__).parent / "data" / "indicators" / "practice_1_5.tsv"
_UNITS = {
    "%": "percent",
    "yes/no": "yes_no",
    "count/year": "times_a_year",
    "count/month": "times_a_month",
    "count/term": "times_a_term",
    "person-times": "person_times",
    "person-times/year": "person_times_a_year",
    "hours": "class_hours",
    "per mille": "per_mille",
    "per 100000": "per_100000",
}
_PLACES = {
    "正文": "body",
    "工作计划表": "table",
    "要求栏": "requirement",
    "评分栏": "scoring",
}


def expected() -> list[list[str]]:
    lines = _TABLE.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def written(target: Target) -> str:
    """A target in the notation of the table."""
    last = "" if target.last is None else f"{target.last}"
    years = f"{target.first}" if target.first == target.last else f"{target.first}-{last}"
    words = f"by{target.by}" if target.by else "words"
    number = words if target.number is None else f"{target.comparison}{target.number}"
    if not target.is_in_force:
        return f"{years}:({number})"
    place = _PLACES.get(target.place.zh, "")
    return f"{years}:{number}{'@' + place if place else ''}{'*' if target.scores else ''}"


def test_the_table_is_whole() -> None:
    rows = expected()
    assert len(rows) == len({row[0] for row in rows}) == 118
    assert {row[0] for row in rows} == set(library.shipped_numbers())
    assert sum(int(row[5]) for row in rows if row[5] != "-") == 100


@pytest.mark.parametrize("row", expected(), ids=lambda row: row[0])
def test_a_line_is_what_practice_says(row: list[str]) -> None:
    number, document, level, kind, unit, points, does, targets, name = row
    line = library.shipped_numbers()[number]
    assert line.id == f"{document}.{number}"
    assert (line.level, line.is_reported) == (level, kind == "reported")
    assert line.unit == _UNITS.get(unit, unit)
    assert line.points == (None if points == "-" else int(points))
    assert [written(target) for target in line.targets] == targets.split()
    assert line.name.zh == name
    if does == "none":  # county only: nothing is counted, nobody is asked
        assert (line.way, line.measure, line.answer) == (Way.COUNTY, "", Answer.NONE)


def test_two_numbers_of_one_year_are_a_contradiction_or_taken_back() -> None:
    for line in library.shipped_numbers().values():
        for year in range(2018, 2027):
            held = [t for t in line.targets if t.is_in_force and _holds(t, year)]
            places = [target.place.zh for target in held]
            assert len(held) < 2 or (len(set(places)) == len(held) and all(places)), line.id


def test_what_stands_in_another_lines_points_has_none_of_its_own() -> None:
    numbers = library.shipped_numbers()
    within = {n: one.points_with for n, one in numbers.items() if one.points_with}
    # practice.md 1.5, note of N01b: one 3-point score covers them together (group 基层)
    assert within == dict.fromkeys(("N02b", "N03", "N04", "N05", "V10b"), "N01b")
    assert [numbers[number].points for number in within] == [None] * 5


def test_per_mille_is_a_decimal() -> None:
    (target,) = library.shipped_numbers()["M01"].targets
    assert target.number == Decimal("4.5")


def _holds(target: Target, year: int) -> bool:
    return target.first <= year and (target.last is None or year <= target.last)
