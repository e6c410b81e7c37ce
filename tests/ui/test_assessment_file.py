"""A result is given on as a file, to somebody and for a reason."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.vocabulary import Area, AssessmentMode
from services.assessments.fhir_files import AssessmentFileService, ResponseWish
from services.desk import Desk
from services.disclosures import DisclosureService
from tests.ui.assessment_room import AssessmentRoom, fields_of
from tests.ui.kit import ScriptedDialogs
from tests.ui.referral_room import ADULT, ADULT_NAME
from tests.ui.visits_room import settle, show
from ui.assessments.assess_page import AssessPage
from ui.assessments.file_sheet import FileSheet
from ui.assessments.result_page import ResultPage
from ui.assessments.subjects import Sitting


@pytest.fixture
def room(desk: Desk, tmp_path: Path) -> AssessmentRoom:
    path = tmp_path / "out.json"
    found = AssessmentRoom(desk, (path, path))
    found.register.assessment_files = AssessmentFileService(desk)
    return found


def opened(qtbot: QtBot, room: AssessmentRoom) -> tuple[ResultPage, FileSheet]:
    page = ResultPage(room.workplace)
    show(qtbot, page, room.result())
    page._give.click()
    (sheet,) = page.window().findChildren(FileSheet)
    return page, sheet


def test_who_gets_it_has_to_be_said(
    qtbot: QtBot, room: AssessmentRoom, tmp_path: Path, desk: Desk
) -> None:
    page, sheet = opened(qtbot, room)
    sheet.finish()
    settle(room.workplace)
    assert sheet.isVisible()
    assert sheet.form.form.problem("recipient")
    assert not (tmp_path / "out.json").exists()
    announced: list[object] = []
    room.workplace.changes.announced.connect(announced.append)
    sheet.recipient.setText("县医院心身科")
    sheet.finish()
    settle(room.workplace)
    assert page.isVisible()
    assert not sheet.isVisible()
    assert announced == [frozenset({Area.DISCLOSURES})]
    content = (tmp_path / "out.json").read_text("utf-8")
    assert json.loads(content)["resourceType"] == "Bundle"
    assert ADULT_NAME not in content
    (row,) = DisclosureService(desk).of_client(ADULT).rows
    assert row.recipient == "县医院心身科"


def test_the_suggested_name_says_nothing_about_anybody(qtbot: QtBot, room: AssessmentRoom) -> None:
    dialogs = room.workplace.dialogs
    assert isinstance(dialogs, ScriptedDialogs)
    page, sheet = opened(qtbot, room)
    sheet.finish()
    assert page.isVisible()
    assert dialogs.asked[-1][1] == f"phq9-{room.desk.clock.today().isoformat()}.json"


def test_answers_come_in_from_a_file(
    qtbot: QtBot, room: AssessmentRoom, desk: Desk, tmp_path: Path
) -> None:
    answers = {str(number): number % 4 for number in range(1, 10)}
    made = room.result(answers=answers, days_ago=3)
    wish = ResponseWish("县医院", "consent", "")
    room.register.assessment_files.write(made, tmp_path / "out.json", wish)
    page = AssessPage(room.workplace)
    show(qtbot, page, Sitting(ADULT, None, ("phq9",)))
    settle(room.workplace)
    page._from_file.click()
    settle(room.workplace)
    assert fields_of(page).answers.values() == answers
    page.finish()
    settle(room.workplace)
    (newest, _) = room.register.assessments.of_client(ADULT).rows
    day = desk.clock.today() - timedelta(days=3)
    assert (newest.day, newest.mode) == (day, AssessmentMode.PAPER)


def test_a_file_with_answers_to_another_scale(
    qtbot: QtBot, room: AssessmentRoom, tmp_path: Path
) -> None:
    wish = ResponseWish("县医院", "consent", "")
    room.register.assessment_files.write(room.result(), tmp_path / "out.json", wish)
    page = AssessPage(room.workplace)
    show(qtbot, page, Sitting(ADULT, None, ("gad7",)))
    settle(room.workplace)
    page._from_file.click()
    settle(room.workplace)
    assert isinstance(room.workplace.dialogs, ScriptedDialogs)
    assert len(room.workplace.dialogs.told) == 1
    assert fields_of(page).answers.values() == {}
