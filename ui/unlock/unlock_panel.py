"""Choose a name, type the password, Enter."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from services.errors import DeviceSecretMissing, MustWait, VaultDamaged, VaultMissing, WrongPassword
from services.machine_settings import MachineSettingsFile
from ui.jobs import JobRunner
from ui.shared.choice import Choice, Option
from ui.shared.form import Field, Form
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, primary_button
from ui.unlock.panel import Panel, link_button
from ui.unlock.password_field import PasswordField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from services.vault.login_list import LoginList
    from services.vault.vault import Vault

_SECOND_MS = 1000


class _Names(Choice):
    """Signal ``passed_on`` (text): Enter, or letters typed here that belong to the password."""

    passed_on = Signal(str)

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802
        from PySide6.QtCore import Qt

        text, keys = event.text(), Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self.passed_on.emit("")
        elif text.strip() and text.isprintable():
            self.passed_on.emit(text)
        else:
            super().keyPressEvent(event)


class Names(NamedTuple):  # made ten times as fast as a frozen dataclass
    """Whom the room knows, and who unlocked last on this computer (0: not known)."""

    found: "LoginList"
    last: int


class UnlockPanel(Panel):
    """Signals: ``opened`` (OpenVault), ``recovery_wanted``, ``broken`` (the error), ``ready`` when
    the names are there. A password can be typed before that.
    """

    ready = Signal()
    opened = Signal(object)
    recovery_wanted = Signal()
    broken = Signal(object)

    def __init__(self, vault: "Vault", jobs: JobRunner) -> None:
        super().__init__(self.tr("Anxinbu"), " ")
        self._vault, self._jobs = vault, jobs
        self._wait = 0
        self._is_waiting_for_names = False
        self.who, self.password = _Names(), PasswordField()
        self.form = Form()
        self.form.add(Field("who", self.tr("Name"), self.who))
        self.form.add(Field("password", self.tr("Password"), self.password))
        self.open_button = primary_button(self.tr("Open"))
        self.open_button.setMinimumHeight(Theme.current().px(42))
        self.forgotten = link_button(self.tr("Forgotten: open with the sheet"))
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._lay_out()
        self._connect()

    def start(self) -> None:
        self.password.offer_look()
        self.password.setFocus()
        vault = self._vault
        job = self._jobs.start(lambda progress: _names_of(vault), self._tell_broken)
        job.succeeded.connect(self.show_people)

    def show_people(self, names: "Names") -> None:
        """Fill the heading and the list of names; who was here last is chosen."""
        found = names.found
        self.subtitle.setText(found.room_name)
        options = [Option(str(person.staff_id), person.name) for person in found.people]
        codes = [option.code for option in options]
        is_known, is_alone = str(names.last) in codes, len(options) == 1
        self.who.set_options(options, str(names.last) if is_known else "".join(codes[:1]))
        # Who has begun to type goes on typing.
        is_chosen = is_alone or is_known or self.password.text()
        (self.password if is_chosen else self.who).setFocus()
        self._ask_wait()
        self.ready.emit()
        is_entering, self._is_waiting_for_names = self._is_waiting_for_names, False
        if is_entering and is_alone:
            self.unlock()

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.column.setSpacing(px(4))
        self.column.addSpacing(px(16))
        self.column.addWidget(self.form)
        self.column.addSpacing(px(12))
        self.column.addWidget(self.open_button)
        self.column.addSpacing(px(8))
        foot = QHBoxLayout()
        foot.addWidget(self.forgotten)
        foot.addStretch(1)
        foot.addWidget(muted_label(self.tr("Fully offline")))
        self.column.addLayout(foot)

    def _connect(self) -> None:
        self._clock.timeout.connect(self._count_down)
        self.who.chosen.connect(self._choose)
        self.who.passed_on.connect(self._take_typed)
        self.password.returnPressed.connect(self.unlock)
        self.password.textEdited.connect(self._clear_problem)
        self.password.caps_lock_seen.connect(self._hint_caps_lock)
        self.open_button.clicked.connect(self.unlock)
        self.forgotten.clicked.connect(self.recovery_wanted)

    def unlock(self) -> None:
        """Try what was typed, unless a wait or a try is under way."""
        if not self.open_button.isEnabled():
            return
        if not self.password.text():
            self.form.set_problems({"password": self.tr("Please type your password")})
            return
        if not self.who.value():
            self._is_waiting_for_names = True  # Enter came before the names: it is remembered
            return
        self._set_busy(True)
        work = _unlocking(self._vault, int(self.who.value()), self.password.text())
        job = self._jobs.start(lambda progress: work(), self._show_error)
        job.succeeded.connect(self._enter)

    def _enter(self, opened: object) -> None:
        self.password.clear()
        self._set_busy(False)
        self.opened.emit(opened)

    def _show_error(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, WrongPassword | MustWait):
            self._say_wrong(error)
        elif isinstance(error, VaultDamaged | VaultMissing):
            self.broken.emit(error)
        else:
            self.say_trouble(error)
            if isinstance(error, DeviceSecretMissing):
                self.forgotten.setFocus()

    def _say_wrong(self, error: WrongPassword | MustWait) -> None:
        if isinstance(error, WrongPassword):
            self.password.selectAll()
        if error.wait_seconds:
            self._start_wait(error.wait_seconds)
        else:
            self.form.set_problems({"password": self.tr("The password is not right")})
        self.password.setFocus()

    def _tell_broken(self, error: BaseException) -> None:
        self.broken.emit(error)

    # Waiting

    def _choose(self, code: str) -> None:
        self.form.clear_problems()
        self.password.clear()
        self.password.setFocus()
        self._ask_wait()

    def _ask_wait(self) -> None:
        staff_id = int(self.who.value() or 0)
        job = self._jobs.start(lambda progress: self._vault.wait_seconds(staff_id))
        job.succeeded.connect(self._start_wait)

    def _start_wait(self, seconds: int) -> None:
        self._wait = seconds
        self.open_button.setEnabled(seconds == 0)
        if seconds:
            self._clock.start()
            self._say_wait()
        else:
            self._clock.stop()

    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait > 0:
            self._say_wait()
            return
        self._clock.stop()
        self.open_button.setEnabled(True)
        self.form.clear_problems()
        self.password.setFocus()

    def _say_wait(self) -> None:
        words = self.tr("Several wrong passwords: the next try in %n second(s)", "", self._wait)
        self.form.set_problems({"password": words})

    # Small things

    def _take_typed(self, text: str) -> None:
        self.password.setFocus()
        self.password.insert(text)

    def _clear_problem(self) -> None:
        if not self._wait and self.form.problem("password"):
            self.form.clear_problems()
            self.password.setFocus()

    def _hint_caps_lock(self, is_on: bool) -> None:
        self.form.set_warning("password", self.tr("Caps Lock is on") if is_on else "")

    def _set_busy(self, is_busy: bool) -> None:
        self.open_button.setEnabled(not is_busy)
        self.open_button.setText(self.tr("Opening…") if is_busy else self.tr("Open"))


def _names_of(vault: "Vault") -> Names:
    return Names(vault.login_list(), MachineSettingsFile(vault.files.folder).load().last_staff)


def _unlocking(vault: "Vault", staff_id: int, password: str) -> Callable[[], object]:
    """The work as a function, so that no widget is touched on the worker thread."""
    return lambda: vault.unlock(staff_id, password)
