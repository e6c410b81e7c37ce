"""Opening, reading and editing a client's file."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.client import Client
from models.room import Room
from models.vocabulary import ClientKind, ClientState, DraftKind, Role, Sex
from services.actor import Actor, StaffId
from services.clients import (
    ClientFields,
    ClientService,
    PopulationPeriod,
)
from services.clients.checks import Hint, hints
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.visits import DraftService

ZHOU = ClientFields(
    name="周玉梅",
    sex=Sex.FEMALE,
    birth_date=date(1980, 3, 7),
    phone="138 0000-2817",
    populations=(PopulationPeriod("bereaved_parent_elder", date(2024, 5, 1)),),
)


def _actions(desk: Desk) -> list[str]:
    with desk.read() as session:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


def test_a_new_file_gets_a_number_and_readings(desk: Desk) -> None:
    details = ClientService(desk).add(ZHOU)
    assert details.file_no == "S-2026-001"
    assert (details.age, details.visits, details.state) == (46, 0, ClientState.ACTIVE)
    assert details.fields.phone == "13800002817"
    assert details.fields.initials == "zym"
    with desk.read() as session:
        assert session.scalars(select(Client.pinyin)).one() == "zhouyumei"


def test_looking_into_a_file_is_audited_once_a_visit_to_the_page(desk: Desk) -> None:
    clients = ClientService(desk)
    added = clients.add(ZHOU)
    assert clients.get(added.id) == added
    clients.get(added.id)
    assert _actions(desk) == ["client_added", "client_viewed"]


def test_problems_are_told_for_every_field(desk: Desk) -> None:
    fields = ClientFields(
        name=" ",
        initials="周ym",
        birth_date=date(2026, 11, 23),
        phone="没有",
        guardian_phone="12",
        address="路" * 201,
        populations=(PopulationPeriod("none"),),
    )
    with pytest.raises(InvalidInput) as caught:
        ClientService(desk).add(fields)
    assert caught.value.problems == {
        "name": Problem.REQUIRED,
        "initials": Problem.MALFORMED,
        "birth_date": Problem.IN_FUTURE,
        "phone": Problem.MALFORMED,
        "guardian_phone": Problem.OUT_OF_RANGE,
        "address": Problem.TOO_LONG,
        "populations": Problem.UNKNOWN_CODE,
    }
    assert _actions(desk) == []


@pytest.mark.parametrize(
    ("fields", "field", "problem"),
    [
        ({"birth_date": date(1800, 1, 1)}, "birth_date", Problem.OUT_OF_RANGE),
        ({"birth_date": None, "age": 131}, "age", Problem.OUT_OF_RANGE),
        ({"name": "长" * 61}, "name", Problem.TOO_LONG),
        (
            {"populations": (PopulationPeriod("orphan", date(2026, 2, 1), date(2026, 1, 1)),)},
            "populations",
            Problem.OUT_OF_RANGE,
        ),
        (
            {"populations": (PopulationPeriod("orphan"), PopulationPeriod("orphan"))},
            "populations",
            Problem.TAKEN,
        ),
    ],
)
def test_a_single_problem_is_told(
    desk: Desk, fields: dict[str, object], field: str, problem: Problem
) -> None:
    with pytest.raises(InvalidInput) as caught:
        ClientService(desk).add(replace(ZHOU, **fields))  # type: ignore[arg-type]
    assert caught.value.problems[field] is problem


def test_an_age_alone_is_kept_as_a_year(desk: Desk) -> None:
    details = ClientService(desk).add(replace(ZHOU, birth_date=None, age=12))
    assert (details.age, details.fields.age, details.is_minor) == (12, 12, True)
    assert details.lacks_guardian


def test_names_lose_only_the_spaces_that_mean_nothing(desk: Desk) -> None:
    clients = ClientService(desk)
    assert clients.add(replace(ZHOU, name=" 王　 平 ")).fields.name == "王平"
    assert clients.add(replace(ZHOU, name="Anna  Lee")).fields.name == "Anna Lee"


@pytest.mark.parametrize("mark", ["\x00", "\x1b", "\u202e", "\u200b", "\ufeff", "\ud800"])
def test_marks_that_cannot_be_seen_do_not_get_into_a_name(desk: Desk, mark: str) -> None:
    """What was pasted with one was found by nobody and was no duplicate of its like."""
    clients = ClientService(desk)
    added = clients.add(replace(ZHOU, name=f"{mark}周{mark}玉梅"))
    assert added.fields.name == "周玉梅"
    assert [hit.id for hit in clients.search("周玉梅")] == [added.id]


def test_a_rare_character_of_a_name_stays(desk: Desk) -> None:
    """Of a block newer than Python's tables, and of the private ones that older systems used."""
    for name in ("王\U00031350", "王\ue815"):
        assert ClientService(desk).add(replace(ZHOU, name=name)).fields.name == name


def test_anonymous_clients_are_numbered_and_keep_their_label(desk: Desk) -> None:
    clients = ClientService(desk)
    first = clients.add(ClientFields(kind=ClientKind.ANONYMOUS, sex=Sex.MALE, age=30))
    second = clients.add(ClientFields(kind=ClientKind.ANONYMOUS))
    assert (first.fields.name, second.fields.name) == ("匿名 A-001", "匿名 A-002")
    edited = clients.edit(first.id, first.version, replace(first.fields, age=31))
    assert edited.fields.name == "匿名 A-001"
    named = clients.edit(
        first.id, edited.version, replace(edited.fields, kind=ClientKind.NAMED, name="马志伟")
    )
    assert (named.fields.name, named.fields.initials) == ("马志伟", "mzw")


