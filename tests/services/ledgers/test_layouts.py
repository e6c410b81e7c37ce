"""Layouts kept, taken back, handed to other rooms, read from a county's workbook."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from models.audit import AuditEntry
from services.desk import Desk
from services.errors import BadLedger, CannotRead, Conflict, InvalidInput, Problem
from services.ledgers.fields import shipped
from services.ledgers.layouts import body_of, checked
from services.ledgers.records import Layout, LayoutColumn, LedgerKind
from services.ledgers.service import LedgerService
from services.progress import Progress

VISITS = LedgerKind.VISITS


def own() -> Layout:
    """Three columns, one to write in."""
    columns = (("day", "来访时间", 12), ("file_no", "档案号", 13), ("", "备注", 20))
    return Layout(VISITS, "县统一来访台账", tuple(LayoutColumn(*one) for one in columns))


def book(path: Path, rows: Sequence[Sequence[object]], sheet: str = "台账") -> Path:
    """A county's workbook."""
    made = Workbook()
    made.active.title = sheet
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def test_it_is_kept_changed_and_taken_back(ledgers: LedgerService) -> None:
    assert ledgers.layout(VISITS).is_shipped
    kept = ledgers.change_layout(own(), 0)
    assert (kept.layout, kept.version, kept.changed_by) == (own(), 1, "何晓岚")
    again = ledgers.change_layout(replace(own(), title="来访"), 1)
    assert again.version == 2
    assert ledgers.layout(LedgerKind.CRISES).is_shipped
    back = ledgers.ship_again(VISITS, 2)
    assert (back.layout, back.version) == (shipped(VISITS), 0)


def test_two_people_do_not_overwrite_each_other(ledgers: LedgerService) -> None:
    ledgers.change_layout(own(), 0)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        ledgers.change_layout(own(), 0)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        ledgers.ship_again(VISITS, 0)


@pytest.mark.parametrize(
    ("layout", "field", "problem"),
    [
        (replace(own(), title=" \n"), "title", Problem.REQUIRED),
        (replace(own(), title="台" * 61), "title", Problem.TOO_LONG),
        (replace(own(), columns=()), "columns", Problem.REQUIRED),
        (replace(own(), columns=(LayoutColumn("", "备注", 9),)), "columns", Problem.REQUIRED),
        (replace(own(), columns=own().columns * 2), "columns", Problem.TAKEN),
        (replace(own(), columns=own().columns * 7), "columns", Problem.TOO_LONG),
        (
            replace(own(), columns=(LayoutColumn("phone", "电话", 9),)),
            "columns",
            Problem.UNKNOWN_CODE,
        ),
        (replace(own(), columns=(LayoutColumn("day", "", 9),)), "heading.0", Problem.REQUIRED),
        (
            replace(own(), columns=(LayoutColumn("day", "日" * 31, 9),)),
            "heading.0",
            Problem.TOO_LONG,
        ),
        (
            replace(own(), columns=(LayoutColumn("day", "日期", 0),)),
            "width.0",
            Problem.OUT_OF_RANGE,
        ),
    ],
)
def test_bad_input(layout: Layout, field: str, problem: Problem) -> None:
    with pytest.raises(InvalidInput) as caught:
        checked(layout)
    assert caught.value.problems == {field: problem}


def test_words_stand_on_one_line_without_signs_nobody_sees() -> None:
    layout = replace(own(), title=" 县\n统一\u202e台账\x00 ")
    assert checked(layout).title == "县 统一 台账"


def test_another_room_reads_the_file_that_was_written(
    ledgers: LedgerService, tmp_path: Path
) -> None:
    ledgers.change_layout(own(), 0)
    path = tmp_path / "layout.json"
    ledgers.write_layout(VISITS, path)
    assert ledgers.read_layout(VISITS, path, Progress()).layout == own()
    with pytest.raises(InvalidInput) as caught:
        ledgers.read_layout(LedgerKind.CRISES, path, Progress())
    assert caught.value.problems == {"file": Problem.MISMATCH}


