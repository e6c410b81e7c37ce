"""A screening on screen: bringing in a class, typing by number keys, talking, numbers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from services.clients.service import ClientService
from services.desk import Desk
from services.risk.duty_service import DutyService
from services.screenings.answer_imports import AnswerImportService
from services.screenings.entering import EntryService, EntryState
from services.screenings.following import FlaggedStudent, FollowUpService, Step
from services.screenings.records import ScreeningDetails, Student
from services.screenings.rosters import RosterService
from services.screenings.service import ScreeningService
from services.screenings.statistics import StatisticsService
from services.self_assessments.service import SelfAssessmentService
from services.visits.drafts import DraftService
from tests.fakes import FixedClock
from tests.services.screenings.conftest import empty_screening, screening, workbook
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import settle, show
from ui.kiosk.start_sheet import StartSheet
from ui.navigation import Place
from ui.risk.duty_dialog import DutyDialog
from ui.screenings.answer_import_sheet import AnswerImportSheet
from ui.screenings.entry_part import EntryPart
from ui.screenings.list_page import ScreeningsPage
from ui.screenings.new_sheet import NewScreeningSheet
from ui.screenings.numbers_part import NumbersPart
from ui.screenings.page import CLASSES, ENTRY, NUMBERS, TALKS, ScreeningPage
from ui.screenings.roster_import_sheet import RosterImportSheet
from ui.screenings.subjects import StudentOf
from ui.screenings.talks_part import TalksPart
from ui.workplace import Workplace

__all__ = ["empty_screening", "screening", "workbook"]  # fixtures
CLASS = "七(1)班"
MARKED = bytes([0, 0, 0, 0, 0, 0, 0, 0, 1, 0])


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, qapp: object) -> Workplace:
    register = SimpleNamespace(
        clients=ClientService(desk),
        drafts=DraftService(desk),
        duties=DutyService(desk),
        self_assessments=SelfAssessmentService(desk),
        screening_answers=AnswerImportService(desk),
        screening_entry=EntryService(desk),
        screening_numbers=StatisticsService(desk),
        screening_rosters=RosterService(desk),
        screening_talks=FollowUpService(desk),
        screenings=ScreeningService(desk),
        vault=SimpleNamespace(actor=desk.actor),
    )
    place = make_workplace(register, ScriptedDialogs(), clock=clock)
    place.theme.setProperty("screeningTab", None)
    place.theme.setProperty("screeningClass", None)
    return place


_kept: list[ScreeningPage] = []  # a part lives as long as its page


@pytest.fixture(autouse=True)
def pages_go_at_the_end() -> Iterator[None]:
    yield
    _kept.clear()


def page_of(qtbot: QtBot, workplace: Workplace, subject: object, tab: int) -> ScreeningPage:
    page = ScreeningPage(workplace)
    _kept.append(page)
    show(qtbot, page, subject)
    settle(workplace)
    page.show_tab(tab)
    settle(workplace)
    return page


def entry(qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails) -> EntryPart:
    part = page_of(qtbot, workplace, screening.id, ENTRY).part()
    assert isinstance(part, EntryPart)
    return part


def states(workplace: Workplace, screening: ScreeningDetails) -> list[EntryState]:
    definition = screening.parts[0].definition_id
    sheet = workplace.register.screening_entry.sheet(screening.id, definition, CLASS)
    return [line.state for line in sheet.students]


def marked(workplace: Workplace, screening: ScreeningDetails, place: int = 0) -> Student:
    """A student of the class who gave a marked answer."""
    student: Student = workplace.register.screenings.students(screening.id, CLASS)[place]
    definition = screening.parts[0].definition_id
    workplace.register.screening_entry.enter(student.id, definition, MARKED)
    return student


def type_keys(workplace: Workplace, part: EntryPart, keys: str) -> None:
    QTest.keyClicks(part._grid, keys)
    QTest.keyClick(part._grid, Qt.Key.Key_Return)
    settle(workplace)


def test_a_class_is_typed_by_number_keys_alone(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    part = entry(qtbot, workplace, screening)
    type_keys(workplace, part, "0000000000")
    type_keys(workplace, part, "22 2222001")
    type_keys(workplace, part, "111111111-")

    assert states(workplace, screening) == [EntryState.ONCE] * 3
    flagged = workplace.register.screening_talks.flagged(screening.id)
    assert [student.number for student in flagged] == ["3", "2"]


def test_a_wrong_key_is_said_at_once_and_nothing_is_stored(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    part = entry(qtbot, workplace, screening)
    QTest.keyClicks(part._grid, "0071")
    assert part._said.isVisible()
    assert "3" in part._said.text()

    type_keys(workplace, part, "000000")
    assert states(workplace, screening) == [EntryState.NONE] * 3
    assert part._grid.at() == 2, "Enter goes to what is wrong"

    type_keys(workplace, part, "1")
    assert states(workplace, screening)[0] is EntryState.ONCE


def test_a_form_is_pasted_in_blocks(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    part = entry(qtbot, workplace, screening)
    part._scale._buttons[str(screening.parts[1].definition_id)].click()
    settle(workplace)
    QApplication.clipboard().setText("\n".join(["1111122222"] * 9))
    QTest.keySequence(part._grid, "Ctrl+V")
    QApplication.clipboard().clear()

    assert part._grid.answers() == bytes([1, 1, 1, 1, 1, 2, 2, 2, 2, 2] * 9)


def test_typed_twice_and_compared(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    part = entry(qtbot, workplace, screening)
    type_keys(workplace, part, "0000000000")
    part._mode._buttons["second"].click()
    settle(workplace)
    type_keys(workplace, part, "0000000001")
    assert states(workplace, screening)[0] is EntryState.DIFFERS

    part._mode._buttons["compare"].click()
    settle(workplace)
    assert "10" in part._said.text()
    part._second_typed.click()
    settle(workplace)
    assert states(workplace, screening)[0] is EntryState.TWICE


def test_names_can_be_hidden_while_typing(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    part = entry(qtbot, workplace, screening)
    assert part._name.text() == "林一帆"
    part._hides_names.click()

    assert part._name.text() == ""
    assert part._model.words(part._model.columns[1], part._model.record(0)) == ""


def test_a_class_list_is_looked_at_before_it_is_brought_in(
    qtbot: QtBot,
    workplace: Workplace,
    empty_screening: int,
    workbook: Callable[..., Path],
) -> None:
    rows = [("学号", "姓名"), ("1", "林一帆"), ("1", "何佳"), ("2", "陈航")]
    opened = workplace.register.screening_rosters.open(workbook(Sheet1=rows))
    sheet = RosterImportSheet(None, workplace, empty_screening, opened)  # type: ignore[arg-type]
    qtbot.addWidget(sheet)
    settle(workplace)
    assert not sheet._go.isEnabled(), "nobody has said which class it is"

    sheet._class.setText("七(1)班")
    sheet._class.editingFinished.emit()
    settle(workplace)
    assert sheet.rows.record(0).is_problem, "problems stand at the top"
    sheet._go.click()
    settle(workplace)

    (progress,) = workplace.register.screenings.get(empty_screening).classes
    assert (progress.class_name, progress.students) == ("七(1)班", 1)


def test_answers_from_a_table_are_scored(
    qtbot: QtBot,
    workplace: Workplace,
    screening: ScreeningDetails,
    workbook: Callable[..., Path],
) -> None:
    head = ("班级", "学号", *map(str, range(1, 11)))
    rows = [head, (CLASS, 1, *[0] * 10), (CLASS, 9, *[0] * 10)]
    opened = workplace.register.screening_answers.open(workbook(Sheet1=rows))
    sheet = AnswerImportSheet(None, workplace, screening, opened)  # type: ignore[arg-type]
    qtbot.addWidget(sheet)
    settle(workplace)
    sheet._go.click()
    settle(workplace)

    assert states(workplace, screening)[0] is EntryState.ONCE


def test_what_was_done_is_put_on_record_from_the_list(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    student = marked(workplace, screening)
    page = page_of(qtbot, workplace, StudentOf(student.id), TALKS)
    part = page.part()
    assert isinstance(part, TalksPart)
    assert part._table.current_record().id == student.id
    part._card._text.setText("谈过了")
    part._card._save.click()
    settle(workplace)

    listed, (step,) = workplace.register.screening_talks.get(student.id)
    assert (listed.state, step.text) == ("talked", "谈过了")


def test_a_file_is_opened_from_the_list(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    student = marked(workplace, screening)
    client_id = workplace.register.screening_talks.open_file(student.id)
    stops: list[tuple[Place, Any]] = []
    workplace.navigate.went.connect(lambda place, subject: stops.append((place, subject)))
    part = page_of(qtbot, workplace, screening.id, TALKS).part()
    assert isinstance(part, TalksPart)
    part._card._file.click()

    assert stops == [(Place.CLIENT, client_id)]


def test_a_duty_names_class_and_number_and_leads_to_the_student(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    student = marked(workplace, screening, 2)
    (duty,) = workplace.register.duties.open_ones()
    stops: list[tuple[Place, Any]] = []
    workplace.navigate.went.connect(lambda place, subject: stops.append((place, subject)))
    dialog = DutyDialog(None, workplace, duty.id)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(workplace)
    assert "3" in dialog._name.text()
    assert CLASS in dialog._name.text()
    dialog._student.click()

    assert stops == [(Place.SCREENING, StudentOf(student.id))]


def test_the_paper_of_numbers_waits_until_typing_has_ended(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    page = page_of(qtbot, workplace, screening.id, NUMBERS)
    part = page.part()
    assert isinstance(part, NumbersPart)
    assert not part._print.isEnabled()
    workplace.register.screenings.close(screening.id, screening.version)
    page.outdate()
    settle(workplace)

    assert part._print.isEnabled()


def test_a_screening_is_made_from_the_list(qtbot: QtBot, workplace: Workplace) -> None:
    page = ScreeningsPage(workplace)
    show(qtbot, page, None)
    sheet = NewScreeningSheet(page, workplace)
    qtbot.addWidget(sheet)
    settle(workplace)
    form = sheet._screening_form
    form.restore({**form.typed(), "title": "秋季筛查", "parts": ["phq9", "sds"]})
    sheet.finish()
    settle(workplace)

    (made,) = workplace.register.screenings.list_all()
    assert (made.title, made.scales) == ("秋季筛查", ("PHQ-9", "SDS"))
    details = workplace.register.screenings.get(made.id)
    assert [part.limit for part in details.parts] == ["", "moderate"]


def test_a_form_filled_in_by_parents_is_judged_by_their_norms(
    qtbot: QtBot, workplace: Workplace
) -> None:
    page = ScreeningsPage(workplace)
    show(qtbot, page, None)
    sheet = NewScreeningSheet(page, workplace)
    qtbot.addWidget(sheet)
    settle(workplace)
    form = sheet._screening_form
    form.restore({**form.typed(), "title": "家长", "parts": ["sdq"], "informant": "parent"})
    sheet.finish()
    settle(workplace)

    (made,) = workplace.register.screenings.list_all()
    (part,) = workplace.register.screenings.get(made.id).parts
    assert part.choices["band_set"] == "parent@uk"
    assert part.is_paper_only


def test_a_class_is_given_the_screen(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    sheet = StartSheet(None, workplace, of_class=(screening.id, "七(2)班"))
    qtbot.addWidget(sheet)
    settle(workplace)

    assert sheet.whom.value() == "class"
    assert (sheet.screening.value(), sheet.class_name.value()) == (str(screening.id), "七(2)班")


def test_the_page_begins_with_the_classes(
    qtbot: QtBot, workplace: Workplace, screening: ScreeningDetails
) -> None:
    page = page_of(qtbot, workplace, screening.id, CLASSES)

    assert page.title() == screening.title


class _CountedRosters(ScreeningService):
    """Counts how often a class is read."""

    read = 0

    @override
    def students(self, screening_id: int, class_name: str) -> tuple[Student, ...]:
        self.read += 1
        return super().students(screening_id, class_name)


class _CountedTalks(FollowUpService):
    read = 0

    @override
    def get(self, student_id: int) -> tuple[FlaggedStudent, tuple[Step, ...]]:
        self.read += 1
        return super().get(student_id)


def test_a_class_and_a_student_are_read_once(
    qtbot: QtBot, workplace: Workplace, desk: Desk, screening: ScreeningDetails
) -> None:
    register = workplace.register
    marked(workplace, screening)
    register.screenings = rosters = _CountedRosters(desk)
    register.screening_talks = talks = _CountedTalks(desk)
    page = page_of(qtbot, workplace, screening.id, CLASSES)
    assert rosters.read == 1

    page.show_tab(TALKS)
    settle(workplace)
    assert talks.read == 1
