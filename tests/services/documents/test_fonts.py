"""Every character prints as itself, or as a visible mark and a warning."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from services.documents import fonts, lines
from services.documents.fonts import BOLD, MISSING_MARK, REGULAR
from services.documents.sheet import Box, Sheet, Style
from tests.services.documents.papers import fonts_of, text_of

RARE = "𬭎㛃䶮"


def test_fonts_are_loaded_once() -> None:
    assert fonts.load() is fonts.load()


def test_gb_2312_and_rare_names_are_in_the_regular_font() -> None:
    loaded = fonts.load()
    level_one_and_two = [
        bytes((row, cell)).decode("gb2312", "ignore")
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
    ]
    assert all(loaded.has(c) for c in level_one_and_two if c)
    assert all(loaded.has(c) for c in RARE)


def test_bold_falls_back_to_regular_character_by_character() -> None:
    regular = dict.fromkeys(map(ord, "陈𬭎之"), 1000.0)
    bold = dict.fromkeys(map(ord, "陈之"), 1010.0)
    some = fonts.Fonts(regular, bold)
    runs = [(run.font, run.text) for run in some.runs("陈𬭎之", is_bold=True)]
    assert runs == [(BOLD, "陈"), (REGULAR, "𬭎"), (BOLD, "之")]
    assert some.advances("陈𬭎之", is_bold=True) == [1010, 1000, 1010]
    assert some.printable("陈𬭎之") == ("陈𬭎之", ())


def test_a_character_of_no_font_is_marked_and_named() -> None:
    assert fonts.load().printable("吉𠮷💩吉𠮷") == (
        f"吉{MISSING_MARK}{MISSING_MARK}吉{MISSING_MARK}",
        ("𠮷", "💩"),
    )


def test_shapeless_characters_are_dropped_without_a_warning() -> None:
    assert fonts.load().printable("\ufeff周\u200b玉\ufe00梅\u202e\U000e0100") == ("周玉梅", ())


@pytest.mark.parametrize("is_bold", [True, False])
def test_rare_names_are_embedded_and_can_be_copied_from_the_page(is_bold: bool) -> None:
    sheet = Sheet("试")
    sheet.text(30, 30, f"陈{RARE}𠮷", Style(12, is_bold))
    rendered = sheet.finish()
    assert rendered.missing == ("𠮷",)
    assert text_of(rendered.pdf) == f"陈{RARE}{MISSING_MARK}"
    assert all(fonts_of(rendered.pdf).values())


def test_an_empty_page_names_no_font_that_is_not_embedded() -> None:
    rendered = Sheet("空").finish()
    assert b"Helvetica" not in rendered.pdf
    assert all(fonts_of(rendered.pdf).values())


def test_the_file_says_who_made_it_and_nothing_else() -> None:
    sheet = Sheet("转介单")
    sheet.text(30, 30, "周玉梅")
    about = PdfReader(BytesIO(sheet.finish().pdf)).metadata
    assert about is not None
    assert (about.title, about.author) == ("转介单", "安心簿 Anxinbu")
    assert "周玉梅" not in str(about)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_can_be_measured_and_wrapped_without_loss(text: str) -> None:
    loaded = fonts.load()
    printable, missing = loaded.printable(text)
    wrapped = lines.wrap(loaded, printable, 80, 10)
    assert "".join("".join(wrapped).split()) == "".join(printable.split())
    assert all(MISSING_MARK in printable for _ in missing)


@given(st.text(alphabet="睡不好，。（）《》“”ab1 ", min_size=1, max_size=80))
def test_no_line_is_too_wide_and_none_begins_with_a_closing_mark(text: str) -> None:
    loaded = fonts.load()
    wrapped = lines.wrap(loaded, text, 120, 10)
    assert all(loaded.width(line, 10) <= 120 + 1e-6 for line in wrapped)


def test_marks_stay_with_their_sentence() -> None:
    loaded = fonts.load()
    assert lines.wrap(loaded, "一二三四五六七八九十。后", 100, 10) == (
        "一二三四五六七八九",
        "十。后",
    )
    assert lines.wrap(loaded, "一二三四五六七八九（十）", 100, 10) == (
        "一二三四五六七八九",
        "（十）",
    )
    assert lines.wrap(loaded, "日期是 2026-11-22 上午", 60, 10) == ("日期是", "2026-11-22", "上午")


def test_a_text_is_fitted_or_says_that_it_is_cut() -> None:
    loaded = fonts.load()
    fitted = lines.fit(loaded, "睡" * 40, 100, 60, (10, 9, 8))
    assert (fitted.size, fitted.is_whole) == (10, True)
    assert lines.fit(loaded, "睡" * 50, 100, 60, (10, 9, 8)).size < 10
    cut = lines.fit(loaded, "睡" * 500, 100, 60, (10, 9, 8))
    assert not cut.is_whole
    assert cut.height <= 60


def test_a_value_too_long_for_its_cell_ends_in_an_ellipsis() -> None:
    sheet = Sheet("试")
    sheet.text_in(Box(30, 30, 20, 7), "很长的名字" * 40)
    sheet.text_in(Box(30, 50, 20, 7), "刚好放得下")
    text = text_of(sheet.finish().pdf)
    assert "…刚好放得下" in text
