"""What is left of a screening when its time is over: counts, and nobody's name or answers."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.screening import Screening, ScreeningResult, ScreeningStudent
from services.desk import Desk
from services.errors import Conflict
from services.rights import erasing, kept, schedule
from services.rights.destruction import DestructionService
from services.rights.retention import RetentionService
from services.rights.schedule import RecordClass
from services.screenings.entering import EntryService
from services.screenings.following import FollowUpService, NewStep
from services.screenings.records import ScreeningDetails
from services.screenings.service import ScreeningService
from services.screenings.statistics import StatisticsService
from tests.fakes import FixedClock

MARKED = bytes([0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
HIGH = bytes([2, 2, 2, 2, 2, 2, 0, 0, 0, 1])


def after_years(clock: FixedClock, years: int) -> None:
    clock.moment += timedelta(days=366 * years)


@pytest.fixture
def answered(desk: Desk, screening: ScreeningDetails) -> ScreeningDetails:
    """One student of the first class is on the list."""
    first, *_ = ScreeningService(desk).students(screening.id, "七(1)班")
    EntryService(desk).enter(first.id, screening.parts[0].definition_id, HIGH)
    FollowUpService(desk).note(first.id, NewStep("talked", "在操场上谈了一会儿"))
    return screening


def test_a_screening_is_over_its_time_three_years_after_its_day(
    desk: Desk, answered: ScreeningDetails
) -> None:
    with desk.read() as session:
        rules = schedule.in_force(session)
        day = kept.years_after(answered.day, rules[RecordClass.SCREENING].years)
        before = list(kept.screenings_over(session, rules, day - timedelta(days=1)))
        (over,) = kept.screenings_over(session, rules, day)

    assert not before
    assert (over.screening_id, over.kept_until) == (answered.id, date(2029, 11, 20))


def test_names_and_answers_go_and_the_numbers_stay(desk: Desk, answered: ScreeningDetails) -> None:
    numbers = StatisticsService(desk)
    before = numbers.of_screening(answered.id).parts[0].rows
    with desk.write() as session:
        erasing.erase_screening(session, answered.id, desk.clock.now())

    with desk.read() as session:
        students = session.scalars(select(ScreeningStudent)).all()
        results = session.scalars(select(ScreeningResult)).all()
        screening = session.scalars(select(Screening)).one()
        student_id = students[0].id
        assert {(row.name, row.birth_date, row.age) for row in students} == {("", None, None)}
        assert [(row.answers, row.result) for row in results] == [(b"", "{}")]
        assert screening.erased_at is not None
    assert numbers.of_screening(answered.id).parts[0].rows == before
    with pytest.raises(Conflict, match="screening_erased"):
        FollowUpService(desk).get(student_id)


def test_a_student_with_a_file_stays_with_the_file(desk: Desk, answered: ScreeningDetails) -> None:
    (student,) = FollowUpService(desk).flagged(answered.id)
    FollowUpService(desk).open_file(student.id)
    with desk.write() as session:
        erasing.erase_screening(session, answered.id, desk.clock.now())

    with desk.read() as session:
        row = session.get_one(ScreeningStudent, student.id)
        assert row.name == "林一帆"


def test_an_open_duty_holds_the_answers(desk: Desk, screening: ScreeningDetails) -> None:
    first, *_ = ScreeningService(desk).students(screening.id, "七(1)班")
    EntryService(desk).enter(first.id, screening.parts[0].definition_id, MARKED)
    with desk.read() as session:
        found = kept.screening_now(session, schedule.in_force(session), screening.id)

    assert found is not None
    assert found.held_by == ("duty",)


class _NoVault:
    """The database stays as it is: what it does with the file is tested with the vault."""

    def retire_key(self, session: object) -> None: ...

    def rebuild(self) -> bool:
        return True

    def backups_before(self, day: date) -> int:
        return 0


def test_a_list_of_a_screening_is_confirmed_and_carried_out(
    desk: Desk, answered: ScreeningDetails
) -> None:
    RetentionService(desk).set_rule(RecordClass.SCREENING, 0, "学校要求当年销毁")
    (over,) = RetentionService(desk).over_time().rows
    destruction = DestructionService(desk, _NoVault())
    made = destruction.make([], [], [over.screening_id or 0])
    destruction.confirm(made.summary.id)
    destruction.confirm_with_witness(made.summary.id, "村委会 方主任")

    assert [(line.number, line.records) for line in made.lines] == [("SC-0001", 6)]
    assert destruction.carry_out(made.summary.id).files == 1
    assert not RetentionService(desk).over_time().rows
