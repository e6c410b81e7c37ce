"""Trainings in class-hours, who took part, the year of a person; no inspection among them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.vocabulary import DraftKind, RosterKind
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.rosters.records import NewPost, PersonFields
from services.rosters.service import TeamService
from services.trainings.hours import hours_text, minutes_of, quarters_of, read_hours
from services.trainings.records import (
    NewPart,
    NewTraining,
    PersonHours,
    TrainingCount,
    TrainingFilter,
    TrainingWords,
)
from services.trainings.service import TrainingService
from services.visits.drafts import DraftService

TODAY = date(2026, 11, 22)


@pytest.fixture
def trainings(desk: Desk) -> TrainingService:
    return TrainingService(desk)


@pytest.fixture
def people(desk: Desk) -> tuple[int, int]:
    """One in post, one who left in June."""
    rosters = TeamService(desk)
    since, gone = date(2025, 1, 1), date(2026, 6, 30)
    one = rosters.add(PersonFields("周玉梅"), NewPost(RosterKind.STAFF, since, "counsellor"))
    two = rosters.add(
        PersonFields("陈立"), NewPost(RosterKind.VOLUNTEER, since, "volunteer", False, gone)
    )
    return one.id, two.id


def new(*ids: int, **changes: object) -> NewTraining:
    made = NewTraining("training", "危机识别", TODAY, 6, tuple(NewPart(i) for i in ids))
    return replace(made, **changes)  # type: ignore[arg-type]


def test_quarters_of_a_class_hour_survive_whole_minutes() -> None:
    for quarters in range(1, 1601):
        assert quarters_of(minutes_of(quarters)) == quarters
        assert read_hours(hours_text(quarters)) == quarters


@pytest.mark.parametrize("text", ["", "四", "1.3", "-1", "1.25.1", "99999", ".5"])
def test_what_is_no_number_of_class_hours(text: str) -> None:
    assert read_hours(text) is None


def test_a_training_has_a_number_and_who_took_part(
    trainings: TrainingService, people: tuple[int, int]
) -> None:
    one, two = people
    parts = (NewPart(one, None, "  证-17 ", "passed"), NewPart(two, 2))
    made = trainings.record(new(parts=parts, module="module_3", place=" 镇卫生院 "))
    assert (made.summary.number, made.summary.quarters, made.summary.persons) == (
        "P-2026-001",
        6,
        2,
    )
    assert (made.place, made.summary.module, made.recorded_by) == ("镇卫生院", "module_3", "何晓岚")
    told = {part.name: (part.quarters, part.certificate, part.result) for part in made.parts}
    assert told == {"周玉梅": (6, "证-17", "passed"), "陈立": (2, "", "")}
    assert trainings.get(made.summary.id) == made
    assert trainings.record(new(one)).summary.number == "P-2026-002"


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"title": " "}, {"title": Problem.REQUIRED}),
        ({"kind": "inspection"}, {"kind": Problem.UNKNOWN_CODE}),
        ({"module": "module_9"}, {"module": Problem.UNKNOWN_CODE}),
        ({"day": TODAY + timedelta(days=1)}, {"day": Problem.IN_FUTURE}),
        ({"last_day": TODAY - timedelta(days=1)}, {"last_day": Problem.OUT_OF_RANGE}),
        ({"quarters": 0}, {"quarters": Problem.OUT_OF_RANGE}),
        ({"parts": ()}, {"parts": Problem.REQUIRED}),
        ({"parts": (NewPart(1), NewPart(1))}, {"parts": Problem.MISMATCH}),
        ({"parts": (NewPart(1, 7),)}, {"parts": Problem.OUT_OF_RANGE}),
        ({"parts": (NewPart(1, result="lazy"),)}, {"parts": Problem.UNKNOWN_CODE}),
        ({"parts": (NewPart(99),)}, {"parts": Problem.UNKNOWN_CODE}),
        ({"words": TrainingWords("长" * 4001)}, {"content": Problem.TOO_LONG}),
        (
            {"kind": "remote_consultation"},
            {"teacher": Problem.REQUIRED, "advice": Problem.REQUIRED},
        ),
    ],
)
def test_what_is_wrong_with_a_training(
    trainings: TrainingService,
    people: tuple[int, int],
    changes: dict[str, object],
    problems: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as refused:
        trainings.record(new(people[0], **changes))
    assert refused.value.problems == problems
    assert trainings.list_page().rows == ()


def test_only_a_training_has_a_module(trainings: TrainingService, people: tuple[int, int]) -> None:
    made = trainings.record(new(people[0], kind="drill", module="module_1"))
    assert made.summary.module == ""


def test_two_people_who_correct_one_training(
    trainings: TrainingService, people: tuple[int, int]
) -> None:
    made = trainings.record(new(*people))
    number = made.summary.id
    changed = trainings.change(number, new(people[1], title="危机识别（二）"), made.version)
    assert (changed.summary.persons, changed.summary.title) == (1, "危机识别（二）")
    assert changed.summary.number == made.summary.number
    with pytest.raises(Conflict, match="changed_meanwhile"):
        trainings.change(number, new(*people), made.version)
    with pytest.raises(InvalidInput):
        trainings.change(number, new(98), changed.version)
    assert trainings.get(number) == changed


def test_what_was_recorded_by_mistake_is_a_draft_again(
    desk: Desk, trainings: TrainingService, people: tuple[int, int]
) -> None:
    typed = {"title": "危机识别", "parts": {"1": ["6", "", ""]}}
    made = trainings.record(new(*people), typed)
    draft = DraftService(desk).load(trainings.undo(made.summary.id))
    assert (draft.summary.kind, draft.fields) == (DraftKind.TRAINING, typed)
    with pytest.raises(NotFound):
        trainings.get(made.summary.id)
    again = trainings.record(replace(new(*people), draft_id=draft.summary.id), typed)
    assert DraftService(desk).list() == ()
    trainings.change(again.summary.id, new(*people), again.version)
    with pytest.raises(Conflict, match="not_undoable"):
        trainings.undo(again.summary.id)


def test_pages_go_by_day_and_kind(trainings: TrainingService, people: tuple[int, int]) -> None:
    for back in range(5):
        day = TODAY - timedelta(days=back * 100)
        trainings.record(new(people[0], day=day, kind=("training", "drill")[back % 2]))
    first = trainings.list_page(limit=2)
    second = trainings.list_page(after=first.next, limit=9)
    days = [row.day for row in (*first.rows, *second.rows)]
    assert days == sorted(days, reverse=True)
    assert (len(days), second.next) == (5, None)
    assert len(trainings.list_page(TrainingFilter("drill")).rows) == 2
    assert len(trainings.list_page(TrainingFilter(year=2025)).rows) == 1
    assert trainings.years() == (2026, 2025)


def test_trainings_count_against_the_hours_of_the_year(
    trainings: TrainingService, people: tuple[int, int]
) -> None:
    one, two = people
    trainings.record(new(parts=(NewPart(one), NewPart(two, 1))))
    trainings.record(new(one, kind="peer_supervision", quarters=4))
    trainings.record(new(one, day=date(2025, 12, 31)))
    assert trainings.hours(2026) == (
        PersonHours(two, "陈立", "", 1, 0, False),
        PersonHours(one, "周玉梅", "", 6, 4, True),
    )
    assert trainings.hours(2025)[1].counted == 6
    record = trainings.person_record(one, 2026)
    assert record.hours == PersonHours(one, "周玉梅", "", 6, 4, True)
    assert [line.training.kind for line in record.lines] == ["training", "peer_supervision"]
    assert trainings.person_record(two, 2024).lines == ()
    with pytest.raises(NotFound):
        trainings.person_record(99, 2026)


def test_counts_by_kind_are_numbers(trainings: TrainingService, people: tuple[int, int]) -> None:
    trainings.record(new(*people))
    trainings.record(new(people[0]))
    trainings.record(new(people[0], kind="drill", day=date(2026, 3, 1)))
    assert trainings.counts(date(2026, 4, 1), TODAY) == (TrainingCount("training", 2, 3, 2, 18),)
    assert [one.kind for one in trainings.counts(date(2026, 1, 1), TODAY)] == ["drill", "training"]


def test_who_may_have_taken_part(trainings: TrainingService, people: tuple[int, int]) -> None:
    offered = [(one.person_id, one.is_in_post) for one in trainings.participants()]
    assert offered == [(people[0], True), (people[1], False)]
