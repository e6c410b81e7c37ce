"""One room: the digits to compare, where it belongs, and what the lead may decide."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QPushButton

from models.vocabulary import Area
from services.actor import Right
from services.county.room_records import Approval, KeyChange, RoomState, RoomView
from services.county.unit_records import UnitView
from services.months import month_of
from ui.county.place_sheet import Asked, PlaceSheet
from ui.county.registry_words import expected_words, room_state, room_tone
from ui.shared.entries import FactGrid, row_of, selectable_label
from ui.shared.local_time import moment_words
from ui.shared.widgets import (
    Card,
    Chip,
    danger_button,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)
from ui.workplace import Workplace


class RoomCard(Card):
    """Empty until a room was chosen."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("No room chosen"))
        self._workplace = workplace
        self._room: RoomView | None = None
        self._units: tuple[UnitView, ...] = ()
        self._may_decide = workplace.register.vault.actor.may(Right.MANAGE)
        self.chip = Chip()
        self.chip.hide()
        self.digits = text_label("", "title")
        self.digits.setWordWrap(True)
        self._ask = text_label("", "muted")
        self.facts = FactGrid()
        self.approve = primary_button(self.tr("They agree: enrol…"))
        self.refuse = danger_button(self.tr("Refuse"))
        self.elsewhere = plain_button(self.tr("Another unit…"))
        self.revoke = danger_button(self.tr("Revoke its key…"))
        self.head.addWidget(self.chip)
        for part in (self._ask, self.digits, self.facts):
            self.body.addWidget(part)
        buttons = (self.refuse, self.revoke, self.elsewhere, self.approve)
        self.body.addWidget(row_of(1, *buttons, spacing=8))
        self._connect(buttons)

    def set_units(self, units: Sequence[UnitView]) -> None:
        """Where a room may belong."""
        self._units = tuple(unit for unit in units if unit.closed is None)

    def show_room(self, room: RoomView) -> None:
        """Another room."""
        self._room = room
        self.heading.setText(room.name)
        self.chip.show_state(room_state(room), room_tone(room))
        self.digits.setText(room.fingerprint)
        is_asked = room.state is RoomState.ASKED
        self._ask.setText(
            self.tr(
                "Let the room read its digits aloud, from its own window or its printed sheet. "
                "Enrol it only if all eight groups agree."
            )
            if is_asked
            else self.tr("Digits of its keys")
        )
        self.facts.set_rows(
            [
                (self.tr("Room id"), selectable_label(room.code)),
                (self.tr("Unit"), text_label(room.unit_name or "–")),
                (self.tr("Expected"), text_label(expected_words(room))),
                (self.tr("Asked"), muted_label(moment_words(room.asked_at))),
            ]
        )
        may, state = self._may_decide, room.state
        self.approve.setVisible(may and state in (RoomState.ASKED, RoomState.REFUSED))
        self.refuse.setVisible(may and is_asked)
        for button in (self.elsewhere, self.revoke):
            button.setVisible(may and state is RoomState.APPROVED)

    def offer_key(self, change: KeyChange) -> None:
        """A room sends a new key, signed by its old one."""
        if not self._may_decide:
            return
        title = self.tr("{room} has a new key").format(room=change.name)
        text = self.tr("It is signed with the key that is here. Take it from now on?")
        if self._workplace.dialogs.ask(title, text, self.tr("Take it")):
            registry = self._workplace.register.room_registry
            job = self._workplace.jobs.start(lambda progress: registry.take_key(change))
            job.succeeded.connect(self._announce)

    def _connect(self, buttons: Sequence[QPushButton]) -> None:
        slots = (self._refuse, self._revoke, self._move, self._approve)
        for button, slot in zip(buttons, slots, strict=True):
            button.hide()
            button.clicked.connect(slot)

    def _approve(self) -> None:
        if self._room is None:
            return
        room, registry = self._room, self._workplace.register.room_registry
        last = month_of(self._workplace.clock.today())
        sheet = PlaceSheet(
            self,
            self._workplace,
            Asked(self.tr("Enrol {room}").format(room=room.name), self.tr("Enrol")),
            self._units,
            month=last,
        )
        sheet.do = lambda: registry.approve(
            room.code, room.version, Approval(sheet.unit_id(), sheet.month())
        )
        sheet.open()

    def _move(self) -> None:
        if self._room is None:
            return
        room, registry = self._room, self._workplace.register.room_registry
        sheet = PlaceSheet(
            self,
            self._workplace,
            Asked(
                self.tr("Another unit for {room}").format(room=room.name),
                self.tr("Move"),
                self.tr("What it reported of before stays with the old unit."),
            ),
            self._units,
            unit_id=room.unit_id,
            day=self._workplace.clock.today(),
        )
        sheet.do = lambda: registry.move(
            room.code, room.version, sheet.unit_id(), sheet.day() or date.max
        )
        sheet.open()

    def _refuse(self) -> None:
        if self._room is None:
            return
        room, registry = self._room, self._workplace.register.room_registry
        title = self.tr("Refuse {room}?").format(room=room.name)
        consequences = (self.tr("Its packages are not taken. It may ask again."),)
        if self._workplace.dialogs.confirm_destructive(title, consequences, self.tr("Refuse")):
            job = self._workplace.jobs.start(
                lambda progress: registry.refuse(room.code, room.version)
            )
            job.succeeded.connect(self._announce)

    def _revoke(self) -> None:
        if self._room is None:
            return
        room, registry = self._room, self._workplace.register.room_registry
        title = self.tr("Revoke the key of {room}?").format(room=room.name)
        consequences = (
            self.tr("No package signed with it is taken any more; what was taken stays."),
            self.tr("Its months are expected until this one."),
            self.tr("With another key it may be enrolled again."),
        )
        if self._workplace.dialogs.confirm_destructive(title, consequences, self.tr("Revoke")):
            last = month_of(self._workplace.clock.today())
            job = self._workplace.jobs.start(
                lambda progress: registry.revoke(room.code, room.version, last)
            )
            job.succeeded.connect(self._announce)

    def _announce(self) -> None:
        self._workplace.changes.announce({Area.UNITS})
