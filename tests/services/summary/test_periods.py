"""Quarters, half-years and years are sums of the months' packages, and say what is missing."""

import random
from collections import Counter
from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from models.room import Room
from models.vocabulary import Role
from services.code_lists import CodeLists
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound
from services.exchange.package import stored
from services.indicators.periods import PeriodKind
from services.summary.period_words import PeriodWords
from services.summary.periods import MonthPart, PeriodReport
from services.summary.replacing import Replacement
from services.summary.reports import PeriodReportService
from services.summary.service import SummaryService
from services.summary.tables import Mark, Population
from tests.builders import make_desk
from tests.fakes import FixedClock
from tests.services.summary.records import (
    add_clients,
    add_visits,
    months,
    open_room_in,
    random_month,
    visit,
)
from tests.services.summary.test_after_restore import restore
from tests.services.summary.test_replacing import replace, sent
from tests.services.summary.test_service import close, documents


@pytest.fixture
def reports(desk: Desk) -> PeriodReportService:
    return PeriodReportService(desk)


def a_year(desk: Desk, number: int = 9, seed: int = 1, year: int = 2026) -> SummaryService:
    """``number`` closed months with invented visits and referrals."""
    summaries, chance = SummaryService(desk), random.Random(seed)
    for month in months(1, number, year):
        random_month(desk, month, chance.randrange(0, 40), chance)
        close(summaries, month)
    return summaries


def published(desk: Desk, *wanted: str) -> Counter[tuple[str, str, str]]:
    """Added steps of the packages of some months, straight from the stored documents."""
    sums: Counter[tuple[str, str, str]] = Counter()
    for document in map(stored, documents(desk)):
        if document.head.period in wanted:
            for cell in document.cells:
                if cell.step is not None and cell.row != "pending":
                    sums[cell.population, cell.table, cell.row] += cell.step
    return sums


def rows_of(report: PeriodReport) -> dict[tuple[str, str, str], int | None]:
    return {
        (population.population.value, table.name, row.code): row.step
        for population in report.populations
        for table in population.tables
        for row in table.rows
        if not row.is_group
    }


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("2026-09", months(9, 1)),
        ("2026-Q3", months(7, 3)),
        ("2026-H1", months(1, 6)),
        ("2026", months(1, 12)),
    ],
)
def test_every_figure_is_the_sum_of_the_months(
    desk: Desk, reports: PeriodReportService, code: str, wanted: list[str]
) -> None:
    a_year(desk)
    report, sums = reports.report(code), published(desk, *wanted)
    for population in report.populations:
        name = population.population.value
        assert population.step == sums[name, "total", "total"]
    for key, step in rows_of(report).items():
        assert (step or 0) == sums[key]
    so_far = published(desk, *months(1, int(wanted[-1][5:])))
    for population in report.populations:
        assert population.year == so_far[population.population.value, "total", "total"]


def test_rows_and_what_waits_add_up_to_the_total(desk: Desk, reports: PeriodReportService) -> None:
    a_year(desk)
    for code in ("2026-Q1", "2026-Q2", "2026-H1", "2026"):
        for population in reports.report(code).populations:
            for table in population.tables:
                tops = [row for row in table.rows if row.depth == 0]
                taken = sum(row.step or 0 for row in tops)
                assert taken + population.step_pending == population.step
                shown = sum(row.year for row in tops)
                assert shown + population.year_pending == population.year
                for group in (row for row in tops if row.is_group):
                    below = [r for r in table.rows if r.code.startswith(f"{group.code}/")]
                    assert sum(r.year for r in below if not r.is_guarded) == group.year


def test_a_month_reads_as_its_own_summary(desk: Desk, reports: PeriodReportService) -> None:
    summaries = a_year(desk)
    for month in months(1, 9):
        report, summary = reports.report(month), summaries.preview(month).published
        assert report.populations == summary.populations
        assert report.facts == summary.facts
        assert report.year_facts == summary.year_facts
        assert report.months[0].check_code == summary.check_code


