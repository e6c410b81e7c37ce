"""The other papers of referrals: letters, notes and slips, filled, blank and too long."""

from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary import ClientKind, ReferralConsent, Sex, Signer
from services.code_lists import CodeLists
from services.documents import (
    advice_note,
    catalogue,
    medical_slip,
    receipt_calls,
    return_slip,
    school_letter,
)
from services.documents.forms import render
from services.referrals.advice import AdviceForm
from services.referrals.chasing import Call, CallList
from services.referrals.form import ticked
from services.referrals.medical_slips import SlipAnswers, SlipForm
from services.referrals.records import ReferralId
from services.referrals.return_slips import MedicalReturn, NewReturnSlip, ReturnForm
from services.referrals.school_letters import LetterEdit, LetterForm
from tests.services.documents.papers import FORM, SENTENCE, pages_of, text_of

ROOM, DAY = "石桥村社会心理服务室", date(2026, 11, 22)
KEYS = ("referral", "advice_note", "school_letter", "return_slip")
MEDICAL = ("medical_slip", "medical_slip_back")

LETTER = LetterForm(
    room_name="石桥中学心理辅导室",
    is_school=True,
    number="Z-2026-007",
    client_name="李梓涵",
    school_class="初二（3）班",
    institution="县人民医院 心理科",
    guardian_name="李强",
    day=DAY,
    edit=LetterEdit(date(2026, 9, 1), DAY, "13800000000"),
)
ADVICE = AdviceForm(
    room_name=ROOM,
    room_phone="0752-6668888",
    given_by="何晓岚",
    day=DAY,
    client_name="周玉梅",
    client_kind=ClientKind.NAMED,
    file_no="S-2026-031",
    age=46,
    is_minor=False,
    guardian_name="",
    destination="综合医院心理科",
    reasons=ticked(CodeLists(), "referral_reason", ("risk",), "zh"),
    advice="到县人民医院心理科看一看",
    refused_by=Signer.CLIENT,
    refusal="路太远",
    guardian_told=False,
)
BACK = ReturnForm(
    room_name=ROOM,
    room_phone="0752-6668888",
    written_by="何晓岚",
    day=DAY,
    institution="石桥中学",
    client_name="小雨",
    client_kind=ClientKind.ALIAS,
    sex=Sex.FEMALE,
    age=13,
    phone="",
    address="石桥村 3 组",
    file_no="S-2026-032",
    slip=NewReturnSlip(1, 1, ReferralConsent.GUARDIAN, "ZJ-12", DAY, "谈了六次", "多留意到校"),
)
SLIP = SlipForm(
    FORM, "石桥村 3 组", SlipAnswers("陈医生", "", "", "待查", "失眠一月", "无", "谈话")
)


@pytest.mark.parametrize("key", [*KEYS, *MEDICAL])
def test_every_paper_is_one_blank_sheet(key: str) -> None:
    (page,) = pages_of(catalogue.blank(key, ROOM).pdf)
    assert ROOM in page
    entry = next(form for form in catalogue.FORMS if form.key == key)
    assert entry.title()


def test_medical_slips_are_offered_to_health_centres_only() -> None:
    everywhere = {form.key for form in catalogue.forms_for("village")}
    clinic = {form.key for form in catalogue.forms_for("health_centre")}
    assert set(KEYS) <= everywhere
    assert not set(MEDICAL) & everywhere
    assert set(MEDICAL) <= clinic


def test_both_halves_of_the_letter_say_the_same() -> None:
    (page,) = pages_of(school_letter.render(LETTER).pdf)
    for words in ("李梓涵（初二（3）班）", "县人民医院", "监护人联系电话", "13800000000"):
        assert page.count(words) == 2
    assert page.count("学校留存页") == page.count("监护人留存页") == 1
    assert "不是诊断" in page


def test_a_room_that_is_no_school_does_not_write_as_one() -> None:
    page = text_of(school_letter.render(replace(LETTER, is_school=False)).pdf)
    assert "我校" not in page
    assert "本室留存页" in page


def test_the_note_names_the_law_and_keeps_the_door_open() -> None:
    (page,) = pages_of(advice_note.render(ADVICE).pdf)
    for words in ("第二十三条第三款", "路太远", "到县人民医院心理科看一看", "可以来找我们"):
        assert words in page
    assert page.count("本人（签名）") == 2


@pytest.mark.parametrize("length", [20, 60])
def test_long_advice_goes_on_in_full(length: int) -> None:
    long = SENTENCE * length
    pages = pages_of(advice_note.render(replace(ADVICE, advice=long)).pdf)
    assert len(pages) > 1
    assert text_of(advice_note.render(replace(ADVICE, advice=long)).pdf).count(SENTENCE) >= length


def test_the_medical_slip_has_the_words_of_the_norm() -> None:
    (page,) = pages_of(medical_slip.render(SLIP).pdf)
    for words in (
        "存根",
        "患者姓名",
        "档案编号",
        "家庭住址",
        "因病情需要，转入",
        "双向转诊（转出）单",
        "需转入贵单位，请予以接诊",
        "初步印象",
        "主要现病史（转出原因）",
        "主要既往史",
        "治疗经过",
        "转诊医生（签字）",
    ):
        assert words in page


def test_the_slip_back_has_its_own() -> None:
    medical = replace(BACK.slip, medical=MedicalReturn("陈医生", case_no="MZ-9", plan="一月后复诊"))
    (page,) = pages_of(medical_slip.render_back(replace(BACK, slip=medical)).pdf)
    for words in (
        "病案号",
        "MZ-9",
        "转回",
        "双向转诊（回转）单",
        "现转回贵单位，请予以接诊",
        "诊断结果",
        "住院病案号",
        "主要检查结果",
        "康复建议",
    ):
        assert words in page
    assert "科室" not in page
    with pytest.raises(ValueError, match="not a medical slip"):
        medical_slip.render_back(BACK)


def test_the_rooms_own_slip_back_has_no_medical_words() -> None:
    page = text_of(render(return_slip.paper(BACK)).pdf)
    assert "小雨（化名）（女，13岁）" in page
    assert "ZJ-12" in page
    for words in ("患者", "诊断", "治疗", "转诊"):
        assert words not in page


def test_the_call_list_has_numbers_and_telephones() -> None:
    call = Call(
        id=ReferralId(1),
        number="Z-2026-003",
        check_code="7K2MQ4XD",
        day=date(2026, 11, 1),
        reply_by=date(2026, 11, 15),
        days_late=7,
        institution="县人民医院",
        department="心理科",
        contact="刘医生",
        phone="0752-6660000",
        hours="周一至周五",
        duty_phone="0752-6660009",
    )
    pages = pages_of(render(receipt_calls.paper(CallList(ROOM, DAY, (call,) * 40))).pdf)
    assert len(pages) > 1
    for words in ("Z-2026-003", "7K2M-Q4XD", "0752-6660000", "0752-6660009", "已过7天"):
        assert words in pages[0]
    assert "没有要催的回执" in text_of(render(receipt_calls.paper(CallList(ROOM, DAY, ()))).pdf)