@pytest.mark.parametrize(
    "change",
    [
        {"format": "something"},
        {"version": 2},
        {"ledger": "phones"},
        {"title": 7},
        {"columns": 3},
        {"columns": [{"field": "day", "heading": "日期"}]},
        {"columns": [{"field": "day", "heading": "日期", "width": True}]},
    ],
)
def test_a_file_that_is_no_layout_is_refused(
    ledgers: LedgerService, tmp_path: Path, change: dict[str, object]
) -> None:
    path = tmp_path / "layout.json"
    path.write_text(json.dumps({**json.loads(body_of(own())), **change}))
    with pytest.raises(InvalidInput) as caught:
        ledgers.read_layout(VISITS, path, Progress())
    assert caught.value.problems == {"file": Problem.MALFORMED}


@pytest.mark.parametrize("content", [b"{", b"{" * 70_000, b'{"format": "\xff"}'])
def test_damaged_and_endless_files_are_refused(
    ledgers: LedgerService, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "layout.json"
    path.write_bytes(content)
    with pytest.raises(InvalidInput):
        ledgers.read_layout(VISITS, path, Progress())
    with pytest.raises(CannotRead):
        ledgers.read_layout(VISITS, tmp_path / "gone.json", Progress())


def test_the_countys_headings_become_the_layout(ledgers: LedgerService, tmp_path: Path) -> None:
    path = book(
        tmp_path / "county.xlsx",
        [
            ["某县社会心理服务站2025年度来访登记台账"],
            ["序号", "来访日期", "姓名", "联系电话", "主要问题", "接待人", "处理结果", "备注"],
            [1, "2026-01-05", "示例", "139", "睡眠", "王", "", ""],
        ],
    )
    found = ledgers.read_layout(VISITS, path, Progress())
    assert found.layout.title == "某县社会心理服务站来访登记台账"
    assert [(one.field, one.heading) for one in found.layout.columns] == [
        ("serial", "序号"),
        ("day", "来访日期"),
        ("file_no", "档案号"),  # what promises a name is answered with the file number
        ("topic", "主要问题"),
        ("counsellor", "接待人"),
        ("", "处理结果"),
        ("", "备注"),
    ]
    assert found.left_out == ("联系电话",)
    assert found.unknown == ("处理结果", "备注")
    assert ledgers.layout(VISITS).is_shipped  # nothing is kept by looking


def test_more_columns_than_paper_has_room_for_are_said(
    ledgers: LedgerService, tmp_path: Path
) -> None:
    headings = ["来访日期", "主要问题", *(f"栏{number}" for number in range(25))]
    found = ledgers.read_layout(VISITS, book(tmp_path / "wide.xlsx", [headings]), Progress())
    assert len(found.layout.columns) == 20
    assert found.beyond == tuple(f"栏{number}" for number in range(18, 25))
    assert found.unknown == tuple(f"栏{number}" for number in range(18))


def test_fields_in_braces_say_what_the_headings_do_not(
    ledgers: LedgerService, tmp_path: Path
) -> None:
    path = book(
        tmp_path / "county.xlsx",
        [
            ["附件3"],
            ["开展日", "办了什么", "来了多少", "签收"],
            ["{day}", "{活动主题}", "{present}", ""],
        ],
    )
    found = ledgers.read_layout(LedgerKind.ACTIVITIES, path, Progress())
    assert [(one.field, one.heading) for one in found.layout.columns] == [
        ("day", "开展日"),
        ("title", "办了什么"),
        ("present", "来了多少"),
        ("", "签收"),
    ]


def test_a_workbook_about_something_else_is_refused(ledgers: LedgerService, tmp_path: Path) -> None:
    path = book(tmp_path / "county.xlsx", [["品名", "数量"], ["桌子", 4]])
    with pytest.raises(BadLedger) as caught:
        ledgers.read_layout(VISITS, path, Progress())
    assert caught.value.detail == "no_header"
    program = tmp_path / "layout.xlsx"
    program.write_bytes(b"MZ" + bytes(300))
    with pytest.raises(BadLedger):
        ledgers.read_layout(VISITS, program, Progress())


def test_every_change_is_in_the_audit_trail(desk: Desk, ledgers: LedgerService) -> None:
    ledgers.change_layout(own(), 0)
    ledgers.ship_again(VISITS, 1)
    with desk.read() as session:
        assert list(session.scalars(select(AuditEntry.action))) == [
            "visits_layout_changed",
            "visits_layout_shipped",
        ]
