"""Guardians, family, teachers and those to call in need, with the way to files of their own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.vocabulary import Area
from services.clients.contacts import Contact
from ui.clients.contact_sheet import ContactSheet
from ui.clients.words import ClientTerms
from ui.navigation import Place
from ui.shared.entries import Entries, row_of
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class ContactsCard(Card):
    """``show_contacts`` fills it; adding, correcting and taking out are done from here."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__(self.tr("Family and contacts"))
        self._workplace, self._labels = workplace, labels
        self._client_id = 0
        self._is_school = False
        self._contacts: dict[int, Contact] = {}
        self._entries = Entries(8)
        self._nobody = text_label(
            self.tr("Nobody noted. Who could be called if something happened?"), "muted"
        )
        self._add = plain_button(self.tr("Add"), icon_name="plus")
        self._add.clicked.connect(self._begin)
        self.head.addWidget(self._add)
        self.body.addWidget(self._entries)
        self.body.addWidget(self._nobody)

    def show_contacts(
        self, client_id: int, contacts: Sequence[Contact], terms: ClientTerms
    ) -> None:
        """Show those of this client."""
        self._client_id, self._is_school = client_id, terms.is_school
        self._contacts = {one.id: one for one in contacts}
        self.heading.setText(terms.contacts)
        self._add.setAccessibleName(terms.add_contact)
        self._entries.set_rows([self._row(one) for one in contacts])
        self._nobody.setVisible(not contacts)

    def _row(self, contact: Contact) -> QWidget:
        fields = contact.fields
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(2))
        name = NameLabel(self._workplace.curtain, fields.name or contact.linked_name)
        parts: list[QWidget | int] = [name, muted_label(self._relation(contact))]
        if fields.is_guardian:
            parts.append(Chip(self.tr("Guardian"), Tone.ACCENT))
        if fields.is_emergency:
            parts.append(Chip(self.tr("Call in need"), Tone.WARN))
        parts.append(1)
        if not contact.is_from_other_file:
            parts.append(self._link(self.tr("Change"), contact, "change"))
            parts.append(self._link(self.tr("Take out"), contact, "remove"))
        column.addWidget(row_of(*parts, spacing=8))
        reach = "   ".join(part for part in (fields.phone, fields.remarks) if part)
        if reach:
            column.addWidget(text_label(reach, "muted"))
        if fields.linked_id is not None:
            words = self.tr("Has a file here: {number}").format(number=contact.linked_file_no)
            link = self._link(words, contact, "open")
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _relation(self, contact: Contact) -> str:
        word = self._labels.label("contact_relation", contact.fields.relation)
        if contact.is_from_other_file:
            return self.tr("there this client is: {relation}").format(relation=word)
        return word

    def _link(self, words: str, contact: Contact, act: str) -> QWidget:
        button = plain_button(words)
        button.setProperty("role", "link")
        button.setProperty("act", (act, contact.id))
        button.clicked.connect(self._act)
        return button

    def _act(self) -> None:
        sender = self.sender()
        act, contact_id = sender.property("act") if sender is not None else ("", 0)
        contact = self._contacts.get(contact_id)
        if contact is None:
            return
        if act == "open":
            self._workplace.navigate.go(Place.CLIENT, contact.fields.linked_id)
        elif act == "change":
            self._open_sheet(ContactSheet(self.window(), self._workplace, self._client_id, contact))
        else:
            self._remove(contact)

    def _begin(self) -> None:
        has_teacher = any(one.fields.relation == "class_teacher" for one in self._contacts.values())
        suggested = "class_teacher" if self._is_school and not has_teacher else ""
        self._open_sheet(
            ContactSheet(self.window(), self._workplace, self._client_id, suggested=suggested)
        )

    def _open_sheet(self, sheet: ContactSheet) -> None:
        sheet.saved.connect(self._announce)
        sheet.open()

    def _remove(self, contact: Contact) -> None:
        if not self._workplace.dialogs.confirm_destructive(
            self.tr("Take this contact out of the file?"),
            [self.tr("Name, phone and remarks are removed from this file.")],
            self.tr("Take out"),
        ):
            return
        contacts = self._workplace.register.contacts
        job = self._workplace.jobs.start(lambda progress: contacts.remove(contact.id))
        job.succeeded.connect(self._announce)

    def _announce(self) -> None:
        self._workplace.changes.announce({Area.CLIENTS})
