"""A client asks for a copy and withdraws: what was told is written out, what depended stops."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from models.vocabulary import (
    ConsentPurpose,
    ReferralConsent,
    RequestKind,
    RequestState,
    Sex,
    Signer,
    Urgency,
)
from services.clients.records import ClientFields, ClientId
from services.consents.records import NewConsent, Withdrawal
from services.errors import Conflict
from services.institutions import InstitutionEdit
from services.referrals import NewReferral
from services.register import Register
from services.rights.copying_records import CopyOptions
from services.rights.records import NewRequest, RequestAnswer
from services.visits import NewVisit
from tests.fakes import FixedClock
from tests.journeys.rooms import FIRST_DAY, opened_room


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(FIRST_DAY)


@pytest.fixture
def register(tmp_path: Path, clock: FixedClock) -> Iterator[Register]:
    with opened_room(tmp_path, clock) as register:
        yield register


@pytest.fixture
def client(register: Register) -> ClientId:
    """Has agreed to everything, came once, and was referred."""
    client_id = register.clients.add(ClientFields(name="周玉梅", sex=Sex.FEMALE, age=46)).id
    today = register.visits.start().today
    for purpose in (ConsentPurpose.SERVICE_ADULT, ConsentPurpose.REFERRAL):
        signed = NewConsent(client_id, purpose, True, today, Signer.CLIENT, paper_place="柜 1")
        register.consents.record(signed)
    register.visits.finalise(new_visit(register, client_id))
    register.institutions.add(InstitutionEdit("县人民医院", "general_hospital"))
    refer(register, client_id)
    return client_id


def new_visit(register: Register, client_id: ClientId, ground: str = "") -> NewVisit:
    today = register.visits.start().today
    return NewVisit(
        day=today,
        client_id=client_id,
        mode="face_to_face",
        topics=("sleep",),
        risk="none",
        done="倾听、放松训练。",
        next_day=today + timedelta(days=7),
        next_minute=570,
        legal_ground=ground,
    )


def refer(register: Register, client_id: ClientId) -> None:
    hospital = next(iter(register.institutions.list_all()))
    register.referrals.issue(
        NewReferral(
            client_id=client_id,
            institution_id=hospital.id,
            reasons=("medical_assessment",),
            risk="low",
            urgency=Urgency.ROUTINE,
            consent=ReferralConsent.CLIENT,
            consent_day=register.visits.start().today,
        )
    )


def test_a_copy_of_ones_own_record(register: Register, client: ClientId, tmp_path: Path) -> None:
    today = register.visits.start().today
    asked = register.requests.add(
        NewRequest(client, RequestKind.COPY, today, Signer.CLIENT, "身份证原件")
    )
    written = register.copies.write(asked.id, tmp_path, CopyOptions(with_words=True))
    assert "周" not in written.pdf.name + written.json.name
    assert written.pdf.read_bytes().startswith(b"%PDF")
    stored = json.loads(written.json.read_text(encoding="utf-8"))
    text = json.dumps(stored, ensure_ascii=False)
    for told in ("周玉梅", "倾听、放松训练。", "县人民医院"):
        assert told in text
    answered = register.requests.answer(asked.id, RequestAnswer(RequestState.DONE))
    assert answered.state is RequestState.DONE


def test_withdrawal_stops_what_depended_on_it(register: Register, client: ClientId) -> None:
    words = register.consents.overview(client).words
    word = next(w for w in words if w.purpose is ConsentPurpose.SERVICE_ADULT)
    foreseen = register.consents.consequences(word.id)
    assert [referral.institution for referral in foreseen.referrals] == ["县人民医院"]
    assert foreseen.appointments
    today = register.visits.start().today
    withdrawal = Withdrawal(word.id, today, "周玉梅", cancels_appointments=True)
    register.consents.withdraw(withdrawal)

    with pytest.raises(Conflict, match="consent_withdrawn"):
        register.visits.finalise(new_visit(register, client))
    with pytest.raises(Conflict, match="consent_withdrawn"):
        refer(register, client)
    (referral,) = register.referrals.list_page().rows
    with pytest.raises(Conflict, match="consent_withdrawn"):
        register.referrals.form(referral.id)
    assert register.consents.recall_letters(client).referrals
    assert not register.today.load().coming
    in_need = register.visits.finalise(new_visit(register, client, "crisis_life"))
    assert register.visits.get(in_need.id).legal_ground == "crisis_life"
