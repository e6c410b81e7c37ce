"""Activities in the window: the year with its months, the form, what came of it, taking back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from models.vocabulary import ActivityState, DraftKind
from services.activities.printed import ActivityPrintService
from services.activities.records import (
    ActivityDetails,
    ActivityFilter,
    ActivityWords,
    Material,
    Survey,
)
from services.activities.service import ActivityService
from services.desk import Desk
from services.evidence.service import EvidenceService
from tests.services.activities.conftest import OCTOBER, close_month, lecture
from tests.services.groups.conftest import make_room, new_session
from tests.services.visits.rows import TODAY
from tests.ui.kit import type_text
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.activities.activity_page import ActivityPage
from ui.activities.list_page import ActivitiesPage
from ui.activities.sheets import CancelActivitySheet
from ui.activities.subjects import ChangeActivity, RepeatActivity
from ui.navigation import Place
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.subjects import OpenDraft


class ActivityRoom(RiskRoom):
    """With the services of activities."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.activities = self.register.activities = ActivityService(desk)
        self.register.activity_prints = ActivityPrintService(desk)
        self.register.evidence = EvidenceService(desk)


@pytest.fixture
def room(desk: Desk) -> ActivityRoom:
    return ActivityRoom(desk)


def opened(qtbot: QtBot, room: ActivityRoom, subject: object = None) -> ActivityPage:
    page = ActivityPage(room.workplace)
    show(qtbot, page, subject)
    return page


def listed(qtbot: QtBot, room: ActivityRoom) -> ActivitiesPage:
    page = ActivitiesPage(room.workplace)
    show(qtbot, page)
    return page


def typed(page: ActivityPage, room: ActivityRoom, **changes: object) -> None:
    page.form.restore(page.form.typed() | changes)
    settle(room.workplace)


def finish(page: ActivityPage, room: ActivityRoom) -> None:
    page.finish()
    settle(room.workplace)


def planned(room: ActivityRoom, **changes: object) -> ActivityDetails:
    new = lecture(TODAY, is_done=False, present=None, planned=50, place="祠堂", **changes)
    return room.activities.make(new)


def test_a_title_is_enough_to_plan_and_it_can_be_taken_back(
    qtbot: QtBot, room: ActivityRoom
) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("title"), "家长课")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.went))
    place, made_id = room.went[-1]
    assert place is Place.ACTIVITY
    made = room.activities.get(int(str(made_id)))
    assert (made.summary.title, made.summary.kind) == ("家长课", "lecture")
    assert (made.summary.state, made.summary.day) == (ActivityState.PLANNED, TODAY)
    assert made.recorder == "何晓岚"
    page.open_subject(made_id)
    settle(room.workplace)
    assert "H-2026-001" in page._made.text()
    page._made.acted.emit()
    settle(room.workplace)
    (_, subject) = room.went[-1]
    assert isinstance(subject, OpenDraft)
    page.open_subject(subject)
    settle(room.workplace)
    assert page.form.value("title") == "家长课"
    assert not room.activities.list_page(ActivityFilter(2026)).rows


def test_what_came_of_a_planned_one_is_added(qtbot: QtBot, room: ActivityRoom) -> None:
    made = planned(room)
    page = opened(qtbot, room, made.summary.id)
    page._hold.click()
    (place, subject) = room.went[-1]
    assert (place, subject) == (Place.ACTIVITY, ChangeActivity(made.summary.id, is_held=True))
    page.open_subject(subject)
    settle(room.workplace)
    assert page.form.field("present").hasFocus()
    assert page.form.value("place") == "祠堂"
    typed(page, room, present="４３", materials={"leaflet": "1,200"}, effect="反响好")
    finish(page, room)
    held = room.activities.get(made.summary.id)
    assert (held.summary.number, held.summary.state) == ("H-2026-001", ActivityState.DONE)
    assert (held.summary.present, held.summary.planned) == (43, 50)
    assert (held.materials, held.words.effect) == ((Material("leaflet", 1200),), "反响好")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"state": "done"}, "present"),
        ({"state": "done", "present": "很多"}, "present"),
        ({"present": "12"}, "state"),
        ({"day": "2062-01-01"}, "day"),
        ({"day": "后天的后天"}, "day"),
        ({"times": ["16:00", "14:00"]}, "times"),
        ({"times": ["", "+50"]}, "times"),
        ({"materials": {"poster": "几张"}}, "materials"),
        ({"materials": {"poster": "9999999"}}, "materials"),
        ({"planned": "-3"}, "planned"),
        ({"course": "长" * 4001}, "course"),
    ],
)
def test_what_is_wrong_is_said_and_kept(
    qtbot: QtBot, room: ActivityRoom, changes: dict[str, object], field: str
) -> None:
    page = opened(qtbot, room)
    typed(page, room, **({"title": "家长课"} | changes))
    finish(page, room)
    assert page.form.form.problem(field)
    kept = page.form.typed()
    assert all(kept[name] == value for name, value in changes.items())
    assert not room.went


