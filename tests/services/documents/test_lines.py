"""Where a line of print may end."""

import pytest

from services.documents import fonts, lines

NUMBERS = "任何时候都可以打：全国统一心理援助热线 12356　急救 120　报警 110"


@pytest.mark.parametrize("width", range(180, 420, 5))
def test_what_is_set_apart_is_not_torn(width: float) -> None:
    """At home nobody should have to put the number together from two lines."""
    wrapped = lines.wrap(fonts.load(), NUMBERS, width, 10)
    for whole in ("急救 120", "报警 110"):
        assert any(whole in line for line in wrapped)
    assert not any(line.endswith("　") for line in wrapped)


def test_one_long_text_still_fills_its_lines() -> None:
    wrapped = lines.wrap(fonts.load(), "难" * 50 + "　" + "受" * 70, 400, 10)
    assert [len(line) for line in wrapped] == [40, 40, 40, 1]
