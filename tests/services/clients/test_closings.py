"""Closing a file with a reason, and opening it again."""

from datetime import date, timedelta

import pytest

from models.vocabulary import AppointmentState, ClientState, PlanState
from services.appointments.booking import Agreement, agree
from services.appointments.records import NewAppointment
from services.appointments.service import AppointmentService
from services.clients import ClientFields, ClientService, files
from services.clients.closings import OpenMatters
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from tests.services.rights.filling import fill_row

TODAY = date(2026, 11, 22)


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    return ClientService(desk)


def test_both_stand_in_the_history(clients: ClientService) -> None:
    client_id = clients.add(ClientFields(name="罗小雨")).id
    clients.close(client_id, "moved", " 随父母去了外省 ", date(2026, 11, 20))
    assert clients.get(client_id).state is ClientState.CLOSED
    clients.reopen(client_id, "寒假回来了")
    assert clients.get(client_id).state is ClientState.ACTIVE
    clients.close(client_id, "goals_reached")
    now, before = clients.closings(client_id)
    assert (now.reason, now.day, now.reopened_day) == ("goals_reached", TODAY, None)
    assert (before.reason, before.summary, before.day) == (
        "moved",
        "随父母去了外省",
        date(2026, 11, 20),
    )
    assert (before.reopened_day, before.reopened_by, before.reopen_reason) == (
        TODAY,
        "何晓岚",
        "寒假回来了",
    )


def test_a_reason_is_wanted(clients: ClientService) -> None:
    client_id = clients.add(ClientFields(name="罗小雨")).id
    for reason, day, problems in (
        ("", None, {"reason": Problem.REQUIRED}),
        ("bored", None, {"reason": Problem.UNKNOWN_CODE}),
        ("moved", date(2026, 11, 23), {"day": Problem.IN_FUTURE}),
    ):
        with pytest.raises(InvalidInput) as error:
            clients.close(client_id, reason, day=day)
        assert error.value.problems == problems
    clients.close(client_id, "moved")
    with pytest.raises(InvalidInput):
        clients.reopen(client_id, "  ")


def test_each_only_in_its_turn(clients: ClientService) -> None:
    client_id = clients.add(ClientFields(name="罗小雨")).id
    with pytest.raises(Conflict, match="file_is_open"):
        clients.reopen(client_id, "又来了")
    clients.close(client_id, "moved")
    with pytest.raises(Conflict, match="file_is_closed"):
        clients.close(client_id, "moved")


def test_a_locked_file_is_not_closed_or_opened(desk: Desk, clients: ClientService) -> None:
    client_id = clients.add(ClientFields(name="罗小雨")).id
    with desk.write() as session:
        files.stored(session, client_id).state = ClientState.LOCKED
    with pytest.raises(Conflict, match="file_locked"):
        clients.close(client_id, "moved")
    with pytest.raises(Conflict, match="file_locked"):
        clients.reopen(client_id, "又来了")


def test_what_is_under_way_is_counted(desk: Desk, clients: ClientService) -> None:
    client_id = clients.add(ClientFields(name="罗小雨")).id
    assert clients.open_matters(client_id) == OpenMatters(0, (), 0, 0)
    with desk.write() as session:
        fill_row(session, "duty", client_id=client_id)
        fill_row(
            session,
            "appointment",
            client_id=client_id,
            state="planned",
            day=TODAY,
            start_minute=540,
        )
        fill_row(session, "appointment", client_id=client_id, state="cancelled", day=TODAY)
        fill_row(session, "plan", client_id=client_id, state=PlanState.ACTIVE)
    assert clients.open_matters(client_id) == OpenMatters(1, ((TODAY, 540),), 0, 1)


def test_what_is_planned_is_cancelled_with_the_closing(desk: Desk, clients: ClientService) -> None:
    calendar = AppointmentService(desk)
    client_id = clients.add(ClientFields(name="罗小雨")).id
    for days in (1, 8):
        day = TODAY + timedelta(days=days)
        calendar.book(NewAppointment(day, 570, client_id=client_id, mode="face_to_face"))
    (came,) = calendar.book(NewAppointment(TODAY, 570, client_id=client_id, mode="face_to_face"))
    calendar.mark(came.id, AppointmentState.ATTENDED, came.version)
    clients.close(client_id, "moved")
    reason = desk.codes.label("closing_reason", "moved", "zh")
    states = {(row.state, row.state_reason) for row in calendar.of_client(client_id)}
    assert states == {("cancelled", reason), ("attended", "")}
    assert clients.open_matters(client_id).appointments == ()


def test_a_day_that_is_past_without_a_word_does_not_stay_open_for_ever(
    desk: Desk, clients: ClientService
) -> None:
    """It came up as overdue when the file was opened again."""
    client_id = clients.add(ClientFields(name="罗小雨")).id
    past = TODAY - timedelta(days=3)
    with desk.write() as session:
        agree(session, desk, Agreement(client_id, 1, past, 540, "phone"))
    assert clients.open_matters(client_id).appointments == ((past, 540),)
    clients.close(client_id, "moved")
    assert [r.state for r in AppointmentService(desk).of_client(client_id)] == ["cancelled"]


def test_what_is_planned_may_stay(desk: Desk, clients: ClientService) -> None:
    client_id = clients.add(ClientFields(name="罗小雨")).id
    AppointmentService(desk).book(NewAppointment(TODAY, client_id=client_id, mode="phone"))
    clients.close(client_id, "moved", cancels_appointments=False)
    assert clients.open_matters(client_id).appointments == ((TODAY, None),)
