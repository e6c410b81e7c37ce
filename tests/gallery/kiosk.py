"""The screen in a client's hands, to photograph: the questions come from the services."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from models.vocabulary import DutyKind
from services.clients import ClientFilter
from services.risk.duty_records import Disposition
from services.self_assessments.records import HandedIn, Seat, SeatState, Sitting, Step
from tests.services.self_assessments.sitters import install_kinds
from tests.ui.kit import make_workplace
from ui.kiosk.rest_window import RestWindow
from ui.kiosk.start_sheet import StartSheet
from ui.kiosk.window import KioskWindow
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.register import Register
    from tests.gallery.windows import Scene


def intro(scene: "Scene") -> QWidget:
    """Before a scale whose translation is the project's own."""
    return _asked(scene, "gds15", ())


def question(scene: "Scene") -> QWidget:
    """The seventh question of nine, with an answer from before."""
    kiosk = _asked(scene, "phq9", (1, 0, 2, 1, 0, 1))
    kiosk.question.choices.buttons[1].setChecked(True)
    kiosk.question.choices.buttons[1].setFocus()
    return kiosk


def long_question(scene: "Scene") -> QWidget:
    """Words that need several lines."""
    return _asked(scene, "phq9", (1, 0, 2, 1, 0, 1, 1))


def number(scene: "Scene") -> QWidget:
    """A number on the large keys."""
    kiosk = _asked(scene, _kinds(scene), (False,))
    kiosk.question.pad.field.setText("6.5")
    return kiosk


def ticks(scene: "Scene") -> QWidget:
    """As many as apply."""
    kiosk = _asked(scene, _kinds(scene), (False, 6, "22:30"))
    kiosk.question.ticks.buttons[1].click()
    return kiosk


def rows(scene: "Scene") -> QWidget:
    """Several lines with the same answers."""
    kiosk = _asked(scene, _kinds(scene), (False, 6, "22:30", ["friend"]))
    kiosk.question.rows.cells["A"][1].click()
    return kiosk


def seats(scene: "Scene") -> QWidget:
    """A class by its numbers."""
    kiosk = _kiosk(scene, class_name="七(1)班")
    states = [SeatState.DONE] * 5 + [SeatState.BEGUN] + [SeatState.FREE] * 36
    kiosk.show_seats([Seat(n, str(n), state) for n, state in enumerate(states, 1)])
    return kiosk


def closing(scene: "Scene") -> QWidget:
    """Thanks, the same for everybody."""
    kiosk = _kiosk(scene)
    kiosk.show_closing(HandedIn("", "0752-2801234"))
    return kiosk


def password(scene: "Scene") -> QWidget:
    """The way out."""
    kiosk = _asked(scene, "phq9", (1,))
    kiosk.staff_button.click()
    return kiosk


def rest(scene: "Scene") -> QWidget:
    """After the register has locked itself."""
    return RestWindow()


def start(scene: "Scene") -> QWidget:
    """Before the screen is given away."""
    return StartSheet(None, _workplace(scene), _whose(scene.demo.register))


def waiting(register: "Register") -> object:
    """The room's page with answers that wait, one of them marked."""
    service, client_id = register.self_assessments, _whose(register)
    if not service.waiting():
        sitting = service.start_for_client(client_id, ("phq9", "gad7"), "zh")
        _answer(register, sitting, (2, 2, 1, 1, 2, None, 1, 0, 1, 1, 1, 2, 1))
        service.end_sitting(sitting.id)
        for duty in register.duties.open_ones():
            if duty.kind is DutyKind.CRITICAL_ANSWER and duty.source == "self_answer":
                register.duties.dispose(duty.id, Disposition("seen", result="当面谈过"))
    return None


def _asked(scene: "Scene", scale: str, values: tuple[object, ...]) -> KioskWindow:
    """Where a sitting stands after these answers; it is ended, so that the next can begin."""
    register = scene.demo.register
    service = register.self_assessments
    sitting = service.start_for_client(_whose(register), (scale,), "zh")
    step = _answer(register, sitting, values)
    service.end_sitting(sitting.id)
    for waits in service.waiting():
        if waits.id == sitting.id:
            for form in waits.forms:
                service.discard(form.id, "照片")
    kiosk = _kiosk(scene)
    kiosk.show_step(step)
    return kiosk


def _answer(register: "Register", sitting: Sitting, values: tuple[object, ...]) -> Step:
    from services.self_assessments.records import Intro, Question

    service = register.self_assessments
    step = service.where(sitting.id)
    for value in values:
        if isinstance(step, Intro):
            step = service.begin(sitting.id)
        if isinstance(step, Question):
            step = service.answer(step.answer_id, step.item, value)
    return step


def _kiosk(scene: "Scene", class_name: str = "") -> KioskWindow:
    now = scene.demo.clock.now()
    screening = 1 if class_name else None
    sitting = Sitting(1, None, "", screening, "", class_name, "zh", (), "", now, 0)
    return KioskWindow(_workplace(scene), sitting)


def _workplace(scene: "Scene") -> Workplace:
    language = scene.look.language
    return make_workplace(scene.demo.register, scene.dialogs, scene.demo.clock, language)


def _whose(register: "Register") -> int:
    rows = register.clients.list_page(ClientFilter()).rows
    return next(row.id for row in rows if row.age is not None and row.age >= 60)


def _kinds(scene: "Scene") -> str:
    register = scene.demo.register
    known = {card.id for card in register.scales.offered()}
    return "kinds" if "kinds" in known else install_kinds(register.vault.desk)
