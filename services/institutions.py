"""The directory of institutions that the room refers to."""

import json
from dataclasses import dataclass
from typing import NewType

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.referral import Institution
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, NotFound, Problem

InstitutionId = NewType("InstitutionId", int)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class InstitutionEdit:
    """What can be typed about an institution."""

    name: str
    destination: str
    department: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class InstitutionDetails:
    """One entry of the directory; an inactive one stays, because referrals name it."""

    id: InstitutionId
    name: str
    destination: str
    department: str
    contact: str
    phone: str
    address: str
    is_active: bool


class InstitutionService:
    """Looks up and keeps the directory."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_all(self, include_inactive: bool = False) -> tuple[InstitutionDetails, ...]:
        """All entries in the order of the code list, then by name. A directory is short."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            rows = [_details(row) for row in session.scalars(select(Institution))]
        rank = {code: place for place, code in enumerate(self._codes())}
        shown = [row for row in rows if row.is_active or include_inactive]
        return tuple(
            sorted(shown, key=lambda row: (rank.get(row.destination, len(rank)), row.name, row.id))
        )

    def suggestions(self, language: str = "zh") -> tuple[InstitutionEdit, ...]:
        """Entries that are the same everywhere in China and not yet in this directory.

        Offered, not entered: the room decides what its directory holds. The hotline's number is
        the one of practice.md 3.10; others are not verified and so not shipped.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        shipped = json.loads(resources.text("institutions/national.json"))
        known = {row.phone for row in self.list_all(include_inactive=True)}
        return tuple(
            InstitutionEdit(entry[language], entry["destination"], phone=entry["phone"])
            for entry in shipped
            if entry["phone"] not in known
        )

    def get(self, institution_id: InstitutionId) -> InstitutionDetails:
        """One entry. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return _details(_found(session, institution_id))

    def add(self, edit: InstitutionEdit) -> InstitutionDetails:
        """Enter an institution. Raises InvalidInput; ``name: TAKEN`` if the same name and
        department are already there."""
        self._desk.actor.require(Right.REFER)
        edit = _stripped(edit)
        with self._desk.write() as session:
            self._check(session, edit, own_id=None)
            row = Institution(is_active=True)
            _fill(row, edit)
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "institution_added", "institution", row.id)
            return _details(row)

    def edit(self, institution_id: InstitutionId, edit: InstitutionEdit) -> InstitutionDetails:
        """Correct an entry. Referrals keep the destination of their day. Raises as `add`."""
        self._desk.actor.require(Right.REFER)
        edit = _stripped(edit)
        with self._desk.write() as session:
            row = _found(session, institution_id)
            self._check(session, edit, own_id=row.id)
            _fill(row, edit)
            self._desk.audit.record(session, "institution_edited", "institution", row.id)
            return _details(row)

    def set_active(self, institution_id: InstitutionId, is_active: bool) -> InstitutionDetails:
        """Take an institution out of the choices, or back in. Raises NotFound."""
        self._desk.actor.require(Right.REFER)
        action = "institution_activated" if is_active else "institution_deactivated"
        with self._desk.write() as session:
            row = _found(session, institution_id)
            row.is_active = is_active
            self._desk.audit.record(session, action, "institution", row.id)
            return _details(row)

    def _codes(self) -> tuple[str, ...]:
        return self._desk.codes.get("destination").codes()

    def _check(self, session: Session, edit: InstitutionEdit, own_id: int | None) -> None:
        problems = _problems(edit, self._codes())
        same = select(Institution.id).where(
            Institution.name == edit.name, Institution.department == edit.department
        )
        if "name" not in problems and any(other != own_id for other in session.scalars(same)):
            problems["name"] = Problem.TAKEN
        if problems:
            raise InvalidInput(problems)


def _problems(edit: InstitutionEdit, codes: tuple[str, ...]) -> dict[str, Problem]:
    problems = {
        field: Problem.TOO_LONG
        for field in ("name", "department", "contact", "phone", "address")
        if len(getattr(edit, field)) > _LONGEST
    }
    if not edit.name:
        problems["name"] = Problem.REQUIRED
    if not edit.destination:
        problems["destination"] = Problem.REQUIRED
    elif edit.destination not in codes:
        problems["destination"] = Problem.UNKNOWN_CODE
    return problems


def _stripped(edit: InstitutionEdit) -> InstitutionEdit:
    return InstitutionEdit(
        edit.name.strip(),
        edit.destination,
        edit.department.strip(),
        edit.contact.strip(),
        edit.phone.strip(),
        edit.address.strip(),
    )


def _fill(row: Institution, edit: InstitutionEdit) -> None:
    row.name, row.destination, row.department = edit.name, edit.destination, edit.department
    row.contact, row.phone, row.address = edit.contact, edit.phone, edit.address


def _found(session: Session, institution_id: int) -> Institution:
    row = session.get(Institution, institution_id)
    if row is None:
        raise NotFound
    return row


def _details(row: Institution) -> InstitutionDetails:
    return InstitutionDetails(
        InstitutionId(row.id),
        row.name,
        row.destination,
        row.department,
        row.contact,
        row.phone,
        row.address,
        row.is_active,
    )