def test_guarded_rows_are_broken_out_as_in_december(
    desk: Desk, reports: PeriodReportService
) -> None:
    open_room_in(desk, datetime(2025, 1, 1, tzinfo=UTC))
    clients = add_clients(desk, 9)
    add_visits(
        desk,
        [
            visit(month, client_id=client, topic="self_harm", day=day)
            for month in months(10, 3, 2025)
            for client in clients
            for day in (3, 9)
        ],
    )
    summaries = SummaryService(desk)
    for month in months(10, 3, 2025):
        close(summaries, month)
    december = reports.report("2025-12")
    assert december.populations == summaries.preview("2025-12").published.populations
    for code, expected in (("2025-12", True), ("2025-Q4", True), ("2025-11", False)):
        report = reports.report(code)
        visits = report.populations[0]
        topics = next(table for table in visits.tables if table.name == "topic")
        rows = {row.code: row for row in topics.rows if row.is_guarded}
        assert ("other/self_harm" in rows) is expected
        assert ("other/self_harm" in report.withheld(Population.VISITS, topics)) is not expected
    assert rows == {}


def test_years_go_on_in_one_ledger(desk: Desk, reports: PeriodReportService) -> None:
    open_room_in(desk, datetime(2025, 1, 1, tzinfo=UTC))
    a_year(desk, 16, year=2025)
    first, second = reports.report("2025"), reports.report("2026-H1")
    visits = second.populations[0]
    assert visits.year == published(desk, *months(1, 6))["visits", "total", "total"]
    assert (
        first.populations[0].step
        == published(desk, *months(1, 12, 2025))["visits", "total", "total"]
    )
    assert list(second.totals[Population.VISITS]) == months(1, 6)


def test_records_that_changed_since_change_nothing(
    desk: Desk, reports: PeriodReportService
) -> None:
    a_year(desk)
    before = reports.report("2026-Q2")
    add_visits(desk, [visit("2026-05")] * 30)
    assert reports.report("2026-Q2") == before


def test_missing_months_are_named_and_never_zero(desk: Desk, reports: PeriodReportService) -> None:
    open_room_in(desk, datetime(2026, 8, 2, tzinfo=UTC))
    add_visits(desk, [visit("2026-08")] * 20)
    close(SummaryService(desk), "2026-08")
    report = reports.report("2026-H2")
    assert [m.part for m in report.months] == [
        MonthPart.BEFORE,
        MonthPart.PUBLISHED,
        MonthPart.OPEN,
        MonthPart.OPEN,
        MonthPart.OPEN,
        MonthPart.AHEAD,
    ]
    assert len(report.missing) == 5
    visits = report.totals[Population.VISITS]
    assert visits["2026-07"] is None
    assert visits["2026-08"] == report.populations[0].step
    assert visits["2026-09"] is None


def test_what_was_handed_over_before_a_restore_is_said_and_so_are_two_ledgers(
    desk: Desk, reports: PeriodReportService
) -> None:
    open_room_in(desk, datetime(2026, 7, 2, tzinfo=UTC))
    add_visits(desk, [visit(month) for month in months(7, 5) for _ in range(20)])
    summaries = SummaryService(desk)
    close(summaries, "2026-07")
    close(summaries, "2026-08")
    restore(desk)
    summaries.settle_restore("2026-09")
    close(summaries, "2026-10")
    report = reports.report("2026-H2")
    assert report.months[2].part is MonthPart.SENT_BEFORE
    assert len(report.ledgers) == 2
    steps = published(desk, *months(7, 4))
    assert report.populations[0].step == steps["visits", "total", "total"]
    assert reports.report("2026-Q4").ledgers == report.ledgers[1:]


def test_what_a_break_down_takes_in_from_before_is_said(
    desk: Desk, reports: PeriodReportService
) -> None:
    open_room_in(desk, datetime(2026, 3, 2, tzinfo=UTC))
    summaries = SummaryService(desk)
    for month, number in zip(months(3, 4), (4, 4, 20, 0), strict=True):
        add_visits(desk, [visit(month)] * number)
        close(summaries, month)
    visits = reports.report("2026-Q2").populations[0]
    assert visits.covers_from == "2026-03"
    assert visits.step_pending < 0
    assert reports.report("2026-Q1").populations[0].covers_from is None


