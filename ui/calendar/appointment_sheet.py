"""One appointment: what it is, and all that can be done about it."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from models.vocabulary import AppointmentKind, AppointmentState
from services.appointments.records import AppointmentRow, Extent
from ui.calendar import words
from ui.clients.flag_strip import FlagStrip
from ui.navigation import Place
from ui.shared.buttons import ShortcutButton
from ui.shared.choices import Option, Segmented
from ui.shared.entries import FactGrid, row_of
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.sheet import Sheet
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import Chip, NameLabel, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class Act(StrEnum):
    """What can be done about an appointment."""

    LOG_VISIT = "log_visit"
    OPEN_VISIT = "open_visit"
    CAME = "came"
    NO_SHOW = "no_show"
    CHANGE = "change"
    CANCEL = "cancel"
    PLAN_AGAIN = "plan_again"
    BOOK_AGAIN = "book_again"
    OPEN_FILE = "open_file"


class Offer(NamedTuple):
    """One button. ``letter`` does the same, here and in the week."""

    act: Act
    letter: str
    words: str


# The same letters work on the appointment under the cursor of the week.
LETTERS = {
    "V": Act.LOG_VISIT,
    "K": Act.CAME,
    "X": Act.NO_SHOW,
    "E": Act.CHANGE,
    "C": Act.CANCEL,
    "P": Act.PLAN_AGAIN,
    "B": Act.BOOK_AGAIN,
    "F": Act.OPEN_FILE,
}


def possible(row: AppointmentRow, is_due: bool) -> tuple[Act, ...]:
    """What can be done now, the likeliest first. ``is_due``: its day has come."""
    has_client, is_own = row.client_id is not None, row.kind is AppointmentKind.BLOCKED
    if row.kept_in_id is not None:
        return (Act.OPEN_VISIT, Act.BOOK_AGAIN, Act.OPEN_FILE)
    if is_own:
        return (Act.CHANGE, Act.CANCEL)
    acts = [Act.LOG_VISIT] if is_due else []
    if row.state is AppointmentState.PLANNED:
        acts += [Act.CAME, Act.NO_SHOW] if is_due else []
        acts += [Act.CHANGE, Act.CANCEL]
    else:
        acts += [Act.PLAN_AGAIN]
    if has_client:
        acts += [Act.BOOK_AGAIN, Act.OPEN_FILE]
    return tuple(acts)


class AppointmentSheet(Sheet):
    """``wait()`` for it; ``act`` is what was chosen, None for nothing."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, row: AppointmentRow, acts: Sequence[Act]
    ) -> None:
        super().__init__(parent, words.when(row), "")
        self.act: Act | None = None
        self._buttons: dict[str, QPushButton] = {}
        labels = Labels(workplace)
        self.column.addWidget(row_of(_name(row, workplace), 1, _state(row)))
        flags = FlagStrip(workplace)
        flags.follow(row.client_id)
        self.column.addWidget(flags)
        facts = FactGrid()
        facts.set_rows(
            [(name, text_label(value)) for name, value in self._facts(row, labels) if value]
        )
        self.column.addWidget(facts)
        self.column.addSpacing(Theme.current().px(8))
        self.column.addLayout(self._actions(acts))
        self._add_buttons(self._close_button())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self._buttons.get(event.text().upper())
        if button is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            button.click()
        else:
            super().keyPressEvent(event)

    def _facts(self, row: AppointmentRow, labels: Labels) -> list[tuple[str, str]]:
        return [
            (self.tr("How"), labels.label("mode", row.mode) if row.mode else ""),
            (self.tr("Room"), row.place),
            (self.tr("What for"), row.purpose if row.client_name else ""),
            (self.tr("With whom"), row.counsellor_name),
            (self.tr("Reason"), row.state_reason),
            (self.tr("Series"), self.tr("one of several") if row.series_id else ""),
        ]

    def _actions(self, acts: Sequence[Act]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Theme.current().px(8))
        for number, act in enumerate(acts):
            letter = next((key for key, one in LETTERS.items() if one is act), "")
            button = ShortcutButton(act_word(act), letter)
            button.setProperty("role", "primary" if number == 0 else "plain")
            button.setProperty("act", act.value)
            button.clicked.connect(self._choose)
            self._buttons[letter or act.value] = button
            grid.addWidget(button, number // 2, number % 2)
        return grid

    def _close_button(self) -> QPushButton:
        button = plain_button(self.tr("Close"))
        button.clicked.connect(self.reject)
        return button

    def _choose(self) -> None:
        self.act = Act(self.sender().property("act"))
        self.accept()


class CancelSheet(Sheet):
    """``wait()`` for it, then read ``reason`` and ``extent``."""

    def __init__(self, parent: QWidget, workplace: Workplace, row: AppointmentRow) -> None:
        super().__init__(parent, QCoreApplication.translate("CancelSheet", "Cancel it?"), "")
        self._reason: QLineEdit = line_field(self.tr("e.g. ill, asked to move it"))
        self._extent = Segmented(
            [
                Option(Extent.ONE, self.tr("Only this one")),
                Option(Extent.FOLLOWING, self.tr("This and all following")),
            ],
            Extent.ONE,
        )
        self._form = RecordForm()
        self._form.add(Field("reason", self.tr("Reason"), self._reason))
        key = sheet_key(SheetName.CANCELLING, Place.CALENDAR, part=str(row.id))
        self._draft = SheetDraft(self, workplace, key, self._form, row.client_id)
        self.column.addWidget(text_label(words.when(row), "muted"))
        self.column.addWidget(self._draft.banner)
        self.column.addWidget(self._form)
        self.column.addWidget(self._extent)
        self._extent.setVisible(row.series_id is not None)
        self.add_choice(
            self.tr("Cancel the appointment"), self.tr("Leave it"), is_safe=True, keys=Keys.FINISH
        )
        self._reason.setFocus()

    def reason(self) -> str:
        """What was typed."""
        return self._reason.text()

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        self._draft.keep()

    def extent(self) -> Extent:
        """Only this one, or all that follow."""
        return Extent(self._extent.value())

    @override
    def accept(self) -> None:
        if self._reason.text().strip():
            self._draft.discard()
            super().accept()
        else:
            self._form.form.set_problems({"reason": self.tr("Please say why in a few words")})


def act_word(act: Act) -> str:
    """The verb on the button."""
    translate = QCoreApplication.translate
    words_of = {
        Act.LOG_VISIT: translate("AppointmentActs", "Log the visit"),
        Act.OPEN_VISIT: translate("AppointmentActs", "Open the visit"),
        Act.CAME: translate("AppointmentActs", "Has come"),
        Act.NO_SHOW: translate("AppointmentActs", "Did not come"),
        Act.CHANGE: translate("AppointmentActs", "Change"),
        Act.CANCEL: translate("AppointmentActs", "Cancel it"),
        Act.PLAN_AGAIN: translate("AppointmentActs", "Planned again"),
        Act.BOOK_AGAIN: translate("AppointmentActs", "Book the next one"),
        Act.OPEN_FILE: translate("AppointmentActs", "Open the file"),
    }
    return words_of[act]


def _name(row: AppointmentRow, workplace: Workplace) -> QWidget:
    if row.client_name or row.purpose:
        return NameLabel(workplace.curtain, row.client_name or row.purpose)
    return text_label(words.who(row, workplace.curtain), "strong")


def _state(row: AppointmentRow) -> Chip:
    return Chip(words.state_word(row.state), words.STATE_TONES[row.state])
