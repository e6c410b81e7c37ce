"""What the tests of the assessment pages share: the risk room with scales, results and papers."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import AssessmentMode
from services.assessments.printed import AssessmentPrintService
from services.assessments.records import AssessmentDetails, NewAssessment
from services.assessments.schedules import ScheduleService
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.scales.service import ScaleService
from services.self_assessments.service import SelfAssessmentService
from tests.ui.referral_room import ADULT
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.assessments.assess_form import AssessForm
from ui.assessments.assess_page import AssessPage
from ui.assessments.subjects import Sitting


class AssessmentRoom(RiskRoom):
    """An adult woman of 46 and a girl of 13; every shipped scale."""

    def __init__(self, desk: Desk, answers: tuple[object, ...] = ()) -> None:
        super().__init__(desk, answers)
        register = self.register
        register.assessments = AssessmentService(desk)
        register.assessment_schedules = ScheduleService(desk)
        register.assessment_prints = AssessmentPrintService(desk)
        register.scales = ScaleService(desk)
        register.self_assessments = SelfAssessmentService(desk)

    def result(
        self,
        scale: str = "phq9",
        answers: Mapping[str, object] | None = None,
        days_ago: int = 0,
        client_id: int = ADULT,
    ) -> int:
        """One on record; by default nine ones."""
        day: date = self.desk.clock.today() - timedelta(days=days_ago)
        given = {str(n): 1 for n in range(1, 9)} | {"9": 0} if answers is None else answers
        mode = AssessmentMode.INTERVIEW
        new = NewAssessment(client_id, scale, day, mode, "self", given)
        made: int = self.register.assessments.add(new, {"client_id": client_id, "scales": [scale]})
        return made

    def type(self, page: AssessPage, keys: str) -> None:
        """Digits and other keys, where the keyboard is."""
        for key in keys:
            QTest.keyClicks(self._target(page), key)
            settle(self.workplace)

    def press(self, page: AssessPage, key: Qt.Key) -> None:
        """One key that is no letter."""
        QTest.keyClick(self._target(page), key)
        settle(self.workplace)

    def _target(self, page: AssessPage) -> QWidget:
        view = fields_of(page).panel.view()
        return view.focusWidget() or view


def fields_of(page: AssessPage) -> AssessForm:
    """The page's form."""
    assert isinstance(page.form, AssessForm)
    return page.form


def open_sitting(
    qtbot: QtBot, room: AssessmentRoom, *scales: str, client_id: int = ADULT, mode: str = ""
) -> AssessPage:
    """The page on which these scales are filled in."""
    page = AssessPage(room.workplace)
    show(qtbot, page, Sitting(client_id, None, scales, mode=mode))
    return page


def newest(room: AssessmentRoom, client_id: int = ADULT) -> AssessmentDetails:
    """What was put on record last."""
    rows = room.register.assessments.of_client(client_id).rows
    details: AssessmentDetails = room.register.assessments.get(rows[0].id)
    return details
