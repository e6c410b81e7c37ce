"""A left-behind child with self-injury: risk, crisis, guardian, referral, receipt, follow-ups."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from models.vocabulary import (
    ConsentPurpose,
    DutyKind,
    ReferralConsent,
    ReferralState,
    Sex,
    Signer,
    Urgency,
)
from services.clients.records import ClientFields, ClientId
from services.consents.records import NewConsent
from services.crises.records import CrisisAnswers, GuardianTold, NewCrisis
from services.errors import InvalidInput, Problem
from services.institutions import InstitutionEdit
from services.referrals import NewReferral, Receipt
from services.register import Register
from services.risk.answers import RiskAnswers
from services.risk.assessments import NewAssessment
from services.risk.duty_records import Disposition, Told
from services.visits import NewVisit
from tests.fakes import FixedClock
from tests.journeys.rooms import FIRST_DAY, opened_room

ANSWERS = RiskAnswers(ideation="thoughts", means="at_hand", past=("self_harm_recent",))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(FIRST_DAY)


@pytest.fixture
def register(tmp_path: Path, clock: FixedClock) -> Iterator[Register]:
    with opened_room(tmp_path, clock) as register:
        yield register


@pytest.fixture
def child(register: Register) -> ClientId:
    """Thirteen, and nobody has noted a guardian yet."""
    return register.clients.add(ClientFields(name="李梓涵", sex=Sex.FEMALE, age=13)).id


def visit(register: Register, child: ClientId, risk: str) -> int:
    return register.visits.finalise(
        NewVisit(
            day=register.visits.start().today,
            client_id=child,
            mode="face_to_face",
            topics=("self_harm",),
            risk=risk,
            next_day=register.visits.start().today + timedelta(days=3),
            next_minute=600,
        )
    ).id


def crisis(register: Register, child: ClientId) -> int:
    """Recorded without a consent, and without a guardian on file."""
    answers = CrisisAnswers(
        signs="左前臂有两道新的浅划痕。",
        said="近期有伤害自己的行为，需要陪伴。",
        guardian=GuardianTold("told", "李德旺", "外公", "", "2026-11-02", 530, "phone", "signed"),
    )
    recorded = register.crises.record(
        NewCrisis(
            day=register.visits.start().today,
            kinds=("self_harm",),
            level="high",
            measures=("guardian", "report"),
            client_id=child,
            legal_ground="crisis_life",
            answers=answers,
        )
    )
    return recorded.id


def kinds(register: Register) -> list[DutyKind]:
    return [duty.kind for duty in register.duties.open_ones()]


def dispose_all(register: Register, clock: FixedClock) -> None:
    for duty in register.duties.open_ones():
        told = (Told("guardian", "外公李德旺", clock.now(), "phone"),)
        level = "low" if duty.kind is DutyKind.CRISIS_DAY else ""
        code = "checked" if level else "told"
        done = Disposition(code, told, "家人陪伴，收好刀具。", said="需要陪伴。", level=level)
        register.duties.dispose(duty.id, done)


def test_from_the_first_talk_to_the_receipt(
    register: Register, clock: FixedClock, child: ClientId
) -> None:
    visit(register, child, "high")
    assert kinds(register) == [DutyKind.HIGH_RISK]
    with pytest.raises(InvalidInput):  # the answers usually go with more: why not here?
        register.risk.finalise(NewAssessment(child, ANSWERS, "low"))
    register.risk.finalise(NewAssessment(child, ANSWERS, "high"))
    crisis_id = crisis(register, child)
    assert register.clients.get(child).lacks_guardian
    assert register.crises.get(crisis_id).needs_report

    clock.moment += timedelta(days=1)
    visit(register, child, "medium")  # another visit does not end what must be done
    assert kinds(register).count(DutyKind.HIGH_RISK) == 2
    assert DutyKind.CRISIS_DAY in kinds(register)
    dispose_all(register, clock)
    assert kinds(register) == []
    assert register.crises.get(crisis_id).summary.level == "low"

    referral_code = refer(register, child)
    with pytest.raises(InvalidInput) as refused:
        register.referrals.book_receipt(mistyped(referral_code), Receipt(ReferralState.ARRIVED))
    assert refused.value.problems == {"code": Problem.MALFORMED}
    clock.moment += timedelta(days=6)
    arrived = Receipt(ReferralState.ARRIVED, clock.today(), "继续随访")
    assert register.referrals.book_receipt(referral_code, arrived).state is ReferralState.ARRIVED

    assert kinds(register) == [DutyKind.CRISIS_WEEK]
    told = {entry.recipient for entry in register.disclosures.of_client(child).rows}
    assert len(told) >= 2
    assert register.appointments.of_client(child)


def refer(register: Register, child: ClientId) -> str:
    """With the guardian's signature; the check code is on the form."""
    stored = register.clients.get(child)
    fields = replace(stored.fields, guardian_name="李德旺", guardian_relation="外公")
    register.clients.edit(child, stored.version, fields)
    today = register.visits.start().today
    signed = (ConsentPurpose.REFERRAL, True, today, Signer.GUARDIAN, "李德旺", "外公", "柜 1")
    register.consents.record(NewConsent(child, *signed))
    hospital = register.institutions.add(InstitutionEdit("县人民医院", "general_hospital"))
    issued = register.referrals.issue(
        NewReferral(
            client_id=child,
            institution_id=hospital.id,
            reasons=("risk",),
            risk="high",
            urgency=Urgency.WITHIN_DAY,
            consent=ReferralConsent.GUARDIAN,
            consent_day=today,
        )
    )
    return register.referrals.get(issued.id).check_code


def mistyped(code: str) -> str:
    """One character is another one."""
    return ("7" if code[0] != "7" else "8") + code[1:]
