"""The form kit: nothing is lost between pages, every page says which it is, blank means blank."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from services.documents.forms import (
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Seal,
    Signatures,
    Table,
    TableColumn,
    Text,
    Ticks,
    render,
    render_halves,
)
from services.documents.rendered import Rendered

HEAD = PaperHead("石桥村社会心理服务室", "W-2026-003", "S-2026-031")


def pages(rendered: Rendered) -> list[str]:
    return [
        (page.extract_text() or "").replace("\n", "")
        for page in PdfReader(io.BytesIO(rendered.pdf)).pages
    ]


def form(*blocks: object, head: PaperHead = HEAD, is_copy: bool = False) -> PaperForm:
    return PaperForm("试验表", head, tuple(blocks), foot="第 2 版", is_copy=is_copy)  # type: ignore[arg-type]


def test_a_filled_form_says_everything_once() -> None:
    (page,) = pages(
        render(
            form(
                Heading("一、基本情况"),
                Fields(((Cell("姓名", "周玉梅"), Cell("年龄", "46 岁", 20)),)),
                Ticks("类型", (("自伤", True), ("丧失", False))),
                Text("表现", "夜里睡不着。"),
                Note("由记录人填写"),
                Signatures(("来访者", "咨询师"), "年 月 日"),
                Seal(("石桥村", "盖章")),
            )
        )
    )
    for words in (
        "试验表",
        "W-2026-003",
        "S-2026-031",
        "周玉梅",
        "丧失",
        "夜里睡不着。",
        "第 2 版",
    ):
        assert page.count(words) == 1, words
    assert "第 1 页" in page
    assert "共 1 页" in page


def test_a_blank_form_has_the_same_labels() -> None:
    blank = form(Fields(((Cell("姓名", ""),),)), Text("表现", ""), head=PaperHead("石桥村", "", ""))
    (page,) = pages(render(blank))
    assert "姓名" in page
    assert "表现" in page
    assert "编号" in page


def test_a_copy_says_so() -> None:
    assert "副本" in pages(render(form(Note("一"), is_copy=True)))[0]
    assert "副本" not in pages(render(form(Note("一"))))[0]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 60), st.integers(1, 40), st.integers(1, 2500))
def test_nothing_is_lost_between_pages(rows: int, paragraphs: int, characters: int) -> None:
    text = "".join(chr(0x4E00 + number % 300) for number in range(characters))
    told = tuple(f"第{number}段落文字。" for number in range(paragraphs))
    table = Table(
        (TableColumn("序号", 30), TableColumn("内容")),
        tuple((f"行{number:03d}", "面谈" * (number % 50)) for number in range(rows)),
        blank_rows=3,
    )
    found = pages(render(form(Heading("起"), Text("表现", text), Paragraphs(told), table)))
    whole = "".join(found)
    assert all(words in whole for words in told)
    assert all(f"行{number:03d}" in whole for number in range(rows))
    assert sum(whole.count(character) for character in set(text[:20])) >= len(set(text[:20]))
    assert all(f"共 {len(found)} 页" in page for page in found)
    assert whole.count("（续）") == len(found) - 1


def test_the_heading_of_a_table_stands_on_every_page() -> None:
    rows = tuple((str(number),) for number in range(80))
    found = pages(render(form(Table((TableColumn("日期与内容"),), rows))))
    assert len(found) > 2
    assert all("日期与内容" in page for page in found)


def test_two_halves_share_a_sheet_when_they_fit() -> None:
    short, long = form(Text("办法", "散步")), form(Text("办法", "散步\n" * 40))
    assert len(pages(render_halves((short, short)))) == 1
    assert len(pages(render_halves((short, long)))) == 2


def test_a_rare_character_is_told() -> None:
    assert render(form(Text("姓名", "李𠮷"))).missing == ("𠮷",)


def test_halves_are_two() -> None:
    with pytest.raises(ValueError, match="unpack"):
        render_halves((form(),))


def test_a_text_that_lacks_one_line_of_room_still_leaves_two_for_the_next_page() -> None:
    lines = tuple(f"第{number}行" for number in range(1, 50))
    first, second = pages(render(form(Paragraphs(lines))))
    assert "第47行" in first
    assert "第48行" in second
    assert "第49行" in second