def test_of_a_replaced_month_only_the_newer_version_counts(
    desk: Desk, clock: FixedClock, reports: PeriodReportService
) -> None:
    sent(desk, clock)
    first = reports.report("2026-Q4").populations[0].step
    add_visits(desk, [visit("2026-10")] * 12)
    second = replace(desk, Replacement.RECORDS)
    report = reports.report("2026-Q4")
    assert first < second == report.populations[0].step
    assert (report.months[0].number, report.months[0].revision) == (2, 2)
    words = PeriodWords(CodeLists(), PeriodKind.QUARTER)
    assert [words.package(month) for month in report.months] == ["000002（第 2 版）", "", ""]


def test_a_correction_is_marked(desk: Desk, reports: PeriodReportService) -> None:
    add_visits(desk, [visit("2026-08", mode="phone")] * 30)
    summaries = SummaryService(desk)
    close(summaries, "2026-08")
    with desk.write() as session:
        session.connection().exec_driver_sql("UPDATE visit SET mode = 'online' WHERE id <= 20")
    add_visits(desk, [visit("2026-09")] * 12)
    close(summaries, "2026-09")
    report = reports.report("2026-09")
    rows = {row.code: row for row in report.populations[0].tables[0].rows}
    assert rows["phone"].step is not None
    assert rows["phone"].step < 0
    assert rows["phone"].mark is Mark.CORRECTION
    whole = {r.code: r for r in reports.report("2026-Q3").populations[0].tables[0].rows}
    assert whole["phone"].step == rows["phone"].year
    assert whole["phone"].mark is Mark.NONE


def test_the_newest_answers_stand_and_nil_months_are_said(
    desk: Desk, reports: PeriodReportService
) -> None:
    open_room_in(desk, datetime(2026, 8, 2, tzinfo=UTC))
    summaries = SummaryService(desk)
    for month in months(8, 2):
        close(summaries, month)
    report = reports.report("2026-Q3")
    assert [m.is_nil for m in report.months] == [False, True, True]
    assert report.answers == {}
    words = PeriodWords(CodeLists(), PeriodKind.QUARTER)
    assert [words.state(m) for m in report.months] == [
        "首次上报之前",
        "已结账（零报告）",
        "已结账（零报告）",
    ]
    assert words.summary.asked("s4/g06") == "领导小组会议次数"
    assert words.summary.asked("county/a01") == "COUNTY A01"


def test_the_list_of_periods(desk: Desk, reports: PeriodReportService) -> None:
    a_year(desk, 4)
    assert [p.code for p in reports.periods(PeriodKind.QUARTER)] == [
        "2026-Q4",
        "2026-Q2",
        "2026-Q1",
    ]
    assert [p.code for p in reports.periods(PeriodKind.YEAR)] == ["2026"]


def test_what_there_is_no_report_for(desk: Desk, reports: PeriodReportService) -> None:
    with pytest.raises(NotFound):
        reports.report("2026-Q3")
    for code in ("2026-T1", "2026-13", "", "2026-Q5"):
        with pytest.raises(InvalidInput):
            reports.report(code)


def test_reports_are_made_by_those_who_may(desk: Desk) -> None:
    a_year(desk, 1)
    with desk.write() as session:
        engine = session.get_bind()
    helper = make_desk(engine, desk.clock, Role.ASSISTANT)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        PeriodReportService(helper).page("2026-01")
    assert PeriodReportService(helper).report("2026-01").published


def test_the_rooms_name_is_that_of_today(desk: Desk, reports: PeriodReportService) -> None:
    a_year(desk, 1)
    with desk.write() as session:
        session.execute(update(Room).values(name="石桥社区社会心理服务室"))
    assert reports.report("2026-01").room_name == "石桥社区社会心理服务室"
