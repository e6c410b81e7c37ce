"""Pinning the county's keys: read the key file or type the printed sheet, compare, confirm."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.exchange.county import CountyKeys, comparable
from ui.shared.columns import Columns
from ui.shared.entries import row_of
from ui.shared.form import Field, Form, line_field
from ui.shared.theme import Theme, set_look
from ui.shared.widgets import Card, plain_button, text_label

if TYPE_CHECKING:
    from services.exchange.outbox import RoomIdentity


class CountyPanel(QWidget):
    """Signals: ``file_wanted``; ``keys()`` is what was typed, for the page's button."""

    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = line_field(self.tr("e.g. the county health bureau"))
        self._recipient = line_field("age1…")
        self._signer = line_field("RW…")
        self._form = Form()
        self._form.add(Field("name", self.tr("Who receives the summaries"), self._name))
        self._form.add(Field("recipient", self.tr("Key for sealing"), self._recipient))
        self._form.add(Field("signer", self.tr("Key for signing"), self._signer))
        self._fingerprint = text_label("", "title")
        self._room = text_label("", "body")
        for field in (self._name, self._recipient, self._signer):
            field.textChanged.connect(self._show_fingerprint)
        self._lay_out()
        self._show_fingerprint()

    def show_room(self, identity: "RoomIdentity") -> None:
        """What the county's officer compares about this room."""
        words = self.tr("Room id {code}\nFingerprint {fingerprint}")
        self._room.setText(words.format(code=identity.code, fingerprint=identity.fingerprint))

    def show_keys(self, keys: CountyKeys) -> None:
        """Fill in what a file or the register holds; a name that was typed stays."""
        self._name.setText(keys.name or self._name.text())
        self._recipient.setText(keys.recipient)
        self._signer.setText(keys.signer)
        for field in (self._recipient, self._signer):
            field.setCursorPosition(0)

    def keys(self) -> CountyKeys:
        """What stands in the fields now."""
        return CountyKeys(self._name.text(), self._recipient.text(), self._signer.text())

    def show_error(self, error: BaseException) -> bool:
        """Say what is wrong beside the fields; False if the error is not about them."""
        return self._form.show_error(error)

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._name

    def _show_fingerprint(self) -> None:
        fingerprint = comparable(self.keys())
        waiting = self.tr("shown as soon as both keys are complete")
        self._fingerprint.setText(_both_lines(fingerprint) if fingerprint else waiting)
        set_look(self._fingerprint, role="title" if fingerprint else "muted")

    def _lay_out(self) -> None:
        read = plain_button(self.tr("Read from the county's key file"), icon_name="folder-open")
        read.clicked.connect(self.file_wanted)
        keys = Card(self.tr("The county's keys"), self.tr("from its printed sheet or key file"))
        keys.body.addWidget(row_of(read, 1))
        keys.body.addWidget(self._form)
        compare = Card(self.tr("Compare"))
        compare.body.addWidget(
            text_label(self.tr("These digits must stand on the county's printed sheet:"))
        )
        compare.body.addWidget(self._fingerprint)
        compare.body.addWidget(
            text_label(
                self.tr("If one digit differs, do not go on: ask the county by telephone."), "muted"
            )
        )
        own = Card(self.tr("This room"), self.tr("for the county to compare"))
        own.body.addWidget(self._room)
        columns = Columns((3, 2))
        columns.left.addWidget(keys)
        columns.left.addStretch(1)
        columns.right.addWidget(compare)
        columns.right.addWidget(own)
        columns.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(16))
        column.addWidget(columns, 1)


def _both_lines(fingerprint: str) -> str:
    groups = fingerprint.split(" ")
    return "\n".join(("  ".join(groups[:4]), "  ".join(groups[4:])))
