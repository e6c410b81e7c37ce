"""The room on one page: published figures of people, and what the room did."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from services.code_lists import CodeLists
from services.dashboard.published import PublishedBoard
from services.dashboard.service import DashboardService
from services.dashboard.targets import targets
from services.desk import Desk
from services.documents import dashboard
from services.summary.service import SummaryService
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from tests.services.documents.papers import pages_of, text_of
from tests.services.indicators.rows import add_activity
from tests.services.summary.records import add_visits, months, open_room_in, random_month, visit
from tests.services.summary.test_service import close


@pytest.fixture
def room(desk: Desk) -> Desk:
    """Closed from December 2025 to October 2026."""
    open_room_in(desk, datetime(2025, 12, 2, tzinfo=UTC))
    summaries, chance = SummaryService(desk), random.Random(7)
    for month in months(12, 11, 2025):
        random_month(desk, month, 40, chance)
        add_activity(desk, date.fromisoformat(f"{month}-08"), pieces=50)
        close(summaries, month)
    return desk


def printed(board: PublishedBoard) -> bytes:
    return dashboard.render(board, SummaryWording(CodeLists())).pdf


def test_it_is_one_page_and_says_what_it_is(room: Desk) -> None:
    pdf = printed(DashboardService(room).paper())
    assert len(pages_of(pdf)) == 1
    words = text_of(pdf)
    for part in ("数据一览", "2026 年 10 月", "去年同月", "近 24 个月", "到今天该有", "不当作 0"):
        assert part.replace(" ", "") in words, part


def test_months_without_a_package_have_no_sum(room: Desk) -> None:
    """Eleven months are there: of this year so far all, of the last twelve one is missing."""
    board = DashboardService(room).paper()
    visits = board.people[Population.VISITS]
    year = sum(number or 0 for number in visits[-10:])
    row = f"来访人次{visits[-1]}{visits[-2]}——{year}"
    assert row in text_of(printed(board))


def test_nothing_on_it_changes_with_records_that_are_not_published(room: Desk) -> None:
    service = DashboardService(room)
    before = printed(service.paper())
    add_visits(room, [visit("2026-11") for _ in range(9)])
    add_visits(room, [visit("2026-09") for _ in range(9)])
    assert printed(service.paper()) == before


def test_more_targets_than_there_is_room_for_are_said(room: Desk) -> None:
    with room.read() as session:
        lines = targets(session, room)
    board = replace(DashboardService(room).paper(), targets=(*lines, *lines))
    pdf = printed(board)
    assert len(pages_of(pdf)) == 1
    assert f"另有{2 * len(lines) - 8}项" in text_of(pdf)


def test_a_room_without_targets_has_no_part_for_them(room: Desk) -> None:
    board = replace(DashboardService(room).paper(), targets=())
    assert "到今天该有" not in text_of(printed(board))
