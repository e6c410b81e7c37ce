"""The self-check and the lines of a pack: looked at, answered, followed to their records."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from models.room import Room
from models.vocabulary import Role, RosterKind
from services.desk import Desk
from services.documents.forms import Table, render
from services.documents.self_check import paper
from services.indicators.county_packs import CountyPackService
from services.indicators.records import LineState, TargetEdit
from services.indicators.service import IndicatorService
from services.visits.drafts import DraftService
from tests.services.indicators.rows import add_activity, add_person
from tests.services.indicators.test_county_packs import CHANGE, LINE, pack, raw
from tests.services.scales.foreign import PUBLIC, on_stick
from tests.ui.kit import ScriptedDialogs, make_workplace, type_text
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.indicators.lines_card import LinesCard
from ui.indicators.page import IndicatorsPage
from ui.indicators.sheets import AnswerSheet, TargetSheet
from ui.indicators.subjects import ShowLine, read_line
from ui.indicators.words import figure_words
from ui.navigation import Place
from ui.shared.record_sheet import RecordSheet
from ui.shared.record_table import RecordTable
from ui.shared.records_sheet import RecordsSheet
from ui.today.drafts_card import DraftsCard
from ui.today.rows import Target, TaskRow
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
        drafts=DraftService(desk),
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


def test_a_target_is_read_from_its_words(
    qtbot: QtBot, workplace: Workplace, dialogs: ScriptedDialogs
) -> None:
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
    dialogs.answers[:] = [False, True]
    page._remove_target(goals[0].id)
    settle(workplace)
    assert len(workplace.register.indicators.line("s0.O06", "2026").goals) == 3
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


def sheet_of(kind: type[QDialog]) -> RecordSheet:
    sheet = open_windows(kind)[-1]
    assert isinstance(sheet, RecordSheet)
    return sheet


def locked(sheet: RecordSheet, workplace: Workplace) -> None:
    """As the lock does it: keep what is open, then leave the dialog unanswered."""
    sheet.keep_open_work()
    settle(workplace)
    sheet.done(QDialog.DialogCode.Rejected)


def test_a_lock_loses_no_answer(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace)
    look_at(page, "s4.V11")
    page._line._answer.click()
    sheet = sheet_of(AnswerSheet)
    type_text(sheet.form.field("remark"), "方案在三号柜")
    locked(sheet, workplace)
    (draft,) = workplace.register.drafts.list()
    assert draft.sheet is not None
    assert read_line(draft.sheet.part) == ShowLine("s4.V11", "2026")
    card = DraftsCard(workplace)
    qtbot.addWidget(card)
    wanted: list[Target] = []
    card.wanted.connect(wanted.append)
    card.show_drafts([draft])
    (row,) = card.findChildren(TaskRow)
    row._button.click()
    assert wanted == [Target(Place.INDICATORS, ShowLine("s4.V11", "2026"))]
    look_at(page, "s4.N04")
    page._line._answer.click()
    settle(workplace)
    other = sheet_of(AnswerSheet)
    assert other.form.value("remark") == ""
    other.close()
    look_at(page, "s4.V11")
    page._line._answer.click()
    settle(workplace)
    again = sheet_of(AnswerSheet)
    assert again.form.value("remark") == "方案在三号柜"
    again.form.restore({"value": "yes", "remark": "方案在三号柜"})
    again.finish()
    settle(workplace)
    assert workplace.register.drafts.list() == ()


def test_a_lock_loses_no_target(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s0")
    look_at(page, "s0.O06")
    page._line._target.click()
    sheet = sheet_of(TargetSheet)
    type_text(sheet.form.field("source"), "县卫健局〔2026〕3号文")
    locked(sheet, workplace)
    page._line._target.click()
    settle(workplace)
    again = sheet_of(TargetSheet)
    assert again.form.value("source") == "县卫健局〔2026〕3号文"
    assert again.form.value("year") == "2026"
    again.done(QDialog.DialogCode.Rejected)


def test_what_was_answered_stands_in_the_sheet(qtbot: QtBot, workplace: Workplace) -> None:
    workplace.register.indicators.say("s4.C05", "2026", "3", "两次在县里")
    page = opened(qtbot, workplace, "s4")
    look_at(page, "s4.C05")
    page._line._answer.click()
    sheet = sheet_of(AnswerSheet)
    assert (sheet.form.value("value"), sheet.form.value("remark")) == ("3", "两次在县里")
    assert "For: Year 2026" in shown_words(sheet)
    assert "次/年" in shown_words(sheet)  # what the number is counted in
    sheet.reject()  # nothing was typed: it does not ask
    assert not sheet.isVisible()


def test_it_opens_at_a_line(qtbot: QtBot, workplace: Workplace) -> None:
    page = IndicatorsPage(workplace)
    show(qtbot, page, ShowLine("s1.G13", "2025-Q3"))
    assert (page._pack.value(), page._period.value()) == ("s1", "2025-Q3")
    assert page._line.line_id() == "s1.G13"
    assert page._pack.count() == 4


def test_a_line_of_a_pack_that_is_gone_shows_the_self_check(
    qtbot: QtBot, workplace: Workplace
) -> None:
    page = IndicatorsPage(workplace)
    show(qtbot, page, ShowLine("qingshui.X01", "2026"))
    assert page._pack.value() == "self-check"
    assert page._scored.isVisible()


def test_enter_on_a_line_answers_it_or_opens_its_records(
    qtbot: QtBot, workplace: Workplace, desk: Desk
) -> None:
    add_activity(desk, date(2026, 10, 10))
    page = opened(qtbot, workplace)
    for indicator, kind in (("s4.V11", AnswerSheet), ("s4.O02", RecordsSheet)):
        ids = [row.line.indicator.id for row in page._scored._model.rows()]
        page._scored.table.selectRow(ids.index(indicator))
        QTest.keyClick(page._scored.table, Qt.Key.Key_Return)
        settle(workplace)
        open_windows(kind)[-1].close()


def test_a_pack_that_was_taken_in_is_shown(
    qtbot: QtBot, workplace: Workplace, desk: Desk, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(county_name="清水县精防办", county_signer=PUBLIC))
    page = opened(qtbot, workplace)
    dialogs.answers[:] = [on_stick(tmp_path, pack()), True]
    page._install.click()
    settle(workplace)
    assert page._pack.value() == "qingshui"
    assert page._lines.isVisible()
    assert page._remove in page.header_actions()


def test_columns_that_no_line_fills_leave_their_room_to_the_names(
    qtbot: QtBot, workplace: Workplace
) -> None:
    def titles(card: LinesCard) -> list[str]:
        return [column.title for column in card._model.columns]

    page = opened(qtbot, workplace, "s0")
    assert "Points" not in titles(page._lines)
    assert {"Due by now", "Forecast"} <= set(titles(page._lines))
    assert "2026" in page._earlier.text()  # its targets are of 2021
    page.choose_pack("s4")
    settle(workplace)
    assert "Points" in titles(page._lines)
    page.choose_pack("self-check")
    settle(workplace)
    assert titles(page._scored)[-1] == "Points"
    assert titles(page._unscored)[-1] == "Target"


def test_two_targets_from_one_day_are_told_apart_before_anything_is_lost(
    qtbot: QtBot, workplace: Workplace
) -> None:
    today = workplace.clock.today()
    first = TargetEdit("s0.O06", today.year, today, "≥9 场", ">=", "9", "县里的通知")
    workplace.register.indicators.set_target(first)
    page = opened(qtbot, workplace, "s0")
    look_at(page, "s0.O06")
    page._line._target.click()
    sheet = sheet_of(TargetSheet)
    typed = {"text": "≥12 场", "comparison": ">=", "number": "１２", "source": "另一个通知"}
    sheet.form.restore(sheet.form.typed() | typed)
    sheet.finish()
    settle(workplace)
    assert "take that one back" in sheet.form.form.problem("valid_from")
    assert sheet.form.value("text") == "≥12 场"
    sheet.form.restore(sheet.form.typed() | {"valid_from": "2026-02-01"})
    sheet.finish()
    settle(workplace)
    numbers = [goal.number for goal in workplace.register.indicators.line("s0.O06", "2026").goals]
    assert numbers[:2] == [9, 12]


def test_a_target_without_a_number_is_asked_for_or_shown_as_words(
    qtbot: QtBot, workplace: Workplace
) -> None:
    page = opened(qtbot, workplace, "s0")
    look_at(page, "s0.O06")
    page._line._target.click()
    sheet = sheet_of(TargetSheet)
    typed = {"text": "持续开展", "comparison": ">=", "source": "县里的通知"}
    sheet.form.restore(sheet.form.typed() | typed)
    sheet.finish()
    settle(workplace)
    assert sheet.form.form.problem("number")
    sheet.form.restore(sheet.form.typed() | {"comparison": ""})
    sheet.finish()
    settle(workplace)
    (row,) = (one for one in page._lines._model.rows() if one.line.indicator.id == "s0.O06")
    assert row.line.state is LineState.NO_NUMBER
    assert "持续开展" in shown_words(page._line)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"indicators": [{**LINE, "id": "O02"}]}, "每月科普宣教次数"),
        ({"targets": [CHANGE, {**CHANGE, "number": "9"}]}, "s0.O06"),
    ],
)
def test_a_pack_that_contradicts_what_is_here_says_with_what(
    qtbot: QtBot,
    workplace: Workplace,
    desk: Desk,
    dialogs: ScriptedDialogs,
    tmp_path: Path,
    changes: dict[str, Any],
    words: str,
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(county_name="清水县精防办", county_signer=PUBLIC))
    page = opened(qtbot, workplace)
    dialogs.answers[:] = [on_stick(tmp_path, raw(**changes))]
    page._install.click()
    settle(workplace)
    ((_, told),) = dialogs.told
    assert words in told
    assert len(workplace.register.indicators.packs()) == 3


def test_one_and_one_is_there_or_not(qtbot: QtBot, workplace: Workplace, desk: Desk) -> None:
    for duty in ("counsellor", "social_worker"):
        add_person(desk, RosterKind.STAFF, duty)
    line = workplace.register.indicators.line("s4.N06", "2026")
    assert figure_words(line) == "yes"  # the paper counts it in persons
    check = workplace.register.indicators.self_check_paper(2026)
    rows = [row for block in paper(check).blocks if isinstance(block, Table) for row in block.rows]
    assert next(row for row in rows if row[0] == "N06")[3] == "有"


def test_in_little_room_the_forecast_stands_beside_the_line_alone(
    qtbot: QtBot, workplace: Workplace
) -> None:
    page = opened(qtbot, workplace, "s0")
    look_at(page, "s0.O06")
    card = page._lines
    card.table.selectRow(2)
    for width, is_shown in ((500, False), (900, True)):
        card.resize(width, 400)
        titles = [column.title for column in card._model.columns]
        assert ("Forecast" in titles, "Due by now" in titles) == (is_shown, True)
        assert card.table.currentIndex().row() == 2


def test_a_space_where_a_day_belongs_is_an_empty_field(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s0")
    look_at(page, "s0.O06")
    page._line._target.click()
    sheet = sheet_of(TargetSheet)
    typed = {"text": "≥12 场", "comparison": ">=", "number": "12", "source": "县里的通知"}
    sheet.form.restore(sheet.form.typed() | typed | {"valid_from": " "})
    sheet.finish()
    settle(workplace)
    assert sheet.form.form.problem("valid_from")
    sheet.done(QDialog.DialogCode.Rejected)
