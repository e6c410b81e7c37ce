"""How single rows are read, and what is said about them."""

from datetime import date
from pathlib import Path

import pytest

from models.vocabulary import ClientKind
from services.ledger_import.cells import Cell
from services.ledger_import.dry_run import DryRun, make_dry_run
from services.ledger_import.fields import Field
from services.ledger_import.ledger import Mapping, open_ledger
from services.ledger_import.rows import NoteCode, OtherKind, ReadRow, Status
from services.progress import Progress
from tests.services.ledger_import.files import HEADER, line, workbook

TODAY = date(2026, 11, 22)


def tried(path: Path, mapping: Mapping | None = None, today: date = TODAY) -> DryRun:
    ledger = open_ledger(path, 2026, Progress())
    return make_dry_run(ledger, mapping or ledger.guessed(), today, Progress())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.xlsx"


def codes(row: ReadRow) -> list[NoteCode]:
    return [note.code for note in row.notes]


def test_a_plain_row_needs_no_note(path: Path) -> None:
    (row,) = tried(workbook(path, line(population="空巢老人", topic="失眠、焦虑"))).rows
    assert row.status is Status.OK
    assert row.person is not None
    assert row.facts is not None
    assert (row.person.name, row.person.phone, row.person.sex, row.person.age) == (
        "林小雨",
        "13900001111",
        2,
        30,
    )
    assert (row.facts.mode, row.facts.topics) == ("face_to_face", ("sleep", "anxiety"))
    assert row.facts.population == "empty_nest_elder"
    assert (row.sheet, row.row) == ("台账", 2)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"day": ""}, NoteCode.DAY_MISSING),
        ({"day": "2025.2.30"}, NoteCode.DAY_IMPOSSIBLE),
        ({"day": "上周三"}, NoteCode.DAY_UNREADABLE),
        ({"day": "2025年3月"}, NoteCode.DAY_INCOMPLETE),
        ({"day": "2052.3.7"}, NoteCode.DAY_IN_FUTURE),
        ({"day": "1925.3.7"}, NoteCode.DAY_TOO_OLD),
        ({"name": ""}, NoteCode.NAME_MISSING),
        ({"name": "同上"}, NoteCode.NOTHING_ABOVE),
    ],
)
def test_rows_that_cannot_come_in(path: Path, changed: dict[str, Cell], code: NoteCode) -> None:
    (row,) = tried(workbook(path, line(**changed))).rows
    assert row.status is Status.PROBLEM
    assert code in codes(row)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": "匿名"}, NoteCode.ANONYMOUS),
        ({"sex": "？"}, NoteCode.SEX_UNREADABLE),
        ({"age": "老"}, NoteCode.AGE_UNREADABLE),
        ({"phone": "1.39E+10"}, NoteCode.PHONE_UNREADABLE),
        ({"mode": ""}, NoteCode.MODE_MISSING),
        ({"mode": "打麻将"}, NoteCode.MODE_UNKNOWN),
        ({"topic": ""}, NoteCode.TOPIC_MISSING),
        ({"topic": "打麻将"}, NoteCode.TOPIC_UNKNOWN),
        ({"population": "老党员"}, NoteCode.POPULATION_UNKNOWN),
        ({"referred": "？"}, NoteCode.REFERRAL_UNCLEAR),
        ({"referred": "否", "destination": "镇卫生院"}, NoteCode.REFERRAL_DENIED),
        ({"referred": "是"}, NoteCode.REFERRAL_NOWHERE),
        ({"day": "3/7/2025"}, NoteCode.DAY_AMBIGUOUS),
        ({"day": "3月7日-9日"}, NoteCode.DAY_RANGE),
    ],
)
def test_rows_that_come_in_with_a_note(
    path: Path, changed: dict[str, Cell], code: NoteCode
) -> None:
    (row,) = tried(workbook(path, line(**changed))).rows
    assert row.status is Status.NOTE
    assert code in codes(row)


def test_same_as_above_takes_the_person_over(path: Path) -> None:
    rows = [
        line(),
        line(day="2025.3.8", name="同上", phone="", sex="", age=""),
        line(day="〃", name="陈静", phone="13900002222"),
    ]
    found = tried(workbook(path, *rows))
    assert [row.status for row in found.rows] == [Status.OK] * 3
    assert found.totals.persons == 2
    assert found.rows[1].person == found.rows[0].person
    assert found.rows[2].day == date(2025, 3, 8)


