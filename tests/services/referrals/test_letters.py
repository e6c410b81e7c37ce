"""Papers of their own kind: the medical slip, the school letter, the slip that goes back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from models.consent import Disclosure
from models.vocabulary import ConsentPurpose, ReferralConsent
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.preferences import REFERRAL_TITLE, PreferenceService
from services.referrals import ReferralId, ReferralService
from services.referrals.medical_slips import MedicalSlipService, SlipAnswers
from services.referrals.return_slips import MedicalReturn, NewReturnSlip, ReturnSlipService
from services.referrals.school_letters import LetterEdit, SchoolLetterService
from tests.services.consents.people import add_word
from tests.services.referrals.issued import (
    CHILD,
    TODAY,
    add_client,
    add_hospital,
    make_room,
    new_referral,
)

WRITTEN = SlipAnswers("陈医生", "0752-6661111", "刘医生", "睡眠障碍待查", "失眠一月", "无", "谈话")
GUARDIAN = ReferralConsent.GUARDIAN


def issue(desk: Desk, **client: Any) -> ReferralId:
    new = new_referral(add_client(desk, **client), add_hospital(desk), consent=GUARDIAN)
    return ReferralService(desk).issue(new).id


@pytest.mark.parametrize("kind", ["village", "community", "town", "school", "other"])
def test_only_a_medical_unit_has_the_medical_slip(desk: Desk, kind: str) -> None:
    referral = issue(desk)
    make_room(desk, kind)
    slips = MedicalSlipService(desk)
    assert not slips.is_offered()
    for refused in (
        lambda: slips.get(referral),
        lambda: slips.write(referral, WRITTEN),
        lambda: slips.form(referral),
    ):
        with pytest.raises(Conflict, match="not_medical_unit"):
            refused()


def test_a_doctor_writes_it_and_nothing_is_filled_in_before(desk: Desk) -> None:
    referral = issue(desk, address="石桥村 3 组")
    make_room(desk, "health_centre")
    slips = MedicalSlipService(desk)
    assert slips.is_offered()
    assert slips.get(referral) == SlipAnswers()
    with pytest.raises(InvalidInput) as caught:
        slips.form(referral)
    assert caught.value.problems == {"doctor": Problem.REQUIRED}
    with pytest.raises(InvalidInput):
        slips.write(referral, replace(WRITTEN, doctor=" "))
    with pytest.raises(InvalidInput) as caught:
        slips.write(referral, replace(WRITTEN, past="长" * 2001, doctor_phone="1" * 201))
    assert caught.value.problems == {"past": Problem.TOO_LONG, "doctor_phone": Problem.TOO_LONG}
    slips.write(referral, WRITTEN)
    slips.write(referral, replace(WRITTEN, past=" 高血压 "))
    form = slips.form(referral)
    assert (form.address, form.answers.past) == ("石桥村 3 组", "高血压")
    assert form.referral.client_name == "周玉梅"
    with pytest.raises(NotFound):
        slips.get(ReferralId(99))


def test_a_withdrawn_consent_keeps_the_slip_in(desk: Desk) -> None:
    referral = issue(desk)
    make_room(desk, "health_centre")
    slips = MedicalSlipService(desk)
    slips.write(referral, WRITTEN)
    add_word(desk, 1, ConsentPurpose.REFERRAL, TODAY, is_given=False)
    with pytest.raises(Conflict, match="consent_withdrawn"):
        slips.form(referral)


def test_the_letter_is_for_minors_and_schools(desk: Desk) -> None:
    letters = SchoolLetterService(desk)
    adult = issue(desk)
    assert not letters.get(adult).is_offered
    with pytest.raises(Conflict, match="no_school_letter"):
        letters.write(adult, LetterEdit())
    with pytest.raises(Conflict, match="no_school_letter"):
        letters.form(adult)
    make_room(desk, "school")
    assert letters.get(adult).is_offered


def test_the_guardians_signature_is_booked_later(desk: Desk) -> None:
    child: dict[str, Any] = {"name": "李梓涵", "birth_date": CHILD, "guardian_phone": "13800000000"}
    new = new_referral(add_client(desk, **child), add_hospital(desk), consent=GUARDIAN)
    referral = ReferralService(desk).issue(new).id
    letters = SchoolLetterService(desk)
    first = letters.get(referral).edit
    assert first == LetterEdit(guardian_phone="13800000000")
    edit = replace(first, since=date(2026, 9, 1), until=TODAY)
    letters.write(referral, edit)
    assert letters.form(referral).edit == edit
    signed = replace(edit, signed_day=TODAY, paper_place="学生档案")
    letters.write(referral, signed)
    assert letters.get(referral).edit == signed


@pytest.mark.parametrize(
    ("edit", "problems"),
    [
        (LetterEdit(since=date(2026, 11, 23)), {"since": Problem.IN_FUTURE}),
        (LetterEdit(since=TODAY, until=date(2026, 11, 1)), {"until": Problem.OUT_OF_RANGE}),
        (LetterEdit(signed_day=date(2026, 11, 21)), {"signed_day": Problem.OUT_OF_RANGE}),
        (LetterEdit(signed_day=date(2026, 11, 23)), {"signed_day": Problem.IN_FUTURE}),
        (LetterEdit(guardian_phone="1" * 41), {"guardian_phone": Problem.TOO_LONG}),
        (LetterEdit(paper_place="柜" * 201), {"paper_place": Problem.TOO_LONG}),
    ],
)
def test_a_wrong_letter_is_not_kept(
    desk: Desk, edit: LetterEdit, problems: dict[str, Problem]
) -> None:
    referral = issue(desk, birth_date=CHILD)
    with pytest.raises(InvalidInput) as caught:
        SchoolLetterService(desk).write(referral, edit)
    assert caught.value.problems == problems


@pytest.fixture
def back(desk: Desk) -> NewReturnSlip:
    return NewReturnSlip(
        client_id=add_client(desk),
        institution_id=add_hospital(desk, "石桥中学", "school"),
        consent=ReferralConsent.CLIENT,
        their_number=" ZJ-12 ",
        work_done="谈了六次",
        advice="请班主任多留意",
    )


def test_the_slip_that_goes_back_is_told_and_logged(desk: Desk, back: NewReturnSlip) -> None:
    form = ReturnSlipService(desk).issue(back)
    assert (form.institution, form.slip.their_number) == ("石桥中学 心理科", "ZJ-12")
    assert (form.age, form.written_by) == (46, "何晓岚")
    with desk.read() as session:
        (row,) = session.scalars(select(Disclosure))
        assert (row.recipient, row.ground) == ("石桥中学 心理科", "consent")


def test_a_slip_back_is_refused_without_consent_or_words(desk: Desk, back: NewReturnSlip) -> None:
    slips = ReturnSlipService(desk)
    for wrong, problems in (
        (replace(back, work_done=" ", advice=""), {"work_done": Problem.REQUIRED}),
        (replace(back, consent=ReferralConsent.CRISIS), {"consent": Problem.UNKNOWN_CODE}),
        (replace(back, came_day=date(2026, 12, 1)), {"came_day": Problem.IN_FUTURE}),
        (replace(back, advice="长" * 2001), {"advice": Problem.TOO_LONG}),
    ):
        with pytest.raises(InvalidInput) as caught:
            slips.issue(wrong)
        assert caught.value.problems == problems
    add_word(desk, back.client_id, ConsentPurpose.REFERRAL, TODAY, is_given=False)
    with pytest.raises(Conflict, match="consent_withdrawn"):
        slips.issue(back)
    with desk.read() as session:
        assert session.scalars(select(Disclosure)).all() == []


def test_the_medical_slip_back_is_a_doctors(desk: Desk, back: NewReturnSlip) -> None:
    slips = ReturnSlipService(desk)
    medical = replace(back, work_done="", advice="", medical=MedicalReturn(doctor="陈医生"))
    with pytest.raises(Conflict, match="not_medical_unit"):
        slips.issue(medical)
    make_room(desk, "health_centre")
    assert slips.issue(medical).slip.medical == MedicalReturn(doctor="陈医生")
    with pytest.raises(InvalidInput) as caught:
        slips.issue(replace(medical, medical=MedicalReturn(plan="长" * 2001)))
    assert caught.value.problems == {"doctor": Problem.REQUIRED, "plan": Problem.TOO_LONG}


@pytest.mark.parametrize("title", ["", " 转介单", "长" * 21, "转介\n单"])
def test_a_title_that_cannot_be_printed_is_refused(desk: Desk, title: str) -> None:
    with pytest.raises(InvalidInput):
        PreferenceService(desk).set(REFERRAL_TITLE, title)


def test_the_county_sets_the_title(desk: Desk) -> None:
    referral = issue(desk)
    assert ReferralService(desk).form(referral).title == "转介单"
    PreferenceService(desk).set(REFERRAL_TITLE, "转诊意见书")
    assert ReferralService(desk).form(referral).title == "转诊意见书"
