"""The printed report of a quarter or year: sums of what was published, and what is missing."""

import random
from dataclasses import replace

import pytest

from services.code_lists import CodeLists
from services.desk import Desk
from services.documents import period_report
from services.documents.charts import Bar, MonthBars, RowBar, RowBars
from services.documents.sheet import Sheet
from services.indicators.periods import PeriodKind
from services.interop.layouts.names import figures
from services.summary.period_words import PeriodWords
from services.summary.periods import PeriodReport
from services.summary.reports import PeriodReportService
from services.summary.service import SummaryService
from tests.services.documents.papers import fonts_of, pages_of, text_of
from tests.services.summary.records import months, random_month
from tests.services.summary.test_service import close


def words(kind: PeriodKind, language: str = "zh") -> PeriodWords:
    return PeriodWords(CodeLists(), kind, language)


@pytest.fixture
def reports(desk: Desk) -> PeriodReportService:
    """January to August are closed."""
    summaries, chance = SummaryService(desk), random.Random(7)
    for month in months(1, 8):
        random_month(desk, month, 25, chance)
        close(summaries, month)
    return PeriodReportService(desk)


@pytest.fixture
def quarter(reports: PeriodReportService) -> PeriodReport:
    return reports.report("2026-Q3")


def test_the_report_says_what_was_published(
    reports: PeriodReportService, quarter: PeriodReport
) -> None:
    rendered = reports.page("2026-Q3")
    assert rendered.missing == ()
    assert all(fonts_of(rendered.pdf).values())
    assert rendered.pdf == reports.page("2026-Q3").pdf
    pages = pages_of(rendered.pdf)
    text = "".join(pages)
    visits, persons = quarter.populations[:2]
    for expected in (
        "石桥村社会心理服务室2026年第3季度季报（不含个人信息）",
        "来访人次逐月合计",
        "来访人次本季今年来访人数本季今年",
        f"合计{visits.step}{visits.year}{persons.step}{persons.year}",
        "以下月份不在合计里，不当作0：9月未结账。",
        quarter.months[0].check_code,
        "合计由各月已上报的数字相加得出",
        "审核人（签名）：",
    ):
        assert expected in text
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页共{len(pages)}页" in page


def test_a_year_has_one_column_of_figures(reports: PeriodReportService) -> None:
    text = text_of(reports.page("2026").pdf)
    assert "2026年年报" in text
    visits = reports.report("2026").populations[0]
    assert f"合计{visits.step}" in text
    assert "今年今年" not in text


@pytest.mark.parametrize(
    ("code", "title"),
    [("2026-H2", "2026年下半年半年报"), ("2026-08", "2026年8月月报")],
)
def test_every_kind_has_its_title(reports: PeriodReportService, code: str, title: str) -> None:
    assert title in text_of(reports.page(code).pdf)


def test_two_ledgers_are_said(quarter: PeriodReport) -> None:
    two = replace(quarter, ledgers=("l1", "l2"))
    assert "换过结转账本（2个）" in text_of(
        period_report.render(two, words(quarter.period.kind)).pdf
    )
    assert "结转账本" not in text_of(period_report.render(quarter, words(quarter.period.kind)).pdf)


def test_answers_are_printed_and_tables_without_rows_say_why(quarter: PeriodReport) -> None:
    told = replace(quarter, answers={"s4/g06": True, "s4/o02": False})
    text = text_of(period_report.render(told, words(quarter.period.kind)).pdf)
    assert "领导小组会议次数是" in text
    assert "还没有细分，先只报合计。" in text
    values = {f.name: f.value for f in figures(told, words(quarter.period.kind))}
    assert (values["answers.s4.g06"], values["answers.s4.o02"]) == ("是", "否")


def test_every_word_is_there_in_english(quarter: PeriodReport) -> None:
    english = words(quarter.period.kind, "en")
    assert english.title(quarter).startswith("石桥村社会心理服务室, Quarter 3 of 2026")
    assert (
        english.missing(quarter) == "Not in the sums, and not counted as 0: month 9 is not closed."
    )
    assert english.explanation(quarter).startswith("Sums of the figures")


@pytest.mark.parametrize("values", [[], [None], [0], [3, None, 12], [-3, 6], [-6, -3], [10**6, 3]])
def test_charts_of_any_figures_stay_inside_their_place(values: list[int | None]) -> None:
    sheet = Sheet("图")
    bars = [Bar(str(n), value, n == 0) for n, value in enumerate(values)]
    MonthBars("来访人次逐月合计", bars, "—", ("本期", "其他")).draw(sheet, 25, 30)
    rows = [RowBar("电话", [value or 0, 3]) for value in values]
    RowBars("服务方式", ("人次", "人数"), rows).draw(sheet, 25, 90)
    text = text_of(sheet.finish().pdf)
    assert "来访人次逐月合计" in text
    for value in values:
        assert ("—" if value is None else str(value)) in text