def test_same_as_above_skips_a_nameless_row_nobody_can_read(path: Path) -> None:
    rows = [line(), line(day="13月5日", name="某某"), line(name="同上", phone="同上")]
    found = tried(workbook(path, *rows))
    assert found.rows[2].person == found.rows[0].person


@pytest.mark.parametrize(
    ("referred", "destination", "is_referral", "place"),
    [
        ("是", "镇卫生院", True, "镇卫生院"),
        ("√", "", True, ""),
        ("", "镇卫生院", True, "镇卫生院"),
        ("", "无", False, ""),
        ("否", "/", False, ""),
        ("转介至县人民医院", "", True, "县人民医院"),
        ("司法所", "", True, "司法所"),
        ("未转介", "", False, ""),
    ],
)
def test_marks_of_referral(
    path: Path, referred: str, destination: str, is_referral: bool, place: str
) -> None:
    found = tried(workbook(path, line(referred=referred, destination=destination)))
    assert found.totals.referrals == int(is_referral)
    assert found.rows[0].facts is not None
    assert found.rows[0].facts.destination == place


def test_rows_of_the_paper_are_listed_and_never_counted(path: Path) -> None:
    rows: list[list[Cell]] = [
        line(),
        ["", ""],
        list(HEADER),
        ["二、四月份"],
        line(day="2025.4.1"),
        ["本页小计", "2人次"],
        ["审核人：", "", "日期："],
        ["注：本表每月报送"],
    ]
    found = tried(workbook(path, *rows))
    assert found.totals.visits == 2
    assert [other.kind for other in found.others] == [
        OtherKind.BLANK,
        OtherKind.HEADER,
        OtherKind.SECTION,
        OtherKind.TOTAL,
        OtherKind.SIGNATURE,
        OtherKind.EXPLANATION,
    ]
    rows_told = [row.row for row in found.rows] + [other.row for other in found.others]
    assert sorted(rows_told) == list(range(2, 10))


def test_a_heading_gives_the_month_of_the_days_below_it(path: Path) -> None:
    rows: list[list[Cell]] = [["三月份"], line(day="7日"), ["四月份"], line(day=8.0)]
    found = tried(workbook(path, *rows, line(day="2025.5.1")))
    assert [row.day for row in found.rows] == [
        date(2025, 3, 7),
        date(2025, 4, 8),
        date(2025, 5, 1),
    ]


def test_a_record_with_a_remark_like_a_signature_is_not_dropped(path: Path) -> None:
    row: list[Cell] = ["13月5日", "孙磊", "", "", "", "面谈", "焦虑", "", "日期：待查"]
    found = tried(workbook(path, line(), row))
    assert [row.status for row in found.rows] == [Status.OK, Status.PROBLEM]
    assert found.others == ()


def test_many_days_after_today_speak_against_the_clock(path: Path) -> None:
    rows = [line(day=f"2025.3.{day}") for day in range(1, 20)]
    found = tried(workbook(path, *rows), today=date(2025, 3, 10))
    assert found.is_clock_doubtful
    assert found.totals.visits == 19
    few = tried(workbook(path, *rows), today=date(2025, 3, 17))
    assert not few.is_clock_doubtful
    assert few.totals.visits == 17


def test_the_user_can_correct_a_column(path: Path) -> None:
    header = [
        "谁" if cell == "姓名" else "做了啥" if cell == "疏导情况" else cell for cell in HEADER
    ]
    ledger = open_ledger(workbook(path, line(), header=header), 2026, Progress())
    guessed = ledger.guessed()
    assert guessed.fields["做了啥"] is Field.IGNORE
    assert guessed.fields["谁"] is Field.IGNORE or guessed.fields["谁"] is Field.NAME
    corrected = Mapping({**guessed.fields, "谁": Field.NAME, "做了啥": Field.DONE}, guessed.year)
    (row,) = tried(path, corrected).rows
    assert row.person is not None
    assert row.person.name == "林小雨"
    assert row.facts is not None
    assert row.facts.done == "倾听、疏导"


