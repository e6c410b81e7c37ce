"""Cells of workbooks: no text is taken for a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.interop.spreadsheet import neutral, sheet_name


@given(st.text(max_size=20))
def test_no_text_begins_like_a_formula(text: str) -> None:
    first = neutral(text).lstrip(" \u3000\ufeff")[:1]
    assert first not in set("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("text", ["面谈", "0–6 岁", "", "（含）", "2026-10"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


def test_a_title_becomes_the_name_of_a_sheet() -> None:
    assert sheet_name("a/b[c]:'d'") == "a b c   d "
    assert len(sheet_name("年" * 40)) == 31
