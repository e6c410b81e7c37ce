"""The printed month and its hand-over slip: the published numbers, and no others."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from services import check_codes
from services.code_lists import CodeLists
from services.desk import Desk
from services.documents import hand_over_slip, monthly_summary
from services.documents.hand_over_slip import SealedFile
from services.summary.page_codes import page_code
from services.summary.service import SummaryService
from services.summary.tables import Mark, PublishedSummary
from services.summary.wording import SummaryWording
from tests.services.documents.papers import fonts_of, pages_of, text_of
from tests.services.summary import records

WORDS = SummaryWording(CodeLists())
MONTH = "2026-10"
TRUE_VISITS, TRUE_REFERRALS = 43, 7


@pytest.fixture
def summary(desk: Desk) -> PublishedSummary:
    """October, closed: 43 visits of 20 clients and 7 referrals in truth."""
    clients = records.add_clients(desk, 20)
    visits = [
        records.visit(MONTH, client_id=clients[n % 20], mode="phone") for n in range(TRUE_VISITS)
    ]
    records.add_visits(desk, visits)
    records.add_referrals(desk, MONTH, TRUE_REFERRALS)
    service = SummaryService(desk)
    return service.close(MONTH, service.preview(MONTH).published.digest)


def test_the_page_says_what_was_answered(summary: PublishedSummary) -> None:
    """It leaves with the package; so it stands on the page that the county can type in."""
    answered = replace(summary, answers={"s4/n04": True, "s4/e02b": False})
    text = "".join(pages_of(monthly_summary.render(answered, WORDS).pdf))
    assert "做到了没有" in text
    assert "心理服务室有挂牌并有专用房间是" in text
    assert "中小学配备专兼职教师否" in text


def test_the_page_says_what_is_published(summary: PublishedSummary) -> None:
    rendered = monthly_summary.render(summary, WORDS)
    assert rendered.missing == ()
    assert all(fonts_of(rendered.pdf).values())
    assert rendered.pdf == monthly_summary.render(summary, WORDS).pdf
    pages = pages_of(rendered.pdf)
    text = "".join(pages)
    visits = summary.populations[0]
    code = check_codes.grouped(check_codes.of_digest(bytes.fromhex(summary.digest)))
    assert code == summary.check_code
    for expected in (
        "石桥村社会心理服务室2026年10月统计汇总（不含个人信息）",
        "数字按3取整并逐月结转",
        f"合计{visits.step}{visits.year}",
        "填表人（签名）：",
        "审核人（签名）：",
        "单位（盖章）",
        "转介人次转介去向",
        "来访人次本月今年来访人数本月今年",
    ):
        assert expected in text
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页共{len(pages)}页" in page
        assert code in page


def test_no_true_figure_and_no_name_is_on_paper(summary: PublishedSummary) -> None:
    text = text_of(monthly_summary.render(summary, WORDS).pdf)
    text += text_of(hand_over_slip.render(summary, WORDS, None).pdf)
    visits = summary.populations[0]
    assert visits.step != TRUE_VISITS
    assert str(TRUE_VISITS) not in text.replace("441302100201", "")
    assert "来访者1" not in text


def test_marks_ranges_and_nil_reports_are_explained(summary: PublishedSummary) -> None:
    visits = summary.populations[0]
    table = visits.tables[0]
    lowered = replace(table.rows[0], step=-3, mark=Mark.CORRECTION)
    changed = replace(
        visits,
        covers_from="2026-08",
        tables=(replace(table, rows=(lowered, *table.rows[1:])), *visits.tables[1:]),
    )
    corrected = replace(summary, populations=(changed, *summary.populations[1:]))
    text = text_of(monthly_summary.render(corrected, WORDS).pdf)
    assert "-3*" in text
    assert "*更正" in text
    assert "来访人次：本次细分包含2026-08至2026-10" in text
    assert "零报告" not in text
    assert "零报告" in text_of(monthly_summary.render(replace(summary, is_nil=True), WORDS).pdf)


def test_a_month_that_is_not_closed_says_so(summary: PublishedSummary) -> None:
    still_open = replace(summary, number=0, closed_on=None, closed_at=None)
    assert text_of(monthly_summary.render(still_open, WORDS).pdf).count("未结账") == 2


def test_the_slip_is_the_same_on_both_halves(summary: PublishedSummary) -> None:
    sealed = SealedFile("k7m2qa-000001.anx", "0123456789abcdef" * 4)
    rendered = hand_over_slip.render(summary, WORDS, sealed, "惠城区社会心理服务中心")
    (page,) = pages_of(rendered.pdf)
    total = summary.populations[0]
    for expected in (
        "k7m2qa-000001.anx",
        "0123456789abcdef",
        "惠城区社会心理服务中心",
        summary.check_code,
        f"来访人次本月{total.step}今年{total.year}",
        "团体活动本月0今年0",
        "其他数字本月没有",
        "移交人（签名）：",
        "接收人（签名）：",
    ):
        assert page.count(expected) == 2
    assert all(fonts_of(rendered.pdf).values())


def test_a_slip_without_a_stick_says_so(summary: PublishedSummary) -> None:
    text = text_of(hand_over_slip.render(summary, WORDS, None).pdf)
    assert text.count("未用U盘") == 2


def test_the_day_of_closing_is_printed(summary: PublishedSummary) -> None:
    assert summary.closed_on == date(2026, 11, 22)
    assert "2026-11-22" in text_of(monthly_summary.render(summary, WORDS).pdf)


def test_every_page_has_a_check_code_of_its_own(summary: PublishedSummary) -> None:
    pages = pages_of(monthly_summary.render(summary, WORDS).pdf)
    codes = [page.partition("本页核对码")[2][:9] for page in pages]
    assert all(check_codes.is_whole(check_codes.tidy(code)) for code in codes)
    assert len(set(codes)) == len(pages) > 1


def test_the_code_of_a_page_is_that_of_its_figures() -> None:
    lines = [("visits,persons", "mode/phone", "12,3"), ("facts", "activities/lecture", "2")]
    code = page_code("k7m2qa", "2026-10", 1, lines)
    assert code == page_code("k7m2qa", "2026-10", 1, list(lines))
    text = "k7m2qa 2026-10 1\nvisits,persons mode/phone 12,3\nfacts activities/lecture 2\n"
    digest = hashlib.sha256(text.encode()).digest()
    assert code == check_codes.grouped(check_codes.of_digest(digest))
    wrong = [("visits,persons", "mode/phone", "21,3"), lines[1]]
    assert page_code("k7m2qa", "2026-10", 1, wrong) != code
    assert page_code("k7m2qa", "2026-10", 2, lines) != code


def test_a_figure_typed_wrong_changes_only_the_code_of_its_page(summary: PublishedSummary) -> None:
    def codes(of: PublishedSummary) -> list[str]:
        pages = pages_of(monthly_summary.render(of, WORDS).pdf)
        return [page.partition("本页核对码")[2][:9] for page in pages]

    visits = summary.populations[0]
    first, table, *others = visits.tables
    typed = replace(table, rows=(replace(table.rows[0], step=99), *table.rows[1:]))
    changed = replace(visits, tables=(first, typed, *others))
    before = codes(summary)
    after = codes(replace(summary, populations=(changed, *summary.populations[1:])))
    assert before[0] != after[0]
    assert before[1:] == after[1:]


def test_counts_of_things_and_remarks_are_printed(summary: PublishedSummary) -> None:
    facts = {"activities/lecture": 2, "class_quarters/lecture": 6, "team/staff": 3}
    whole = replace(summary, facts=facts, year_facts=facts, remarks="暴雨停电两天。")
    text = text_of(monthly_summary.render(whole, WORDS).pdf)
    assert "讲座22" in text
    assert "1.51.5" in text
    assert "备注：暴雨停电两天。" in text
    slip = text_of(hand_over_slip.render(whole, WORDS, None).pdf)
    assert "宣传和活动（场）2学时1.5在岗人员3" in slip