def test_initials_can_be_edited_and_follow_a_new_name(desk: Desk) -> None:
    clients = ClientService(desk)
    added = clients.add(replace(ZHOU, initials="Ｚ YM"))
    changed = clients.edit(added.id, added.version, replace(added.fields, initials="zhm"))
    assert changed.fields.initials == "zhm"
    renamed = clients.edit(added.id, changed.version, replace(changed.fields, name="周玉兰"))
    assert renamed.fields.initials == "zyl"


def test_an_edit_replaces_populations_and_keeps_their_ids(desk: Desk) -> None:
    clients = ClientService(desk)
    added = clients.add(ZHOU)
    (held,) = added.fields.populations
    ended = replace(held, until=date(2026, 11, 1))
    orphan = PopulationPeriod("disabled")
    edited = clients.edit(
        added.id, added.version, replace(added.fields, populations=(ended, orphan))
    )
    assert edited.fields.populations[0] == ended
    assert clients.row(added.id).populations == ("disabled",)
    emptied = clients.edit(added.id, edited.version, replace(edited.fields, populations=()))
    assert emptied.fields.populations == ()


def test_the_draft_of_a_saved_file_is_gone(desk: Desk) -> None:
    clients, drafts = ClientService(desk), DraftService(desk)
    added = clients.add(ZHOU, drafts.save(DraftKind.CLIENT, {}).id)
    assert drafts.list() == ()
    kept = drafts.save(DraftKind.CLIENT, {}, client_id=added.id)
    with pytest.raises(Conflict, match="edited_meanwhile"):
        clients.edit(added.id, added.version + 1, added.fields, kept.id)
    assert [draft.id for draft in drafts.list()] == [kept.id]
    clients.edit(added.id, added.version, added.fields, kept.id)
    assert drafts.list() == ()


def test_two_people_editing_do_not_overwrite_each_other(desk: Desk) -> None:
    clients = ClientService(desk)
    added = clients.add(ZHOU)
    clients.edit(added.id, added.version, replace(added.fields, address="石桥村二组"))
    with pytest.raises(Conflict, match="edited_meanwhile"):
        clients.edit(added.id, added.version, replace(added.fields, remarks="晚到的修改"))
    assert clients.get(added.id).fields.address == "石桥村二组"


def test_a_file_is_closed_and_opened_again(desk: Desk) -> None:
    clients = ClientService(desk)
    added = clients.add(ZHOU)
    clients.close(added.id, "goals_reached")
    assert clients.get(added.id).state is ClientState.CLOSED
    clients.reopen(added.id, "又来了")
    assert clients.get(added.id).state is ClientState.ACTIVE


def test_unknown_clients_are_not_found(desk: Desk) -> None:
    clients = ClientService(desk)
    for ask in (clients.get, clients.row):
        with pytest.raises(NotFound):
            ask(7)
    with pytest.raises(NotFound):
        clients.close(7, "goals_reached")


def test_nothing_is_recorded_before_the_recovery_sheet_is_confirmed(desk: Desk) -> None:
    with desk.write() as session:
        session.get_one(Room, 1).recovery_confirmed_at = None
    with pytest.raises(Conflict, match="recovery_not_confirmed"):
        ClientService(desk).add(ZHOU)


def test_an_assistant_adds_but_does_not_merge(desk: Desk) -> None:
    assistant = replace(desk, actor=Actor(StaffId(1), "小林", Role.ASSISTANT))
    clients = ClientService(assistant)
    one, other = clients.add(ZHOU), clients.add(ZHOU)
    with pytest.raises(NotAllowed):
        clients.merge(one.id, other.id)


def test_file_numbers_are_unique_when_two_add_at_once(desk: Desk) -> None:
    clients = ClientService(desk)

    def add_five() -> None:
        for _ in range(5):
            clients.add(ZHOU)

    threads = [threading.Thread(target=add_five) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with desk.read() as session:
        numbers = list(session.scalars(select(Client.file_no).order_by(Client.file_no)))
    assert numbers == [f"S-2026-{number:03d}" for number in range(1, 11)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"citizen_id": ""}, {}),
        ({"citizen_id": "11010519491231002X"}, {"citizen_id": Hint.ID_BIRTH_DIFFERS}),
        ({"citizen_id": "110105194912310021"}, {"citizen_id": Hint.ID_CHECK}),
        ({"citizen_id": "1101"}, {"citizen_id": Hint.ID_LENGTH}),
        (
            {
                "citizen_id": "11010519491231002X",
                "birth_date": date(1949, 12, 31),
                "sex": Sex.MALE,
            },
            {"citizen_id": Hint.ID_SEX_DIFFERS},
        ),
        (
            {"birth_date": date(2013, 1, 1)},
            {"guardian_name": Hint.GUARDIAN_MISSING},
        ),
        ({"birth_date": date(2013, 1, 1), "guardian_name": "李秀英"}, {}),
    ],
)
def test_hints_warn_and_never_block(
    desk: Desk, fields: dict[str, object], expected: dict[str, Hint]
) -> None:
    client = replace(ZHOU, **fields)  # type: ignore[arg-type]
    assert hints(client, date(2026, 11, 22)) == expected
    ClientService(desk).add(client)
