"""What happens on the screen that is given to a client, from the first page to the thanks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from services.scales.errors import AnswerRefused
from services.self_assessments.records import (
    HandedIn,
    Intro,
    Question,
    Ready,
    Seat,
    SeatState,
    Sitting,
)
from ui.kiosk.frame import KioskFrame
from ui.kiosk.password_page import PasswordPage
from ui.kiosk.question_page import QuestionPage
from ui.kiosk.seat_page import SeatCheckPage, SeatPage
from ui.kiosk.sheets import AskPage, ClosingPage, IntroPage, ReadyPage
from ui.workplace import Workplace

# So long the chosen answer is seen before the next question stands there; a second tap of a
# trembling finger falls into it and does nothing.
PAUSE_MS = 300


class KioskWindow(KioskFrame):
    """Signals: ``left`` (how many wrong passwords there were before the right one),
    ``lock_wanted``.

    Of the sitting only its number, class and language come here: no name.
    """

    left = Signal(int)
    lock_wanted = Signal()

    def __init__(self, workplace: Workplace, sitting: Sitting) -> None:
        super().__init__()
        self._workplace = workplace
        self._service = workplace.register.self_assessments
        self._sitting_id, self._class_name = sitting.id, sitting.class_name
        self._is_class = sitting.is_class
        self._seat: Seat | None = None
        self._step: object = None
        self._is_busy = False
        self._behind: QWidget | None = None  # what stands on the screen behind the password
        self._kept = (False, False, "")  # and the buttons below it
        self._opens_seat = False  # what the password is asked for
        self._waiting_step: object = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._end_pause)
        self.question, self.intro = QuestionPage(), IntroPage()
        self.ready, self.closing = ReadyPage(), ClosingPage()
        self.seats, self.seat_check, self.ask = SeatPage(), SeatCheckPage(), AskPage()
        self.password = PasswordPage(workplace.register.vault, workplace.jobs)
        self._connect()
        self.show_progress(None)
        self.show_buttons(back=False, decline=False, on="")

    def start(self) -> None:
        """Where the sitting stands: after a power cut, at the question that was on the screen."""
        if self._is_class:
            self._show_seats()
        else:
            self._run(lambda: self._service.where(self._sitting_id), self.show_step)

    def show_step(self, step: object) -> None:
        """A question, or the page before or after questions."""
        self._step = step
        self.show_progress(step if isinstance(step, Question) else None)
        if isinstance(step, Intro):
            self.intro.show_intro(step)
            self.show_page(self.intro)
            self.show_buttons(back=step.part > 1, decline=False, on=self.tr("Begin"))
            self.next_button.setFocus()
        elif isinstance(step, Question):
            self.question.show_question(step)
            self.decline_button.setChecked(step.is_declined)
            self.show_page(self.question)
            self.show_buttons(back=True, decline=step.may_decline, on=self.tr("On"))
            self._note_change()
            self.question.editor.take_focus()
        elif isinstance(step, Ready):
            self.show_page(self.ready)
            self.show_buttons(back=True, decline=False, on=self.tr("Hand in"))
            self.next_button.setFocus()

    def step(self) -> object:
        """The question, or the page before or after questions, that stands on the screen."""
        return self._step

    # What is on the screen

    def _show_seats(self) -> None:
        self._seat, self._step = None, None
        self.show_progress(None)
        self._run(lambda: self._service.seats(self._sitting_id), self.show_seats)

    def show_seats(self, seats: Sequence[Seat]) -> None:
        """A class finds its numbers."""
        self.seats.show_seats(self._class_name, seats)
        self.show_page(self.seats)
        self.show_buttons(back=False, decline=False, on="")
        self.seats.take_focus()

    def _check_seat(self, seat: Seat) -> None:
        self._seat = seat
        self.seat_check.show_seat(self._class_name, seat)
        self.show_page(self.seat_check)
        self.show_buttons(back=True, decline=False, on=self.tr("Yes, that is me"))
        self.next_button.setFocus()

    def show_closing(self, handed: HandedIn) -> None:
        """Thanks, after handing in."""
        self._step = None
        self.show_progress(None)
        self.closing.show_handed_in(handed, is_class=self._is_class)
        self.show_page(self.closing)
        on = self.tr("Next one") if self._is_class else ""
        self.show_buttons(back=False, decline=False, on=on)
        (self.next_button if on else self.closing).setFocus()

    def _show_password(self) -> None:
        """Over whatever stands there; going back shows it again as it was."""
        if self.page() is self.password or self._is_busy:
            return
        self._behind = self.page()
        self._keep_buttons()
        self.show_page(self.password)
        self.show_buttons(back=False, decline=False, on="")
        self.staff_button.hide()
        self.show_progress(None)
        self.password.begin()

    def _ask_staff(self) -> None:
        self._opens_seat = False
        self._show_password()

    # What is done there

    def _go_on(self) -> None:
        """The main button, or Enter."""
        page = self.page()
        student = self._seat.student_id if self._seat else None
        sitting = self._sitting_id
        if page is self.intro:
            self._run(lambda: self._service.begin(sitting, student), self.show_step)
        elif page is self.question:
            value = self.question.editor.value()
            if value is not None or self.decline_button.isChecked():
                self._put(value)
        elif page is self.ready:
            self._run(lambda: self._service.finish(sitting, student), self.show_closing)
        elif page is self.closing and self._is_class:
            self._show_seats()
        elif page is self.seat_check:
            self._sit_down()

    def _go_back(self) -> None:
        if self.page() is self.seat_check:
            self._show_seats()
            return
        student = self._seat.student_id if self._seat else None
        sitting = self._sitting_id
        self._run(lambda: self._service.back(sitting, student), self.show_step)

    def _decline(self) -> None:
        """Left blank on purpose; that is an answer, too, and stored as one."""
        self.decline_button.setChecked(True)
        self._put(None)

    def _pick(self) -> None:
        self._put(self.question.editor.value(), PAUSE_MS)

    def _put(self, value: object, pause: int = 0) -> None:
        step = self._step
        if isinstance(step, Question) and not self._is_busy:
            self._waiting_step = None
            self.question.editor.lock(is_locked=True)
            if pause:
                self._pause.start(pause)
            self._run(
                lambda: self._service.answer(step.answer_id, step.item, value), self._take_next
            )

    def _take_next(self, step: object) -> None:
        """The answer is on the disk."""
        if self._pause.isActive():
            self._is_busy, self._waiting_step = True, step
        else:
            self.show_step(step)

    def _end_pause(self) -> None:
        if self._waiting_step is not None:
            step, self._waiting_step = self._waiting_step, None
            self._is_busy = False
            self.show_step(step)

    def _sit_down(self) -> None:
        """A number that was interrupted has somebody's answers behind it."""
        seat = self._seat
        if seat is None:
            return
        if seat.state is SeatState.BEGUN:
            self._opens_seat = True
            self._show_password()
            return
        sitting = self._sitting_id
        self._run(lambda: self._service.sit_down(sitting, seat.student_id), self.show_step)

    def _opened(self, failed: int) -> None:
        """The right password: the screen is the counsellor's, or the number is opened again."""
        seat = self._seat
        if self._opens_seat and seat is not None:
            self._leave_password()
            sitting = self._sitting_id
            self._run(lambda: self._service.sit_down(sitting, seat.student_id), self.show_step)
        else:
            self.left.emit(failed)

    def _leave_password(self) -> None:
        self.password.forget()
        behind, self._behind = self._behind, None
        self.staff_button.show()
        if behind is not None:
            self.show_page(behind)
            self._bring_back_buttons()
            self.show_progress(self._step if isinstance(self._step, Question) else None)
            if behind is self.question:
                self.question.editor.take_focus()

    def _note_change(self) -> None:
        has_value = self.question.editor.value() is not None
        if has_value:
            self.decline_button.setChecked(False)
        self.next_button.setEnabled(has_value or self.decline_button.isChecked())

    # Around it

    def _run(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        """One thing at a time: what is pressed meanwhile does nothing."""
        if self._is_busy:
            return
        self._is_busy = True
        job = self._workplace.jobs.start(lambda progress: work(), self._fail)
        job.succeeded.connect(self._free)
        job.succeeded.connect(then)

    def _free(self) -> None:
        self._is_busy = False

    def _fail(self, error: BaseException) -> None:
        """No words about what went wrong: whoever sits here can do nothing about it."""
        self._is_busy = False
        self._pause.stop()
        self.question.editor.lock(is_locked=False)
        if isinstance(error, AnswerRefused):
            self.question.say_problem(self.tr("This cannot be an answer. Please look again."))
            return
        self.show_progress(None)
        self.show_page(self.ask)
        self.show_buttons(back=False, decline=False, on="")
        self.staff_button.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, arrows move, Enter goes on; everything else ends here."""
        event.accept()
        key, page = event.key(), self.page()
        keys = Qt.Key
        if event.isAutoRepeat() or self._is_busy or page is self.password:
            return
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        if key in (keys.Key_Return, keys.Key_Enter):
            if self.next_button.isVisible() and self.next_button.isEnabled():
                self._go_on()
        elif page is self.question and keys.Key_0 <= key <= keys.Key_9:
            self.question.editor.press(key - keys.Key_0)
        elif key in (keys.Key_Up, keys.Key_Down):
            self._move(-1 if key == keys.Key_Up else 1)

    def _move(self, by: int) -> None:
        page = self.page()
        if page is self.question:
            self.question.editor.step(by)
        elif page is self.seats:
            self.seats.step(by)
        self.reveal()

    def _keep_buttons(self) -> None:
        self._kept = (
            not self.back_button.isHidden(),
            not self.decline_button.isHidden(),
            "" if self.next_button.isHidden() else self.next_button.text(),
        )

    def _bring_back_buttons(self) -> None:
        back, decline, on = self._kept
        self.show_buttons(back=back, decline=decline, on=on)

    def _connect(self) -> None:
        self.staff_wanted.connect(self._ask_staff)
        self.next_button.clicked.connect(self._go_on)
        self.back_button.clicked.connect(self._go_back)
        self.decline_button.clicked.connect(self._decline)
        self.question.changed.connect(self._note_change)
        self.question.picked.connect(self._pick)
        self.seats.chosen.connect(self._check_seat)
        self.password.opened.connect(self._opened)
        self.password.left.connect(self._leave_password)
        self.password.lock_wanted.connect(self.lock_wanted)
        QApplication.clipboard().clear()  # a field for words must not take what was copied before
