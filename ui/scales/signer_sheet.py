"""Whose packs count: the key is read or pasted, its fingerprint compared, then it is added."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.errors import InvalidInput, Problem
from services.scales.signers import NewSigner
from ui.shared.entries import row_of
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.theme import set_look
from ui.shared.widgets import CheckBox, plain_button, text_label
from ui.workplace import Workplace


class SignerSheet(RecordSheet):
    """``open()`` it; it adds and announces."""

    def __init__(self, parent: QWidget, workplace: Workplace) -> None:
        translate = QCoreApplication.translate
        form, self.name, self.key = RecordForm(), line_field(), line_field("RW…")
        hint = translate("SignerSheet", "e.g. the city's psychological aid centre")
        form.add(Field("name", translate("SignerSheet", "Who signs with it"), self.name, hint))
        form.add(Field("public_key", translate("SignerSheet", "Public key"), self.key))
        title = translate("SignerSheet", "Whose packs to take")
        super().__init__(parent, workplace, title, form)
        self.fingerprint = text_label("", "muted")
        self.compared = CheckBox(self.tr("I compared all eight groups; they are the same"))
        read = plain_button(self.tr("Read from a key file…"), icon_name="folder-open")
        read.clicked.connect(self._read)
        words = self.tr(
            "Whoever holds this key can bring scales into this room. Ask for the fingerprint on "
            "paper or by telephone, not by the same way as the key."
        )
        self._missing = text_label(self.tr("Please compare the fingerprint first."), "error")
        self._missing.hide()
        self.key.textChanged.connect(self._show_fingerprint)
        self._show_fingerprint()
        parts = (text_label(words, "muted"), row_of(read, 1), form, self.fingerprint)
        self.lay_out(self.tr("Add"), *parts, self.compared, self._missing)
        self.saved.connect(self._announce)

    @override
    def saving(self) -> Callable[[], int]:
        new = self._typed()
        signers = self.workplace.register.scale_signers
        return lambda: signers.add(new)

    @override
    def finish(self) -> None:
        """Not before somebody says that the digits were compared."""
        is_open = bool(self._typed().fingerprint) and not self.compared.isChecked()
        self._missing.setVisible(is_open)
        if not is_open:
            super().finish()

    def _typed(self) -> NewSigner:
        return NewSigner(self.name.text().strip(), "".join(self.key.text().split()))

    def _show_fingerprint(self) -> None:
        found = self._typed().fingerprint
        waiting = self.tr("The fingerprint is shown as soon as the key is complete.")
        groups = found.split(" ")
        lines = "\n".join(("  ".join(groups[:4]), "  ".join(groups[4:])))
        self.fingerprint.setText(lines if found else waiting)
        set_look(self.fingerprint, role="title" if found else "muted")
        self.compared.setEnabled(bool(found))
        self.compared.setChecked(False)

    def _read(self) -> None:
        path = self.workplace.dialogs.open_file(
            self.tr("A public key"), self.tr("Key file (*.pub *.txt);;All files (*)")
        )
        if path is None:
            return
        signers = self.workplace.register.scale_signers
        job = self.workplace.jobs.start(lambda progress: signers.read_key(path))
        job.succeeded.connect(self._show_key)

    def _show_key(self, found: NewSigner) -> None:
        self.key.setText(found.public_key)
        self.key.setCursorPosition(0)
        if not found.public_key:
            self.form.show_error(InvalidInput({"public_key": Problem.MALFORMED}))

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.SCALES})