def test_unknown_headings_are_judged_by_their_values(path: Path) -> None:
    header = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑"]
    people = ("林小雨", "陈静", "赵敏", "孙磊")
    rows = [line(day=f"2025.3.{n}", name=name) for n, name in enumerate(people, start=1)]
    found = tried(workbook(path, *rows, header=list(header)))
    assert found.totals.visits == 4
    assert found.totals.by_mode == {"face_to_face": 4}
    assert found.totals.by_topic == {"anxiety": 4}
    assert found.totals.persons == 4


def test_aliases_and_nameless_people(path: Path) -> None:
    rows = [line(name="张女士"), line(name="不愿透露"), line(name="阿依古丽·买买提")]
    kinds = [row.person.kind for row in tried(workbook(path, *rows)).rows if row.person]
    assert kinds == [ClientKind.ALIAS, ClientKind.ANONYMOUS, ClientKind.NAMED]


def test_cells_merged_over_several_rows_say_the_same_in_each(path: Path) -> None:
    from openpyxl import load_workbook

    workbook(path, line(), line(day="", name=""), line(day="2025.3.9"))
    book = load_workbook(path)
    sheet = book.active
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:B3")
    book.save(path)
    found = tried(path)
    assert [row.day for row in found.rows] == [date(2025, 3, 7), date(2025, 3, 7), date(2025, 3, 9)]
    assert found.totals.persons == 1


def test_what_is_said_of_the_family_is_not_the_visitors(path: Path) -> None:
    found = tried(
        workbook(path, line(population="残疾人家属（母亲）"), line(population="服刑人员家属"))
    )
    assert [row.facts and row.facts.population for row in found.rows] == ["disabled_family", "none"]
    assert codes(found.rows[1]) == [NoteCode.POPULATION_UNKNOWN, NoteCode.TWICE_IN_FILE]


def test_a_column_of_hours_is_not_the_day(path: Path) -> None:
    rows = [["9:30", *line(day=f"2025.3.{number}")] for number in range(1, 6)]
    found = tried(workbook(path, *rows, header=["来访时间", *HEADER]))
    assert found.totals.by_month == {"2025-03": 5}


def test_more_rows_of_the_paper(path: Path) -> None:
    numbers: list[Cell] = [f"（{number}）" for number in range(1, 13)]
    rest: list[list[Cell]] = [
        numbers,
        line(),
        ["3月小计", "", "1"],
        ["", "1人次"],
        ["第 1 页", "", "", "", "共 1 页"],
        ["单位（盖章）", "", "", "2025年12月31日"],
        ["2025年12月31日"],
    ]
    found = tried(workbook(path, *rest))
    assert [row.row for row in found.rows] == [3]
    assert [other.kind for other in found.others] == [
        OtherKind.HEADER,
        OtherKind.TOTAL,
        OtherKind.TOTAL,
        OtherKind.EXPLANATION,
        OtherKind.SIGNATURE,
        OtherKind.SECTION,
    ]


def test_a_name_is_the_same_however_it_was_pasted(path: Path) -> None:
    names = ["阿依古丽·买买提", "阿依 古丽•买买提", "\ufeff阿依古丽·买买\u200b提"]
    found = tried(workbook(path, *(line(name=name) for name in names)))
    assert found.totals.persons == 1


def test_the_day_of_filling_in_is_not_the_ledgers_year(path: Path) -> None:
    heading: list[Cell] = ["填表单位：石桥村", "", "填表日期：2026年1月5日"]
    rows = [HEADER, line(day="2025.3.7"), line(day="3月8日")]
    assert tried(workbook(path, *rows, header=heading)).mapping.year == 2025


def test_examples_and_sheets_of_the_whole_year_are_left_out(path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "填写示例"
    for title in ("1月", "2月", "汇总"):
        book.create_sheet(title)
    for sheet in book.worksheets:
        sheet.append(HEADER)
        sheet.append(line(day="2025.2.7" if sheet.title == "2月" else "2025.1.7"))
    book.save(path)
    found = tried(path)
    assert found.totals.by_month == {"2025-01": 1, "2025-02": 1}
    assert found.ledger.other_sheets == ("填写示例", "汇总")


def test_an_age_in_a_cell_with_the_format_of_a_day(path: Path) -> None:
    ages: list[Cell] = [date(1900, 1, 12), date(1900, 3, 3), date(1958, 3, 7)]
    found = tried(workbook(path, *(line(age=age) for age in ages)))
    assert [row.person and row.person.age for row in found.rows] == [12, 63, None]
