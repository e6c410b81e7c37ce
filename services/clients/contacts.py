"""Family, guardians, teachers and others around a client, perhaps with a file of their own.

The first guardian stands in the client's own fields; here is everybody else (practice.md 2.1, 2.9;
mission.md no. 4). A link to another file is seen from both files.
"""

from dataclasses import dataclass, replace

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session, aliased

from models.client import Client
from models.client_file import ClientContact
from models.vocabulary import ClientState
from services.access import require_file, require_work
from services.actor import Right
from services.clients.checks import LONGEST_LINE, LONGEST_NAME, phone_problem, tidy_name, tidy_phone
from services.clients.merging import kept_id
from services.clients.records import ClientId
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem

_PHONE_DIGITS = (3, 20)
_Linked = aliased(Client)


@dataclass(frozen=True, slots=True)
class ContactFields:
    """What a form gives; ``relation`` is of the code list contact_relation. ``linked_id`` is the
    person's own file."""

    relation: str
    name: str = ""
    phone: str = ""
    is_guardian: bool = False
    is_emergency: bool = False
    remarks: str = ""
    linked_id: ClientId | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody around a client. With ``is_from_other_file`` it was noted in the file of
    ``fields.linked_id``, whose client calls the client of this file ``fields.relation``."""

    id: int
    fields: ContactFields
    linked_name: str = ""
    linked_file_no: str = ""
    is_from_other_file: bool = False


class ContactService:
    """Reads and changes who is around a client."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_client(self, client_id: int) -> tuple[Contact, ...]:
        """Guardians first, then those to call in need, then the others; last, links that stand in
        other files. Raises FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return (*own(session, client_id), *_from_others(session, client_id))

    def add(self, client_id: int, fields: ContactFields) -> int:
        """Note somebody; returns the id. Raises InvalidInput by field, NotFound, FileRestricted,
        Conflict as `services.access.require_work`."""
        self._desk.actor.require(Right.LOG_VISITS)
        tidied = self._checked(fields)
        with self._desk.write() as session:
            require_work(session, self._desk, client_id)
            row = ClientContact(client_id=client_id, created_at=self._desk.clock.now())
            self._write(session, row, tidied)
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "contact_added", "client", client_id)
            return row.id

    def change(self, contact_id: int, fields: ContactFields, before: ContactFields) -> None:
        """Correct somebody who was read as ``before``. Raises as `add`, and Conflict
        ``changed_meanwhile`` if somebody else corrected them since."""
        self._desk.actor.require(Right.LOG_VISITS)
        tidied = self._checked(fields)
        with self._desk.write() as session:
            row = self._found(session, contact_id)
            if _fields(row, row.linked_client_id) != before:
                raise Conflict("changed_meanwhile")
            self._write(session, row, tidied)
            self._desk.audit.record(session, "contact_changed", "client", row.client_id)

    def remove(self, contact_id: int) -> None:
        """Take somebody out. Raises NotFound, FileRestricted, Conflict."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            row = self._found(session, contact_id)
            session.delete(row)
            self._desk.audit.record(session, "contact_removed", "client", row.client_id)

    def _found(self, session: Session, contact_id: int) -> ClientContact:
        row = session.get(ClientContact, contact_id)
        if row is None:
            raise NotFound
        require_work(session, self._desk, row.client_id)
        return row

    def _checked(self, fields: ContactFields) -> ContactFields:
        tidied = replace(
            fields,
            name=tidy_name(fields.name),
            phone=tidy_phone(fields.phone),
            remarks=fields.remarks.strip(),
        )
        problems = _problems(tidied)
        if not self._desk.codes.has("contact_relation", tidied.relation):
            problems["relation"] = Problem.UNKNOWN_CODE if tidied.relation else Problem.REQUIRED
        if problems:
            raise InvalidInput(problems)
        return tidied

    def _write(self, session: Session, row: ClientContact, fields: ContactFields) -> None:
        row.relation, row.name, row.phone = fields.relation, fields.name, fields.phone
        row.is_guardian, row.is_emergency = fields.is_guardian, fields.is_emergency
        row.remarks = fields.remarks
        row.linked_client_id = self._linked(session, row.client_id, fields)

    def _linked(self, session: Session, client_id: int, fields: ContactFields) -> int | None:
        if fields.linked_id is None:
            return None
        linked = kept_id(session, fields.linked_id)
        has_file = exists().where(Client.id == linked, Client.state != ClientState.DESTROYED)
        if linked == client_id or not session.scalar(select(has_file)):
            raise InvalidInput({"linked": Problem.UNKNOWN_CODE})
        return linked


def _problems(fields: ContactFields) -> dict[str, Problem]:
    problems = {}
    if not fields.name and fields.linked_id is None:
        problems["name"] = Problem.REQUIRED
    elif len(fields.name) > LONGEST_NAME:
        problems["name"] = Problem.TOO_LONG
    phone = phone_problem(fields.phone, *_PHONE_DIGITS)
    if phone is not None:
        problems["phone"] = phone
    if len(fields.remarks) > LONGEST_LINE:
        problems["remarks"] = Problem.TOO_LONG
    return problems


def own(session: Session, client_id: int) -> tuple[Contact, ...]:
    """Those noted in this file itself."""
    wanted: Select[ClientContact, str | None, str | None] = (
        select(ClientContact, _Linked.name, _Linked.file_no)
        .outerjoin(_Linked, _Linked.id == ClientContact.linked_client_id)
        .where(ClientContact.client_id == client_id)
        .order_by(
            ClientContact.is_guardian.desc(),
            ClientContact.is_emergency.desc(),
            ClientContact.id,
        )
    )
    return tuple(
        Contact(row.id, _fields(row, row.linked_client_id), name or "", file_no or "")
        for row, name, file_no in session.execute(wanted)
    )


def _from_others(session: Session, client_id: int) -> tuple[Contact, ...]:
    """A file that links back itself is not shown twice."""
    mine = select(ClientContact.linked_client_id).where(
        ClientContact.client_id == client_id, ClientContact.linked_client_id.is_not(None)
    )
    wanted = (
        select(ClientContact, Client.name, Client.file_no)
        .join(Client, Client.id == ClientContact.client_id)
        .where(ClientContact.linked_client_id == client_id, Client.id.not_in(mine))
        .order_by(ClientContact.id)
    )
    return tuple(
        Contact(
            row.id,
            replace(_fields(row, row.client_id), name=name, phone="", remarks=""),
            name,
            file_no,
            is_from_other_file=True,
        )
        for row, name, file_no in session.execute(wanted)
    )


def _fields(row: ClientContact, linked_id: int | None) -> ContactFields:
    return ContactFields(
        relation=row.relation,
        name=row.name,
        phone=row.phone,
        is_guardian=row.is_guardian,
        is_emergency=row.is_emergency,
        remarks=row.remarks,
        linked_id=None if linked_id is None else ClientId(linked_id),
    )
