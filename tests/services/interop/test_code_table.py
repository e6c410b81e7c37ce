"""The county's codes: proposed, filled in, read back, and what is wrong with them said."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from services.code_lists import LISTS, CodeLists
from services.documents.wording import load
from services.errors import BadLedger
from services.interop import code_table
from services.interop.code_table import FoundCodes
from services.interop.codes import (
    LONGEST_CODE,
    CodeMap,
    CodeProblem,
    Kind,
    from_text,
    key_of,
    suggested,
    written,
)
from services.interop.words import SharingWords
from services.progress import Progress
from tests.services.interop.conftest import Month

WORDS = load(SharingWords, "sharing")
Rows = list[tuple[str, str]]


def table(month: Month, codes: CodeMap | None = None) -> bytes:
    return code_table.workbook(month.named(), codes or CodeMap(), WORDS)


@pytest.fixture
def reading(tmp_path: Path) -> Callable[[Rows], FoundCodes]:
    def read(rows: Rows) -> FoundCodes:
        lines = [f"{WORDS.ours},{WORDS.theirs}", *(",".join(row) for row in rows)]
        path = tmp_path / "codes.csv"
        path.write_text("\n".join(lines), encoding="gb18030")
        return code_table.read(path, WORDS, Progress())

    return read


def test_our_proposals_are_codes_that_a_server_takes(month: Month) -> None:
    proposed = [(one.kind, suggested(one.kind, one.ours)) for one in month.named()]
    assert all(len(code) <= LONGEST_CODE for _, code in proposed)
    for kind in (Kind.ELEMENT, Kind.CATEGORY, Kind.OPTION, Kind.COMBO):
        codes = [code for one, code in proposed if one is kind]
        assert len(set(codes)) == len(codes)
        assert all(code.startswith("AXB_") for code in codes)


def test_every_code_that_a_package_could_name_is_short_enough() -> None:
    lists = CodeLists()
    for name in LISTS:
        for entry in lists.get(name).entries:
            row = f"{name}.{entry.group}/{entry.code}" if entry.group else f"{name}.{entry.code}"
            assert len(suggested(Kind.OPTION, row)) <= LONGEST_CODE


def test_a_table_comes_back_as_it_went(month: Month, tmp_path: Path) -> None:
    path = tmp_path / "codes.xlsx"
    path.write_bytes(table(month))
    found = code_table.read(path, WORDS, Progress())
    assert found.problems == ()
    ours = CodeMap()
    assert all(found.codes.of(n.kind, n.ours) == ours.of(n.kind, n.ours) for n in month.named())
    path.write_bytes(table(month, found.codes))
    assert code_table.read(path, WORDS, Progress()) == found


def test_the_table_says_what_each_code_means(month: Month) -> None:
    sheet = load_workbook(BytesIO(table(month))).active
    assert sheet is not None
    rows = {row[1]: row for row in sheet.iter_rows(values_only=True)}
    assert rows["element visits.topic"][2] == "来访人次：主要问题"
    assert rows["option topic.emotion/mood"][2:4] == (
        "主要问题：情绪：情绪低落",
        "AXB_TOPIC_EMOTION_MOOD",
    )
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}


def test_a_row_left_empty_is_not_sent(reading: Callable[[Rows], FoundCodes]) -> None:
    found = reading([("element visits", "PSY01"), ("element persons", "")])
    assert found.number == 1
    assert found.codes.of(Kind.ELEMENT, "persons") is None
    assert found.codes.of(Kind.ELEMENT, "referrals") is None
    assert found.codes.of(Kind.DATA_SET, "monthly") == "AXB_MONTHLY"


def test_one_table_for_all_rooms(reading: Callable[[Rows], FoundCodes]) -> None:
    found = reading([("org_unit k7m2qa", "R001"), ("org_unit zzzzz9", "R002")])
    assert found.problems == ()
    assert found.codes.org_unit("k7m2qa") == "R001"


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([("visits", "A")], CodeProblem.UNKNOWN),
        ([("elements visits", "A")], CodeProblem.UNKNOWN),
        ([("element visits", "A" * 51)], CodeProblem.TOO_LONG),
        ([("element visits", "A\u200bB")], CodeProblem.BAD_CHARACTER),
        ([("category topic", "1TOPIC")], CodeProblem.NO_XML_NAME),
        ([("category topic", "主要问题")], CodeProblem.NO_XML_NAME),
        ([("category topic", "dataElement")], CodeProblem.NO_XML_NAME),
        ([("scheme combo", "name")], CodeProblem.NO_SCHEME),
        ([("scheme combo", "uid"), ("combo topic.other", "OTHER")], CodeProblem.NO_UID),
        ([("element visits", "A"), ("element persons", "A")], CodeProblem.TWICE),
        ([("combo topic.other", "A"), ("combo topic.emotion/mood", "A")], CodeProblem.TWICE),
    ],
)
def test_what_is_wrong_is_said_with_its_row(
    reading: Callable[[Rows], FoundCodes], rows: Rows, problem: CodeProblem
) -> None:
    found = reading(rows)
    assert [one.problem for one in found.problems] == [problem]
    assert found.problems[0].row == len(rows) + 1


def test_equal_codes_in_different_tables_are_right(reading: Callable[[Rows], FoundCodes]) -> None:
    assert reading([("combo topic.other", "OTHER"), ("combo mode.other", "OTHER")]).problems == ()


def test_a_table_without_our_headings(tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text("我方,贵方\nelement visits,A\n", encoding="utf-8")
    found = code_table.read(path, WORDS, Progress())
    assert [one.problem for one in found.problems] == [CodeProblem.NO_COLUMNS]


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"PK\x03\x04"])
def test_a_file_that_is_no_table(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "codes.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadLedger):
        code_table.read(path, WORDS, Progress())


def test_a_table_of_too_many_rows(reading: Callable[[Rows], FoundCodes]) -> None:
    found = reading([(f"element visits{number}", "A") for number in range(6000)])
    assert [one.problem for one in found.problems] == [CodeProblem.TOO_MANY]


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(Kind), st.from_regex(r"[a-z0-9_/.+-]{1,20}", fullmatch=True)),
        st.text(max_size=20),
    )
)
def test_codes_are_kept_as_they_are(theirs: dict[tuple[Kind, str], str]) -> None:
    assert from_text(CodeMap(theirs).to_text()).theirs == theirs
    assert all(key_of(written(*key)) == key for key in theirs)


def test_nothing_kept_is_nothing_known() -> None:
    assert from_text("") == CodeMap()
