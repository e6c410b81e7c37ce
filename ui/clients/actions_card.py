"""What can be done for a client beside logging a visit: one quiet list, each line leads to its
page."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton

from services.actor import Right
from ui.navigation import Place
from ui.shared.icons import icon
from ui.shared.subjects import ForClient
from ui.shared.theme import Theme
from ui.shared.widgets import Card, plain_button
from ui.workplace import Workplace

_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class _Action:
    words: str
    icon: str
    right: Right
    place: Place
    is_wrapped: bool  # the place takes a `ForClient`: a bare number would be a record's


class ActionsCard(Card):
    """``show_client`` first. Signal ``observation_wanted``."""

    observation_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Begin something"))
        self._workplace = workplace
        self._client_id = 0
        grid = QGridLayout()
        grid.setHorizontalSpacing(Theme.current().px(16))
        grid.setVerticalSpacing(Theme.current().px(8))
        may = workplace.register.vault.actor.may
        self._buttons = [self._button(one) for one in self._actions() if may(one.right)]
        screen = self._plain(self.tr("Answer at the screen"), "monitor")
        screen.clicked.connect(self._give_screen)
        if may(Right.CASEWORK):
            self._buttons.append(screen)
        observe = self._plain(self.tr("Note an observation"), "eye")
        observe.clicked.connect(self.observation_wanted)
        for number, button in enumerate((*self._buttons, observe)):
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)

    def show_client(self, client_id: int) -> None:
        """Whom the actions are about."""
        self._client_id = client_id

    def _button(self, action: _Action) -> QPushButton:
        button = self._plain(action.words, action.icon)
        button.setProperty("place", (action.place, action.is_wrapped))
        button.clicked.connect(self._go)
        return button

    def _plain(self, words: str, icon_name: str) -> QPushButton:
        button = plain_button(words)
        button.setProperty("role", "link")
        button.setIcon(icon(icon_name, "accent_ink"))
        return button

    def _go(self) -> None:
        sender = self.sender()
        if sender is None:
            return
        place, is_wrapped = sender.property("place")
        subject = ForClient(self._client_id) if is_wrapped else self._client_id
        self._workplace.navigate.go(place, subject)

    def _give_screen(self) -> None:
        from ui.kiosk.start_sheet import StartSheet  # most files are opened for something else

        StartSheet(self.window(), self._workplace, self._client_id).open()

    def _actions(self) -> tuple[_Action, ...]:
        everybody, casework = Right.LOG_VISITS, Right.CASEWORK
        return (
            _Action(self.tr("Book"), "calendar-check", everybody, Place.CALENDAR, True),
            _Action(self.tr("Intake form"), "file-text", everybody, Place.INTAKE, False),
            _Action(self.tr("Fill in a scale"), "clipboard-pen", casework, Place.ASSESS, False),
            _Action(self.tr("Risk assessment"), "shield-alert", casework, Place.RISK, False),
            _Action(self.tr("Safety plan"), "shield-check", casework, Place.SAFETY_PLAN, False),
            _Action(self.tr("Assessments"), "chart-line", casework, Place.ASSESSMENTS, False),
            _Action(self.tr("Crisis record"), "triangle-alert", casework, Place.CRISIS, True),
            _Action(self.tr("Care plan"), "list-checks", casework, Place.PLAN, True),
            _Action(self.tr("Rights and access"), "key-round", everybody, Place.RIGHTS, False),
        )
