"""The workbook twin: published numbers only, text stays text, no formula whatever is typed."""

import random
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import update

from models.audit import AuditEntry
from models.room import Room
from services.code_lists import CodeLists
from services.desk import Desk
from services.errors import CannotWrite, Conflict
from services.interop.spreadsheet import neutral, workbook
from services.summary.service import SummaryService
from services.summary.tables import PublishedSummary
from services.summary.twins import SummaryTwinService
from services.summary.wording import SummaryWording
from tests.services.summary.records import random_month

MONTH = "2026-10"
WORDING = SummaryWording(CodeLists())


@pytest.fixture
def summary(desk: Desk) -> PublishedSummary:
    random_month(desk, MONTH, 40, random.Random(3))
    summaries = SummaryService(desk)
    return summaries.close(MONTH, summaries.preview(MONTH).published.digest)


def test_one_sheet_for_each_table(summary: PublishedSummary) -> None:
    book = load_workbook(BytesIO(workbook(summary, WORDING)))
    tables = sum(len(population.tables) for population in summary.populations)
    assert len(book.sheetnames) == 1 + tables
    assert book.sheetnames[0] == "说明"
    assert "来访人次 服务方式" in book.sheetnames


def test_rows_and_the_pending_row_add_up_to_the_total(summary: PublishedSummary) -> None:
    book = load_workbook(BytesIO(workbook(summary, WORDING)))
    for sheet in book.worksheets[1:]:
        rows = [row[:3] for row in sheet.iter_rows(min_row=2, values_only=True)]
        labels = [row[0] for row in rows]
        pending = labels.index("尚未细分")
        tops = [row for row in rows[:pending] if not row[0].startswith("　")]
        assert sum(row[2] for row in tops) + rows[pending][2] == rows[pending + 1][2]
        taken = [row[1] for row in tops if isinstance(row[1], int)]
        assert sum(taken) + rows[pending][1] == rows[pending + 1][1]


def test_every_cell_is_text_or_a_whole_number(summary: PublishedSummary) -> None:
    book = load_workbook(BytesIO(workbook(summary, WORDING)))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}


def test_a_room_name_that_looks_like_a_formula_is_text(desk: Desk) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(name='=HYPERLINK("http://x","石桥")'))
    summaries = SummaryService(desk)
    summary = summaries.close(MONTH, summaries.preview(MONTH).published.digest)
    content = workbook(summary, WORDING)
    cell = load_workbook(BytesIO(content))["说明"]["B2"]
    assert cell.data_type == "s"
    assert cell.value == '\'=HYPERLINK("http://x","石桥")'
    with ZipFile(BytesIO(content)) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        assert all(b"<f>" not in archive.read(name) for name in sheets)


@given(st.text(max_size=20))
def test_no_text_begins_like_a_formula(text: str) -> None:
    first = neutral(text).lstrip(" \u3000\ufeff")[:1]
    assert first not in set("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("text", ["面谈", "0–6 岁", "", "（含）", "2026-10"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


def test_the_file_does_not_say_who_saved_it_when(summary: PublishedSummary) -> None:
    properties = load_workbook(BytesIO(workbook(summary, WORDING))).properties
    assert properties.creator == "Anxinbu"
    assert summary.closed_at is not None
    assert properties.created == summary.closed_at.replace(tzinfo=None, microsecond=0)


def test_english_words_name_the_same_rows(summary: PublishedSummary) -> None:
    book = load_workbook(BytesIO(workbook(summary, SummaryWording(CodeLists(), "en"))))
    assert "Visits Mode" in book.sheetnames
    assert book["Visits Mode"]["A2"].value == "Face to face"


def test_the_twin_of_an_open_month_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Conflict, match="not_closed"):
        SummaryTwinService(desk).save_workbook(MONTH, tmp_path / "twin.xlsx")
    assert list(tmp_path.glob("twin*")) == []


def test_saved_twins_have_neutral_names_and_are_audited(
    desk: Desk, summary: PublishedSummary, tmp_path: Path
) -> None:
    twins = SummaryTwinService(desk)
    name = twins.file_name(summary, ".xlsx")
    assert name == "k7m2qa-000001.xlsx"
    twins.save_workbook(MONTH, tmp_path / name)
    assert load_workbook(tmp_path / name).sheetnames[0] == "说明"
    twins.save_page(MONTH, tmp_path / "twin.pdf")
    assert (tmp_path / "twin.pdf").read_bytes().startswith(b"%PDF-")
    with desk.read() as session:
        last = session.get(AuditEntry, session.query(AuditEntry).count())
        assert last is not None
        assert last.action == "summary_saved"


def test_a_folder_that_is_not_there(desk: Desk, summary: PublishedSummary, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        SummaryTwinService(desk).save_workbook(MONTH, tmp_path / "no" / "twin.xlsx")
    assert summary.number == 1
