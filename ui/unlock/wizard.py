"""The first run: where, which room, who, which password; then the recovery sheet."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.errors import InvalidInput
from services.room_profile import RoomProfile
from services.vault.recovery import RecoverySheet
from services.vault.vault import Vault
from ui.jobs import JobRunner
from ui.shared.dialogs import Dialogs
from ui.shared.fitting_stack import FittingStack
from ui.shared.form import Field, Form, line_field
from ui.shared.shortcuts import Keys, install
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.translation import Language
from ui.unlock.edition_choice import EditionChoice
from ui.unlock.new_password import NewPassword
from ui.unlock.panel import WIDE, Panel, link_button
from ui.unlock.place_step import PlaceStep
from ui.unlock.room_form import RoomForm

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault

_PLACE, _ROOM, _LEAD = 0, 1, 2


class FirstRunPanel(Panel):
    """Signals: ``created`` (Vault, OpenVault, RecoverySheet, password), ``restore_wanted``,
    ``found_register`` (Path)."""

    created = Signal(object, object, object, str)
    restore_wanted = Signal()
    found_register = Signal(object)

    def __init__(self, vault: Vault, jobs: JobRunner, dialogs: Dialogs, language: Language) -> None:
        super().__init__(self.tr("Welcome to Anxinbu"), " ", WIDE)
        self._vault, self._jobs = vault, jobs
        self.edition = EditionChoice(self)
        self.place = PlaceStep(vault.files.folder, dialogs)
        self.place.ask_first(*self.edition.widgets())
        self.room = RoomForm(language)
        self.lead = LeadStep(jobs, self.room)
        self._steps = FittingStack()
        for step in (self.place, self.room, self.lead):
            self._steps.add_page(step)
        self.back = plain_button(self.tr("Back"))
        self.next = primary_button(self.tr("Next"))
        self.restore = link_button(self.tr("I have a backup of a register"))
        self.column.addWidget(self._steps)
        self.add_buttons(self.back, self.next, link=self.restore)
        self._connect()
        self._show(_PLACE)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.restore.clicked.connect(self.restore_wanted)
        self.place.found_register.connect(self.found_register)
        self.edition.chosen.connect(self._choose_edition)
        self.place.folder.returnPressed.connect(self.go_on)
        for field in (self.room.name, self.room.code, self.room.address, self.room.phone):
            field.returnPressed.connect(self.go_on)
        self.lead.passwords.finished.connect(self.go_on)
        install(self, Keys.BACK, self.go_back)

    def start(self) -> None:
        self.next.setFocus()

    def go_back(self) -> None:
        """The step before; what was typed stays."""
        if self._steps.current() > _PLACE:
            self._show(self._steps.current() - 1)

    def go_on(self) -> None:
        """The next step, if this one is filled in; after the last one create the register."""
        self.banner.hide()
        step = self._steps.current()
        if step == _PLACE and self.place.is_filled():
            self._show(_ROOM)
        elif step == _ROOM:
            profile = self.room.value()
            job = self._jobs.start(lambda progress: _check_room(profile), self._show_error)
            job.succeeded.connect(self._show_lead)
        elif step == _LEAD and self.next.isEnabled() and self.lead.passwords.is_same():
            self._create()

    def _create(self) -> None:
        vault = self._vault
        is_moved = self.place.value() != vault.files.folder
        if is_moved:
            vault = vault.moved_to(self.place.value())
        work = _creating(
            vault, is_moved, self.room.value(), self.lead.name.text(), self.lead.passwords.value()
        )
        self._set_busy(True)
        job = self._jobs.start(lambda progress: work(), self._show_error)
        job.succeeded.connect(self._finish)

    def _finish(self, made: "tuple[Vault, OpenVault, RecoverySheet]") -> None:
        password = self.lead.passwords.value()
        self.lead.passwords.clear()
        self.created.emit(*made, password)

    def _show_error(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, InvalidInput):
            for step, shows in ((_ROOM, self.room.form.show_error), (_LEAD, self.lead.show_error)):
                if shows(error):
                    if self._steps.current() != step:
                        self._show(step)
                        shows(error)
                    return
        self.say_trouble(error)

    def _show_lead(self) -> None:
        self._show(_LEAD)

    def _choose_edition(self, is_office: bool) -> None:
        self.room.set_office(is_office)
        self.lead.set_office(is_office)

    def _show(self, step: int) -> None:
        self._steps.show_page((self.place, self.room, self.lead)[step])
        self.subtitle.setText(self._step_names()[step])
        self.back.setVisible(step > _PLACE)
        self.restore.setVisible(step == _PLACE)
        self.next.setText(self.tr("Create") if step == _LEAD else self.tr("Next"))
        (self.next, self.room, self.lead)[step].setFocus()

    def _step_names(self) -> tuple[str, str, str]:
        who = (
            self.tr("Step 2 of 3: the office")
            if self.edition.is_office()
            else self.tr("Step 2 of 3: the room")
        )
        return (
            self.tr("Step 1 of 3: where the records lie"),
            who,
            self.tr("Step 3 of 3: you, and your password"),
        )

    def _set_busy(self, is_busy: bool) -> None:
        self.next.setEnabled(not is_busy)
        self.next.setText(self.tr("Creating…") if is_busy else self.tr("Create"))


class LeadStep(QWidget):
    """The first person, who leads the room, and the password."""

    def __init__(self, jobs: JobRunner, room: RoomForm) -> None:
        super().__init__()
        self._room = room
        self.name = line_field()
        self.form = Form()
        self.form.add(Field("lead_name", self.tr("Your name"), self.name))
        self.passwords = NewPassword(jobs, self._personal)
        self.name.returnPressed.connect(self.passwords.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(12))
        self._about = text_label()
        column.addWidget(self._about)
        column.addWidget(self.form)
        column.addWidget(self.passwords)
        self.setFocusProxy(self.name)
        self.set_office(False)

    def set_office(self, is_office: bool) -> None:
        """Say what the first person may do in an office, or in a room."""
        self._about.setText(
            self.tr(
                "You lead the office: you can add colleagues, approve rooms and sign what goes "
                "back to them. Nobody can read a password from this program, and nobody can reset "
                "it from outside."
            )
            if is_office
            else self.tr(
                "You lead the room: you can add colleagues, change settings and close months. "
                "Nobody can read a password from this program, and nobody can reset it from "
                "outside."
            )
        )

    def show_error(self, error: BaseException) -> bool:
        """Beside the name or the password; False if it is about neither."""
        return self.form.show_error(error) or self.passwords.form.show_error(error)

    def _personal(self) -> tuple[str, ...]:
        return (self.name.text(), self._room.name.text())


def _check_room(profile: RoomProfile) -> None:
    from services.code_lists import CodeLists
    from services.room_profile import require_valid

    require_valid(profile.cleaned(), CodeLists())


def _creating(
    vault: Vault, is_moved: bool, room: RoomProfile, lead_name: str, password: str
) -> "Callable[[], tuple[Vault, OpenVault, RecoverySheet]]":
    def work() -> "tuple[Vault, OpenVault, RecoverySheet]":
        from services.vault import location
        from services.vault.creation import NewRegister

        opened, sheet = vault.create(NewRegister(room, lead_name, password))
        if is_moved:  # the proposed place is found again by itself
            location.remember(vault.files.folder)
        return vault, opened, sheet

    return work
