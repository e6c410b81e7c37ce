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
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.exchange.county_lists import PackInForce
    from services.exchange.enrolment import WrittenRequest
    from services.exchange.outbox import RoomIdentity


class CountyPanel(QWidget):
    """``begin`` when it is shown, ``pin`` for the page's button. Signal ``pinned``."""

    pinned = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._name = line_field(self.tr("e.g. the county health bureau"))
        self._recipient = line_field("age1…")
        self._signer = line_field("RW…")
        self._form = Form()
        self._form.add(Field("name", self.tr("Who receives the summaries"), self._name))
        self._form.add(Field("recipient", self.tr("Key for sealing"), self._recipient))
        self._form.add(Field("signer", self.tr("Key for signing"), self._signer))
        self._fingerprint = text_label("", "title")
        self._room = text_label("", "body")
        self._listed = text_label("", "muted")
        for field in (self._name, self._recipient, self._signer):
            field.textChanged.connect(self._show_fingerprint)
        self._lay_out()
        self._show_fingerprint()

    def begin(self) -> None:
        """Show this room's own fingerprint; what was typed before stays."""
        outbox = self._workplace.register.outbox
        job = self._workplace.jobs.start(lambda progress: outbox.identity())
        job.succeeded.connect(self._show_room)
        packs = self._workplace.register.office_packs
        job = self._workplace.jobs.start(lambda progress: packs.present())
        job.succeeded.connect(self._show_listed)

    def pin(self) -> None:
        """The user has compared the digits: keep these keys."""
        keys, outbox = self._keys(), self._workplace.register.outbox
        job = self._workplace.jobs.start(
            lambda progress: outbox.pin_county(keys), self._pinning_failed
        )
        job.succeeded.connect(self._tell_pinned)

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._name

    def _read_keys(self) -> None:
        path = self._workplace.dialogs.open_file(
            self.tr("The county's key file"), self.tr("Key file (*.txt *.anx);;All files (*)")
        )
        if path is None:
            return
        outbox = self._workplace.register.outbox
        job = self._workplace.jobs.start(lambda progress: outbox.read_county_keys(path))
        job.succeeded.connect(self._show_keys)

    def _pinning_failed(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _tell_pinned(self, nothing: object) -> None:
        self._form.clear_problems()
        self.pinned.emit()

    def _show_room(self, identity: "RoomIdentity") -> None:
        words = self.tr("Room id {code}\nFingerprint:\n{fingerprint}")
        digits = _both_lines(identity.fingerprint)
        self._room.setText(words.format(code=identity.code, fingerprint=digits))

    def _show_keys(self, keys: CountyKeys) -> None:
        self._name.setText(keys.name or self._name.text())
        self._recipient.setText(keys.recipient)
        self._signer.setText(keys.signer)
        for field in (self._recipient, self._signer):
            field.setCursorPosition(0)

    def _show_listed(self, pack: "PackInForce | None") -> None:
        is_listed = pack is not None and pack.is_enrolled
        listed = self.tr("The county has this room on its list.")
        unlisted = self.tr("Give the county this room's request; it compares the digits above.")
        self._listed.setText(listed if is_listed else unlisted)

    def _write_request(self) -> None:
        """To the one stick that is plugged in, or to a folder that the user points at."""
        outbox = self._workplace.register.outbox
        job = self._workplace.jobs.start(lambda progress: outbox.drives())
        job.succeeded.connect(self._choose_stick)

    def _choose_stick(self, drives: object) -> None:
        found = drives if isinstance(drives, tuple) else ()
        dialogs = self._workplace.dialogs
        folder = (
            found[0].folder
            if len(found) == 1
            else dialogs.choose_folder(self.tr("Where is the stick?"))
        )
        if folder is None:
            return
        enrolment = self._workplace.register.enrolment
        job = self._workplace.jobs.start(lambda progress: enrolment.write(folder, progress))
        job.succeeded.connect(self._tell_written)

    def _tell_written(self, written: "WrittenRequest") -> None:
        words = self.tr(
            "The request is on the stick, sealed to the county: {file}. Tell the county these "
            "digits by telephone, or show them:\n{fingerprint}"
        )
        self._workplace.dialogs.tell(
            self.tr("The request is written"),
            words.format(file=written.request.name, fingerprint=written.fingerprint),
        )

    def _replace_key(self) -> None:
        verb = self.tr("Make a new key")
        consequences = (
            self.tr("From now on this room signs with another key; its digits above change."),
            self.tr("The county takes it only after you have written a new request."),
            self.tr("What was sealed before stays valid."),
        )
        title = self.tr("Is this room's key in wrong hands?")
        if not self._workplace.dialogs.confirm_destructive(title, consequences, verb):
            return
        enrolment = self._workplace.register.enrolment
        job = self._workplace.jobs.start(lambda progress: enrolment.replace_key())
        job.succeeded.connect(self._key_replaced)

    def _key_replaced(self, fingerprint: str) -> None:
        self.begin()

    def _keys(self) -> CountyKeys:
        return CountyKeys(self._name.text(), self._recipient.text(), self._signer.text())

    def _show_fingerprint(self) -> None:
        fingerprint = comparable(self._keys())
        waiting = self.tr("shown as soon as both keys are complete")
        self._fingerprint.setText(_both_lines(fingerprint) if fingerprint else waiting)
        set_look(self._fingerprint, role="title" if fingerprint else "muted")

    def _lay_out(self) -> None:
        read = plain_button(self.tr("Read from the county's key file"), icon_name="folder-open")
        read.clicked.connect(self._read_keys)
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
        own.body.addWidget(self._listed)
        write = plain_button(self.tr("Write the request for the county…"), icon_name="usb")
        write.clicked.connect(self._write_request)
        replace = plain_button(self.tr("New key…"), icon_name="key-round")
        replace.clicked.connect(self._replace_key)
        own.body.addWidget(row_of(write, replace, 1))
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
