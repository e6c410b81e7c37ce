"""People: who may sign in, with which role; add, change, let go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.staff import StaffMember
from ui.settings.person_form import PersonForm
from ui.settings.section import Section
from ui.settings.words import role_name
from ui.shared.entries import clear
from ui.shared.local_time import local_day
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, NameLabel, line, muted_label, plain_button, primary_button
from ui.workplace import Workplace


class PeopleSection(Section):
    """The list, and below it the form for one person while it is wanted."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.list = Card(self.tr("People"), self.tr("everybody signs in with their own name"))
        self.add = primary_button(self.tr("Add a colleague"), icon_name="user-round-plus")
        self.add.clicked.connect(self.start_adding)
        self.list.head.addWidget(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.list.body.addLayout(self._rows)
        self.form = PersonForm(workplace)
        self.form.hide()
        self.form.saved.connect(self._finish)
        self.form.left.connect(self.form.hide)
        self.form.failed.connect(self._show_error)
        self.column.addWidget(self.list)
        self.column.addWidget(self.form)

    @override
    def reload(self) -> None:
        staff = self.workplace.register.staff
        self.workplace.jobs.start(lambda progress: staff.list_all()).succeeded.connect(self._show)

    def start_adding(self) -> None:
        """An empty form."""
        self.banner.hide()
        self.form.start(None)

    def start_editing(self, member: StaffMember) -> None:
        """The form for one person."""
        self.banner.hide()
        self.form.start(member)

    def _show(self, members: tuple[StaffMember, ...]) -> None:
        clear(self._rows)
        for number, member in enumerate(members):
            if number:
                self._rows.addWidget(line())
            row = _PersonRow(self.workplace, member)
            row.edit_wanted.connect(self.start_editing)
            self._rows.addWidget(row)

    def _finish(self, words: str) -> None:
        self.form.hide()
        self.say(words)
        self.workplace.changes.announce({Area.STAFF})
        self.reload()

    def _show_error(self, error: BaseException) -> None:
        self.workplace.dialogs.show_error(error)


class _PersonRow(QWidget):
    """Signal ``edit_wanted`` (StaffMember)."""

    edit_wanted = Signal(object)

    def __init__(self, workplace: Workplace, member: StaffMember) -> None:
        super().__init__()
        self._member = member
        px = workplace.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(6), 0, px(6))
        row.setSpacing(px(12))
        row.addWidget(NameLabel(workplace.curtain, member.name))
        row.addWidget(muted_label(role_name(member.role)))
        row.addStretch(1)
        text, tone = self._state()
        chip = Chip(text, tone)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        chip.setVisible(bool(text))
        if member.is_active:
            edit = plain_button(self.tr("Change"))
            edit.setAccessibleName(self.tr("Change {name}").format(name=member.name))
            edit.clicked.connect(self._tell)
            row.addWidget(edit)

    def _state(self) -> tuple[str, Tone]:
        member = self._member
        if member.deactivated_at is not None:
            day = local_day(member.deactivated_at).isoformat()
            return self.tr("left on {day}").format(day=day), Tone.NEUTRAL
        if not member.has_password:
            return self.tr("no password yet"), Tone.WARN
        return "", Tone.NEUTRAL

    def _tell(self) -> None:
        self.edit_wanted.emit(self._member)
