"""Consent forms, recall letters and disclosure lists on paper."""

from datetime import date

import pytest
from sqlalchemy import update

from models.client import Client
from models.room import Room
from models.vocabulary import ClientKind, ConsentPurpose
from services.code_lists import CodeLists
from services.consents.records import NewConsentText, OpenReferral, RecallLetters
from services.consents.service import ConsentService
from services.desk import Desk
from services.disclosures import DisclosureService, NewDisclosure
from services.documents import consent_form, disclosure_list, recall_letter
from services.documents.forms import render
from tests.services.consents.people import add_client
from tests.services.documents.papers import pages_of, text_of

ADULT, GUARDIAN = ConsentPurpose.SERVICE_ADULT, ConsentPurpose.SERVICE_GUARDIAN
TODAY = date(2026, 11, 22)


def printed(desk: Desk, purpose: ConsentPurpose, client_id: int | None = None, **how: str) -> str:
    facts = ConsentService(desk).paper(purpose, client_id, **how)  # type: ignore[arg-type]
    rendered = render(consent_form.paper(facts))
    assert rendered.missing == ()
    return text_of(rendered.pdf)


@pytest.mark.parametrize("purpose", list(ConsentPurpose))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_text_says_who_keeps_what_and_how_long(
    desk: Desk, purpose: ConsentPurpose, language: str
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(address="石桥村二楼", phone="0990-5550123"))
    text = printed(desk, purpose, language=language)
    assert "0990-5550123" in text
    assert "【" not in text
    assert ("第1版" if language == "zh" else "version1") in text
    if purpose in (ADULT, GUARDIAN, ConsentPurpose.SENSITIVE):
        assert "石桥村二楼" in text
        assert ("10年" if language == "zh" else "10years") in text


def test_the_form_is_filled_with_the_child_and_the_guardian(desk: Desk) -> None:
    client_id = add_client(desk, "李梓涵", date(2013, 3, 7))
    with desk.write() as session:
        client = session.get_one(Client, client_id)
        client.guardian_name, client.guardian_relation = "李德旺", "爷爷"
    for purpose in (GUARDIAN, ConsentPurpose.SENSITIVE):
        text = printed(desk, purpose, client_id)
        for words in ("李梓涵", "2013-03-07", "李德旺", "爷爷", "监护人签名", "S-2026-001"):
            assert words in text
    assert "来访者签名" not in printed(desk, GUARDIAN, client_id)
    assert "李德旺" not in printed(desk, ConsentPurpose.ASSENT, client_id)


def test_an_anonymous_client_is_not_named_and_a_blank_form_names_nobody(desk: Desk) -> None:
    client_id = add_client(desk, "匿名 7 号")
    with desk.write() as session:
        client = session.get_one(Client, client_id)
        client.kind, client.birth_year = ClientKind.ANONYMOUS, 1980
    text = printed(desk, ADULT, client_id)
    assert "匿名7号" not in text
    assert "46岁" in text
    assert "周玉梅" not in printed(desk, ADULT)


def test_the_rooms_own_version_is_printed_with_its_number(desk: Desk) -> None:
    body = "# 一、开头\n我们在【室名】。\n□ 同意"
    ConsentService(desk).write_text(NewConsentText(ADULT, 1, "我室同意书", body, True))
    # The English text belongs to the shipped one: what nobody translated is not printed.
    for language in ("zh", "en"):
        text = printed(desk, ADULT, language=language)
        assert "我们在石桥村社会心理服务室。" in text
        assert "我室同意书第2版2026-11-22起用" in text


def test_a_recall_letter_names_the_referral_and_nobody(desk: Desk) -> None:
    referral = OpenReferral(1, "Z-2026-003", "县人民医院", date(2026, 11, 1))
    letters = RecallLetters("石桥村社会心理服务室", "", "0990-5550123", TODAY, (referral,))
    (page,) = pages_of(render(recall_letter.paper(letters, referral)).pdf)
    for words in ("县人民医院：", "Z-2026-003", "2026-11-01", "撤回同意", "0990-5550123"):
        assert words in page


def test_the_disclosure_list_says_all_or_that_there_is_none(desk: Desk) -> None:
    told, untold = add_client(desk), add_client(desk, "王小明")
    log = DisclosureService(desk)
    log.add(
        NewDisclosure(
            told, "青禾镇派出所", "court_request", "住址", "依法调取", document="调取 8 号"
        )
    )
    text = text_of(render(disclosure_list.paper(log.paper(told), CodeLists(), TODAY)).pdf)
    for words in ("周玉梅", "青禾镇派出所", "司法机关依法调取（调取8号）", "何晓岚", "2026-11-22"):
        assert words in text
    empty = text_of(render(disclosure_list.paper(log.paper(untold), CodeLists(), TODAY)).pdf)
    assert "没有向外提供过" in empty
