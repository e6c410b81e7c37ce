"""The self-check and the lines of a pack: looked at, answered, followed to their records."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from models.room import Room
from models.vocabulary import Role
from services.desk import Desk
from services.documents.forms import render
from services.documents.self_check import paper
from services.indicators.county_packs import CountyPackService
from services.indicators.service import IndicatorService
from tests.services.indicators.rows import add_activity
from tests.services.indicators.test_county_packs import pack
from tests.services.scales.foreign import PUBLIC, on_stick
from tests.ui.kit import ScriptedDialogs, make_workplace, type_text
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.indicators.page import IndicatorsPage
from ui.indicators.sheets import AnswerSheet, TargetSheet
from ui.navigation import Place
from ui.shared.record_table import RecordTable
from ui.shared.records_sheet import RecordsSheet
from ui.workplace import Workplace


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def workplace(desk: Desk, qapp: object, dialogs: ScriptedDialogs) -> Workplace:
    register = SimpleNamespace(
        indicators=IndicatorService(desk),
        indicator_packs=CountyPackService(desk),
        vault=SimpleNamespace(actor=desk.actor),
    )
    return make_workplace(register, dialogs)


def opened(qtbot: QtBot, workplace: Workplace, pack_id: str = "") -> IndicatorsPage:
    page = IndicatorsPage(workplace)
    show(qtbot, page)
    if pack_id:
        page.choose_pack(pack_id)
        settle(workplace)
    return page


def look_at(page: IndicatorsPage, indicator_id: str) -> None:
    line = page.workplace.register.indicators.line(indicator_id, page._period.value())
    page._line.show_line(line)


def test_it_opens_with_the_self_check(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace)
    words = page._score.text()
    assert "27" in words
    assert "100" in words
    assert page._scored.isVisible()
    assert page._unscored.isVisible()
    assert not page._lines.isVisible()
    assert page._line.line_id()


def test_an_answer_moves_the_line_and_the_points(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace)
    look_at(page, "s4.V11")
    page._line._answer.click()
    (sheet,) = open_windows(AnswerSheet)
    assert isinstance(sheet, AnswerSheet)
    sheet.finish()
    settle(workplace)
    assert sheet.form.form.problem("value")
    sheet.form.restore({"value": "yes", "remark": "方案在三号柜"})
    sheet.finish()
    settle(workplace)
    assert page._line.line_id() == "s4.V11"
    assert "方案在三号柜" in shown_words(page)
    check = workplace.register.indicators.self_check(2026)
    assert sum(one.points for one in check.scored if one.standing == "proven") == 3


def test_contradictions_are_both_shown_with_their_places(
    qtbot: QtBot, workplace: Workplace
) -> None:
    page = opened(qtbot, workplace, "s1")
    look_at(page, "s1.M02b")
    words = "\n".join(label.text() for label in page._line.findChildren(QLabel))
    for part in ("≥90%", "正文", "≥80%", "工作计划表"):
        assert part in words


def test_a_target_is_read_from_its_words(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s0")
    look_at(page, "s0.O06")
    page._line._target.click()
    (sheet,) = open_windows(TargetSheet)
    assert isinstance(sheet, TargetSheet)
    type_text(sheet.form.field("text"), "不少于8场")
    form = sheet.form
    form._text.textEdited.emit("不少于8场")  # type: ignore[attr-defined]
    assert (form.value("comparison"), form.value("number")) == (">=", "8")
    sheet.finish()
    settle(workplace)
    assert form.form.problem("source")
    form.restore(form.typed() | {"source": "县卫健局〔2026〕3号文"})
    sheet.finish()
    settle(workplace)
    goals = workplace.register.indicators.line("s0.O06", "2026").goals
    assert goals[0].source.zh == "县卫健局〔2026〕3号文"
    assert goals[0].id is not None
    page._remove_target(goals[0].id)
    settle(workplace)
    assert len(workplace.register.indicators.line("s0.O06", "2026").goals) == 2


def test_a_figure_leads_to_its_records(qtbot: QtBot, workplace: Workplace, desk: Desk) -> None:
    activity_id = add_activity(desk, date(2026, 10, 10))
    went: list[tuple[object, object]] = []
    workplace.navigate.went.connect(lambda place, subject: went.append((place, subject)))
    page = opened(qtbot, workplace)
    look_at(page, "s4.O02")
    page._line._records.click()
    settle(workplace)
    (sheet,) = open_windows(RecordsSheet)
    (table,) = sheet.findChildren(RecordTable)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert went == [(Place.ACTIVITY, activity_id)]


def test_periods_of_every_kind(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s4")
    for kind, code in (("quarter", "2026-Q4"), ("month", "2026-11"), ("term", "2026-T2")):
        page._kind.set_value(kind)
        page._take_choice()
        settle(workplace)
        assert page._period.value() == code
        assert page._lines.isVisible()


def test_a_county_pack_is_taken_in_and_removed(
    qtbot: QtBot, workplace: Workplace, desk: Desk, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(county_name="清水县精防办", county_signer=PUBLIC))
    page = opened(qtbot, workplace)
    dialogs.answers[:] = [on_stick(tmp_path, pack()), True]
    page._install.click()
    settle(workplace)
    page.choose_pack("qingshui")
    settle(workplace)
    assert page._remove in page.header_actions()
    dialogs.answers[:] = [True]
    page._remove.click()
    settle(workplace)
    assert page._pack.value() == "self-check"
    assert len(workplace.register.indicators.packs()) == 3


def test_only_the_lead_is_offered_packs(qtbot: QtBot, workplace: Workplace, desk: Desk) -> None:
    page = opened(qtbot, workplace)
    assert page.header_actions() == (page._install, page._print)
    page.choose_pack("s4")
    settle(workplace)
    assert page.header_actions() == (page._install,)  # the paper is the self-check's
    register = SimpleNamespace(
        indicators=workplace.register.indicators,
        vault=SimpleNamespace(actor=replace(desk.actor, role=Role.COUNSELLOR)),
    )
    page = opened(qtbot, make_workplace(register))
    assert page.header_actions() == (page._print,)


def test_the_paper_has_every_line(desk: Desk) -> None:
    check = IndicatorService(desk).self_check_paper(2026)
    made = render(paper(check))
    assert made.pdf.startswith(b"%PDF")
    assert made.missing == ()


def test_people_in_post_lead_to_the_rosters(qtbot: QtBot, workplace: Workplace, desk: Desk) -> None:
    went: list[object] = []
    workplace.navigate.went.connect(lambda place, subject: went.append(place))
    page = opened(qtbot, workplace)
    look_at(page, "s4.C01")
    page._line._records.click()
    assert went == [Place.ROSTERS]


def test_it_says_whom_the_paper_measures(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s0")
    look_at(page, "s0.V01")
    settle(workplace)
    words = shown_words(page._line)
    assert "the county; the figure is this room's alone" in words
