"""The printed 转介单: what is on it, what must not be, and that nothing runs over."""

import json
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.vocabulary import ClientKind, ReferralConsent, Sex, Urgency
from services.documents import referral_form, referral_words, wording
from services.documents.forms import PaperHead
from services.documents.referral_words import ReferralWording
from services.documents.rendered import Rendered
from services.documents.sheet import MARGIN_LEFT, MM, PAGE_HEIGHT
from services.referrals import ReferralForm
from tests.services.documents.papers import FORM, SENTENCE, fonts_of, form, pages_of, text_of

ANY_CHARACTER = st.characters(exclude_categories=["Cs"])
WORDS = referral_words.load()
EDGE_CASES = {
    "plain": FORM,
    "blank": form(observations="", work_done="", sex=Sex.UNKNOWN, age=None, phone=""),
    "child": form(
        client_name="小雨",
        client_kind=ClientKind.ALIAS,
        age=13,
        is_minor=True,
        guardian_name="陈𬭎",
        guardian_relation="父亲",
        guardian_phone="13900001234",
        consent=ReferralConsent.GUARDIAN,
        is_copy=True,
    ),
    "long": form(observations=SENTENCE * 14, work_done="谈话三次。"),
    "longest": form(
        observations="一行\n" * 400,
        work_done=SENTENCE * 54,
        client_name="阿卜杜勒热合曼" * 8,
        institution="某某市某某区街道社区卫生服务中心" * 4,
        room_name="某某镇某某村社会心理服务室" * 5,
        consent=ReferralConsent.CRISIS,
        consent_day=None,
    ),
}


def render(facts: ReferralForm, words: ReferralWording = WORDS) -> bytes:
    return referral_form.render(facts, words).pdf


def test_three_parts_with_their_facts() -> None:
    (page,) = pages_of(render(FORM))
    for expected in (
        "转介单（存根）",
        "转介单（回执）",
        "第二联转介联，交接收单位",
        "S-2026-031",
        "县人民医院心理科：",
        "现有来访者周玉梅（女，46岁）",
        "来访者本人于2026年11月21日同意转介",
        "请在2026年12月6日前交回",
        "骑缝处盖章",
        "转介单位（盖章）石桥村社会心理服务室2026年11月22日",
    ):
        assert expected in page
    assert page.count("Z-2026-007") >= 4
    assert page.count("7K2M-Q4XD") == 3


def test_the_file_number_stays_on_the_stub() -> None:
    (page,) = pages_of(render(FORM))
    assert page.count("S-2026-031") == 1


def test_a_copy_says_so_on_every_part() -> None:
    assert "副本" not in text_of(render(FORM))
    assert text_of(render(form(is_copy=True))).count("副本") == 3


def test_an_alias_is_marked_and_a_guardian_is_named() -> None:
    text = text_of(render(EDGE_CASES["child"]))
    assert "小雨（化名）" in text
    assert text.count("陈𬭎（父亲）") == 2
    assert "监护人于2026年11月21日同意转介" in text


def test_an_emergency_names_its_legal_ground() -> None:
    crisis = form(consent=ReferralConsent.CRISIS, consent_day=None, urgency=Urgency.NOW)
    assert "第十三条第一款第四项" in text_of(render(crisis))


def test_no_word_of_the_form_is_a_diagnosis() -> None:
    shipped = resources.text("forms/referral.zh.json")
    for word in ("诊断", "治疗", "患者", "病情", "病人", "转诊", "抑郁症", "初步印象", "疾病"):
        assert word not in shipped


@pytest.mark.parametrize("name", EDGE_CASES)
def test_every_font_is_embedded_and_bytes_repeat(name: str) -> None:
    facts = EDGE_CASES[name]
    pdf = render(facts)
    assert all(fonts_of(pdf).values())
    assert pdf == render(facts)


def test_a_name_that_cannot_be_printed_is_reported() -> None:
    rendered = referral_form.render(form(client_name="吴𠮷"), WORDS)
    assert rendered.missing == ("𠮷",)
    assert "吴〓" in text_of(rendered.pdf)


def test_the_county_may_set_the_titles() -> None:
    text = text_of(render(form(title="转诊意见书", observations=SENTENCE * 40), WORDS))
    assert "转介单（" not in text
    for part in ("（存根）", "（回执）", "（续页）"):
        assert f"转诊意见书{part}" in text


