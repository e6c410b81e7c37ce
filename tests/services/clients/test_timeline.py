"""Everything in a file on one line of time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.clients import ClientFields, ClientService
from services.clients.observations import ObservationService
from services.clients.timeline import TimelineEntry, TimelineService
from services.clients.timeline_sources import EntryKind
from services.desk import Desk
from services.errors import FileRestricted
from services.rights.file_access import FileAccessService
from services.visits.service import VisitService
from tests.builders import make_desk
from tests.services.rights.filling import fill_row
from tests.services.rights.test_destruction import fill_everything
from tests.services.visits.rows import new_visit

TODAY = date(2026, 11, 22)


@pytest.fixture
def client_id(desk: Desk) -> int:
    return ClientService(desk).add(ClientFields(name="罗小雨", age=12)).id


def test_every_kind_of_record_is_on_the_line(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        fill_everything(session, client_id)
        fill_row(session, "closing", client_id=client_id, reopened_day=TODAY)
    page = TimelineService(desk).page(client_id)
    assert {row.kind for row in page.rows} == set(EntryKind)
    assert dict(page.counts) == {
        kind: sum(row.kind is kind for row in page.rows) for kind in EntryKind
    }
    assert page.total == len(page.rows)


def test_newest_first_and_page_by_page(desk: Desk, client_id: int) -> None:
    observations = ObservationService(desk)
    for number in range(7):
        observations.add(client_id, TODAY - timedelta(days=number // 2), "teacher", f"第{number}次")
    timeline = TimelineService(desk)
    found: list[TimelineEntry] = []
    after = None
    while True:
        page = timeline.page(client_id, after=after, limit=3)
        found += page.rows
        after = page.next
        if after is None:
            break
    assert [row.text for row in found] == [
        "第1次",
        "第0次",
        *["第3次", "第2次", "第5次", "第4次", "第6次"],
    ]
    assert [row.text for row in timeline.page(client_id, limit=100).rows] == [
        row.text for row in found
    ]


def test_one_kind_alone(desk: Desk, client_id: int) -> None:
    ObservationService(desk).add(client_id, TODAY, "parent", "晚上睡不着")
    VisitService(desk).finalise(new_visit(client_id=client_id))
    timeline = TimelineService(desk)
    (only,) = timeline.page(client_id, EntryKind.OBSERVATION).rows
    assert (only.kind, only.code, only.text) == (EntryKind.OBSERVATION, "parent", "晚上睡不着")
    kinds = dict(timeline.page(client_id).counts)
    assert (kinds[EntryKind.VISIT], kinds[EntryKind.OBSERVATION]) == (1, 1)


def test_a_group_session_stands_once(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        group = fill_row(session, "counselling_group", name="情绪小组", topic="mood")
        meeting = fill_row(session, "group_session", group_id=group, day=TODAY)
        visit = fill_row(session, "visit", client_id=client_id, day=TODAY)
        fill_row(
            session,
            "group_attendance",
            client_id=client_id,
            session_id=meeting,
            visit_id=visit,
            state="present",
        )
    (only,) = TimelineService(desk).page(client_id).rows
    assert (only.kind, only.text, only.open_id) == (EntryKind.GROUP, "情绪小组", group)


def test_an_assistant_does_not_see_the_casework(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        fill_everything(session, client_id)
        engine = session.get_bind()
    assistant = make_desk(engine.engine, desk.clock, Role.ASSISTANT)
    page = TimelineService(assistant).page(client_id)
    shown = {row.kind for row in page.rows}
    assert EntryKind.VISIT in shown
    assert not shown & {EntryKind.RISK, EntryKind.CRISIS, EntryKind.PLAN, EntryKind.REFERRAL}
    assert {kind for kind, _ in page.counts} == shown
    assert TimelineService(assistant).page(client_id, EntryKind.RISK).rows == ()


def test_a_restricted_file_stays_shut(desk: Desk, client_id: int) -> None:
    FileAccessService(desk).restrict(client_id, 1, "亲属在本室工作")
    with desk.read() as session:
        engine = session.get_bind().engine
    with desk.write() as session:
        stranger = fill_row(session, "staff", name="吴敏", role="counsellor")
    actor = Actor(StaffId(stranger), "吴敏", Role.COUNSELLOR)
    other = replace(make_desk(engine, desk.clock, Role.COUNSELLOR), actor=actor)
    with pytest.raises(FileRestricted):
        TimelineService(other).page(client_id)


def test_on_one_day_what_followed_stands_above(desk: Desk, client_id: int) -> None:
    """Closed and opened again, signed and taken back: read downwards, the other way round."""
    with desk.write() as session:
        text = fill_row(session, "consent_text")
        for _ in range(2):
            fill_row(session, "closing", client_id=client_id, day=TODAY, reopened_day=TODAY)
            days = {"signed_day": TODAY, "withdrawn_day": TODAY}
            fill_row(session, "consent", client_id=client_id, text_id=text, **days)
    timeline = TimelineService(desk)
    found = [(row.kind, row.id) for row in timeline.page(client_id).rows]
    closings = [(EntryKind.REOPENING, 2), (EntryKind.CLOSING, 2)]
    closings += [(EntryKind.REOPENING, 1), (EntryKind.CLOSING, 1)]
    consents = [(EntryKind.WITHDRAWAL, 2), (EntryKind.CONSENT, 2)]
    consents += [(EntryKind.WITHDRAWAL, 1), (EntryKind.CONSENT, 1)]
    assert found == closings + consents
    after = timeline.page(client_id, limit=3).next
    rest = timeline.page(client_id, after=after).rows
    assert [(row.kind, row.id) for row in rest] == found[3:]
