"""Note somebody around a client: who, how to reach them, whether they have a file here."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.clients.contacts import Contact, ContactFields
from services.clients.records import ClientId
from ui.clients.picker import ClientPicker
from ui.navigation import Place
from ui.shared.choices import Choice
from ui.shared.form import Field, line_field
from ui.shared.name_field import NameField
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.widgets import CheckBox
from ui.visits.words import Labels
from ui.workplace import Workplace


class ContactForm(RecordForm):
    """Relation and name first; a file of their own only for the few who have one."""

    def __init__(self, workplace: Workplace, client_id: int, suggested: str) -> None:
        super().__init__()
        self._relation = Choice(Labels(workplace).options("contact_relation"), suggested)
        self._name, self._phone = NameField(workplace.curtain), line_field()
        self._guardian = CheckBox(self.tr("Is a guardian"))
        self._emergency = CheckBox(self.tr("To be called in need"))
        self._remarks = line_field(self.tr("e.g. away for work, at home in the evening"))
        self._linked = ClientPicker(
            workplace, allows_new=False, shows_visits=False, leave_out=ClientId(client_id)
        )
        self.add(
            Field("relation", self.tr("Relation to the client"), self._relation, stretch=2),
            Field("name", self.tr("Name"), self._name, stretch=3),
            Field("phone", self.tr("Phone"), self._phone, stretch=3),
        )
        self.add(
            Field("is_guardian", "", self._guardian), Field("is_emergency", "", self._emergency)
        )
        self.add(Field("remarks", self.tr("Remarks"), self._remarks))
        self.add(
            Field("linked", self.tr("Their own file here, if there is one"), self._linked),
        )

    def show_contact(self, fields: ContactFields) -> None:
        """What is stored."""
        self.fill(lambda: self._put_contact(fields))

    @override
    def record(self) -> ContactFields:
        return ContactFields(
            relation=self._relation.value(),
            name=self._name.text(),
            phone=self._phone.text(),
            is_guardian=self._guardian.isChecked(),
            is_emergency=self._emergency.isChecked(),
            remarks=self._remarks.text(),
            linked_id=self._linked.client_id(),
        )

    def _put_contact(self, fields: ContactFields) -> None:
        self._relation.set_value(fields.relation)
        self._name.setText(fields.name)
        self._phone.setText(fields.phone)
        self._guardian.setChecked(fields.is_guardian)
        self._emergency.setChecked(fields.is_emergency)
        self._remarks.setText(fields.remarks)
        if fields.linked_id is not None:
            self.load_client("linked", fields.linked_id)


class ContactSheet(RecordSheet):
    """A new contact, or ``contact`` to correct."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        client_id: int,
        contact: Contact | None = None,
        suggested: str = "",
    ) -> None:
        self._client_id, self._contact = client_id, contact
        self._contact_form = ContactForm(workplace, client_id, suggested)
        title = (
            QCoreApplication.translate("ContactSheet", "Somebody around the client")
            if contact is None
            else QCoreApplication.translate("ContactSheet", "Correct a contact")
        )
        super().__init__(parent, workplace, title, self._contact_form)
        if contact is not None:
            self._contact_form.show_contact(contact.fields)
        part = str(contact.id) if contact else ""
        key = sheet_key(SheetName.CONTACT, Place.CLIENT, client_id, part)
        self.keep_draft(key, client_id)
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], Any]:
        contacts, fields = self.workplace.register.contacts, self._contact_form.record()
        client_id, contact = self._client_id, self._contact
        if contact is None:
            return lambda: contacts.add(client_id, fields)
        return lambda: contacts.change(contact.id, fields, contact.fields)