def test_a_blank_form_has_boxes_to_tick_and_no_code() -> None:
    (page,) = pages_of(referral_form.blank(PaperHead("石桥村社会心理服务室")).pdf)
    for words in ("转介单（存根）", "本人同意", "监护人同意", "24小时内", "石桥村社会心理服务室"):
        assert words in page
    assert "Z-" not in page


def test_a_long_text_shrinks_onto_the_sheet() -> None:
    text = (SENTENCE * 14)[:370]
    (page,) = pages_of(render(form(observations=text, work_done="谈话三次。")))
    assert text in page


@pytest.mark.parametrize("name", ["long", "longest"])
def test_five_hundred_characters_and_more_go_on_in_full_on_further_pages(name: str) -> None:
    facts = EDGE_CASES[name]
    pages = pages_of(render(facts))
    assert len(pages) > 1
    assert "（全文见续页）" in pages[0]
    rest = "".join(pages[1:])
    for page_number, page in enumerate(pages[1:], start=2):
        assert f"第{page_number}页共{len(pages)}页" in page
        assert "转介单（续页）" in page
    continued = "".join(facts.observations.split())
    for line in facts.observations.splitlines():
        assert "".join(line.split())[:30] in rest
    assert rest.count("一行") == continued.count("一行")


def dark_columns(pdf: bytes, page_number: int, rows: slice) -> tuple[float, float]:
    """Leftmost and rightmost ink in millimetres within some rows of a page."""
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[page_number].render(scale=2, grayscale=True)
    width, stride, data = bitmap.width, bitmap.stride, bytes(bitmap.buffer)
    columns = {
        x
        for y in range(bitmap.height)[rows]
        for x, level in enumerate(data[y * stride : y * stride + width])
        if level < 160
    }
    document.close()
    return min(columns) / 2 / MM, max(columns) / 2 / MM


@pytest.mark.parametrize("name", EDGE_CASES)
def test_nothing_runs_into_the_punched_margin_or_over_the_edge(name: str) -> None:
    pdf = render(EDGE_CASES[name])
    for page_number in range(len(pages_of(pdf))):
        # The cut lines alone cross the margins: the bands around them are left out.
        bands = [(0, 62), (68, 210.5), (216.5, PAGE_HEIGHT)]
        for top, bottom in bands:
            rows = slice(round(top * MM * 2), round(bottom * MM * 2))
            left, right = dark_columns(pdf, page_number, rows)
            assert left >= MARGIN_LEFT - 0.6
            assert right <= 195.6


def test_words_and_dataclass_name_the_same_things() -> None:
    shipped = json.loads(resources.text("forms/referral.zh.json"))
    assert set(shipped["urgencies"]) == set(Urgency)
    assert set(shipped["consents"]) == set(shipped["consents_short"]) == set(ReferralConsent)
    assert {int(code) for code in shipped["sexes"]} == set(Sex)


def test_a_wording_with_a_missing_word_is_refused() -> None:
    with pytest.raises(ValueError, match=r"referral\.zh"):
        wording.load(Rendered, "referral")  # a dataclass with other fields


@settings(max_examples=25, deadline=None)
@given(
    st.text(alphabet=ANY_CHARACTER, max_size=400),
    st.text(alphabet=ANY_CHARACTER, max_size=60),
)
def test_any_text_can_be_printed(text: str, name: str) -> None:
    rendered = referral_form.render(form(observations=text, client_name=name), WORDS)
    assert rendered.pdf.startswith(b"%PDF")
    assert all(fonts_of(rendered.pdf).values())


def test_the_qr_code_holds_number_and_code_only() -> None:
    """Two forms that differ in everything about the person have the same code on them."""
    other = form(client_name="马志伟", phone="13700000000", file_no="S-2026-099", age=20)
    assert qr_region(render(FORM)) == qr_region(render(other))
    assert qr_region(render(FORM)) != qr_region(render(form(check_code="7K2MQ4XE")))


def qr_region(pdf: bytes) -> bytes:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    bitmap = document[0].render(scale=3, grayscale=True)
    scale = 3 * MM
    rows = range(round(69 * scale), round(88 * scale))
    left, right = round(176 * scale), round(195 * scale)
    data = bytes(bitmap.buffer)
    region = b"".join(data[y * bitmap.stride + left : y * bitmap.stride + right] for y in rows)
    document.close()
    return region
