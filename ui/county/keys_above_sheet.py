"""The keys of the office above, read from its key file or typed, compared and kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.exchange.county import CountyKeys, comparable
from ui.shared.entries import row_of
from ui.shared.form import Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.shared.widgets import plain_button, text_label
from ui.workplace import Workplace


class KeysAboveSheet(Sheet):
    """Signal ``pinned``."""

    pinned = Signal()

    def __init__(self, parent: QWidget, workplace: Workplace) -> None:
        super().__init__(
            parent.window(),
            self.tr("Keys of the office above"),
            self.tr("Compare the eight groups with its printed sheet before you keep them."),
        )
        self._workplace = workplace
        self.name, self.recipient = line_field(), line_field("age1…")
        self.signer = line_field("RW…")
        self.digits = text_label("", "title")
        self.digits.setWordWrap(True)
        self.form = Form()
        self.form.add(Field("name", self.tr("Name"), self.name))
        self.form.add(Field("recipient", self.tr("To seal to (age)"), self.recipient))
        self.form.add(Field("signer", self.tr("Signs with (minisign)"), self.signer))
        read = plain_button(self.tr("Read its key file…"), icon_name="folder-open")
        read.clicked.connect(self._read)
        for field in (self.recipient, self.signer):
            field.textChanged.connect(self._show_digits)
        self.column.addWidget(row_of(read, 1))
        self.column.addWidget(self.form)
        self.column.addWidget(self.digits)
        self.add_choice(self.tr("They agree: keep"), "", is_safe=True)
        self._show_digits()

    def accept(self) -> None:
        """Keep them first; what is mistyped stands beside its field."""
        keys, outbox = self._keys(), self._workplace.register.outbox
        job = self._workplace.jobs.start(lambda progress: outbox.pin_county(keys), self._show_error)
        job.succeeded.connect(self._done)

    def _read(self) -> None:
        path = self._workplace.dialogs.open_file(
            self.tr("Its key file"), self.tr("Key file (*.txt);;All files (*)")
        )
        if path is None:
            return
        outbox = self._workplace.register.outbox
        job = self._workplace.jobs.start(lambda progress: outbox.read_county_keys(path))
        job.succeeded.connect(self._show_keys)

    def _show_keys(self, keys: CountyKeys) -> None:
        self.name.setText(keys.name or self.name.text())
        self.recipient.setText(keys.recipient)
        self.signer.setText(keys.signer)

    def _show_digits(self) -> None:
        self.digits.setText(comparable(self._keys()) or "–")

    def _keys(self) -> CountyKeys:
        return CountyKeys(self.name.text(), self.recipient.text(), self.signer.text())

    def _show_error(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _done(self) -> None:
        super().accept()
        self.pinned.emit()
