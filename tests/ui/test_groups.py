"""Groups on screen: making one, who came by keyboard, correcting, undo."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import Attendance, ConsentPurpose, DraftKind, Sex
from services.clients.records import ClientFields
from services.desk import Desk
from services.groups.records import NewGroup
from services.visits import VisitFilter
from tests.fakes import FixedClock
from tests.services.consents.people import add_word
from tests.services.visits.rows import TODAY
from tests.ui.kit import make_workplace
from tests.ui.visits_room import Keyboard, services_of, settle, show
from ui.groups.group_page import GroupPage
from ui.groups.group_sheet import EndSheet, GroupSheet, JoinSheet
from ui.groups.list_page import GroupsPage
from ui.groups.session_page import GroupSessionPage
from ui.groups.session_sheet import SessionSheet
from ui.groups.subjects import AmendSession, SessionOf, SessionSaved
from ui.navigation import Place
from ui.shared.subjects import OpenDraft
from ui.workplace import Workplace

SINCE = date(2026, 11, 1)
NAMES = ("周玉梅", "林小满", "何大勇")


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), clock=clock)


@pytest.fixture
def group_id(workplace: Workplace) -> int:
    register = workplace.register
    group = register.groups.add(NewGroup("考前减压小组", "sleep", SINCE))
    for name in NAMES:
        client = register.clients.add(ClientFields(name=name, sex=Sex.FEMALE))
        register.groups.add_member(group.summary.id, client.id, SINCE)
    return group.summary.id


def went(workplace: Workplace) -> list[tuple[Place, Any]]:
    stops: list[tuple[Place, Any]] = []
    workplace.navigate.went.connect(lambda place, subject: stops.append((place, subject)))
    return stops


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def session_page(qtbot: QtBot, workplace: Workplace, subject: object) -> GroupSessionPage:
    page = GroupSessionPage(workplace)
    show(qtbot, page, subject)
    return page


def members(workplace: Workplace, group_id: int) -> dict[str, int]:
    found = workplace.register.groups.get(group_id).members
    return {member.name: member.client_id for member in found}


def recorded(qtbot: QtBot, workplace: Workplace, group_id: int) -> SessionSaved:
    """A session where everybody came."""
    stops = went(workplace)
    page = session_page(qtbot, workplace, SessionOf(group_id))
    page._session._marks._all.click()
    page._session.note.setText("气氛好")
    page.finish()
    settle(workplace)
    ((place, saved),) = stops
    assert place is Place.GROUP
    assert isinstance(saved, SessionSaved)
    return saved


def test_attendance_is_marked_by_digits_alone(
    qtbot: QtBot, workplace: Workplace, group_id: int
) -> None:
    stops = went(workplace)
    page = session_page(qtbot, workplace, SessionOf(group_id))
    keys = Keyboard(workplace)
    page._session._marks.setFocus()
    keys.type("1")
    keys.type("2")
    keys.type("3")
    keys.compose("生病")
    keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [place for place, _ in stops] == [Place.GROUP])
    (summary,) = workplace.register.groups.get(group_id).sessions
    details = workplace.register.group_sessions.get(summary.id)
    assert [(a.state, a.reason) for a in details.attendees] == [
        (Attendance.PRESENT, ""),
        (Attendance.ABSENT, ""),
        (Attendance.EXCUSED, "生病"),
    ]
    assert len(workplace.register.visits.list_page(VisitFilter()).rows) == 1


def test_what_has_to_be_known_of_a_member_stands_below_the_name(
    qtbot: QtBot, workplace: Workplace, group_id: int
) -> None:
    ids = members(workplace, group_id)
    workplace.register.flags.set(ids["林小满"], "other", "上次哭着走的")
    page = session_page(qtbot, workplace, SessionOf(group_id))
    strips = {number: line.flags for number, line in page._session._marks._lines.items()}
    shown = {number: strip.isVisible() for number, strip in strips.items() if strip is not None}
    assert shown == {number: name == "林小满" for name, number in ids.items()}
    assert "上次哭着走的" in said(page)


def test_somebody_who_is_not_marked_stops_the_form_and_nothing_is_lost(
    qtbot: QtBot, workplace: Workplace, group_id: int
) -> None:
    stops = went(workplace)
    page = session_page(qtbot, workplace, SessionOf(group_id))
    page._session.note.setText("气氛好")
    page.finish()
    settle(workplace)
    assert stops == []
    assert page._session.form.problem("marks")
    assert page._session.note.text() == "气氛好"
    page.keep_open_work()
    (draft,) = workplace.register.drafts.list()
    loaded = workplace.register.drafts.load(draft.id)
    assert (draft.kind, loaded.note) == (DraftKind.GROUP_SESSION, "气氛好")
    assert "气氛好" not in str(loaded.fields)


def test_undo_brings_back_what_was_typed(qtbot: QtBot, workplace: Workplace, group_id: int) -> None:
    saved = recorded(qtbot, workplace, group_id)
    page = GroupPage(workplace)
    show(qtbot, page, saved)
    stops = went(workplace)
    page._result.acted.emit()
    settle(workplace)
    ((place, subject),) = stops
    assert place is Place.GROUP_SESSION
    assert isinstance(subject, OpenDraft)
    again = session_page(qtbot, workplace, subject)
    assert {mark.state for mark in again._session._marks.marks()} == {Attendance.PRESENT}
    assert again._session.note.text() == "气氛好"
    assert workplace.register.visits.list_page(VisitFilter()).rows == ()


def test_the_next_session_repeats_the_last(
    qtbot: QtBot, workplace: Workplace, group_id: int
) -> None:
    page = session_page(qtbot, workplace, SessionOf(group_id))
    page._session._marks._all.click()
    page._session._place.setText("活动室")
    page._session._times.set_typed(["09:30", "10:30"])
    page.finish()
    settle(workplace)
    again = session_page(qtbot, workplace, SessionOf(group_id))
    assert again._session._place.text() == "活动室"
    assert again._session._times.typed() == ["09:30", "10:30"]
    assert again._session._marks.marks() == ()
    again._session._marks._again.click()
    assert {mark.state for mark in again._session._marks.marks()} == {Attendance.PRESENT}


def test_who_withdrew_cannot_be_marked_as_there(
    qtbot: QtBot, workplace: Workplace, desk: Desk, group_id: int
) -> None:
    client_id = members(workplace, group_id)["林小满"]
    add_word(desk, client_id, ConsentPurpose.SERVICE_ADULT, TODAY, is_given=False)
    page = session_page(qtbot, workplace, SessionOf(group_id))
    marks = page._session._marks
    marks._all.click()
    assert {mark.client_id for mark in marks.marks()} == set(
        members(workplace, group_id).values()
    ) - {client_id}
    assert marks._lines[client_id].reason.isVisible()


def test_correcting_needs_a_reason(qtbot: QtBot, workplace: Workplace, group_id: int) -> None:
    saved = recorded(qtbot, workplace, group_id)
    page = session_page(qtbot, workplace, AmendSession(saved.session_id))
    first = next(iter(page._session._marks._lines.values()))
    first.state.set_value(Attendance.ABSENT.value)
    page.finish()
    settle(workplace)
    assert page._session.form.problem("why")
    why = page._session.field("why")
    why.setProperty("text", "其实没来")
    page.finish()
    settle(workplace)
    details = workplace.register.group_sessions.get(saved.session_id)
    assert (details.version, details.summary.present) == (2, 2)


def test_a_session_is_read_and_added_to(qtbot: QtBot, workplace: Workplace, group_id: int) -> None:
    saved = recorded(qtbot, workplace, group_id)
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = SessionSheet(parent, workplace, saved.session_id)
    sheet.show()
    settle(workplace)
    assert "气氛好" in said(sheet)
    sheet._note.setText("补一句")
    sheet._add.click()
    settle(workplace)
    assert "补一句" in said(sheet)


def test_a_group_is_made_joined_and_ended(qtbot: QtBot, workplace: Workplace) -> None:
    client = workplace.register.clients.add(ClientFields(name="周玉梅", sex=Sex.FEMALE))
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = GroupSheet(parent, workplace)
    settle(workplace)
    sheet.finish()
    assert sheet.form.form.problem("name")
    sheet.form.field("name").setProperty("text", "新小组")
    sheet.form.restore({**sheet.form.typed(), "topic": "family", "planned_sessions": "6"})
    sheet.finish()
    settle(workplace)
    (summary,) = workplace.register.groups.list_all()
    assert (summary.name, summary.planned_sessions, summary.leader_name) == (
        "新小组",
        6,
        "何晓岚",
    )
    group = workplace.register.groups.get(summary.id)
    join = JoinSheet(parent, workplace, group)
    join.form.load_client("client", client.id)
    settle(workplace)
    join.finish()
    settle(workplace)
    group = workplace.register.groups.get(summary.id)
    assert [member.client_id for member in group.members] == [client.id]
    end = EndSheet(parent, workplace, group)
    end.finish()
    settle(workplace)
    page = GroupsPage(workplace)
    show(qtbot, page)
    (row,) = page._model.rows()
    assert row.until == TODAY


def test_another_group_is_shown_when_it_is_opened_from_elsewhere(
    qtbot: QtBot, workplace: Workplace, group_id: int
) -> None:
    other = workplace.register.groups.add(NewGroup("放松小组", "sleep", SINCE)).summary
    page = GroupPage(workplace)
    show(qtbot, page, group_id)
    settle(workplace)
    page.hide()
    page.open_subject(other.id)
    page.show()
    settle(workplace)
    assert page.title() == "放松小组"


def test_names_hide_behind_the_curtain(qtbot: QtBot, workplace: Workplace, group_id: int) -> None:
    page = GroupPage(workplace)
    show(qtbot, page, group_id)
    assert "周玉梅" in said(page)
    workplace.curtain.toggle()
    settle(workplace)
    assert "周玉梅" not in said(page)
    workplace.curtain.toggle()
