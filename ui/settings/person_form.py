"""One person: name, role, start password; and letting them go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from models.vocabulary import Role
from services.errors import InvalidInput
from services.progress import Progress
from services.staff import StaffMember
from ui.settings.words import role_hint, role_name
from ui.shared.choices import Option, Segmented
from ui.shared.form import Field, Form, line_field
from ui.shared.shortcuts import Keys, install
from ui.shared.widgets import (
    Card,
    danger_button,
    plain_button,
    primary_button,
    text_label,
)
from ui.unlock.new_password import NewPassword
from ui.workplace import Workplace


class PersonForm(Card):
    """Signals: ``saved`` (what to say), ``left``, ``failed`` (an error for the dialog)."""

    saved = Signal(str)
    left = Signal()
    failed = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(" ")
        self._workplace = workplace
        self._member: StaffMember | None = None
        self.name = line_field()
        self.role = Segmented([Option(role, role_name(role)) for role in Role], Role.COUNSELLOR)
        self.form = Form()
        self.form.add(Field("name", self.tr("Name"), self.name))
        self.form.add(Field("role", self.tr("Role"), self.role))
        self.passwords = NewPassword(workplace.jobs, self._personal)
        self.reset_note = text_label("", "small")
        self.back = plain_button(self.tr("Cancel"))
        self.save = primary_button(self.tr("Save"))
        self.let_go = danger_button(self.tr("Let this person go"))
        self._lay_out()
        self._connect()

    def start(self, member: StaffMember | None) -> None:
        """Show the form for ``member``, or empty for a new colleague."""
        self._member = member
        self.heading.setText(self.tr("Change") if member else self.tr("A new colleague"))
        self.name.setText(member.name if member else "")
        self.role.set_value(member.role if member else Role.COUNSELLOR)
        self.passwords.clear()
        self.form.clear_problems()
        self.passwords.form.clear_problems()
        actor = self._workplace.register.vault.actor
        self.let_go.setVisible(member is not None and member.staff_id != actor.staff_id)
        vault = self._workplace.register.vault
        is_own = member is not None and member.staff_id == actor.staff_id
        # A password set here would lock one's own case notes away; with the sheet it does not.
        self.passwords.setVisible(not is_own or vault.keys.is_opened_by_sheet)
        self.reset_note.setText(self._note(is_own=self.passwords.isHidden()))
        self._hint_role(self.role.value())
        self.show()
        self.name.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(self.form)
        self.body.addWidget(self.reset_note)
        self.body.addWidget(self.passwords)
        row = QHBoxLayout()
        row.setSpacing(self._workplace.theme.px(8))
        row.addWidget(self.let_go)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.save)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.role.chosen.connect(self._hint_role)
        self.back.clicked.connect(self.left)
        self.save.clicked.connect(self.finish)
        self.let_go.clicked.connect(self._ask_let_go)
        self.name.returnPressed.connect(self.passwords.setFocus)
        self.passwords.finished.connect(self.finish)
        install(self, Keys.BACK, self.left.emit)
        install(self, Keys.FINISH, self.finish)

    def finish(self) -> None:
        """Save what was typed; without a password an existing one stays."""
        if (self._member is None or self.passwords.value()) and not self.passwords.is_same():
            return
        staff, member = self._workplace.register.staff, self._member
        name, role = self.name.text(), Role(self.role.value())
        password = self.passwords.value()

        def work(progress: Progress) -> None:
            if member is None:
                staff.add(name, role, password)
            else:
                staff.edit(member.staff_id, name, role, password)

        self.save.setEnabled(False)
        job = self._workplace.jobs.start(work, self._show_error)
        job.succeeded.connect(self._tell_saved)

    def _tell_saved(self) -> None:
        self.save.setEnabled(True)
        self.passwords.clear()
        if self._member is None:
            self.saved.emit(
                self.tr("Added. Tell the start password in person; it should be changed at once.")
            )
        else:
            self.saved.emit(self.tr("Saved."))

    def _show_error(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        forms = (self.form, self.passwords.form)
        if not (isinstance(error, InvalidInput) and any(f.show_error(error) for f in forms)):
            self.failed.emit(error)

    def _ask_let_go(self) -> None:
        member = self._member
        if member is None:
            return
        consequences = (
            self.tr("The password stops working at once; the register gets a new key."),
            self.tr("Records keep the name. The person's own case notes open with the sheet only."),
            self.tr("Backups made before today still open with the old password: store them well."),
        )
        title = self.tr("Let {name} go?").format(name=member.name)
        if self._workplace.dialogs.confirm_destructive(title, consequences, self.tr("Let go")):
            staff = self._workplace.register.staff
            job = self._workplace.jobs.start(
                lambda progress: staff.deactivate(member.staff_id), self.failed.emit
            )
            job.succeeded.connect(self._tell_gone)

    def _tell_gone(self) -> None:
        self.saved.emit(self.tr("Done. The register has a new key."))

    def _hint_role(self, code: str) -> None:
        self.form.set_hint("role", role_hint(Role(code)) if code else "")

    def _note(self, *, is_own: bool) -> str:
        if self._member is None:
            return self.tr("A start password, to be changed at the first login:")
        if is_own:
            return self.tr("Your own password is changed on the password page.")
        return self.tr(
            "A new start password, only if the old one was forgotten. It does not open the "
            "person's earlier case notes; the recovery sheet does."
        )

    def _personal(self) -> tuple[str, ...]:
        return (self.name.text(),)
