"""The slip that goes back with a client who was referred to this room (转介返回单).

Between medical units it is the 双向转诊（回转）单, written by a doctor (practice.md 2.4 C and D);
elsewhere it says what the room did and advises. What is printed is not kept: the log of
disclosures says that it was told, to whom and on which ground.
"""

from dataclasses import dataclass, fields, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.room import Room
from models.vocabulary import ClientKind, ConsentPurpose, ReferralConsent, Sex
from services import disclosures
from services.actor import Right
from services.ages import age_on
from services.consents.guards import require_not_withdrawn
from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.referrals.issuing import GROUNDS, parties
from services.referrals.medical_slips import require_medical
from services.referrals.record_words import record_words

LONGEST_TEXT = 2000
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class MedicalReturn:
    """What only a doctor of a medical unit writes.

    ``case_no`` 病案号, ``inpatient_no`` 住院病案号, ``diagnosis`` 诊断结果,
    ``results`` 主要检查结果,
    ``plan`` 治疗经过、下一步治疗方案及康复建议, ``receiving_doctor`` 接诊医生.
    """

    doctor: str = ""
    doctor_phone: str = ""
    case_no: str = ""
    inpatient_no: str = ""
    receiving_doctor: str = ""
    diagnosis: str = ""
    results: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True)
class NewReturnSlip:
    """``institution_id`` is who had sent the client; ``their_number`` the number on its paper."""

    client_id: int
    institution_id: int
    consent: ReferralConsent
    their_number: str = ""
    came_day: date | None = None
    work_done: str = ""
    advice: str = ""
    medical: MedicalReturn | None = None


@dataclass(frozen=True, slots=True)
class ReturnForm:
    """What is printed."""

    room_name: str
    room_phone: str
    written_by: str
    day: date
    institution: str
    client_name: str
    client_kind: ClientKind
    sex: Sex
    age: int | None
    phone: str
    address: str
    file_no: str
    slip: NewReturnSlip


class ReturnSlipService:
    """Writes the slip and logs that it was told."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def issue(self, new: NewReturnSlip) -> ReturnForm:
        """What is printed now; the disclosure is logged. Raises InvalidInput by field; NotFound;
        FileRestricted; Conflict ``consent_withdrawn``, or ``not_medical_unit`` for a medical
        slip elsewhere."""
        self._desk.actor.require(Right.REFER)
        new = _stripped(new)
        today = self._desk.clock.today()
        with self._desk.write() as session:
            client, institution = parties(session, self._desk, new.client_id, new.institution_id)
            if new.medical is not None:
                require_medical(session)
            problems = _problems(new, today)
            if problems:
                raise InvalidInput(problems)
            require_not_withdrawn(session, client.id, ConsentPurpose.REFERRAL)
            recipient = f"{institution.name} {institution.department}".strip()
            disclosures.record(
                session,
                self._desk,
                client_id=client.id,
                recipient=recipient[:LONGEST_NAME],
                ground=GROUNDS[new.consent],
                what=record_words("return_told"),
                minimum=record_words("return_minimum"),
            )
            return self._form(session, client, recipient, new)

    def _form(
        self, session: Session, client: Client, recipient: str, new: NewReturnSlip
    ) -> ReturnForm:
        room, today = session.scalars(select(Room)).one(), self._desk.clock.today()
        return ReturnForm(
            room_name=room.name,
            room_phone=room.phone,
            written_by=self._desk.actor.name,
            day=today,
            institution=recipient,
            client_name=client.name,
            client_kind=ClientKind(client.kind),
            sex=Sex(client.sex),
            age=age_on(today, client.birth_date, client.birth_year),
            phone=client.phone,
            address=client.address,
            file_no=client.file_no,
            slip=new,
        )


def _stripped(new: NewReturnSlip) -> NewReturnSlip:
    texts = ("their_number", "work_done", "advice")
    new = replace(new, **{name: getattr(new, name).strip() for name in texts})
    if new.medical is None:
        return new
    names = [field.name for field in fields(new.medical)]
    told = {name: getattr(new.medical, name).strip() for name in names}
    return replace(new, medical=replace(new.medical, **told))


def _problems(new: NewReturnSlip, today: date) -> dict[str, Problem]:
    problems: dict[str, Problem] = {}
    if new.consent is ReferralConsent.CRISIS:
        problems["consent"] = Problem.UNKNOWN_CODE  # nothing about a way back is an emergency
    if new.came_day is not None and new.came_day > today:
        problems["came_day"] = Problem.IN_FUTURE
    for name, most in (
        ("their_number", LONGEST_NAME),
        ("work_done", LONGEST_TEXT),
        ("advice", LONGEST_TEXT),
    ):
        if len(getattr(new, name)) > most:
            problems[name] = Problem.TOO_LONG
    if new.medical is not None:
        return problems | _medical_problems(new.medical)
    if not new.work_done and not new.advice:
        problems["work_done"] = Problem.REQUIRED
    return problems


def _medical_problems(told: MedicalReturn) -> dict[str, Problem]:
    long = ("diagnosis", "results", "plan")
    problems = {
        field.name: Problem.TOO_LONG
        for field in fields(told)
        if len(getattr(told, field.name)) > (LONGEST_TEXT if field.name in long else LONGEST_NAME)
    }
    if not told.doctor:
        problems["doctor"] = Problem.REQUIRED
    return problems
