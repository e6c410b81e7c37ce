"""The only way out: the password of the counsellor who gave the screen away.

Counted as at the login, with the same waits. Whoever else has a password of the register can lock
it from here and sign in themselves: locking opens nothing.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from services.errors import AnxinbuError, MustWait, WrongPassword
from ui.jobs import JobRunner
from ui.kiosk.sheets import KioskPage
from ui.kiosk.type import button, kpx
from ui.unlock.password_field import PasswordField

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault

_SECOND_MS = 1000


class PasswordPage(KioskPage):
    """Signals: ``opened`` (how many wrong passwords there were before), ``left``,
    ``lock_wanted``."""

    opened = Signal(int)
    left = Signal()
    lock_wanted = Signal()

    def __init__(self, vault: "OpenVault", jobs: JobRunner) -> None:
        super().__init__()
        self._vault, self._jobs = vault, jobs
        self._wait = 0
        self.add("kioskTitle", self.tr("For the counsellor"))
        name = vault.actor.name
        self.add("kioskText", self.tr("Password of {name}").format(name=name))
        self.field = PasswordField()
        self.field.setProperty("role", "kioskField")
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.field.setMaximumWidth(kpx(520))
        self.column.addWidget(self.field)
        self._problem = self.add("kioskError")
        self.open_button = button(self.tr("Take the screen back"), "kioskGo")
        self.back_button = button(self.tr("Back"), "kioskPlain")
        self.lock_button = button(self.tr("Somebody else: lock the register"), "kioskQuiet")
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Empty, and ready to be typed into."""
        self.field.clear()
        if not self._wait:
            self._problem.setText("")
        self.field.setFocus()

    def forget(self) -> None:
        """Nothing half typed stays."""
        self.field.clear()

    def try_password(self) -> None:
        """Try what was typed, unless a wait or a try is under way."""
        if not self.open_button.isEnabled() or not self.field.text():
            return
        self.open_button.setEnabled(False)
        work = _confirming(self._vault, self.field.text())
        job = self._jobs.start(lambda progress: work(), self._fail)
        job.succeeded.connect(self._succeed)

    def _succeed(self, failed: int) -> None:
        self.open_button.setEnabled(True)
        self.forget()
        self.opened.emit(failed)

    def _fail(self, error: BaseException) -> None:
        self.open_button.setEnabled(True)
        self.field.selectAll()
        self.field.setFocus()
        if isinstance(error, WrongPassword | MustWait):
            self._wait = error.wait_seconds
            self._problem.setText(self.tr("The password is not right."))
            if self._wait:
                self.open_button.setEnabled(False)
                self._clock.start()
                self._say_wait()
            return
        is_known = isinstance(error, AnxinbuError)
        self._problem.setText(self.tr("It cannot be checked now. Please lock the register."))
        if not is_known:
            raise error

    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait > 0:
            self._say_wait()
        else:
            self.end_wait()

    def end_wait(self) -> None:
        """The next try may be made."""
        self._wait = 0
        self._clock.stop()
        self._problem.setText("")
        self.open_button.setEnabled(True)

    def _say_wait(self) -> None:
        words = self.tr("Several wrong passwords: the next try in %n second(s)", "", self._wait)
        self._problem.setText(words)

    def _connect(self) -> None:
        self._clock.timeout.connect(self._count_down)
        self.field.returnPressed.connect(self.try_password)
        self.open_button.clicked.connect(self.try_password)
        self.back_button.clicked.connect(self.left)
        self.lock_button.clicked.connect(self.lock_wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(kpx(14))
        row.addWidget(self.open_button)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.lock_button)
        self.column.addLayout(row)
        self.finish()


def _confirming(vault: "OpenVault", password: str) -> Callable[[], int]:
    """The work as a function, so that no widget is touched on the worker thread."""
    return lambda: vault.confirm_password(password)
