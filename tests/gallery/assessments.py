"""Assessments to photograph: a course over months, forms half filled in, and their results."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from models.vocabulary import AssessmentMode, DraftKind
from services.assessments.records import NewAssessment, NewSchedule
from services.clients import ClientFilter, ClientSort
from tests.gallery import kiosk
from ui.assessments.assess_page import AssessPage
from ui.assessments.result_page import ResultPage
from ui.assessments.subjects import Sitting
from ui.page import Page

if TYPE_CHECKING:
    from services.register import Register

_COURSE = (  # weeks ago, answers to the nine questions of the PHQ-9; None is a blank
    (14, (3, 2, 2, 2, 1, 2, 2, 1, 0)),
    (10, (2, 2, 2, 2, 1, 1, 2, 1, 0)),
    (6, (2, 1, 2, 1, 1, None, 1, 0, 0)),
    (2, (1, 1, 1, 1, 0, 1, 0, 0, 0)),
)


def whose(register: "Register") -> int:
    """A grown client with a course of several scales."""
    rows = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows
    client = next(row for row in rows if row.age is not None and 18 <= row.age < 60)
    if len(register.assessments.of_client(client.id).rows) < len(_COURSE):
        _fill_in(register, client.id)
    return client.id


def _fill_in(register: "Register", client_id: int) -> None:
    today = register.vault.desk.clock.today()
    for weeks, given in _COURSE:
        day = today - timedelta(weeks=weeks)
        answers = {str(n): value for n, value in enumerate(given, 1) if value is not None}
        for scale, some in (("phq9", answers), ("gad7", dict(list(answers.items())[:7]))):
            mode = AssessmentMode.INTERVIEW
            register.assessments.add(NewAssessment(client_id, scale, day, mode, "self", some), {})
    register.assessment_schedules.set(NewSchedule(client_id, "phq9", 14, 3, today))


def room(register: "Register") -> object:
    """The room's page, with something in it, and answers at the screen that wait."""
    whose(register)
    kiosk.waiting(register)
    return None


def results(register: "Register") -> object:
    """The results of that client."""
    return whose(register)


def a_result(register: "Register") -> object:
    """One with an estimated score."""
    rows = register.assessments.of_client(whose(register)).rows
    return next(row.id for row in rows if row.status == "prorated" and row.scale == "phq9")


def a_marked_result(register: "Register") -> object:
    """One with an answer that is to be asked about."""
    client_id, today = whose(register), register.vault.desk.clock.today()
    rows = register.assessments.of_client(client_id).rows
    marked = next((row.id for row in rows if row.is_critical), None)
    if marked is not None:
        return marked
    answers = {str(n): 2 for n in range(1, 9)} | {"9": 1}
    new = NewAssessment(client_id, "phq9", today, AssessmentMode.PAPER, "self", answers)
    return register.assessments.add(new, {})


def _of(*scales: str, mode: str = "interview") -> Callable[["Register"], object]:
    def sitting(register: "Register") -> object:
        for draft in register.drafts.list():
            if draft.kind is DraftKind.ASSESSMENT:  # of the picture before
                register.drafts.discard(draft.id)
        return Sitting(whose(register), None, scales, None, "", mode)

    return sitting


interview = _of("phq9", "gad7")
paper = _of("scl90", mode="paper")
sleep = _of("psqi", mode="paper")
trauma = _of("pcptsd5")


def type_answers(keys: str) -> Callable[[Page], None]:
    """Answer with the keyboard."""

    def type_them(page: Page) -> None:
        assert isinstance(page, AssessPage)
        view = page.form.panel.view()  # type: ignore[attr-defined]
        for key in keys:
            target = view.focusWidget() or view
            QTest.keyClicks(target, key)

    return type_them


def whole_form(page: Page) -> None:
    """All questions in view, some answered."""
    assert isinstance(page, AssessPage)
    panel = page.form.panel  # type: ignore[attr-defined]
    panel._way.set_value("whole")
    panel._pick_way()
    type_answers("0")(page)


def unfold(page: Page) -> None:
    """The answers in sight."""
    assert isinstance(page, ResultPage)
    page.answers.open()
