"""The year's plan on paper: the year at a glance, what asks for it, and what was not done."""

from datetime import date

from services.desk import Desk
from services.documents import catalogue, year_plan
from services.documents.forms import PaperHead, render
from services.year_plan.records import NewTask
from services.year_plan.service import YearPlanService
from tests.services.documents.papers import pages_of, text_of
from tests.services.indicators.rows import add_activity
from tests.services.year_plan.conftest import of, plan_all


def test_it_says_what_was_done_and_what_was_not(desk: Desk) -> None:
    plans = YearPlanService(desk)
    plan_all(plans)
    plans.add(NewTask("检查灭火器", date(2026, 12, 1)))
    add_activity(desk, date(2026, 9, 3))
    day = of(plans, "world_mental_health_day")[0]
    plans.drop(day.id, "台风停办", day.version)
    words = text_of(year_plan.filled(plans.paper(2026)).pdf)
    for expected in ("2026年", "每月科普宣传", "已办3日", "20日", "检查灭火器"):
        assert expected in words
    assert "长宁" in words, "the paper that asks for it"
    assert "台风停办" in words
    assert "已完成1项" in words
    assert "12次" in words


def test_a_year_in_which_all_is_well_has_no_third_part(desk: Desk) -> None:
    plans = YearPlanService(desk)
    plans.add(NewTask("检查灭火器", date(2026, 12, 1)))
    words = text_of(year_plan.filled(plans.paper(2026)).pdf)
    assert "检查灭火器" in words
    assert "补办措施" not in words
    assert "依据" not in words, "no paper asks for a task of one's own"


def test_the_blank_one_has_the_days_of_any_year() -> None:
    paper = render(year_plan.blank(PaperHead(room="石桥村社会心理服务室")))
    words = text_of(paper.pdf)
    assert "25日" in words
    assert "10日" in words
    assert len(pages_of(paper.pdf)) <= 2
    assert "year_plan" in {entry.key for entry in catalogue.FORMS}
