"""Invented facts for printed forms, and how to read a PDF back."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from models.vocabulary import ClientKind, ReferralConsent, Sex, Urgency
from services.referrals import ReferralForm, TickedChoice

SENTENCE = "最近两个月常常睡不好，白天没有精神，家里农活也做不动，说到去年的事就流泪。"

FORM = ReferralForm(
    title="转介单",
    number="Z-2026-007",
    check_code="7K2MQ4XD",
    is_copy=False,
    room_name="石桥村社会心理服务室",
    room_phone="0752-6661234",
    referred_by="何晓岚",
    day=date(2026, 11, 22),
    reply_by=date(2026, 12, 6),
    client_name="周玉梅",
    client_kind=ClientKind.NAMED,
    sex=Sex.FEMALE,
    age=46,
    file_no="S-2026-031",
    phone="13800002817",
    is_minor=False,
    guardian_name="",
    guardian_relation="",
    guardian_phone="",
    institution="县人民医院",
    department="心理科",
    institution_contact="刘医生",
    institution_phone="0752-6660000",
    reasons=(TickedChoice("需要医学评估", True), TickedChoice("其他", False)),
    observations=SENTENCE,
    work_done="谈话三次，教放松练习。",
    risks=(TickedChoice("中", True), TickedChoice("高", False)),
    urgency=Urgency.WITHIN_WEEK,
    consent=ReferralConsent.CLIENT,
    consent_day=date(2026, 11, 21),
)


def form(**changes: Any) -> ReferralForm:
    return replace(FORM, **changes)


def pages_of(pdf: bytes) -> list[str]:
    """The text of every page without spaces and line ends, as a reader would extract it."""
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    return "".join(pages_of(pdf))


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Every font that a page may use, by name, and whether it is embedded."""
    found: dict[str, bool] = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            entry = font.get_object()
            descriptor = entry.get("/FontDescriptor")
            is_embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
            found[str(entry["/BaseFont"])] = is_embedded
    return found
