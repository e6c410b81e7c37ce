"""Bars of two years: no number stands over another, or over a bar that is not its own."""

import random

import pytest
from pytestqt.qtbot import QtBot

from ui.shared.month_bars import MonthBar, MonthBars

MONTHS = [f"{2024 + (11 + n) // 12}-{(11 + n) % 12 + 1:02d}" for n in range(24)]


def filled(qtbot: QtBot, values: list[int | None], width: int) -> MonthBars:
    chart = MonthBars()
    qtbot.addWidget(chart)
    chart.set_bars(
        [
            MonthBar(month, value, "–" if value is None else str(value), month)
            for month, value in zip(MONTHS, values, strict=True)
        ]
    )
    chart.resize(width, chart.sizeHint().height())
    return chart


@pytest.mark.parametrize("width", [300, 560, 1100])
@pytest.mark.parametrize("most", [1, 40, 900, 20_000])
def test_numbers_stand_apart(qtbot: QtBot, width: int, most: int) -> None:
    chance = random.Random(most)
    values: list[int | None] = [chance.randrange(most) for _ in MONTHS]
    chart = filled(qtbot, values, width)
    numbers = chart._numbers()
    boxes = {place: chart._box(place) for place in range(len(MONTHS))}
    highest = max(range(len(MONTHS)), key=lambda place: values[place] or 0)
    for place, at in numbers.items():
        assert not any(at.intersects(other) for n, other in numbers.items() if n != place)
        if place not in (highest, len(MONTHS) - 1):
            assert not any(at.intersects(box) for n, box in boxes.items() if n != place)
        assert at.left() >= 0
        assert at.right() <= width
    assert len(MONTHS) - 1 in numbers
    assert chart.grab().toImage().width() > 0


def test_where_there_is_room_every_month_has_its_number(qtbot: QtBot) -> None:
    chart = filled(qtbot, [*range(24)], 900)
    assert len(chart._numbers()) == 24


def test_nothing_at_all_is_drawn_as_nothing(qtbot: QtBot) -> None:
    chart = filled(qtbot, [None] * 24, 560)
    assert {chart._box(place).height() for place in range(24)} == {0.0}
    chart.set_bars(())
    assert chart.current() is None
    assert chart.grab().toImage().width() > 0


def test_the_month_that_has_the_keyboard_is_kept_when_the_bars_change(qtbot: QtBot) -> None:
    chart = filled(qtbot, [1] * 24, 560)
    chart._move(3)
    chart.set_bars([MonthBar(month, 2, "2", f"{month}: 2") for month in MONTHS])
    assert chart.accessibleName() == f"{MONTHS[3]}: 2"