def test_only_what_fits_is_asked_and_nothing_typed_is_hidden(
    qtbot: QtBot, room: ActivityRoom
) -> None:
    page = opened(qtbot, room)
    form = page.form
    assert not form.field("present").isVisible()
    typed(page, room, kind="awareness_survey", state="done", title="问卷")
    assert form.field("asked").isVisible()
    typed(page, room, asked="120", aware="82")
    assert "68.3 %" in shown_words(page)
    typed(page, room, asked="0", aware="0")
    assert "no rate" in shown_words(page)
    typed(page, room, state="planned", present="3")
    assert form.field("present").isVisible()
    assert form.field("asked").isVisible()


def test_the_last_of_its_kind_fills_the_form(qtbot: QtBot, room: ActivityRoom) -> None:
    words = ActivityWords(goal="认识失眠", effect="很好")
    materials = (Material("leaflet", 60),)
    room.activities.make(
        lecture(OCTOBER, starts=570, ends=660, speaker="刘医生", words=words, materials=materials)
    )
    page = opened(qtbot, room)
    assert page._last.isVisible()
    typed(page, room, day="2026-11-20", state="done")
    page._last._take.click()
    settle(room.workplace)
    form = page.form.typed()
    assert (form["title"], form["speaker"]) == ("老年人睡眠与情绪", "刘医生")
    assert (form["times"], form["goal"]) == (["09:30", "11:00"], "认识失眠")
    assert form["materials"] == {"leaflet": "60"}
    assert (form["day"], form["state"]) == ("2026-11-20", "done")
    assert (form["present"], form["effect"]) == ("", "")
    typed(page, room, kind="theme_day")
    assert not page._last.isVisible()


def test_it_is_done_again(qtbot: QtBot, room: ActivityRoom) -> None:
    held = room.activities.make(lecture(OCTOBER))
    page = opened(qtbot, room, held.summary.id)
    page._again.click()
    assert room.went[-1] == (Place.ACTIVITY, RepeatActivity(held.summary.id))
    page.open_subject(room.went[-1][1])
    settle(room.workplace)
    finish(page, room)
    again = room.activities.get(held.summary.id + 1).summary
    assert (again.title, again.day, again.state) == (
        held.summary.title,
        TODAY,
        ActivityState.PLANNED,
    )


def test_a_closed_month_and_a_group_are_said_before(
    qtbot: QtBot, room: ActivityRoom, desk: Desk
) -> None:
    close_month(desk, "2026-10")
    group = make_room(desk, ("林小满", "何大勇"))
    group.sessions.finalise(new_session(group))
    page = opened(qtbot, room)
    typed(page, room, kind="group_guidance", title="减压")
    assert "1 group session(s)" in shown_words(page)
    typed(page, room, day=OCTOBER.isoformat(), state="done", present="12")
    words = shown_words(page)
    assert "late entry" in words
    assert "group session(s)" not in words
    finish(page, room)
    page.open_subject(room.went[-1][1])
    settle(room.workplace)
    assert "late entry" in page._made.text()
    assert "Late entry" in shown_words(page)


def test_a_planned_one_is_cancelled_with_its_reason(qtbot: QtBot, room: ActivityRoom) -> None:
    made = planned(room)
    page = opened(qtbot, room, made.summary.id)
    page._cancel.click()
    (sheet,) = open_windows(CancelActivitySheet)
    assert isinstance(sheet, CancelActivitySheet)
    sheet.finish()
    settle(room.workplace)
    assert sheet.form.form.problem("reason")
    type_text(sheet.form.field("reason"), "台风停课")
    sheet.finish()
    settle(room.workplace)
    assert room.activities.get(made.summary.id).summary.state is ActivityState.CANCELLED
    assert "台风停课" in shown_words(page)
    assert not page._change.isVisible()
    assert page.header_actions()[-1] is page._again


def test_somebody_else_was_quicker(qtbot: QtBot, room: ActivityRoom) -> None:
    made = planned(room)
    page = opened(qtbot, room, ChangeActivity(made.summary.id))
    room.activities.change(made.summary.id, lecture(TODAY), made.summary.version)
    typed(page, room, title="改过的题目")
    finish(page, room)
    assert room.dialogs.told
    assert page.form.value("title") == "改过的题目"
    assert room.activities.get(made.summary.id).summary.title == "老年人睡眠与情绪"


def test_what_is_typed_is_kept_as_a_draft(qtbot: QtBot, room: ActivityRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("title"), "家长课")
    posters = page._activity_form._materials._fields["poster"]
    QTest.keyClicks(posters, "12")
    page.keep_open_work()
    settle(room.workplace)
    (draft,) = room.register.drafts.list()
    assert draft.kind is DraftKind.ACTIVITY
    other = opened(qtbot, room, OpenDraft(draft.id))
    typed_then = other.form.typed()
    assert (typed_then["title"], typed_then["materials"]) == ("家长课", {"poster": "12"})


