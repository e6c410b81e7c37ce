"""The two-way slip between medical units (双向转诊单), written by a doctor.

A counselling room is no medical institution and must not diagnose (Mental Health Law art. 23(2)),
so only a room that is a health centre has it; everybody else is refused here, not only in the
windows. Nothing on it is filled in from questionnaires (practice.md 2.4).
"""

import json
from dataclasses import asdict, dataclass, fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.referral import MedicalSlip, Referral
from models.room import Room
from models.vocabulary import ReferralConsent
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.referrals import form, queries
from services.referrals.form import ReferralForm
from services.referrals.issuing import require_consent
from services.referrals.records import ReferralId

MEDICAL_UNITS = frozenset({"health_centre"})  # code list unit_kind
LONGEST_ANSWER = 2000
LONGEST_NAME = 200
_NAMES = ("doctor", "doctor_phone", "receiving_doctor")


@dataclass(frozen=True, slots=True)
class SlipAnswers:
    """What the doctor writes; also the keys of ``medical_slip.answers``, but for the doctor.

    ``impression`` 初步印象, ``present`` 主要现病史（转出原因）, ``past`` 主要既往史, ``treatment``
    治疗经过, ``receiving_doctor`` 接诊医生.
    """

    doctor: str = ""
    doctor_phone: str = ""
    receiving_doctor: str = ""
    impression: str = ""
    present: str = ""
    past: str = ""
    treatment: str = ""


@dataclass(frozen=True, slots=True)
class SlipForm:
    """What is printed: stub above, slip below the dashed line (practice.md 2.4 A and B)."""

    referral: ReferralForm
    address: str
    answers: SlipAnswers


class MedicalSlipService:
    """Writes the slip of one referral, and tells what is printed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def is_offered(self) -> bool:
        """Whether this room is a medical unit."""
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            return _is_medical(session)

    def get(self, referral_id: ReferralId) -> SlipAnswers:
        """What was written; empty if nothing was. Raises NotFound, FileRestricted; Conflict
        ``not_medical_unit``."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            _referral(session, self._desk, referral_id)
            self._desk.audit.record_view(session, "referral", referral_id)
            return _answers(session.get(MedicalSlip, referral_id))

    def write(self, referral_id: ReferralId, answers: SlipAnswers) -> None:
        """Keep the slip; what it said before is replaced. Raises InvalidInput (``doctor``:
        REQUIRED, as nobody else may write it); NotFound; FileRestricted; Conflict
        ``not_medical_unit``."""
        self._desk.actor.require(Right.REFER)
        names = [field.name for field in fields(answers)]
        answers = replace(answers, **{name: getattr(answers, name).strip() for name in names})
        with self._desk.write() as session:
            _referral(session, self._desk, referral_id)
            problems = _problems(answers)
            if problems:
                raise InvalidInput(problems)
            row = session.get(MedicalSlip, referral_id)
            if row is None:
                row = MedicalSlip(referral_id=referral_id)
                session.add(row)
            told = asdict(answers)
            row.doctor, row.doctor_phone = told.pop("doctor"), told.pop("doctor_phone")
            row.answers = json.dumps(told, ensure_ascii=False)
            self._desk.audit.record(session, "medical_slip_written", "referral", referral_id)

    def form(self, referral_id: ReferralId) -> SlipForm:
        """What is printed. Raises NotFound, FileRestricted; Conflict ``not_medical_unit`` or
        ``consent_withdrawn``; InvalidInput ``doctor: REQUIRED`` before a doctor wrote it."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = _referral(session, self._desk, referral_id)
            require_consent(session, row.client_id, ReferralConsent(row.consent))
            answers = _answers(session.get(MedicalSlip, referral_id))
            if not answers.doctor:
                raise InvalidInput({"doctor": Problem.REQUIRED})
            self._desk.audit.record(session, "referral_printed", "referral", referral_id)
            address = session.get_one(Client, row.client_id).address
            referral = form.build(session, row.id, self._desk.codes, "zh")
            return SlipForm(referral, address, answers)


def require_medical(session: Session) -> None:
    """Raises Conflict ``not_medical_unit``."""
    if not _is_medical(session):
        raise Conflict("not_medical_unit")


def _is_medical(session: Session) -> bool:
    return session.scalars(select(Room.kind)).one() in MEDICAL_UNITS


def _referral(session: Session, desk: Desk, referral_id: int) -> Referral:
    require_medical(session)
    return queries.opened(session, desk, referral_id)


def _answers(row: MedicalSlip | None) -> SlipAnswers:
    if row is None:
        return SlipAnswers()
    return SlipAnswers(doctor=row.doctor, doctor_phone=row.doctor_phone, **json.loads(row.answers))


def _problems(answers: SlipAnswers) -> dict[str, Problem]:
    problems = {
        field.name: Problem.TOO_LONG
        for field in fields(answers)
        if len(getattr(answers, field.name))
        > (LONGEST_NAME if field.name in _NAMES else LONGEST_ANSWER)
    }
    if not answers.doctor:
        problems["doctor"] = Problem.REQUIRED
    return problems
