"""Class lists as schools have them, brought into a screening."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from services.desk import Desk
from services.errors import BadLedger, Conflict
from services.ledger_import.rows import OtherKind
from services.screenings.roster_rows import RosterMapping, RosterNote
from services.screenings.rosters import RosterService, RosterTrial
from services.screenings.service import ScreeningService
from services.screenings.table_columns import Meaning

Write = Callable[..., Path]


def trial(desk: Desk, screening_id: int, path: Path, class_name: str = "") -> RosterTrial:
    """A dry run with the columns as found."""
    rosters = RosterService(desk)
    opened = rosters.open(path)
    mapping = RosterMapping(opened.guessed(), class_name)
    return rosters.dry_run(screening_id, opened, mapping)


def test_one_sheet_a_class_with_title_and_total(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    sheet = [
        ("石桥中学七年级（1）班学生名单", None, None, None),
        ("座号", "姓　名", "性别", "身份证号"),
        (1, "林一帆", "男", "441302201305060011"),
        (2.0, "周小雨", "女", "441302201309120029"),
        (3, None, None, None),
        (None, None, None, None),
        ("合计", "2人", None, None),
        ("班主任：王老师", None, None, None),
    ]
    found = trial(desk, empty_screening, workbook(七1班=sheet))

    first, second = found.rows
    assert (first.class_name, first.number, first.sex) == ("七年级(1)班", "1", 1)
    assert first.birth_date == date(2013, 5, 6)
    assert second.number == "2"
    assert found.new == 2
    assert not found.problems
    assert sum(found.others.values()) == 4, "nothing is skipped without being counted"
    assert found.others[OtherKind.TOTAL] == 1


def test_the_class_stands_in_a_column_beside_the_grade(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rows = [
        ("年级", "班级", "学号", "姓名"),
        ("七年级", 1, "001", "林一帆"),
        ("八年级", "2班", "7", "何佳"),
    ]
    found = trial(desk, empty_screening, workbook(学生=rows))

    assert [row.class_name for row in found.rows] == ["七年级1班", "八年级2班"]


def test_two_lists_side_by_side(desk: Desk, empty_screening: int, workbook: Write) -> None:
    rows = [
        ("七(2)班", None, None, None, None, None),
        ("序号", "姓名", "性别", "序号", "姓名", "性别"),
        (1, "林一帆", "男", 3, "何佳", "女"),
        (2, "周小雨", "女", 4, None, None),
    ]
    found = trial(desk, empty_screening, workbook(Sheet1=rows))

    assert sorted((row.number, row.name) for row in found.rows) == [
        ("1", "林一帆"),
        ("2", "周小雨"),
        ("3", "何佳"),
    ]
    assert {row.class_name for row in found.rows} == {"七(2)班"}


def test_several_classes_below_each_other(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rows = [
        ("七(1)班", None),
        ("学号", "姓名"),
        ("1", "林一帆"),
        ("七(2)班", None),
        ("学号", "姓名"),
        ("1", "陈航"),
    ]
    found = trial(desk, empty_screening, workbook(Sheet1=rows))

    assert [(row.class_name, row.name) for row in found.rows] == [
        ("七(1)班", "林一帆"),
        ("七(2)班", "陈航"),
    ]
    assert found.others[OtherKind.SECTION] == 1
    assert found.others[OtherKind.HEADER] == 1


def test_a_list_without_numbers_is_counted_from_the_top(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rows = [("姓名", "性别"), ("林一帆", "男"), ("周小雨", "女")]
    found = trial(desk, empty_screening, workbook(name="初一3班.xlsx", Sheet1=rows))

    assert [(row.class_name, row.number) for row in found.rows] == [
        ("初一3班", "1"),
        ("初一3班", "2"),
    ]
    assert all(RosterNote.NUMBER_MADE in row.notes for row in found.rows)


def test_a_text_file_in_the_encoding_of_older_programs(
    desk: Desk, empty_screening: int, tmp_path: Path
) -> None:
    path = tmp_path / "名单.csv"
    path.write_bytes("班级,学号,姓名,性别\n七(1)班,01,林一帆,1\n".encode("gb18030"))
    (row,) = trial(desk, empty_screening, path).rows

    assert (row.number, row.name, row.sex) == ("01", "林一帆", 1)


def test_a_class_that_nobody_names_is_a_problem_until_it_is_said(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    path = workbook(Sheet1=[("学号", "姓名"), ("1", "林一帆")])

    (row,) = trial(desk, empty_screening, path).rows
    (named,) = trial(desk, empty_screening, path, class_name="七(1)班").rows

    assert RosterNote.CLASS_MISSING in row.notes
    assert row.is_problem
    assert named.class_name == "七(1)班"
    assert not named.is_problem


def test_unreadable_facts_are_said_and_do_not_keep_a_student_out(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rows = [
        ("班级", "学号", "姓名", "性别", "年龄"),
        ("七1班", "1", "林一帆", "不明白", "很小"),
        ("七1班", "2", "何佳", "女", "60"),
    ]
    first, second = trial(desk, empty_screening, workbook(Sheet1=rows)).rows

    assert set(first.notes) == {RosterNote.SEX_UNREADABLE, RosterNote.BIRTH_UNREADABLE}
    assert second.notes == (RosterNote.AGE_DOUBTFUL,)
    assert not first.is_problem
    assert not second.is_problem


def test_two_students_with_one_number_both_stay_outside(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rows = [
        ("班级", "学号", "姓名"),
        ("七(1)班", "1", "林一帆"),
        ("七年级1班", "01", "何佳"),
        ("七1班", "2", "吴桐"),
    ]
    found = trial(desk, empty_screening, workbook(Sheet1=rows))

    assert [row.name for row in found.problems] == ["林一帆", "何佳"]
    assert RosterService(desk).confirm(found).added == 1


def test_later_students_are_added_and_nobody_twice(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rosters = RosterService(desk)
    head = ("班级", "学号", "姓名", "性别")
    rosters.confirm(
        trial(desk, empty_screening, workbook(a=[head, ("七(1)班", 1, "林一帆", None)]))
    )
    later = trial(
        desk,
        empty_screening,
        workbook(
            b=[
                head,
                ("七年级（1）班", "01", "林一帆", "男"),
                ("七(1)班", "2", "周小雨", "女"),
                ("七(1)班", "1", "别人", "女"),
            ]
        ),
    )
    assert later.problems, "in this file the number 1 stands twice"

    later = trial(
        desk,
        empty_screening,
        workbook(
            b=[head, ("七年级（1）班", "01", "林一帆", "男"), ("七(1)班", "2", "周小雨", "女")]
        ),
    )
    result = rosters.confirm(later)
    students = ScreeningService(desk).students(empty_screening, "七(1)班")

    assert (result.added, result.completed, result.problems) == (1, 1, 0)
    assert [(s.number, s.name, s.sex) for s in students] == [("1", "林一帆", 1), ("2", "周小雨", 2)]


def test_a_number_of_somebody_else_is_not_written_over(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rosters = RosterService(desk)
    head = ("班级", "学号", "姓名")
    rosters.confirm(trial(desk, empty_screening, workbook(a=[head, ("七(1)班", 1, "林一帆")])))
    other = trial(desk, empty_screening, workbook(b=[head, ("七(1)班", 1, "何佳")]))

    assert other.rows[0].notes == (RosterNote.NUMBER_TAKEN,)
    with pytest.raises(Conflict, match="nothing_to_import"):
        rosters.confirm(other)


def test_a_column_can_be_told_another_meaning(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rosters = RosterService(desk)
    opened = rosters.open(
        workbook(Sheet1=[("班级", "学号", "花名", "姓名"), ("七1班", 1, "小林", "林一帆")])
    )
    mapping = RosterMapping({**opened.guessed(), "姓名": Meaning.IGNORE, "花名": Meaning.NAME})

    assert rosters.dry_run(empty_screening, opened, mapping).rows[0].name == "小林"


def test_a_file_without_a_header_is_refused(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    with pytest.raises(BadLedger) as refused:
        RosterService(desk).open(workbook(Sheet1=[("你好", "世界"), (1, 2)]))

    assert refused.value.detail == "no_header"


def test_nothing_is_added_to_a_closed_screening(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    found = trial(
        desk, empty_screening, workbook(a=[("班级", "学号", "姓名"), ("七1班", 1, "林一帆")])
    )
    screenings = ScreeningService(desk)
    screenings.close(empty_screening, screenings.get(empty_screening).version)

    with pytest.raises(Conflict, match="screening_closed"):
        RosterService(desk).confirm(found)


def test_questions_numbered_below_a_merged_heading(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rows = [
        ("班级", "学号", "题号", *[None] * 5),
        (None, None, 1, 2, 3, 4, 5, 6),
        ("七1班", 1, 0, 1, 2, 0, 1, 2),
    ]
    opened = RosterService(desk).open(workbook(Sheet1=rows))

    assert [column.label for column in opened.columns] == ["班级", "学号", *"123456"]


def test_the_parents_name_is_not_another_student(
    desk: Desk, empty_screening: int, workbook: Write
) -> None:
    rows = [
        ("班级", "学号", "学生姓名", "家长姓名", "班主任姓名"),
        ("七1班", 1, "林一帆", "林大山", "王老师"),
    ]
    found = trial(desk, empty_screening, workbook(Sheet1=rows))

    assert [row.name for row in found.rows] == ["林一帆"]
