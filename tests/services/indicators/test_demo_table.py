"""The table of every line, in a room without a record."""

from services.desk import Desk
from services.indicators import library
from services.indicators.service import IndicatorService
from tests.services.indicators.demo_table import table


def test_every_line_of_every_pack_is_in_the_table(desk: Desk) -> None:
    lines = list(table(IndicatorService(desk), 2026))
    numbers = {line.split(" | ")[0].removeprefix("| ") for line in lines if " | " in line}
    for name in library.SHIPPED:
        assert {one.number for one in library.shipped(name).indicators} <= numbers
    ways = {line.split(" | ")[3] for line in lines if line.count(" | ") == 10}
    assert ways == {
        "way",
        "---",
        "computed",
        "asked",
        "county only",
        "county, room's part asked",
        "county, room's part counted",
        "other rooms'",
        "for comparison",
    }
