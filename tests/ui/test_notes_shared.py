"""Sharing a note from the visit's page, the supervisor's page, outlines, the printed record."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.room import Draft, Staff
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.audit import AuditTrail
from services.desk import Desk
from services.visits import VisitSummary
from services.visits.note_sharing import NoteSharingService
from services.visits.note_templates import NewTemplate
from tests.fakes import FixedClock, PlainNotes
from tests.services.visits.rows import new_visit
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import Keyboard, services_of, settle, show
from ui.supervision.page import SupervisionPage
from ui.visits.log_page import LogVisitPage
from ui.visits.note_row import NoteRow
from ui.visits.share_sheet import ShareSheet
from ui.visits.templates_sheet import TemplatesSheet
from ui.visits.visit_page import VisitPage
from ui.workplace import Workplace

SUPERVISOR = 2


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, dialogs: ScriptedDialogs, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), dialogs, clock)


@pytest.fixture
def supervisor(desk: Desk, clock: FixedClock) -> Desk:
    with desk.write() as session:
        session.add(
            Staff(
                id=SUPERVISOR,
                name="陆明远",
                role=Role.SUPERVISOR,
                public_key="",
                created_at=clock.now(),
            )
        )
    actor = Actor(StaffId(SUPERVISOR), "陆明远", Role.SUPERVISOR)
    notes, audit = PlainNotes("supervisor", SUPERVISOR), AuditTrail(SUPERVISOR, clock)
    return replace(desk, actor=actor, notes=notes, audit=audit)


@pytest.fixture
def visit(workplace: Workplace) -> VisitSummary:
    return workplace.register.visits.finalise(new_visit(note="她说……"))


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def opened(qtbot: QtBot, workplace: Workplace, visit_id: int) -> VisitPage:
    page = VisitPage(workplace)
    show(qtbot, page, visit_id)
    return page


def shared(workplace: Workplace, visit_id: int) -> int:
    """The id of a copy for the supervisor."""
    (note,) = workplace.register.notes.of_visit(visit_id)
    return workplace.register.note_sharing.share(note.id, SUPERVISOR).id


def test_without_colleagues_nothing_is_offered(
    qtbot: QtBot, workplace: Workplace, visit: VisitSummary
) -> None:
    page = opened(qtbot, workplace, visit.id)
    (row,) = page._notes.findChildren(NoteRow)
    assert row.findChildren(QPushButton) == []


def test_a_note_is_shared_read_and_cosigned(
    qtbot: QtBot, workplace: Workplace, supervisor: Desk, visit: VisitSummary, clock: FixedClock
) -> None:
    page = opened(qtbot, workplace, visit.id)
    (note,) = workplace.register.notes.of_visit(visit.id)
    sheet = ShareSheet(page, workplace, note, workplace.register.note_sharing.colleagues())
    sheet.saved.connect(page._notes.load)
    sheet.finish()
    settle(workplace)
    assert page._notes.findChildren(NoteRow)[-1].tr("not read yet") in said(page)
    theirs = make_workplace(services_of(supervisor), clock=clock)
    supervision = SupervisionPage(theirs)
    show(qtbot, supervision)
    assert "她说……" not in said(supervision)
    keys = Keyboard(theirs)
    supervision._table.setFocus()
    keys.press(Qt.Key.Key_Return)
    assert "她说……" in said(supervision)
    keys.compose("下次问问睡眠")
    keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: NoteSharingService(supervisor).waiting_count() == 0)
    page._notes.load()
    settle(workplace)
    assert "下次问问睡眠" in said(page)


def test_the_note_is_shut_when_the_page_is_left(
    qtbot: QtBot, workplace: Workplace, supervisor: Desk, visit: VisitSummary, clock: FixedClock
) -> None:
    shared(workplace, visit.id)
    page = SupervisionPage(make_workplace(services_of(supervisor), clock=clock))
    show(qtbot, page)
    page._reading.open_note(page._model.rows()[0])
    settle(page.workplace)
    page.keep_open_work()
    assert "她说……" not in said(page)


def test_a_remark_that_was_begun_survives_the_lock_sealed(
    qtbot: QtBot, workplace: Workplace, supervisor: Desk, visit: VisitSummary, clock: FixedClock
) -> None:
    shared(workplace, visit.id)
    theirs = make_workplace(services_of(supervisor), clock=clock)
    page = SupervisionPage(theirs)
    show(qtbot, page)
    page._reading.open_note(page._model.rows()[0])
    settle(theirs)
    Keyboard(theirs).compose("下次问问睡眠")
    page.keep_open_work()
    settle(theirs)
    with supervisor.read() as session:
        (row,) = session.scalars(select(Draft))
        assert "下次问问睡眠" not in row.fields
        assert row.sealed_note
    page._reading.open_note(page._model.rows()[0])
    settle(theirs)
    assert page._reading._remark.text() == "下次问问睡眠"
    page._reading._cosign()
    settle(theirs)
    assert theirs.register.drafts.list() == ()
    assert "下次问问睡眠" in said(page)


def test_withdrawing_says_that_it_was_read(
    qtbot: QtBot,
    workplace: Workplace,
    supervisor: Desk,
    visit: VisitSummary,
    dialogs: ScriptedDialogs,
) -> None:
    share_id = shared(workplace, visit.id)
    NoteSharingService(supervisor).read(share_id)
    dialogs.answers.append(True)
    page = opened(qtbot, workplace, visit.id)
    (note,) = workplace.register.notes.of_visit(visit.id)
    page._notes._withdraw(note.shares[0])
    settle(workplace)
    ((_, points),) = dialogs.asked
    assert page._notes.tr("It was read already; what was read cannot be unread.") in str(points)
    assert NoteSharingService(supervisor).waiting() == ()


def test_an_outline_is_added_below_what_was_typed(qtbot: QtBot, workplace: Workplace) -> None:
    page = LogVisitPage(workplace)
    show(qtbot, page, None)
    outlined, field = page._form._outlined, page._form.note
    field.setText("她说睡不着")
    workplace.register.note_templates.add(NewTemplate("我的", "要点："))
    templates = workplace.register.note_templates.list()
    assert templates[0].name == "我的"
    outlined.put_in(templates[0])
    assert field.text() == "她说睡不着\n\n要点："
    field.undo()
    assert field.text() == "她说睡不着"
    page.keep_open_work()
    (draft,) = workplace.register.drafts.list()
    assert workplace.register.drafts.load(draft.id).note == "她说睡不着"


def test_the_menu_offers_what_fits_the_mode_first(qtbot: QtBot, workplace: Workplace) -> None:
    page = LogVisitPage(workplace)
    show(qtbot, page, None)
    page._form.mode.set_value("phone")
    outlined = page._form._outlined
    outlined._button.click()
    settle(workplace)
    names = [action.text() for action in outlined.menu().actions()]
    assert names[0] == "电话随访"
    assert names[-1] == outlined.tr("Own outlines…")


def test_own_outlines_are_kept_and_taken_away(
    qtbot: QtBot, workplace: Workplace, dialogs: ScriptedDialogs
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = TemplatesSheet(parent, workplace)
    sheet.show()
    settle(workplace)
    made = workplace.register.note_templates.add(NewTemplate("我的", "要点："))
    sheet._load()
    settle(workplace)
    assert "我的" in said(sheet)
    dialogs.answers.append(True)
    take_away = list(sheet._shown)[-1]
    assert isinstance(take_away, QPushButton)
    take_away.click()
    settle(workplace)
    kept = workplace.register.note_templates.list()
    assert made.id not in [template.id for template in kept]
