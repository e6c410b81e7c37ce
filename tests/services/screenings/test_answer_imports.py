"""Answers from tables: one row a student."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from services.desk import Desk
from services.errors import Cancelled, Conflict
from services.progress import Progress
from services.screenings.answer_imports import AnswerImportService, AnswerTrial
from services.screenings.answer_rows import AnswerMapping, AnswerNote, guessed_first
from services.screenings.records import NewStudent, ScreeningDetails
from services.screenings.service import ScreeningService

Write = Callable[..., Path]
HEAD = ("班级", "学号", "姓名")
ITEMS = tuple(str(item) for item in range(1, 11))


def trial(
    desk: Desk, screening: ScreeningDetails, path: Path, *, part: int = 0, offset: int = 0
) -> AnswerTrial:
    answers = AnswerImportService(desk)
    opened = answers.open(path)
    mapping = AnswerMapping(opened.guessed(), guessed_first(opened), offset)
    return answers.dry_run(screening.id, screening.parts[part].definition_id, opened, mapping)


def notes(found: AnswerTrial) -> list[AnswerNote | None]:
    return [row.note for row in found.rows]


def line(
    number: int, *values: object, class_name: str = "七(1)班", name: object = None
) -> Sequence[object]:
    return (class_name, number, name, *values)


def test_rows_become_results(desk: Desk, screening: ScreeningDetails, workbook: Write) -> None:
    path = workbook(
        Sheet1=[
            (*HEAD, *ITEMS),
            line(1, *[2] * 9, 0),
            line(2, *[0.0] * 9, None, class_name="初一1班"),
            line(3, *["1"] * 9, "", class_name="701"),
        ]
    )
    found = trial(desk, screening, path)
    result = AnswerImportService(desk).confirm(found)

    assert (result.results, result.flagged, result.critical) == (3, 2, 2)
    assert ScreeningService(desk).get(screening.id).classes[0].parts[0].entered == 3


def test_ninety_items_of_headings_as_a_survey_site_writes_them(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    head = ("序号", "1、您的姓名", "2、您的班级", *(f"{n}、题目{n - 2}" for n in range(3, 93)))
    path = workbook(Sheet1=[head, (1, "林一帆", "七(1)班", *[3] * 90)])
    found = trial(desk, screening, path, part=1)

    assert found.items[0] == ("1", "3、题目1")
    assert found.items[-1] == ("90", "92、题目90")
    assert found.rows[0].answers == bytes([3] * 90)


def test_a_whole_form_in_one_cell(desk: Desk, screening: ScreeningDetails, workbook: Write) -> None:
    path = workbook(
        Sheet1=[(*HEAD, "答案"), line(1, "0123012301"), line(2, "012301230"), line(3, "0129x12301")]
    )
    found = trial(desk, screening, path)

    assert notes(found) == [None, AnswerNote.WRONG_LENGTH, AnswerNote.NOT_AN_ANSWER]
    assert found.rows[2].item == "5"


def test_words_of_options_are_understood(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    path = workbook(
        Sheet1=[(*HEAD, *ITEMS), line(1, *["完全不会", "好几天"] * 4, "几乎每天", None)]
    )

    assert trial(desk, screening, path).rows[0].answers == bytes([0, 1] * 4 + [3, 255])


@pytest.mark.parametrize(
    ("row", "note"),
    [
        (line(9, *[0] * 10), AnswerNote.UNKNOWN_STUDENT),
        (line(1, *[0] * 10, class_name="八(1)班"), AnswerNote.UNKNOWN_STUDENT),
        (line(1, *[0] * 10, name="别人"), AnswerNote.NAME_DIFFERS),
        (line(1, *[0] * 8, 4, 0), AnswerNote.NOT_AN_ANSWER),
        (line(1, *[0] * 8, 1.5, 0), AnswerNote.NOT_AN_ANSWER),
        (line(1, *[None] * 10), AnswerNote.NO_ANSWERS),
        (("七(1)班", None, None, *[0] * 10), AnswerNote.WHO_MISSING),
        ((None, "1", None, *[0] * 10), AnswerNote.SEVERAL_STUDENTS),
    ],
)
def test_rows_that_stay_outside(
    desk: Desk,
    screening: ScreeningDetails,
    workbook: Write,
    row: Sequence[object],
    note: AnswerNote,
) -> None:
    found = trial(desk, screening, workbook(Sheet1=[(*HEAD, *ITEMS), row]))

    assert notes(found) == [note]
    assert len(found.problems) == 1
    with pytest.raises(Conflict, match="nothing_to_import"):
        AnswerImportService(desk).confirm(found)


def test_a_name_alone_finds_the_student(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    path = workbook(Sheet1=[("班级", "姓名", *ITEMS), ("七(2)班", "吴 桐", *[0] * 10)])

    assert trial(desk, screening, path).rows[0].student_id is not None


def test_two_different_rows_of_one_student_both_stay_outside(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    rows = [line(1, *[0] * 10), line(1, *[1] * 10), line(2, *[0] * 10), line(2, *[0] * 10)]
    found = trial(desk, screening, workbook(Sheet1=[(*HEAD, *ITEMS), *rows]))

    twice = AnswerNote.TWICE_IN_FILE
    assert notes(found) == [twice, twice, None, twice]


def test_options_counted_from_one_are_noticed_and_corrected(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    path = workbook(Sheet1=[(*HEAD, *ITEMS), line(1, *[1, 2, 3, 4, 1, 2, 3, 4, 1, 1])])
    found = trial(desk, screening, path)

    assert found.looks_shifted == -1
    assert notes(found) == [AnswerNote.NOT_AN_ANSWER]
    shifted = trial(desk, screening, path, offset=-1)
    assert shifted.rows[0].answers == bytes([0, 1, 2, 3, 0, 1, 2, 3, 0, 0])


def test_a_column_that_is_missing_is_named(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    items = [item for item in ITEMS if item not in ("3", "7")]
    found = trial(desk, screening, workbook(Sheet1=[(*HEAD, *items), line(1, *[0] * 8)]))

    assert found.missing == ("3", "7")
    assert not found.rows


def test_answers_that_are_there_are_replaced_only_on_demand(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    answers = AnswerImportService(desk)
    first = workbook(a=[(*HEAD, *ITEMS), line(1, *[0] * 10), line(2, *[0] * 10)])
    answers.confirm(trial(desk, screening, first))
    second = workbook(b=[(*HEAD, *ITEMS), line(1, *[0] * 10), line(2, *[1] * 10)])
    found = trial(desk, screening, second)

    assert notes(found) == [AnswerNote.SAME_THERE, AnswerNote.ANSWERS_THERE]
    with pytest.raises(Conflict, match="nothing_to_import"):
        answers.confirm(found)
    assert answers.confirm(found, replaces=True).results == 1


def test_cancelling_leaves_nothing(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    found = trial(desk, screening, workbook(a=[(*HEAD, *ITEMS), line(1, *[0] * 10)]))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        AnswerImportService(desk).confirm(found, progress)

    assert ScreeningService(desk).get(screening.id).classes[0].parts[0].entered == 0


def test_the_running_number_of_the_answers_is_not_the_students_number(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    path = workbook(Sheet1=[("序号", "姓名", "班级", *ITEMS), (7, "周小雨", "七(1)班", *[0] * 10)])
    found = trial(desk, screening, path)

    assert notes(found) == [None]


def test_a_grade_by_its_year_stands_beside_the_class(
    desk: Desk, screening: ScreeningDetails, workbook: Write
) -> None:
    student = ScreeningService(desk).add_student(screening.id, NewStudent("2024级1班", "5"))
    path = workbook(Sheet1=[("年级", "班级", "学号", *ITEMS), ("2024级", "1班", 5, *[0] * 10)])

    assert [row.student_id for row in trial(desk, screening, path).rows] == [student]
