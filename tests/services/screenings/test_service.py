"""A screening as a whole: its facts, its end, and single lines of its roster."""

from datetime import date, timedelta

import pytest

from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.screenings.entering import EntryService
from services.screenings.records import NewPart, NewScreening, NewStudent, ScreeningDetails
from services.screenings.service import ScreeningService
from tests.services.screenings.conftest import DAY

CLASS = "七(1)班"


def test_another_title_and_day(desk: Desk, screening: ScreeningDetails) -> None:
    day = DAY + timedelta(1)
    renamed = ScreeningService(desk).rename(screening.id, " 秋季补测 ", day, screening.version)

    assert (renamed.title, renamed.day) == ("秋季补测", day)
    assert renamed.parts == screening.parts


def test_the_facts_of_a_screening_are_judged_alike_when_made_and_when_corrected(
    desk: Desk, screening: ScreeningDetails
) -> None:
    screenings = ScreeningService(desk)
    with pytest.raises(InvalidInput) as corrected:
        screenings.rename(screening.id, " ", date(1980, 1, 1), screening.version)
    with pytest.raises(InvalidInput) as made:
        screenings.make(NewScreening("长" * 201, (NewPart("phq9"),), "self", date(2080, 1, 1)))

    assert corrected.value.problems == {"title": Problem.REQUIRED, "day": Problem.OUT_OF_RANGE}
    assert made.value.problems == {"title": Problem.TOO_LONG, "day": Problem.OUT_OF_RANGE}


def test_two_people_do_not_correct_one_screening_over_each_other(
    desk: Desk, screening: ScreeningDetails
) -> None:
    screenings = ScreeningService(desk)
    screenings.rename(screening.id, "秋季补测", DAY, screening.version)

    with pytest.raises(Conflict, match="changed_meanwhile"):
        screenings.rename(screening.id, "冬季", DAY, screening.version)


def test_a_closed_screening_is_opened_again_for_late_forms(
    desk: Desk, screening: ScreeningDetails
) -> None:
    screenings = ScreeningService(desk)
    with pytest.raises(Conflict, match="screening_open"):
        screenings.reopen(screening.id, screening.version)
    closed = screenings.close(screening.id, screening.version)

    assert screenings.reopen(screening.id, closed.version).closed_at is None


def test_a_line_of_the_roster_is_corrected_in_the_class_as_it_is_written_there(
    desk: Desk, screening: ScreeningDetails
) -> None:
    screenings = ScreeningService(desk)
    first, second, _ = screenings.students(screening.id, CLASS)
    screenings.edit_student(first.id, NewStudent("七年级一班", "11", "林一凡", 1, None, 13))

    known = screenings.student(first.id)
    assert (known.class_name, known.number, known.name) == (CLASS, "11", "林一凡")
    with pytest.raises(InvalidInput) as taken:
        screenings.edit_student(second.id, NewStudent(CLASS, "011"))
    assert taken.value.problems == {"number": Problem.TAKEN}


def test_only_a_student_without_answers_is_taken_off_the_roster(
    desk: Desk, screening: ScreeningDetails
) -> None:
    screenings = ScreeningService(desk)
    first, second, _ = screenings.students(screening.id, CLASS)
    EntryService(desk).enter(first.id, screening.parts[0].definition_id, bytes(10))
    screenings.remove_student(second.id)

    with pytest.raises(Conflict, match="student_has_answers"):
        screenings.remove_student(first.id)
    assert [each.number for each in screenings.students(screening.id, CLASS)] == ["1", "3"]
