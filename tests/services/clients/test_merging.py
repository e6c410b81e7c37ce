"""Merging two files, and taking it back."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from models import schema
from models.audit import AuditEntry
from models.client import ClientPopulation
from models.room import Draft
from models.visit import Visit
from models.vocabulary import Attendance, ClientState
from services.audit import first_broken_entry
from services.clients import ClientFields, ClientService, PopulationPeriod
from services.clients.merging import moved_tables
from services.desk import Desk
from services.errors import Conflict, FileRestricted, NotFound
from services.groups.records import Mark
from services.rights.file_access import FileAccessService
from services.risk.duties import raise_duty
from services.risk.duty_service import DutyService
from tests.services.groups.conftest import make_room, new_session
from tests.services.rights.conftest import colleague

__all__ = ["colleague"]


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    return ClientService(desk)


@pytest.fixture
def pair(desk: Desk, clients: ClientService) -> tuple[int, int]:
    """Two files of one person; the second has visits, a draft and what the first lacks."""
    keep = clients.add(
        ClientFields(name="周玉梅", age=46, populations=(PopulationPeriod("disabled"),))
    )
    drop = clients.add(
        ClientFields(
            name="周玉梅",
            birth_date=date(1980, 3, 7),
            phone="13800002817",
            populations=(PopulationPeriod("disabled"), PopulationPeriod("widowed_elder")),
        )
    )
    with desk.write() as session:
        for day in (1, 2):
            session.add(_visit(desk, drop.id, date(2026, 11, day)))
        session.add(_visit(desk, keep.id, date(2026, 11, 3)))
        now = desk.clock.now()
        session.add(
            Draft(
                staff_id=1,
                kind="visit",
                client_id=drop.id,
                fields="{}",
                started_at=now,
                saved_at=now,
            )
        )
    return keep.id, drop.id


def _visit(desk: Desk, client_id: int, day: date) -> Visit:
    return Visit(
        client_id=client_id,
        counsellor_id=1,
        recorded_by=1,
        day=day,
        mode="face",
        topic="sleep",
        risk="none",
        population="none",
        sex=0,
        age_band="unknown",
        finalised_at=desk.clock.now(),
    )


def _held(desk: Desk, client_id: int) -> list[str]:
    wanted = select(ClientPopulation.population).where(ClientPopulation.client_id == client_id)
    with desk.read() as session:
        return list(session.scalars(wanted.order_by(ClientPopulation.id)))


def test_the_preview_says_what_will_move(clients: ClientService, pair: tuple[int, int]) -> None:
    preview = clients.preview_merge(*pair)
    assert (preview.visits, preview.referrals, preview.drafts, preview.populations) == (2, 0, 1, 1)
    assert preview.filled == ("birth_date", "phone")


def test_everything_moves_and_the_merged_file_points(
    desk: Desk, clients: ClientService, pair: tuple[int, int]
) -> None:
    keep, drop = pair
    merged = clients.merge(keep, drop)
    assert (merged.count("visit"), merged.count("draft")) == (2, 1)
    kept, gone = clients.get(keep), clients.get(drop)
    assert (kept.visits, kept.last_day) == (3, date(2026, 11, 3))
    assert (kept.fields.phone, kept.fields.birth_date) == ("13800002817", date(1980, 3, 7))
    assert (gone.state, gone.merged_into, gone.visits) == (ClientState.MERGED, keep, 0)
    assert _held(desk, keep) == ["disabled", "widowed_elder"]
    assert [row.id for row in clients.list_page().rows] == [keep]
    with desk.read() as session:
        assert first_broken_entry(session) is None


def test_undoing_gives_both_files_back(
    desk: Desk, clients: ClientService, pair: tuple[int, int]
) -> None:
    keep, drop = pair
    before = clients.get(keep), clients.get(drop)
    merged = clients.merge(keep, drop)
    with desk.write() as session:
        session.add(_visit(desk, keep, date(2026, 11, 4)))
    clients.undo_merge(merged)
    after = clients.get(keep), clients.get(drop)
    assert [file.fields for file in after] == [file.fields for file in before]
    assert (after[0].visits, after[1].visits) == (2, 2)
    assert after[1].state is ClientState.ACTIVE
    with pytest.raises(Conflict, match="not_merged"):
        clients.undo_merge(merged)


def test_undoing_keeps_what_was_changed_meanwhile(
    clients: ClientService, pair: tuple[int, int]
) -> None:
    keep, drop = pair
    merged = clients.merge(keep, drop)
    kept = clients.get(keep)
    clients.edit(keep, kept.version, replace(kept.fields, phone="13900000000"))
    clients.undo_merge(merged)
    assert clients.get(keep).fields.phone == "13900000000"


def test_a_restricted_file_does_not_open_by_being_merged(
    desk: Desk, clients: ClientService, pair: tuple[int, int], colleague: Desk
) -> None:
    keep, drop = pair
    access = FileAccessService(desk)
    access.restrict(drop, 1, "同村熟人")
    merged = clients.merge(keep, drop)
    with pytest.raises(FileRestricted):
        ClientService(colleague).get(keep)
    clients.undo_merge(merged)
    assert ClientService(colleague).get(keep).id == keep
    with pytest.raises(FileRestricted):
        ClientService(colleague).get(drop)


def test_a_duty_goes_back_with_the_visit_that_asked_for_it(
    desk: Desk, clients: ClientService, pair: tuple[int, int]
) -> None:
    keep, drop = pair
    merged = clients.merge(keep, drop)
    (_, moved), *_ = (part for part in merged.moved if part[0] == "visit")
    with desk.write() as session:
        raise_duty(session, desk, "visit", moved[0], keep, "high")
        raise_duty(session, desk, "visit", 4711, keep, "high")
    clients.undo_merge(merged)
    assert [duty.source_id for duty in DutyService(desk).of_client(drop)] == [moved[0]]
    assert [duty.source_id for duty in DutyService(desk).of_client(keep)] == [4711]


def test_one_person_with_two_files_is_one_member_of_a_group(desk: Desk) -> None:
    room = make_room(desk, ("周玉梅", "周玉妹", "林小满"))
    keep, drop, other = room.members
    met = room.sessions.finalise(new_session(room, drop))
    merged = ClientService(desk).merge(keep, drop)
    marks = (Mark(keep, Attendance.PRESENT), Mark(other, Attendance.PRESENT))
    shown = [member.client_id for member in room.sessions.start(room.group_id).members]
    assert sorted(shown) == sorted((keep, other))
    again = room.sessions.finalise(new_session(room, marks=marks))
    assert again.summary.present == 2
    lines = room.sessions.get(met.summary.id).attendees
    assert [line.client_id for line in lines].count(keep) == 1
    changed = replace(new_session(room, marks=marks), place="操场")
    room.sessions.amend(met.summary.id, changed, "换了地方", met.version)
    ClientService(desk).undo_merge(merged)
    shown = [member.client_id for member in room.sessions.start(room.group_id).members]
    assert sorted(shown) == sorted(room.members)


def test_what_cannot_be_merged(clients: ClientService, pair: tuple[int, int]) -> None:
    keep, drop = pair
    with pytest.raises(Conflict, match="same_client"):
        clients.merge(keep, keep)
    with pytest.raises(NotFound):
        clients.merge(keep, 99)
    clients.merge(keep, drop)
    with pytest.raises(Conflict, match="merged"):
        clients.merge(keep, drop)
    gone = clients.get(drop)
    with pytest.raises(Conflict, match="merged"):
        clients.edit(drop, gone.version, gone.fields)
    with pytest.raises(Conflict, match="merged"):
        clients.close(drop, "goals_reached")


def test_a_failed_merge_leaves_everything(
    desk: Desk, clients: ClientService, pair: tuple[int, int]
) -> None:
    with pytest.raises(NotFound):
        clients.merge(99, pair[1])
    with desk.read() as session:
        actions = list(session.scalars(select(AuditEntry.action)))
    assert "client_merged" not in actions


def test_every_table_that_names_a_client_moves() -> None:
    naming = {
        table.name
        for table in schema.metadata().sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == "client" and table.name != "client"
    }
    assert set(moved_tables()) == naming