def test_both_papers_are_shown(qtbot: QtBot, room: ActivityRoom) -> None:
    page = opened(qtbot, room, planned(room).summary.id)
    for button in (page._paper, page._sign_in):
        button.click()
        settle(room.workplace)
        (preview,) = open_windows(PreviewDialog)
        preview.close()
        settle(room.workplace)


def test_the_year_shows_its_months_and_filters_by_them(qtbot: QtBot, room: ActivityRoom) -> None:
    room.activities.make(lecture(OCTOBER, kind="theme_day", present=138))
    room.activities.make(lecture(date(2026, 9, 2), kind="home_visit_day"))
    room.activities.make(lecture(date(2025, 5, 5), title="去年的"))
    page = listed(qtbot, room)
    words = shown_words(page)
    assert "9 month(s) without outreach" in words  # January to September
    assert "138" in words
    strip = page._year._strip
    assert strip._buttons[10].text() == "Month 10\n1"
    assert strip._buttons[9].text() == "Month 9\nnone"
    assert strip._buttons[11].text() == "Month 11\ndue"
    strip._buttons[10].click()
    settle(room.workplace)
    assert [row.kind for row in page._model.rows()] == ["theme_day"]
    page._year._year.set_value("2025")
    page._year._year.chosen.emit("2025")
    settle(room.workplace)
    assert [row.title for row in page._model.rows()] == ["去年的"]
    page._kind.set_value("media")
    page._kind.chosen.emit("media")
    settle(room.workplace)
    assert page._model.rowCount() == 0
    assert "No activity is like this." in shown_words(page)


def test_a_planned_day_that_is_over_asks_for_its_result(qtbot: QtBot, room: ActivityRoom) -> None:
    room.activities.make(lecture(TODAY - timedelta(days=2), is_done=False, present=None))
    page = listed(qtbot, room)
    (row,) = page._model.rows()
    assert page._standing(row) == "Result missing"
    page._table.opened.emit(row)
    assert room.went[-1] == (Place.ACTIVITY, row.id)


def test_a_survey_is_read_with_its_rates(qtbot: QtBot, room: ActivityRoom) -> None:
    survey = Survey(120, 82, 96, 63)
    made = room.activities.make(lecture(kind="awareness_survey", present=None, survey=survey))
    page = opened(qtbot, room, made.summary.id)
    words = shown_words(page)
    for rate in ("68.3 %", "65.6 %", "79.2 %"):
        assert rate in words
    page.open_subject(ChangeActivity(made.summary.id))
    settle(room.workplace)
    asked = page.form.field("asked_rural")
    assert isinstance(asked, QLineEdit)
    assert asked.text() == "96"


def test_a_draft_of_a_change_is_offered_for_that_activity_only(
    qtbot: QtBot, room: ActivityRoom
) -> None:
    one, other = (planned(room, title=title).summary.id for title in ("家长课", "赶集发折页"))
    page = opened(qtbot, room, ChangeActivity(one))
    type_text(page.form.field("speaker"), "孟凡")
    page.keep_open_work()  # as a lock does it
    settle(room.workplace)
    assert not opened(qtbot, room, ChangeActivity(other)).notice.isVisible()
    assert not opened(qtbot, room).notice.isVisible()
    again = opened(qtbot, room, ChangeActivity(one, is_held=True))
    assert again.notice.isVisible()
    again.notice.acted.emit()
    settle(room.workplace)
    assert (again.form.value("speaker"), again.form.kept["activity_id"]) == ("孟凡", one)


def test_a_draft_of_a_new_one_is_not_offered_for_a_change(qtbot: QtBot, room: ActivityRoom) -> None:
    made = planned(room)
    page = opened(qtbot, room)
    type_text(page.form.field("title"), "家长课")
    page.keep_open_work()
    settle(room.workplace)
    assert not opened(qtbot, room, ChangeActivity(made.summary.id)).notice.isVisible()
    assert opened(qtbot, room).notice.isVisible()


def test_a_lock_loses_no_reason_of_a_cancelled_one(qtbot: QtBot, room: ActivityRoom) -> None:
    page = opened(qtbot, room, planned(room).summary.id)

    def sheet() -> CancelActivitySheet:
        page._open_cancel()
        settle(room.workplace)
        made = open_windows(CancelActivitySheet)[-1]
        assert isinstance(made, CancelActivitySheet)
        return made

    first = sheet()
    type_text(first.form.field("reason"), "连日大雨")
    first.keep_open_work()
    settle(room.workplace)
    first.done(QDialog.DialogCode.Rejected)
    again = sheet()
    assert again.form.value("reason") == "连日大雨"
    again.finish()
    settle(room.workplace)
    assert room.register.drafts.list() == ()


def test_the_part_of_a_field_that_takes_the_keyboard_is_named(
    qtbot: QtBot, room: ActivityRoom
) -> None:
    inner = opened(qtbot, room).form.field("audience").focusProxy()
    assert inner is not None
    assert inner.accessibleName() == "For whom (several are possible)"
