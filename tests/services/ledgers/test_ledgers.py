"""What each ledger says of its records, what it leaves out, and what it adds up."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.client import Client
from models.client_file import Closing
from models.referral import Institution, Referral
from models.room import Room
from models.visit import Visit
from models.vocabulary import ReferralConsent, ReferralState, RosterKind, Sex, Urgency
from services.activities.records import Material
from services.activities.service import ActivityService
from services.crises.records import NewCrisis
from services.crises.service import CrisisService
from services.desk import Desk
from services.errors import Cancelled, NotAllowed
from services.ledgers import tables
from services.ledgers.fields import fields_of, shipped
from services.ledgers.layouts import checked
from services.ledgers.records import LedgerKind
from services.ledgers.service import LedgerService
from services.ledgers.sources import SOURCES
from services.ledgers.telling import Telling
from services.progress import Progress
from services.rosters.records import NewPost, PersonFields
from services.rosters.service import TeamService
from services.summary.policy import Policy
from services.trainings.records import NewPart, NewTraining
from services.trainings.service import TrainingService
from tests.services.activities.conftest import lecture
from tests.services.ledgers.conftest import NOVEMBER, OCTOBER, of, shown, visited
from tests.services.visits.conftest import add_client

SINCE = date(2025, 1, 1)


@pytest.mark.parametrize("ledger", LedgerKind)
def test_every_field_can_be_filled_and_the_shipped_layout_is_one(
    desk: Desk, ledger: LedgerKind
) -> None:
    assert checked(shipped(ledger)) == shipped(ledger)
    if ledger is not LedgerKind.POPULATIONS:
        told = Telling(desk.codes, Policy(), frozenset(), is_school=False)
        filled = set(SOURCES[ledger].getters(told))
        assert filled == set(fields_of(ledger)) - {"serial"}


def test_visits_stand_by_day_with_file_numbers_and_sums(
    desk: Desk, ledgers: LedgerService, client_id: int
) -> None:
    visited(desk, client_id)
    visited(desk, client_id, OCTOBER)
    found = shown(ledgers, LedgerKind.VISITS)
    first, second = found.rows
    assert first == (
        1, OCTOBER, "S-2026-周玉梅", "女", "35–59岁", "孕产妇", "电话", "睡眠", 50, "无", "否",
        "何晓岚",
    )  # fmt: skip
    assert second[:2] == (2, NOVEMBER)
    assert [(one.month, one.first, one.count) for one in found.months] == [
        ("2026-10", 0, 1),
        ("2026-11", 1, 1),
    ]
    assert found.total.sums[8] == 100
    assert found.total.count == 2


def test_a_period_is_a_month_a_quarter_or_a_year(
    desk: Desk, ledgers: LedgerService, client_id: int
) -> None:
    visited(desk, client_id, date(2026, 9, 30))
    visited(desk, client_id, OCTOBER)
    visited(desk, client_id, NOVEMBER)
    counts = [
        len(shown(ledgers, LedgerKind.VISITS, code).rows)
        for code in ("2026", "2026-Q4", "2026-Q3", "2026-10", "2025")
    ]
    assert counts == [3, 2, 1, 1, 0]


def test_guarded_and_closed_codes_are_told_as_a_summary_tells_them(
    desk: Desk, ledgers: LedgerService
) -> None:
    client_id = add_client(desk, "唐海", populations=("community_rehab",))
    visited(desk, client_id, mode="crisis_callout", topics=("sexual_violence",), risk="urgent")
    (row,) = shown(ledgers, LedgerKind.VISITS, "2026", "population", "mode", "topic", "risk").rows
    assert row == ("其他重点人群", "上门", "其他", "高")


def test_a_referral_of_the_visit_or_of_its_day_is_seen(
    desk: Desk, ledgers: LedgerService, client_id: int
) -> None:
    for day in (OCTOBER, NOVEMBER, date(2026, 11, 21)):
        visited(desk, client_id, day)
    with desk.write() as session:
        session.add(Institution(id=1, name="县人民医院", destination="general_hospital"))
        session.flush()
        visit_id = session.scalars(select(Visit.id).where(Visit.day == OCTOBER)).one()
        for number, visit in enumerate((visit_id, None)):
            session.add(_referral(desk, client_id, number, visit))
    told = shown(ledgers, LedgerKind.VISITS, "2026", "day", "referred").rows
    assert [row[1] for row in told] == ["是", "是", "否"]
    (first, _) = shown(ledgers, LedgerKind.REFERRALS).rows
    assert first[1:6] == ("Z-2026-000", NOVEMBER, "S-2026-周玉梅", "综合医院心理科", "县人民医院")


def _referral(desk: Desk, client_id: int, number: int, visit_id: int | None) -> Referral:
    return Referral(
        number=f"Z-2026-{number:03d}",
        check_code=str(number),
        client_id=client_id,
        visit_id=visit_id,
        institution_id=1,
        destination="general_hospital",
        referred_by=1,
        day=NOVEMBER,
        reasons='["medical"]',
        risk="none",
        urgency=Urgency.ROUTINE,
        consent=ReferralConsent.CLIENT,
        state=ReferralState.ISSUED,
        reply_by=NOVEMBER,
        created_at=desk.clock.now(),
    )


def test_the_sex_of_minors_is_told_by_schools_only(desk: Desk, ledgers: LedgerService) -> None:
    visited(desk, None)
    assert shown(ledgers, LedgerKind.VISITS, "2026", "sex", "file_no").rows == (("—", ""),)
    with desk.write() as session:
        session.execute(update(Room).values(kind="school"))
    assert shown(ledgers, LedgerKind.VISITS, "2026", "sex").rows == (("女",),)


def test_the_number_of_a_file_that_is_shut_is_left_out(
    desk: Desk, colleague: Desk, ledgers: LedgerService, client_id: int
) -> None:
    visited(desk, client_id)
    with desk.write() as session:
        session.execute(update(Client).values(is_restricted=True, responsible_id=1))
    theirs = shown(LedgerService(colleague), LedgerKind.VISITS, "2026", "file_no")
    assert theirs.rows == (("",),)
    assert shown(ledgers, LedgerKind.VISITS, "2026", "file_no").rows == (("S-2026-周玉梅",),)


def test_activities_that_were_done_with_what_was_handed_out(
    desk: Desk, ledgers: LedgerService
) -> None:
    activities = ActivityService(desk)
    handed_out = (Material("leaflet", 120), Material("booklet", 5))
    activities.make(lecture(OCTOBER, materials=handed_out, place="文化广场"))
    activities.make(lecture(NOVEMBER, present=30))
    activities.make(lecture(date(2026, 12, 20), is_done=False, present=None))
    found = shown(
        ledgers, LedgerKind.ACTIVITIES, "2026", "serial", "day", "kind", "audience", "present",
        "pieces", "",
    )  # fmt: skip
    assert found.rows == (
        (1, OCTOBER, "讲座", "老年人", 40, 125, None),
        (2, NOVEMBER, "讲座", "老年人", 30, 0, None),
    )
    assert found.total.sums == (None, None, None, None, 70, 125, None)


def test_class_hours_are_added_in_quarters(desk: Desk, ledgers: LedgerService) -> None:
    rosters = TeamService(desk)
    people = [
        rosters.add(PersonFields(name, Sex.FEMALE), NewPost(RosterKind.STAFF, SINCE, "counsellor"))
        for name in ("周玉梅", "陈立")
    ]
    parts = (NewPart(people[0].id), NewPart(people[1].id, 3))
    TrainingService(desk).record(NewTraining("drill", "危机演练", OCTOBER, 5, parts))
    found = shown(
        ledgers, LedgerKind.TRAININGS, "2026-Q4", "kind", "hours", "persons", "person_hours"
    )
    assert found.rows == (("演练", 1.25, 2, 2.0),)
    assert found.total.sums == (None, 1.25, 2, 2.0)


def test_crises_without_what_was_written_of_them(
    desk: Desk, ledgers: LedgerService, client_id: int
) -> None:
    CrisisService(desk).record(
        NewCrisis(
            client_id=client_id,
            day=NOVEMBER,
            kinds=("ideation", "loss"),
            level="urgent",
            measures=("accompany",),
        )
    )
    (row,) = shown(
        ledgers, LedgerKind.CRISES, "2026-11", "number", "kinds", "level", "measures", "state"
    ).rows
    assert row == ("W-2026-001", "其他、丧失", "高", "陪护", "处理中")


def test_small_and_guarded_populations_are_told_together(
    desk: Desk, ledgers: LedgerService
) -> None:
    told = {"widowed_elder": 6, "orphan": 2, "smd": 3}
    for population, persons in told.items():
        for number in range(persons):
            person = add_client(desk, f"{population}{number}", populations=(population,))
            visited(desk, person)
    found = shown(ledgers, LedgerKind.POPULATIONS, "2026-11")
    assert found.rows == ((1, "丧偶老人", 6, 6, 6), (2, "其他重点人群", 5, 5, 5))
    assert found.total.sums == (None, None, 11, 11, 11)
    assert found.period.code == "2026"  # months would tell by subtraction


def test_a_remainder_below_five_takes_the_smallest_with_it(
    desk: Desk, ledgers: LedgerService
) -> None:
    for population, persons in {"widowed_elder": 7, "perinatal": 5, "orphan": 1}.items():
        for number in range(persons):
            person = add_client(desk, f"{population}{number}", populations=(population,))
            visited(desk, person)
    found = shown(ledgers, LedgerKind.POPULATIONS)
    assert found.rows == ((1, "丧偶老人", 7, 7, 7), (2, "其他重点人群", 6, 6, 6))


def test_small_ones_of_a_group_are_told_as_the_group(desk: Desk, ledgers: LedgerService) -> None:
    told = {"widowed_elder": 6, "empty_nest_elder": 3, "left_behind_elder": 2, "orphan": 4}
    for population, persons in {**told, "left_behind_child": 3, "smd": 5}.items():
        for number in range(persons):
            person = add_client(desk, f"{population}{number}", populations=(population,))
            visited(desk, person)
    found = shown(ledgers, LedgerKind.POPULATIONS, "2026", "population", "seen")
    assert found.rows == (
        ("丧偶老人", 6),
        ("其他老年人", 5),
        ("儿童少年", 7),
        ("其他重点人群", 5),
    )


def test_on_file_is_who_was_on_file_at_the_end_of_the_year(
    desk: Desk, ledgers: LedgerService
) -> None:
    people = [add_client(desk, f"elder{n}", populations=("widowed_elder",)) for n in range(8)]
    others = [add_client(desk, f"orphan{n}", populations=("orphan",)) for n in range(5)]
    for person in (*people, *others):
        visited(desk, person, date(2025, 12, 30))
        visited(desk, person)
    closed = (
        (people[0], date(2025, 12, 31), None),
        (people[1], date(2026, 2, 1), None),
        (people[3], date(2026, 3, 1), None),
    )
    reopened = (people[2], date(2025, 12, 1), date(2026, 1, 5))
    with desk.write() as session:
        for person, day, again in (*closed, reopened):
            session.add(
                Closing(client_id=person, day=day, reason="other", closed_by=1, reopened_day=again)
            )
    told: list[dict[object, object]] = [
        dict(shown(ledgers, LedgerKind.POPULATIONS, year, "population", "on_file").rows)  # type: ignore[arg-type]
        for year in ("2025", "2026")
    ]
    # Closed on the last day, or opened again only in the next year: not on file.
    assert told == [
        {"丧偶老人": 6, "其他重点人群": 5},
        {"丧偶老人": 5, "其他重点人群": 5},
    ]


def test_of_fewer_than_five_nothing_is_told(desk: Desk, ledgers: LedgerService) -> None:
    for number in range(6):
        add_client(desk, f"orphan{number}", populations=("orphan",))
    found = shown(ledgers, LedgerKind.POPULATIONS)
    assert found.rows == ((1, "其他重点人群", 6, "少于5", "少于5"),)
    assert found.total.sums == (None, None, 6, None, None)
    assert found.too_few == {3, 4}


def test_printing_is_in_the_audit_trail_looking_is_not(desk: Desk, ledgers: LedgerService) -> None:
    ledgers.show(LedgerKind.CRISES, of("2026"), Progress())
    ledgers.to_print(LedgerKind.CRISES, of("2026"), Progress())
    with desk.read() as session:
        actions = list(session.scalars(select(AuditEntry.action)))
    assert actions == ["crises_ledger_printed"]


def test_it_can_be_stopped(desk: Desk, ledgers: LedgerService, client_id: int) -> None:
    visited(desk, client_id)
    progress = Progress()
    progress.cancel()
    told: list[tuple[int, int]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "_BATCH", 1)
        with pytest.raises(Cancelled):
            ledgers.show(LedgerKind.VISITS, of("2026"), progress)
        telling = Progress(lambda done, total: told.append((done, total)))
        ledgers.show(LedgerKind.VISITS, of("2026"), telling)
    assert told == [(1, 1)]


def test_rows_leave_as_a_file_only_with_the_right_to(colleague: Desk, tmp_path: Path) -> None:
    theirs = LedgerService(colleague)
    with pytest.raises(NotAllowed):
        theirs.save_workbook(LedgerKind.VISITS, of("2026"), tmp_path, Progress())
    layout = theirs.layout(LedgerKind.VISITS).layout
    with pytest.raises(NotAllowed):
        theirs.change_layout(replace(layout, title="来访"), 0)
