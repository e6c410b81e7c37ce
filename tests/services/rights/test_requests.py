"""Requests of the person: written down, answered, refused with reasons; lock and unlock."""

from datetime import date

import pytest
from sqlalchemy import update

from models.client import Client
from models.client_file import Closing
from models.vocabulary import ClientState, RequestKind, RequestState, Signer
from services.access import require_work
from services.clients.records import ClientFields
from services.clients.service import ClientService
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, Problem
from services.rights.records import NewRequest, RequestAnswer
from services.rights.requests import RequestService
from tests.fakes import FixedClock
from tests.services.visits.conftest import add_client

TODAY = date(2026, 11, 22)


def asked(client_id: int, **changes: object) -> NewRequest:
    """The client asks for a copy today and showed the identity card."""
    given: dict[str, object] = {
        "client_id": client_id,
        "kind": RequestKind.COPY,
        "asked_day": TODAY,
        "asked_by": Signer.CLIENT,
        "identity_seen": "看过身份证",
        **changes,
    }
    return NewRequest(**given)  # type: ignore[arg-type]


def test_request_is_on_record_until_it_is_answered(
    desk: Desk, client_id: int, clock: FixedClock
) -> None:
    requests = RequestService(desk)
    made = requests.add(asked(client_id))
    assert made.state is RequestState.OPEN
    assert made.due_day == date(2026, 12, 7)
    clock.move(days=16)
    (late,) = requests.open_ones()
    assert (late.client_id, late.days_overdue) == (client_id, 1)
    done = requests.answer(made.id, RequestAnswer(RequestState.DONE, "当面交给本人"))
    assert (done.answered_day, done.answered_by) == (date(2026, 12, 8), "何晓岚")
    assert requests.open_ones() == ()
    with pytest.raises(Conflict, match="request_answered"):
        requests.answer(made.id, RequestAnswer(RequestState.DONE))


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"identity_seen": " "}, {"identity_seen": Problem.REQUIRED}),
        ({"asked_day": date(2026, 11, 23)}, {"asked_day": Problem.IN_FUTURE}),
        ({"asked_by": Signer.GUARDIAN}, {"asker_name": Problem.REQUIRED}),
        ({"kind": RequestKind.CORRECTION}, {"wish": Problem.REQUIRED}),
        ({"wish": "长" * 4001}, {"wish": Problem.TOO_LONG}),
    ],
)
def test_request_says_what_is_missing(
    desk: Desk, client_id: int, changes: dict[str, object], problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        RequestService(desk).add(asked(client_id, **changes))
    assert caught.value.problems == problems


def test_refusal_is_the_leads_and_needs_reasons(
    desk: Desk, colleague: Desk, client_id: int
) -> None:
    made = RequestService(colleague).add(asked(client_id, kind=RequestKind.DELETION))
    refusal = RequestAnswer(RequestState.REFUSED, "档案仍在法定保存期内")
    with pytest.raises(NotAllowed):
        RequestService(colleague).answer(made.id, refusal)
    with pytest.raises(InvalidInput) as caught:
        RequestService(desk).answer(made.id, RequestAnswer(RequestState.REFUSED, "  "))
    assert caught.value.problems == {"answer": Problem.REQUIRED}
    assert RequestService(desk).answer(made.id, refusal).answer == "档案仍在法定保存期内"


def test_under_fourteen_the_guardian_asks(desk: Desk) -> None:
    requests = RequestService(desk)
    child = add_client(desk, "小满", born=date(2013, 5, 1))
    assert requests.speaks_for(child) == (Signer.GUARDIAN,)
    with pytest.raises(Conflict, match="guardian_asks"):
        requests.add(asked(child))
    made = requests.add(asked(child, asked_by=Signer.GUARDIAN, asker_name="周玉梅"))
    assert made.asked_by is Signer.GUARDIAN
    older = add_client(desk, "阿衡", born=date(2012, 11, 22))
    assert requests.add(asked(older)).asked_by is Signer.CLIENT


def test_locked_file_lies_still(desk: Desk, colleague: Desk, client_id: int) -> None:
    requests = RequestService(desk)
    with pytest.raises(NotAllowed):
        RequestService(colleague).lock(client_id, "本人要求")
    with pytest.raises(InvalidInput):
        requests.lock(client_id, " ")
    requests.lock(client_id, "本人撤回同意")
    with colleague.read() as session, pytest.raises(FileRestricted):
        require_work(session, colleague, client_id)
    with desk.read() as session, pytest.raises(Conflict, match="file_locked"):
        require_work(session, desk, client_id)
    with pytest.raises(Conflict, match="file_locked"):
        requests.lock(client_id, "又一次")
    requests.unlock(client_id, "本人又来了")
    with pytest.raises(Conflict, match="not_locked"):
        requests.unlock(client_id, "又一次")
    (unlocked, locked) = requests.corrections(client_id)
    assert (locked.reason, locked.changes[0].after) == ("本人撤回同意", "locked")
    assert (unlocked.reason, unlocked.changes[0].before) == ("本人又来了", "locked")


def test_unlocking_a_file_that_was_closed_leaves_it_closed(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        session.add(Closing(client_id=client_id, day=TODAY, reason="goal_reached", closed_by=1))
        session.execute(update(Client).values(state=ClientState.CLOSED))
    requests = RequestService(desk)
    requests.lock(client_id, "本人要求")
    requests.unlock(client_id, "本人同意")
    assert ClientService(desk).get(client_id).state is ClientState.CLOSED


def test_correction_keeps_what_the_file_said(desk: Desk, client_id: int) -> None:
    clients, requests = ClientService(desk), RequestService(desk)
    first = clients.get(client_id)
    changed = clients.edit(
        client_id, first.version, ClientFields(name="周玉美", phone="13800000001"), reason="笔误"
    )
    clients.edit(client_id, changed.version, ClientFields(name="周玉美", phone="13800000002"))
    newest, oldest = requests.corrections(client_id)
    assert (oldest.reason, oldest.staff_name) == ("笔误", "何晓岚")
    by_field = {change.field: change for change in oldest.changes}
    assert (by_field["name"].before, by_field["name"].after) == ("周玉梅", "周玉美")
    assert (by_field["phone"].before, by_field["phone"].after) == ("", "13800000001")
    assert [(change.field, change.before) for change in newest.changes] == [
        ("phone", "13800000001")
    ]


def test_saving_without_a_change_is_no_correction(desk: Desk, client_id: int) -> None:
    clients = ClientService(desk)
    details = clients.get(client_id)
    clients.edit(client_id, details.version, details.fields)
    assert RequestService(desk).corrections(client_id) == ()
