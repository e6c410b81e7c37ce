"""The directory of institutions that the room refers to."""

import json
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import NewType

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from models.referral import Institution, Referral
from models.room import Draft
from models.vocabulary import DraftKind, ReferralState
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.visits.drafts import end_draft

InstitutionId = NewType("InstitutionId", int)
_LONGEST = 200
_LONGEST_SERVICES = 2000


@dataclass(frozen=True, slots=True)
class InstitutionEdit:
    """What can be typed about an institution.

    ``services``: what it offers, in plain words; ``hours``: when it is open; ``duty_contact`` and
    ``duty_phone``: who answers outside these hours.
    """

    name: str
    destination: str
    department: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""
    services: str = ""
    hours: str = ""
    duty_contact: str = ""
    duty_phone: str = ""


@dataclass(frozen=True, slots=True)
class InstitutionDetails:
    """One entry of the directory; a retired one stays, because referrals name it.

    ``successor_id`` is who does its work now: the last one, if its successor retired, too.
    """

    id: InstitutionId
    edit: InstitutionEdit
    is_active: bool
    retired_day: date | None
    successor_id: InstitutionId | None

    @property
    def name(self) -> str:
        return self.edit.name

    @property
    def destination(self) -> str:
        return self.edit.destination

    @property
    def department(self) -> str:
        return self.edit.department

    @property
    def contact(self) -> str:
        return self.edit.contact

    @property
    def phone(self) -> str:
        return self.edit.phone

    @property
    def full_name(self) -> str:
        """Name and department."""
        return f"{self.edit.name} {self.edit.department}".strip()


@dataclass(frozen=True, slots=True)
class InstitutionUse:
    """What a retirement touches: ``drafts`` of the signed-in person name the entry, and
    ``waiting`` referrals to it have no receipt yet."""

    drafts: int
    waiting: int


class InstitutionService:
    """Looks up and keeps the directory."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_all(self, include_inactive: bool = False) -> tuple[InstitutionDetails, ...]:
        """All entries in the order of the code list, then by name. A directory is short."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            found = session.scalars(select(Institution)).all()
            by_id = {row.id: row for row in found}
            rows = [_details(row, by_id) for row in found]
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
            return _details(*_with_others(session, institution_id))

    def add(self, edit: InstitutionEdit, draft_id: int | None = None) -> InstitutionDetails:
        """Enter an institution; the draft ``draft_id`` becomes it. Raises InvalidInput; ``name:
        TAKEN`` if the same name and department are already there."""
        self._desk.actor.require(Right.REFER)
        edit = _stripped(edit)
        with self._desk.write() as session:
            self._check(session, edit, own_id=None)
            row = Institution(is_active=True)
            _fill(row, edit)
            session.add(row)
            session.flush()
            self._end_draft(session, draft_id)
            self._desk.audit.record(session, "institution_added", "institution", row.id)
            return _details(row, {})

    def edit(
        self, institution_id: InstitutionId, edit: InstitutionEdit, draft_id: int | None = None
    ) -> InstitutionDetails:
        """Correct an entry; the draft ``draft_id`` ends. Referrals keep the destination of their
        day. Whoever moved or was renamed is better retired with a successor: old papers keep the
        old name then. Raises as `add`; NotFound."""
        self._desk.actor.require(Right.REFER)
        edit = _stripped(edit)
        with self._desk.write() as session:
            row, others = _with_others(session, institution_id)
            self._check(session, edit, own_id=row.id)
            _fill(row, edit)
            self._end_draft(session, draft_id)
            self._desk.audit.record(session, "institution_edited", "institution", row.id)
            return _details(row, others)

    def use_of(self, institution_id: InstitutionId) -> InstitutionUse:
        """What would be touched if the entry retired; asked before it does. Raises NotFound."""
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            _found(session, institution_id)
            named = func.json_extract(Draft.fields, "$.institution_id") == str(institution_id)
            drafts = select(func.count()).where(
                Draft.kind == DraftKind.REFERRAL,
                Draft.staff_id == self._desk.actor.staff_id,
                named,
            )
            waiting = select(func.count()).where(
                Referral.institution_id == institution_id,
                Referral.state == ReferralState.ISSUED,
            )
            return InstitutionUse(session.scalar(drafts) or 0, session.scalar(waiting) or 0)

    def retire(
        self, institution_id: InstitutionId, successor_id: InstitutionId | None = None
    ) -> InstitutionDetails:
        """Take an entry out of the choices; ``successor_id`` is offered in its place. Referrals
        to it keep its name. Raises NotFound; Conflict ``institution_retired``; InvalidInput
        ``successor_id: UNKNOWN_CODE`` for one that is not in use, or is the entry itself."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row, others = _with_others(session, institution_id)
            if not row.is_active:
                raise Conflict("institution_retired")
            if successor_id is not None:
                successor = others.get(successor_id)
                if successor is None or successor is row or not successor.is_active:
                    raise InvalidInput({"successor_id": Problem.UNKNOWN_CODE})
            row.is_active, row.retired_day = False, self._desk.clock.today()
            row.replaced_by_id = successor_id
            self._desk.audit.record(session, "institution_retired", "institution", row.id)
            return _details(row, others)

    def reinstate(self, institution_id: InstitutionId) -> InstitutionDetails:
        """Put a retired entry back into the choices. Raises NotFound."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row, others = _with_others(session, institution_id)
            row.is_active, row.retired_day, row.replaced_by_id = True, None, None
            self._desk.audit.record(session, "institution_reinstated", "institution", row.id)
            return _details(row, others)

    def _codes(self) -> tuple[str, ...]:
        return self._desk.codes.get("destination").codes()

    def _end_draft(self, session: Session, draft_id: int | None) -> None:
        end_draft(session, draft_id, self._desk.actor.staff_id)

    def _check(self, session: Session, edit: InstitutionEdit, own_id: int | None) -> None:
        problems = _problems(edit, self._codes())
        same = select(Institution.id).where(
            Institution.name == edit.name, Institution.department == edit.department
        )
        if "name" not in problems and any(other != own_id for other in session.scalars(same)):
            problems["name"] = Problem.TAKEN
        if problems:
            raise InvalidInput(problems)


