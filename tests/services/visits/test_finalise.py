"""Putting a visit on record."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select, update

from models.audit import AuditEntry
from models.case_note import CaseNote
from models.client import Client
from models.room import Draft, Room
from models.summary import ClosedMonth
from models.visit import Visit, VisitText, VisitTopic
from models.vocabulary import AgeBand, ClientState, DraftKind, Role, Sex
from services.actor import Actor, StaffId
from services.audit import first_broken_entry
from services.clock import Clock
from services.desk import Desk
from services.errors import ClockDoubtful, Conflict, InvalidInput, NotAllowed, Problem
from services.visits import DraftService, VisitService
from tests.fakes import FixedClock
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY, new_visit


def problems_of(desk: Desk, **changes: object) -> dict[str, Problem]:
    with pytest.raises(InvalidInput) as caught:
        VisitService(desk).finalise(new_visit(**changes))
    return caught.value.problems


def test_every_row_of_a_visit_is_written(desk: Desk, client_id: int) -> None:
    saved = VisitService(desk).finalise(new_visit(client_id=client_id, note="她说……"))

    with desk.read() as session:
        visit = session.get_one(Visit, saved.id)
        topics = session.scalars(select(VisitTopic.topic).order_by(VisitTopic.position)).all()
        words = session.get_one(VisitText, saved.id)
        note = session.scalars(select(CaseNote)).one()
        audit = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert (visit.day, visit.month, visit.minutes, visit.topic) == (
            TODAY,
            "2026-11",
            50,
            "sleep",
        )
        assert (visit.counsellor_id, visit.recorded_by, visit.version) == (1, 1, 1)
        assert topics == ["sleep", "family"]
        assert (words.done, words.next_step) == ("倾听、放松训练", "再约")
        assert (note.author_id, desk.notes.open(note.sealed)) == (1, "她说……")
        assert audit is not None
        assert (audit.action, audit.subject, audit.subject_id) == (
            "visit_finalised",
            "visit",
            visit.id,
        )
        assert first_broken_entry(session) is None


def test_the_line_returned_is_the_line_of_the_list(desk: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit(client_id=client_id))
    assert visits.history(client_id) == (saved,)
    assert (saved.client_name, saved.counsellor_name) == ("周玉梅", "何晓岚")


def test_client_is_counted_as_on_the_day(desk: Desk) -> None:
    child = add_client(desk, "李梓涵", born=date(2012, 11, 22), populations=("left_behind_child",))
    visits = VisitService(desk)
    before = visits.finalise(new_visit(client_id=child, day=date(2026, 11, 21)))
    birthday = visits.finalise(new_visit(client_id=child, day=date(2026, 11, 22)))
    assert (before.age_band, birthday.age_band) == (AgeBand.UNDER_14, AgeBand.UNDER_18)
    assert visits.get(before.id).population == "left_behind_child"


def test_first_population_of_the_code_list_counts(desk: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit(client_id=client_id))
    assert visits.get(saved.id).population == "perinatal"


def test_population_that_ended_is_not_counted(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        session.connection().exec_driver_sql(
            "UPDATE client_population SET until = '2026-11-21' WHERE population = 'perinatal'"
        )
    visits = VisitService(desk)
    late = visits.finalise(new_visit(client_id=client_id))
    early = visits.finalise(new_visit(client_id=client_id, day=date(2026, 11, 21)))
    assert visits.get(late.id).population == "disabled"
    assert visits.get(early.id).population == "perinatal"


def test_anonymous_visit_needs_sex_and_age_band(desk: Desk) -> None:
    saved = VisitService(desk).finalise(new_visit(sex=Sex.MALE, age_band=AgeBand.FROM_60))
    assert (saved.client_id, saved.client_name, saved.sex) == (None, "", Sex.MALE)
    assert problems_of(desk, sex=None, age_band=None) == {
        "sex": Problem.REQUIRED,
        "age_band": Problem.REQUIRED,
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"day": date(2026, 11, 23)}, {"day": Problem.IN_FUTURE}),
        ({"day": date(1026, 11, 22)}, {"day": Problem.OUT_OF_RANGE}),
        ({"mode": ""}, {"mode": Problem.REQUIRED}),
        ({"mode": "telepathy"}, {"mode": Problem.UNKNOWN_CODE}),
        ({"risk": "huge"}, {"risk": Problem.UNKNOWN_CODE}),
        ({"topics": ()}, {"topics": Problem.REQUIRED}),
        ({"topics": ("sleep", "x")}, {"topics": Problem.UNKNOWN_CODE}),
        ({"population": "x"}, {"population": Problem.UNKNOWN_CODE}),
        ({"end_minute": 570}, {"end": Problem.OUT_OF_RANGE}),
        ({"start_minute": 840, "end_minute": 810}, {"end": Problem.OUT_OF_RANGE}),
        ({"start_minute": None}, {"start": Problem.REQUIRED}),
        ({"start_minute": 1440, "end_minute": None}, {"start": Problem.OUT_OF_RANGE}),
        ({"end_minute": None, "minutes": 0}, {"minutes": Problem.OUT_OF_RANGE}),
        ({"end_minute": None, "minutes": 1441}, {"minutes": Problem.OUT_OF_RANGE}),
        ({"next_day": date(2026, 11, 21)}, {"next_day": Problem.OUT_OF_RANGE}),
        ({"next_minute": 570}, {"next_day": Problem.REQUIRED}),
        ({"done": "字" * 20_001}, {"done": Problem.TOO_LONG}),
        ({"client_id": 77}, {"client": Problem.UNKNOWN_CODE}),
        ({"counsellor_id": 77}, {"counsellor": Problem.UNKNOWN_CODE}),
        ({"mode": "", "topics": ()}, {"mode": Problem.REQUIRED, "topics": Problem.REQUIRED}),
    ],
)
def test_each_wrong_field_is_named(
    desk: Desk, changes: dict[str, object], expected: dict[str, Problem]
) -> None:
    assert problems_of(desk, **changes) == expected
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(Visit)) == 0


def test_minutes_over_midnight(desk: Desk) -> None:
    night = new_visit(day=date(2026, 11, 21), start_minute=23 * 60 + 40, end_minute=20)
    assert VisitService(desk).finalise(night).minutes == 40


def test_visit_of_a_merged_client_is_refused(desk: Desk) -> None:
    merged = add_client(desk, "旧档案", state=ClientState.MERGED)
    assert problems_of(desk, client_id=merged) == {"client": Problem.UNKNOWN_CODE}


def test_own_draft_is_gone_and_a_colleagues_stays(
    desk: Desk, colleague: Desk, client_id: int
) -> None:
    mine = DraftService(desk).save(DraftKind.VISIT, {"done": "倾"})
    theirs = DraftService(colleague).save(DraftKind.VISIT, {})
    visits = VisitService(desk)
    visits.finalise(new_visit(client_id=client_id, draft_id=mine.id))
    visits.finalise(new_visit(client_id=client_id, draft_id=theirs.id))
    with desk.read() as session:
        assert session.scalars(select(Draft.id)).all() == [theirs.id]


def test_nothing_is_recorded_before_the_recovery_sheet_was_confirmed(desk: Desk) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(recovery_confirmed_at=None))
    with pytest.raises(Conflict) as caught:
        VisitService(desk).finalise(new_visit())
    assert caught.value.code == "recovery_not_confirmed"


def test_late_entry_into_a_closed_month_is_allowed_and_says_so(
    desk: Desk, clock: FixedClock
) -> None:
    visits = VisitService(desk)
    punctual = visits.finalise(new_visit(day=date(2026, 10, 30)))
    clock.move(minutes=1)
    with desk.write() as session:
        session.add(ClosedMonth(month="2026-10", closed_at=clock.now(), closed_by=1))
    clock.move(minutes=1)
    late = visits.finalise(new_visit(day=date(2026, 10, 31)))
    assert (punctual.is_late, late.is_late) == (False, True)
    assert visits.get(punctual.id).summary.is_late is False
    assert visits.get(late.id).summary.is_late is True


def test_assistant_logs_visits_but_no_notes(desk: Desk) -> None:
    assistant = replace(desk, actor=Actor(StaffId(1), "助手", Role.ASSISTANT))
    VisitService(assistant).finalise(new_visit())
    with pytest.raises(NotAllowed):
        VisitService(assistant).finalise(new_visit(note="她说……"))


@pytest.mark.parametrize(
    "moment", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)]
)
def test_early_clock_asks_and_marks_the_visit(
    desk: Desk, clock: FixedClock, moment: datetime
) -> None:
    clock.moment = moment
    visits = VisitService(desk)
    assert visits.start().is_clock_doubtful
    with pytest.raises(ClockDoubtful):
        visits.finalise(new_visit())
    assert visits.finalise(new_visit(is_day_confirmed=True)).is_date_uncertain


def test_long_pause_asks_once(desk: Desk, clock: FixedClock) -> None:
    clock.move(days=41)
    visits = VisitService(desk)
    with pytest.raises(ClockDoubtful):
        visits.finalise(new_visit())
    assert not visits.finalise(new_visit(is_day_confirmed=True)).is_date_uncertain
    assert not visits.finalise(new_visit()).is_date_uncertain
    assert not visits.start().is_clock_doubtful


def test_uncertain_visit_of_a_far_future_clock_does_not_count_as_newest(
    desk: Desk, clock: FixedClock
) -> None:
    visits = VisitService(desk)
    believed: Clock = clock
    first = clock.moment
    clock.moment = datetime(1970, 1, 1, tzinfo=UTC)
    visits.finalise(new_visit(is_day_confirmed=True))
    clock.moment = first
    assert believed.now() == first
    assert not visits.finalise(new_visit()).is_date_uncertain


def test_client_state_is_untouched_by_a_failed_save(desk: Desk, client_id: int) -> None:
    draft = DraftService(desk).save(DraftKind.VISIT, {"done": "倾"})
    assert problems_of(desk, client_id=client_id, draft_id=draft.id, topics=())
    assert DraftService(desk).load(draft.id).fields == {"done": "倾"}
    with desk.read() as session:
        assert session.get_one(Client, client_id).version == 1
