"""The standard as far as a room can prove it: points that are there, on the way, lacking."""

from datetime import date

import pytest
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.room import Room
from models.vocabulary import RosterKind
from services.desk import Desk
from services.indicators.records import Points, SelfCheck
from services.indicators.service import IndicatorService
from tests.services.indicators.rows import add_activity, add_person, add_training


@pytest.fixture
def indicators(desk: Desk) -> IndicatorService:
    return IndicatorService(desk)


def standings(check: SelfCheck) -> dict[str, Points]:
    return {one.line.indicator.number: one.standing for one in check.scored}


def test_a_village_room_can_prove_27_of_the_100_points(indicators: IndicatorService) -> None:
    check = indicators.self_check(2026)
    assert (check.possible, check.full) == (27, 100)
    assert check.points(Points.LACKING) == 27
    numbers = [one.line.indicator.number for one in check.unscored]
    assert numbers == ["N06", "O01b", "O03", "V09b", "T03"]
    assert check.room == "石桥村社会心理服务室"


def test_a_school_can_prove_its_three_as_well(desk: Desk, indicators: IndicatorService) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(kind="school"))
    check = indicators.self_check(2026)
    assert {"E01b", "E02b", "E07"} <= set(standings(check))
    for number in ("E01b", "E02b"):
        indicators.say(f"s4.{number}", "2026", "yes")
    add_activity(desk, date(2026, 9, 3), audience='["students"]')
    assert standings(indicators.self_check(2026))["E07"] is Points.LACKING
    add_activity(desk, date(2026, 9, 9), audience='["parents"]')
    found = standings(indicators.self_check(2026))
    assert {found[number] for number in ("E01b", "E02b", "E07")} == {Points.PROVEN}


def test_the_points_of_a_group_need_all_of_its_lines(
    desk: Desk, indicators: IndicatorService
) -> None:
    indicators.say("s4.N01b", "2026", "yes")
    indicators.say("s4.N04", "2026", "yes")
    check = indicators.self_check(2026)
    assert standings(check)["N04"] is Points.PROVEN
    assert standings(check)["N01b"] is Points.LACKING
    add_person(desk, RosterKind.STAFF, "counsellor")
    check = indicators.self_check(2026)
    assert standings(check)["N01b"] is Points.PROVEN
    assert [one.within for one in check.scored if one.line.indicator.number == "N04"] == ["N01b"]
    assert check.points(Points.PROVEN) == 3


def test_points_for_every_month_are_on_the_way_until_december(
    desk: Desk, indicators: IndicatorService
) -> None:
    for month in range(1, 12):
        add_activity(desk, date(2026, month, 8))
    check = indicators.self_check(2026)
    assert standings(check)["O02"] is Points.ON_THE_WAY
    assert check.points(Points.ON_THE_WAY) == 6


def test_everything_proven(desk: Desk, indicators: IndicatorService) -> None:
    for number in ("N01b", "N04", "V11"):
        indicators.say(f"s4.{number}", "2025", "yes")
    person = add_person(
        desk, RosterKind.STAFF, "counsellor", "service_training", since=date(2025, 1, 1)
    )
    add_person(desk, RosterKind.CRISIS_TEAM, since=date(2025, 1, 1))
    add_training(desk, date(2025, 3, 1), "training", person, class_hours=32)
    for day in (date(2025, 5, 1), date(2025, 6, 1)):
        add_training(desk, day, "drill", person)
    for month in range(1, 13):
        add_activity(desk, date(2025, month, 8))
    check = indicators.self_check(2025)
    assert {one.standing for one in check.scored} == {Points.PROVEN}
    assert check.points(Points.PROVEN) == 27
    assert {line.indicator.number for line in check.missing} <= {"O01b", "N06", "T03"}


def test_printing_is_in_the_audit_trail(desk: Desk, indicators: IndicatorService) -> None:
    assert indicators.self_check_paper(2026) == indicators.self_check(2026)
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
    assert actions.count("self_check_printed") == 1
