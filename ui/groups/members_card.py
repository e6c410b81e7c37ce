"""Who belongs to a group: each with how often they came; those who left last."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from services.groups.records import Barred, GroupDetails, Member
from ui.shared.entries import Entries, row_of
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.workplace import Workplace


class MembersCard(Card):
    """Signals: ``join_wanted``, ``leave_wanted`` (Member), ``opened`` (Member)."""

    join_wanted = Signal()
    leave_wanted = Signal(object)
    opened = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.heading.setText(self.tr("Members"))
        self.heading.show()
        self._curtain = workplace.curtain
        self._buttons: dict[QWidget, Member] = {}
        self._entries = Entries(6)
        self._join = plain_button(self.tr("Add a member"), icon_name="user-round-plus")
        self._join.clicked.connect(self.join_wanted)
        self.body.addWidget(self._entries)
        self.body.addWidget(row_of(self._join, 1))

    def show_members(self, group: GroupDetails) -> None:
        """Show these instead."""
        is_open = group.summary.until is None
        self._join.setVisible(is_open)
        self._buttons = {}
        held = len(group.sessions)
        rows = [self._row(member, held) for member in group.members]
        self._entries.set_rows(rows or [text_label(self.tr("Nobody yet."), "muted")])

    def _row(self, member: Member, held: int) -> QWidget:
        name = NameLabel(self._curtain, member.name or self.tr("(file shut)"))
        came = self.tr("came {times} of {held}").format(times=member.present, held=held)
        parts: list[QWidget | int] = [name, muted_label(came), 1]
        if member.until is not None:
            until = self.tr("until {day}").format(day=member.until.isoformat())
            parts.append(muted_label(until))
        elif member.barred is not None:
            parts.append(Chip(self._word(member.barred), Tone.WARN))
        open_file, leave = _link(self.tr("File")), _link(self.tr("Left…"))
        self._buttons |= {open_file: member, leave: member}
        open_file.clicked.connect(self._open)
        leave.clicked.connect(self._leave)
        parts.append(open_file)
        if member.until is None:
            parts.append(leave)
        return row_of(*parts, spacing=8)

    def _word(self, barred: Barred) -> str:
        words = {
            Barred.CONSENT: self.tr("consent withdrawn"),
            Barred.LOCKED: self.tr("file locked"),
            Barred.RESTRICTED: self.tr("file restricted"),
        }
        return words[barred]

    def _of_sender(self) -> Member:
        sender = self.sender()
        return next(member for button, member in self._buttons.items() if button is sender)

    def _open(self) -> None:
        self.opened.emit(self._of_sender())

    def _leave(self) -> None:
        self.leave_wanted.emit(self._of_sender())


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    return button
