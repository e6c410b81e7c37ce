"""Times as people type them."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.fakes import FixedClock
from tests.ui.kit import type_text
from ui.visits.coming_day import ComingDayField
from ui.visits.time_span import TimeSpan, read_end, read_minute


@pytest.mark.parametrize(
    ("typed", "minute"),
    [("930", 570), ("9:30", 570), ("０９３０", 570), ("9点半", 570), ("14", 840), ("x", None)],
)
def test_start(typed: str, minute: int | None) -> None:
    assert read_minute(typed) == minute


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("1020", 620),
        ("50", 620),
        ("50分", 620),
        ("50 分钟", 620),
        ("+50", 620),
        ("50min", 620),
        ("15", 900),  # a time of day before a length
        ("2400", None),
        ("", None),
        ("abc", None),
    ],
)
def test_end_as_time_or_length(typed: str, end: int | None) -> None:
    assert read_end(typed, 570) == end


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1.5", date(2027, 1, 5)),
        ("12.6", date(2026, 12, 6)),
        ("+7", date(2026, 11, 29)),
        ("今天", date(2026, 11, 22)),
        ("2026-11-20", date(2026, 11, 20)),  # said with its year: the service says it is too early
        ("昨天", date(2026, 11, 21)),
        ("soon", None),
    ],
)
def test_a_day_to_come(qtbot: QtBot, typed: str, day: date | None) -> None:
    field = ComingDayField(FixedClock().today)
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == day


@pytest.mark.parametrize("between", ["-", "–", "~", "至", "到"])
def test_both_times_typed_in_one_go(qtbot: QtBot, between: str) -> None:
    span = TimeSpan()
    qtbot.addWidget(span)
    span.show()
    start, end = span.findChildren(QLineEdit)
    type_text(start, f"0930{between}")
    type_text(end, "1020")
    assert [start.text().replace(":", ""), end.text()] == ["0930", "1020"]
    assert span.start() == 570
    assert span.end() == 620


def test_both_times_pasted(qtbot: QtBot) -> None:
    span = TimeSpan()
    qtbot.addWidget(span)
    start, _ = span.findChildren(QLineEdit)
    start.insert("9:30 - 10:20")
    start.textEdited.emit(start.text())
    assert span.start() == 570
    assert span.end() == 620


def test_a_dash_alone_is_no_start(qtbot: QtBot) -> None:
    span = TimeSpan()
    qtbot.addWidget(span)
    start, _ = span.findChildren(QLineEdit)
    type_text(start, "-5")
    assert span.is_unreadable()


def test_length_over_midnight() -> None:
    assert read_end("+50", 23 * 60 + 30) == 20


def test_a_length_without_a_start(qtbot: QtBot) -> None:
    span = TimeSpan()
    qtbot.addWidget(span)
    span.set_typed(["", "45分"])
    assert (span.bare_length(), span.start(), span.is_unreadable()) == (45, None, False)
    span.set_typed(["9:30", "45分"])
    assert (span.bare_length(), span.end()) == (None, 615)


def test_what_cannot_be_read_stays(qtbot: QtBot) -> None:
    span = TimeSpan()
    qtbot.addWidget(span)
    span.set_typed(["930", "soon"])
    assert span.is_unreadable()
    assert span.typed() == ["930", "soon"]
