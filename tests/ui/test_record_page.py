"""The base of forms that become records: draft, offer, finish, problems; by a form of its own."""

from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.vocabulary import Area, DraftKind
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT, ADULT_NAME, CHILD, ReferralRoom
from tests.ui.visits_room import settle, show
from ui.clients.picker import ClientPicker
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.form import DayField, Field, NoteField, TimeField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_page import RecordFormPage
from ui.shared.subjects import ForClient, OpenDraft
from ui.shared.tag_field import TagField
from ui.shared.widgets import Chip
from ui.workplace import Workplace

LETTERS = [Option("a", "A"), Option("b", "B")]
TYPED = {
    "client_id": ADULT,
    "visit_id": 7,
    "is_anonymous": False,
    "sex": None,
    "age_band": None,
    "name": "工具",
    "text": "两行\n字",
    "day": "2026-11-20",
    "at": "09:30:00",
    "letter": "b",
    "segment": "a",
    "tags": ["b", "a"],
    "ticked": True,
}


class ToolForm(RecordForm):
    """One field of every kind."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.kept = {"visit_id": None}
        self.add(Field("client_id", "Client", ClientPicker(workplace)))
        self.add(Field("name", "Name", line_field()))
        self.add(Field("text", "Text", NoteField()))
        self.add(Field("day", "Day", DayField(workplace.clock.today)))
        self.add(Field("at", "At", TimeField()))
        self.add(Field("letter", "Letter", Choice(LETTERS)))
        self.add(Field("segment", "Segment", Segmented(LETTERS)))
        self.add(Field("tags", "Tags", TagField(LETTERS)))
        self.keep("ticked", CheckBox("Ticked"))

    def record(self) -> dict[str, Any]:
        self.require_readable("name")
        return self.typed()


class ToolPage(RecordFormPage):
    draft_kind: ClassVar[DraftKind] = DraftKind.PLAN
    touches: ClassVar[frozenset[Area]] = frozenset({Area.PLANS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, ToolForm(workplace), "Make the tool")
        self.saved: list[tuple[int | None, Any]] = []
        self.done: list[Any] = []
        self.trouble: Exception | None = None

    def title(self) -> str:
        return "Tool"

    def saving(self) -> Callable[[int | None], Any]:
        record = self.form.record()

        def save(draft_id: int | None) -> str:
            if self.trouble is not None:
                raise self.trouble
            self.saved.append((draft_id, record))
            return "tool 1"

        return save

    def finished(self, result: Any) -> None:
        self.done.append(result)


@pytest.fixture
def room(desk: Desk) -> ReferralRoom:
    return ReferralRoom(desk)


def opened(qtbot: QtBot, room: ReferralRoom, subject: object = None) -> ToolPage:
    page = ToolPage(room.workplace)
    show(qtbot, page, subject)
    return page


def test_every_kind_of_field_comes_back_from_a_draft(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room)
    page.form.restore(TYPED)
    settle(room.workplace)
    assert page.form.typed() == TYPED
    assert not page.keeper.has_work()
    page.form.clear()
    assert page.form.typed()["text"] == ""


def test_what_is_typed_is_kept_and_offered_again(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room, ADULT)
    assert not page.keeper.has_work()
    type_text(page.form.field("text"), "半句")
    page.keep_open_work()
    settle(room.workplace)
    again = opened(qtbot, room, ForClient(ADULT))
    assert again.notice.isVisible()
    again.notice.acted.emit()
    settle(room.workplace)
    assert again.form.value("text") == "半句"
    assert again.form.value("client_id") == ADULT


def test_finishing_takes_the_draft_along(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("name"), "尺")
    page.keep_open_work()
    settle(room.workplace)
    (draft,) = room.register.drafts.list()
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.done) == 1)
    assert [saved[0] for saved in page.saved] == [draft.id]
    assert page.done == ["tool 1"]
    assert page.form.value("name") == ""


def test_a_missing_field_is_said_beside_it(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("day"), "someday")
    page.finish()
    assert page.form.form.problem("name")
    assert page.form.form.problem("day")
    assert page.saved == []


@pytest.mark.parametrize(
    "error", [InvalidInput({"letter": Problem.UNKNOWN_CODE}), Conflict("changed_meanwhile")]
)
def test_an_error_keeps_what_was_typed(qtbot: QtBot, room: ReferralRoom, error: Exception) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("name"), "尺")
    page.trouble = error
    page.finish()
    settle(room.workplace)
    assert page.form.value("name") == "尺"
    assert page.keeper.has_work()
    said = page.form.form.problem("letter") or room.dialogs.told
    assert said


def test_a_draft_is_opened_by_its_id(qtbot: QtBot, room: ReferralRoom) -> None:
    kept = room.register.drafts.save(DraftKind.PLAN, TYPED, client_id=ADULT)
    page = opened(qtbot, room, OpenDraft(kept.id))
    assert page.form.value("name") == "工具"
    assert kept.client_name == ADULT_NAME


def test_the_flags_of_the_client_stand_above_the_form(qtbot: QtBot, room: ReferralRoom) -> None:
    room.register.flags.set(ADULT, "mobility", "住二楼")
    page = opened(qtbot, room, ADULT)
    assert page.flags.isVisible()
    assert len(page.flags.findChildren(Chip)) == 1
    page.form.load_client("client_id", CHILD)
    settle(room.workplace)
    assert not page.flags.isVisible()
