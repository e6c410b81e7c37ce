"""A school's letter to the guardian about a referral (转介建议书), in two halves.

One half stays with the school, one with the guardian, who signs both (practice.md 2.5). Only for
school rooms, or for referrals of minors.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.referral import Institution, Referral, SchoolLetter
from models.room import Room
from services.actor import Right
from services.ages import age_on, is_minor
from services.clients.checks import tidy_phone
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.referrals import queries
from services.referrals.records import ReferralId

LONGEST_PHONE, LONGEST_PLACE = 40, 200
_SCHOOL = "school"  # code list unit_kind


@dataclass(frozen=True, slots=True)
class LetterEdit:
    """From when to when the school helped, and how to reach the guardian. Once the letter is
    signed: the day, and where the school's half lies."""

    since: date | None = None
    until: date | None = None
    guardian_phone: str = ""
    signed_day: date | None = None
    paper_place: str = ""


@dataclass(frozen=True, slots=True)
class LetterDetails:
    """The letter of one referral; ``edit`` is empty but for the guardian's phone before it was
    written, and ``is_offered`` says whether the referral may have one at all."""

    is_offered: bool
    edit: LetterEdit


@dataclass(frozen=True, slots=True)
class LetterForm:
    """What both halves say; empty texts and None are space to write in."""

    room_name: str
    is_school: bool
    number: str
    client_name: str
    school_class: str
    institution: str
    guardian_name: str
    day: date | None
    edit: LetterEdit


class SchoolLetterService:
    """Writes the letter of one referral and books the guardian's signature."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, referral_id: ReferralId) -> LetterDetails:
        """The letter. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            row, client = _parties(session, self._desk, referral_id)
            letter = session.get(SchoolLetter, referral_id)
            return LetterDetails(_may_have(session, row, client), _edit(letter, client))

    def write(self, referral_id: ReferralId, edit: LetterEdit) -> LetterDetails:
        """Keep the letter, or what became of it. Raises InvalidInput; NotFound; FileRestricted;
        Conflict ``no_school_letter`` for an adult outside a school."""
        self._desk.actor.require(Right.REFER)
        edit = replace(
            edit,
            guardian_phone=tidy_phone(edit.guardian_phone),
            paper_place=edit.paper_place.strip(),
        )
        with self._desk.write() as session:
            row, client = _parties(session, self._desk, referral_id)
            _require_offered(session, row, client)
            problems = _problems(edit, row, self._desk.clock.today())
            if problems:
                raise InvalidInput(problems)
            letter = session.get(SchoolLetter, referral_id)
            if letter is None:
                letter = SchoolLetter(referral_id=referral_id)
                session.add(letter)
            letter.since, letter.until = edit.since, edit.until
            letter.guardian_phone, letter.paper_place = edit.guardian_phone, edit.paper_place
            letter.signed_day = edit.signed_day
            self._desk.audit.record(session, "school_letter_written", "referral", referral_id)
            return LetterDetails(True, edit)

    def form(self, referral_id: ReferralId) -> LetterForm:
        """What is printed. Raises NotFound, FileRestricted; Conflict ``no_school_letter``.

        It goes to the guardian, who decides: a withdrawn consent to the referral does not stop
        a school from telling them (Mental Health Law art. 16).
        """
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row, client = _parties(session, self._desk, referral_id)
            _require_offered(session, row, client)
            institution = session.get_one(Institution, row.institution_id)
            self._desk.audit.record(session, "referral_printed", "referral", referral_id)
            room = session.scalars(select(Room)).one()
            return LetterForm(
                room_name=room.name,
                is_school=room.kind == _SCHOOL,
                number=row.number,
                client_name=client.name,
                school_class=f"{client.grade}{client.class_name}" or client.school,
                institution=f"{institution.name} {institution.department}".strip(),
                guardian_name=client.guardian_name,
                day=row.day,
                edit=_edit(session.get(SchoolLetter, referral_id), client),
            )


def _parties(session: Session, desk: Desk, referral_id: int) -> tuple[Referral, Client]:
    row = queries.opened(session, desk, referral_id)
    return row, session.get_one(Client, row.client_id)


def _may_have(session: Session, row: Referral, client: Client) -> bool:
    is_school = session.scalars(select(Room.kind)).one() == _SCHOOL
    return is_school or is_minor(age_on(row.day, client.birth_date, client.birth_year))


def _require_offered(session: Session, row: Referral, client: Client) -> None:
    if not _may_have(session, row, client):
        raise Conflict("no_school_letter")


def _edit(letter: SchoolLetter | None, client: Client) -> LetterEdit:
    if letter is None:
        return LetterEdit(guardian_phone=client.guardian_phone)
    return LetterEdit(
        letter.since, letter.until, letter.guardian_phone, letter.signed_day, letter.paper_place
    )


def _problems(edit: LetterEdit, row: Referral, today: date) -> dict[str, Problem]:
    problems = {
        name: Problem.IN_FUTURE
        for name in ("since", "until", "signed_day")
        if (day := getattr(edit, name)) is not None and day > today
    }
    if edit.since and edit.until and edit.until < edit.since:
        problems.setdefault("until", Problem.OUT_OF_RANGE)
    if edit.signed_day is not None and edit.signed_day < row.day:
        problems.setdefault("signed_day", Problem.OUT_OF_RANGE)
    if len(edit.guardian_phone) > LONGEST_PHONE:
        problems["guardian_phone"] = Problem.TOO_LONG
    if len(edit.paper_place) > LONGEST_PLACE:
        problems["paper_place"] = Problem.TOO_LONG
    return problems
