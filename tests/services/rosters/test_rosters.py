"""Who is in post is known as of any day; posts do not overlap; certificates expire."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.room import Staff
from models.vocabulary import Role, RosterKind, Sex
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.reminders import ReminderKind
from services.rosters.records import NewPost, NewQualification, PersonDetails, PersonFields
from services.rosters.service import TeamService
from services.today import TodayService
from services.trainings.records import NewPart, NewTraining
from services.trainings.service import TrainingService
from tests.fakes import FixedClock

TODAY = date(2026, 11, 22)
MID_YEAR = date(2026, 6, 30)


@pytest.fixture
def rosters(desk: Desk) -> TeamService:
    return TeamService(desk)


def post(since: date = date(2025, 1, 1), **changes: object) -> NewPost:
    return replace(NewPost(RosterKind.STAFF, since, "counsellor"), **changes)  # type: ignore[arg-type]


def certificate(until: date | None, **changes: object) -> NewQualification:
    new = NewQualification("crisis_training", date(2024, 1, 1), "0123", "市卫健委", until)
    return replace(new, **changes)  # type: ignore[arg-type]


def person(rosters: TeamService, name: str = "周玉梅", **changes: object) -> PersonDetails:
    return rosters.add(PersonFields(name, Sex.FEMALE), post(**changes))  # type: ignore[arg-type]


def test_who_was_in_post_on_a_day(rosters: TeamService) -> None:
    stayed = person(rosters, "周玉梅")
    left = person(rosters, "陈立", until=MID_YEAR)
    came = person(rosters, "安小云", since=MID_YEAR + timedelta(days=1))
    names = [line.name for line in rosters.list_on(RosterKind.STAFF, MID_YEAR)]
    assert names == ["陈立", "周玉梅"]
    names = [line.name for line in rosters.list_on(RosterKind.STAFF, TODAY)]
    assert names == ["安小云", "周玉梅"]
    assert rosters.list_on(RosterKind.VOLUNTEER, TODAY) == ()
    everybody = rosters.list_on(None, TODAY)
    assert {line.id for line in everybody} == {stayed.id, left.id, came.id}
    assert [line.name for line in everybody if line.post is None] == ["陈立"]


def test_posts_on_one_roster_do_not_overlap(rosters: TeamService) -> None:
    one = person(rosters, until=MID_YEAR)
    for since, until in ((MID_YEAR, None), (date(2024, 1, 1), date(2025, 1, 1))):
        with pytest.raises(InvalidInput) as refused:
            rosters.add_post(one.id, post(since, until=until), one.version)
        assert refused.value.problems == {"since": Problem.TAKEN}
    two = rosters.add_post(one.id, post(MID_YEAR + timedelta(days=1)), one.version)
    three = rosters.add_post(two.id, post(roster=RosterKind.CRISIS_TEAM), two.version)
    assert len(three.posts) == 3
    first = min(three.posts, key=lambda held: (held.since, held.roster != RosterKind.STAFF))
    with pytest.raises(InvalidInput):
        rosters.change_post(first.id, post(until=None), three.version)
    assert rosters.change_post(first.id, post(until=date(2026, 3, 1)), three.version).version == 4


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"until": date(2024, 12, 31)}, {"until": Problem.OUT_OF_RANGE}),
        ({"duty": ""}, {"duty": Problem.REQUIRED}),
        ({"duty": "boss"}, {"duty": Problem.UNKNOWN_CODE}),
        ({"since": date(1026, 1, 1)}, {"since": Problem.OUT_OF_RANGE}),
    ],
)
def test_what_is_wrong_with_a_post(
    rosters: TeamService, changes: dict[str, object], problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        rosters.add(PersonFields("周玉梅"), post(**changes))  # type: ignore[arg-type]
    assert refused.value.problems == problems
    assert rosters.list_on(None, TODAY) == ()


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"name": " "}, {"name": Problem.REQUIRED}),
        ({"phone": "十二"}, {"phone": Problem.MALFORMED}),
        ({"birth_year": 1890}, {"birth_year": Problem.OUT_OF_RANGE}),
        ({"education": "doctor"}, {"education": Problem.UNKNOWN_CODE}),
        ({"remarks": "长" * 2001}, {"remarks": Problem.TOO_LONG}),
        ({"staff_id": 77}, {"staff_id": Problem.UNKNOWN_CODE}),
    ],
)
def test_what_is_wrong_with_a_person(
    rosters: TeamService, changes: dict[str, object], problems: dict[str, Problem]
) -> None:
    fields = replace(PersonFields("周玉梅"), **changes)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput) as refused:
        rosters.add(fields)
    assert refused.value.problems == problems


def test_one_account_is_one_person(rosters: TeamService) -> None:
    linked = rosters.add(PersonFields("何晓岚", staff_id=1))
    assert linked.account == "何晓岚"
    assert rosters.accounts() == ()
    assert [account.staff_id for account in rosters.accounts(linked.id)] == [1]
    with pytest.raises(InvalidInput) as refused:
        rosters.add(PersonFields("周玉梅", staff_id=1))
    assert refused.value.problems == {"staff_id": Problem.TAKEN}
    assert rosters.edit(linked.id, PersonFields("何晓岚"), linked.version).account == ""


def test_two_people_who_edit_one_person(rosters: TeamService) -> None:
    one = person(rosters)
    rosters.edit(one.id, PersonFields("周玉梅", phone="138 0000 0000"), one.version)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        rosters.add_qualification(one.id, certificate(None), one.version)
    assert rosters.get(one.id).fields.phone == "13800000000"


def test_a_certificate_that_expires_before_it_begins(rosters: TeamService) -> None:
    one = person(rosters)
    with pytest.raises(InvalidInput) as refused:
        rosters.add_qualification(one.id, certificate(date(2023, 12, 31)), one.version)
    assert refused.value.problems == {"until": Problem.OUT_OF_RANGE}
    assert rosters.get(one.id).qualifications == ()
    assert rosters.add_qualification(one.id, certificate(date(2024, 1, 1)), one.version)


def test_certificates_that_expire_soon_are_told_today(desk: Desk, rosters: TeamService) -> None:
    def told() -> list[tuple[str, date | None]]:
        kind = ReminderKind.QUALIFICATION_ENDS
        found = {one.kind: one for one in TodayService(desk).reminders()}
        return [(line.client_name, line.day) for line in found[kind].lines] if kind in found else []

    one, left = person(rosters), person(rosters, "陈立", until=MID_YEAR)
    last = TODAY + timedelta(days=60)
    one = rosters.add_qualification(one.id, certificate(last + timedelta(days=1)), one.version)
    rosters.add_qualification(left.id, certificate(last), left.version)
    assert told() == []
    held = one.qualifications[0]
    one = rosters.change_qualification(held.id, certificate(last), one.version)
    assert told() == [("周玉梅", last)]
    renewed = certificate(last + timedelta(days=700), since=last)
    rosters.add_qualification(one.id, renewed, one.version)
    assert told() == []


def test_counts_are_numbers_of_a_day(rosters: TeamService) -> None:
    one = person(rosters, is_full_time=True)
    one = rosters.add_qualification(one.id, certificate(MID_YEAR), one.version)
    rosters.add_post(one.id, post(roster=RosterKind.CRISIS_TEAM, duty="leader"), one.version)
    person(rosters, "陈立", duty="social_worker", until=MID_YEAR)
    staff, volunteers, team, _ = rosters.counts(MID_YEAR)
    assert (staff.persons, staff.full_time, staff.qualified) == (2, 1, 1)
    assert staff.duties == (("counsellor", 1), ("social_worker", 1))
    assert (volunteers.persons, team.persons, team.duties) == (0, 1, (("leader", 1),))
    staff, *_ = rosters.counts(TODAY)
    assert (staff.persons, staff.qualified) == (1, 0)


def test_a_person_entered_by_mistake_is_taken_off(desk: Desk, rosters: TeamService) -> None:
    one = person(rosters)
    one = rosters.add_qualification(one.id, certificate(None), one.version)
    rosters.remove(one.id, one.version)
    assert rosters.list_on(None, TODAY) == ()
    with pytest.raises(NotFound):
        rosters.get(one.id)
    two = person(rosters)
    new = NewTraining("training", "危机识别", TODAY, 8, (NewPart(two.id),))
    TrainingService(desk).record(new)
    with pytest.raises(Conflict, match="person_has_trainings"):
        rosters.remove(two.id, two.version)
    assert not rosters.get(two.id).is_removable


def test_after_the_day_only_the_lead_takes_somebody_off(desk: Desk, clock: FixedClock) -> None:
    with desk.write() as session:
        session.add(
            Staff(id=2, name="陆明远", role=Role.COUNSELLOR, public_key="", created_at=clock.now())
        )
    mate = TeamService(replace(desk, actor=Actor(StaffId(2), "陆明远", Role.COUNSELLOR)))
    one, two = person(mate), person(mate, "陈立")
    mate.remove(one.id, one.version)
    clock.moment += timedelta(days=1)
    with pytest.raises(NotAllowed):
        mate.remove(two.id, two.version)
    TeamService(desk).remove(two.id, two.version)


def test_mistaken_posts_and_certificates_are_dropped(rosters: TeamService) -> None:
    one = person(rosters)
    one = rosters.add_qualification(one.id, certificate(None), one.version)
    one = rosters.drop_post(one.posts[0].id, one.version)
    one = rosters.drop_qualification(one.qualifications[0].id, one.version)
    assert (one.posts, one.qualifications) == ((), ())
    for gone in (rosters.drop_post, rosters.drop_qualification):
        with pytest.raises(NotFound):
            gone(1, one.version)


def test_the_printed_list_holds_the_day(rosters: TeamService) -> None:
    person(rosters)
    paper = rosters.paper(RosterKind.STAFF, MID_YEAR)
    assert (paper.room_name, paper.as_of) == ("石桥村社会心理服务室", MID_YEAR)
    assert [line.name for line in paper.lines] == ["周玉梅"]