def entry_named(session: Session, edit: InstitutionEdit) -> Institution | None:
    """The entry with the same name and department, whatever else it says."""
    same = select(Institution).where(
        Institution.name == edit.name, Institution.department == edit.department
    )
    return session.scalars(same.limit(1)).first()


def would_change(row: Institution, edit: InstitutionEdit) -> bool:
    """Whether ``edit`` says anything else than the entry."""
    return any(getattr(row, field.name) != getattr(edit, field.name) for field in fields(edit))


def entered(session: Session, desk: Desk, edit: InstitutionEdit) -> None:
    """An entry of the county's directory: a new one, or the one of the same name and department
    corrected; one that the room retired stays retired. In the caller's transaction."""
    row = entry_named(session, edit)
    if row is None:
        row = Institution(is_active=True)
        session.add(row)
    elif not would_change(row, edit):
        return
    _fill(row, edit)
    session.flush()
    desk.audit.record(session, "institution_from_county", "institution", row.id)


def _problems(edit: InstitutionEdit, codes: tuple[str, ...]) -> dict[str, Problem]:
    problems = {
        field.name: Problem.TOO_LONG
        for field in fields(edit)
        if len(getattr(edit, field.name))
        > (_LONGEST_SERVICES if field.name == "services" else _LONGEST)
    }
    if not edit.name:
        problems["name"] = Problem.REQUIRED
    if not edit.destination:
        problems["destination"] = Problem.REQUIRED
    elif edit.destination not in codes:
        problems["destination"] = Problem.UNKNOWN_CODE
    return problems


def _stripped(edit: InstitutionEdit) -> InstitutionEdit:
    return replace(edit, **{f.name: getattr(edit, f.name).strip() for f in fields(edit)})


def _fill(row: Institution, edit: InstitutionEdit) -> None:
    for field in fields(edit):
        setattr(row, field.name, getattr(edit, field.name))


def _found(session: Session, institution_id: int) -> Institution:
    row = session.get(Institution, institution_id)
    if row is None:
        raise NotFound
    return row


def _with_others(
    session: Session, institution_id: int
) -> tuple[Institution, dict[int, Institution]]:
    """The entry, and all of them by id: a directory is short."""
    row = _found(session, institution_id)
    return row, {other.id: other for other in session.scalars(select(Institution))}


def _details(row: Institution, others: dict[int, Institution]) -> InstitutionDetails:
    return InstitutionDetails(
        id=InstitutionId(row.id),
        edit=InstitutionEdit(**{f.name: getattr(row, f.name) for f in fields(InstitutionEdit)}),
        is_active=row.is_active,
        retired_day=row.retired_day,
        successor_id=_successor(row, others),
    )


def _successor(row: Institution, others: dict[int, Institution]) -> InstitutionId | None:
    """Who does its work now. Only an entry in use succeeds, so the chain has no circle."""
    last = row
    while last.replaced_by_id is not None:
        last = others[last.replaced_by_id]
    return InstitutionId(last.id) if last is not row else None
