"""Flags that every page shows."""

from datetime import date, timedelta

import pytest

from models.vocabulary import CaseState, Role
from services.clients import ClientFields, ClientFilter, ClientService
from services.clients.contact_age import OUT_OF_TOUCH_DAYS
from services.clients.contacts import ContactFields, ContactService
from services.clients.flags import SEVERE, Flag, FlagKind, FlagService, flags_of
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.preferences import PreferenceService
from services.scales import library
from services.visits.service import VisitService
from tests.builders import make_desk
from tests.fakes import FixedClock
from tests.services.rights.filling import fill_row
from tests.services.visits.rows import new_visit

TODAY = date(2026, 11, 22)


@pytest.fixture
def client_id(desk: Desk) -> int:
    return ClientService(desk).add(ClientFields(name="罗小雨", age=40)).id


def _kinds(desk: Desk, client_id: int) -> list[FlagKind]:
    return [flag.kind for flag in FlagService(desk).of_client(client_id)]


def test_a_quiet_file_has_none(desk: Desk, client_id: int) -> None:
    assert _kinds(desk, client_id) == []


def test_the_newest_level_counts_and_a_calmer_one_ends_it(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        fill_row(session, "visit", client_id=client_id, day=TODAY, risk="urgent")
    assert _kinds(desk, client_id) == [FlagKind.HIGH_RISK]
    with desk.write() as session:
        fill_row(session, "risk_assessment", client_id=client_id, day=TODAY, level="low")
    assert _kinds(desk, client_id) == []


def test_duties_and_crises_stand_until_they_are_over(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        fill_row(session, "duty", client_id=client_id, due_day=TODAY)
        fill_row(session, "duty", client_id=client_id, due_day=TODAY - timedelta(days=1))
        fill_row(session, "crisis", client_id=client_id, state=CaseState.OPEN)
    crisis, duties = FlagService(desk).of_client(client_id)
    assert crisis.kind is FlagKind.OPEN_CRISIS
    assert duties == Flag(FlagKind.OPEN_DUTY, day=TODAY - timedelta(days=1), count=2)


def test_a_minor_wants_a_guardian_and_a_contact_is_one(desk: Desk) -> None:
    child = ClientService(desk).add(ClientFields(name="小丁", age=12)).id
    assert _kinds(desk, child) == [FlagKind.NO_GUARDIAN]
    ContactService(desk).add(child, ContactFields("grandparent", "丁奶奶", is_guardian=True))
    assert _kinds(desk, child) == []
    assert not ClientService(desk).get(child).lacks_guardian


def test_flags_by_hand_are_set_once_and_taken_away(desk: Desk, client_id: int) -> None:
    flags = FlagService(desk)
    flag_id = flags.set(client_id, "call_first", "白天在田里")
    (shown,) = flags.of_client(client_id)
    assert shown == Flag(FlagKind.BY_HAND, "call_first", "白天在田里", id=flag_id)
    with pytest.raises(Conflict, match="flag_is_set"):
        flags.set(client_id, "call_first")
    flags.end(flag_id)
    with pytest.raises(Conflict, match="flag_is_ended"):
        flags.end(flag_id)
    assert flags.of_client(client_id) == ()


def test_what_a_flag_needs_is_said(desk: Desk, client_id: int) -> None:
    for code, remark, problem in (
        ("no_such", "", {"flag": Problem.UNKNOWN_CODE}),
        ("other", " ", {"remark": Problem.REQUIRED}),
        ("call_first", "长" * 201, {"remark": Problem.TOO_LONG}),
    ):
        with pytest.raises(InvalidInput) as error:
            FlagService(desk).set(client_id, code, remark)
        assert error.value.problems == problem


def test_out_of_touch_by_the_days_that_the_room_set(
    desk: Desk, clock: FixedClock, client_id: int
) -> None:
    other = ClientService(desk).add(ClientFields(name="周玉梅")).id
    VisitService(desk).finalise(new_visit(client_id=client_id))
    clock.move(days=30)
    assert _kinds(desk, client_id) == []
    PreferenceService(desk).set(OUT_OF_TOUCH_DAYS, 30)
    (flag,) = FlagService(desk).of_client(client_id)
    assert (flag.kind, flag.day, flag.count) == (FlagKind.OUT_OF_TOUCH, TODAY, 30)
    assert _kinds(desk, other) == [FlagKind.OUT_OF_TOUCH]  # never came at all
    clients = ClientService(desk)
    wanted = ClientFilter(is_out_of_touch=True)
    assert [row.id for row in clients.list_page(wanted).rows] == [client_id, other]
    PreferenceService(desk).set(OUT_OF_TOUCH_DAYS, 31)
    assert clients.list_page(wanted).rows == ()
    assert clients.list_page(ClientFilter(is_out_of_touch=True, text="lxy")).rows == ()


def test_flags_of_many_at_once(desk: Desk, client_id: int) -> None:
    child = ClientService(desk).add(ClientFields(name="小丁", age=12)).id
    with desk.read() as session:
        found = flags_of(session, desk, (client_id, child))
        assert flags_of(session, desk, ()) == {}
    assert found == {client_id: (), child: (Flag(FlagKind.NO_GUARDIAN),)}


def test_an_assistant_is_not_told_the_risk(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        fill_row(session, "visit", client_id=client_id, day=TODAY, risk="urgent")
        engine = session.get_bind().engine
    assistant = make_desk(engine, desk.clock, Role.ASSISTANT)
    assert _kinds(assistant, client_id) == []


def test_severe_bands_are_those_of_scales_that_ship() -> None:
    sets = [bands for scale in library.shipped() for bands in library.definition(scale).bands]
    named = {band for one in sets for _, _, band in one.ranges}
    named |= {band for one in sets for _, band in one.below}
    assert set(SEVERE) <= named
