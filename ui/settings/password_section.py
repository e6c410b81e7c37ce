"""One's own password, this PC's key, and the recovery sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from services.actor import Right
from services.errors import InvalidInput, WrongPassword
from ui.settings.section import Section
from ui.shared.form import Field, Form
from ui.shared.widgets import Card, plain_button, primary_button, text_label
from ui.unlock.new_password import NewPassword
from ui.unlock.password_field import PasswordField
from ui.unlock.sheet_panel import SheetPanel
from ui.workplace import Workplace


class PasswordSection(Section):
    """Everybody changes their own; the sheet is a lead's matter."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.old = PasswordField().offer_look()
        self.form = Form()
        self.form.add(Field("old", self.tr("Present password"), self.old))
        self.passwords = NewPassword(workplace.jobs, self._personal, "new")
        self.change = primary_button(self.tr("Change the password"))
        self.bind = plain_button("")
        self.make_sheet = plain_button(self.tr("Make a new sheet"), icon_name="key-round")
        self._bind_words = text_label()
        self._lay_out()
        self._connect()
        self.make_sheet.setEnabled(workplace.register.vault.actor.may(Right.MANAGE))

    @override
    def reload(self) -> None:
        is_bound = bool(self.workplace.register.vault.keys.key_file.device)
        self.bind.setText(
            self.tr("Undo the binding") if is_bound else self.tr("Bind to this computer")
        )
        self._bind_words.setText(
            self.tr("Passwords open the register on this computer only; elsewhere the sheet does.")
            if is_bound
            else self.tr("A copied folder could be attacked by guessing passwords.")
        )

    def _lay_out(self) -> None:
        card = Card(self.tr("My password"))
        card.body.addWidget(self.form)
        card.body.addWidget(self.passwords)
        card.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignRight)
        binding = Card(self.tr("This computer"), self.tr("needs the present password above"))
        row = QHBoxLayout()
        row.addWidget(self._bind_words, 1)
        row.addWidget(self.bind)
        binding.body.addLayout(row)
        sheet = Card(self.tr("Recovery sheet"))
        line = QHBoxLayout()
        words = self.tr("If the sheet is lost or somebody else saw it. The old one stops working.")
        line.addWidget(text_label(words), 1)
        line.addWidget(self.make_sheet)
        sheet.body.addLayout(line)
        for each in (card, binding, sheet):
            self.column.addWidget(each)

    def _connect(self) -> None:
        self.old.returnPressed.connect(self.passwords.setFocus)
        self.passwords.finished.connect(self._change)
        self.change.clicked.connect(self._change)
        self.bind.clicked.connect(self._toggle_binding)
        self.make_sheet.clicked.connect(self._ask_sheet)

    def _change(self) -> None:
        if not self.passwords.is_same():
            return
        staff, old, new = self.workplace.register.staff, self.old.text(), self.passwords.value()
        self.change.setEnabled(False)
        job = self.workplace.jobs.start(
            lambda progress: staff.change_own_password(old, new), self._show_error
        )
        job.succeeded.connect(self._tell_changed)

    def _tell_changed(self) -> None:
        self._forget()
        self.say(self.tr("Changed. The old password opens only old backups."))

    def _forget(self) -> None:
        self.change.setEnabled(True)
        self.old.clear()
        self.passwords.clear()
        self.form.clear_problems()

    def _show_error(self, error: BaseException) -> None:
        self.change.setEnabled(True)
        if isinstance(error, WrongPassword):
            self.form.set_problems({"old": self.tr("The password is not right")})
        elif not (isinstance(error, InvalidInput) and self.passwords.form.show_error(error)):
            self.workplace.dialogs.show_error(error)

    def _toggle_binding(self) -> None:
        vault, password = self.workplace.register.vault, self.old.text()
        act = vault.unbind if vault.keys.key_file.device else vault.bind
        job = self.workplace.jobs.start(lambda progress: act(password), self._show_error)
        job.succeeded.connect(self._tell_binding)

    def _tell_binding(self) -> None:
        self._forget()
        self.reload()
        self.say(self.tr("Saved. For colleagues it is in force from their next login."))

    def _ask_sheet(self) -> None:
        consequences = [
            self.tr(
                "The new one must be typed back from paper. Until then the old one stays valid."
            ),
            self.tr("Then the old sheet stops working, fully once everybody has signed in again."),
            *self._uncovered(),
        ]
        title = self.tr("Make a new recovery sheet?")
        if self.workplace.dialogs.confirm_destructive(title, consequences, self.tr("Make it")):
            dialog = SheetDialog(self.workplace, self)
            dialog.accepted.connect(self._tell_sheet)
            dialog.open()

    def _uncovered(self) -> list[str]:
        names = self.workplace.register.vault.keys.uncovered_by_new_sheet()
        if not names:
            return []
        words = self.tr(
            "It covers the case notes of these colleagues only from their next login; let them "
            "sign in soon and keep the old sheet until then: {names}"
        )
        shown = (self.workplace.curtain.name(name) for name in names)
        return [words.format(names=self.tr(", ").join(shown))]

    def _tell_sheet(self) -> None:
        self.say(
            self.tr(
                "The new recovery sheet is in force; for colleagues' case notes from their next "
                "login."
            )
        )

    def _personal(self) -> tuple[str, ...]:
        return (self.workplace.register.vault.actor.name,)


class SheetDialog(QDialog):
    """A new sheet on screen until it has been typed back; with Esc the old one stays in force."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.panel = SheetPanel(
            workplace.register.vault, None, workplace.jobs, workplace.dialogs, workplace.language
        )
        self.setWindowTitle(self.panel.heading.text())
        self.panel.fit(parent.window().width() - 2 * workplace.theme.px(24))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.panel.confirmed.connect(self.accept)
        self.panel.start()
