"""Restricted files, emergency access, and who looked."""

from datetime import date

import pytest

from models.vocabulary import Role
from services.access import require_file
from services.clients.service import ClientService
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, Problem
from services.reminders import ReminderKind
from services.rights.file_access import FileAccessService
from services.rights.viewings import ViewingFilter
from services.today import TodayService
from services.visits.records import VisitFilter
from services.visits.service import VisitService
from tests.fakes import FixedClock
from tests.services.rights.conftest import COLLEAGUE, signed_in
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import new_visit


def opens(desk: Desk, client_id: int) -> bool:
    """Whether the file opens for the person of this desk."""
    with desk.read() as session:
        try:
            require_file(session, desk, client_id)
        except FileRestricted:
            return False
    return True


def test_restricted_file_opens_for_its_counsellor_and_the_lead(
    desk: Desk, colleague: Desk, client_id: int
) -> None:
    other = signed_in(desk, 3, "方可", Role.COUNSELLOR)
    assert opens(other, client_id)
    state = FileAccessService(desk).restrict(client_id, COLLEAGUE, "同村亲属在本室工作")
    assert (state.is_restricted, state.responsible_name) == (True, "陆明远")
    assert [opens(at, client_id) for at in (desk, colleague, other)] == [True, True, False]
    with pytest.raises(NotAllowed):
        FileAccessService(other).unrestrict(client_id, "想看看")
    FileAccessService(colleague).unrestrict(client_id, "亲属已离职")
    assert opens(other, client_id)


def test_lists_tell_no_name_of_a_file_that_is_shut(
    desk: Desk, colleague: Desk, client_id: int
) -> None:
    visits = VisitService(colleague)
    visit = VisitService(desk).finalise(new_visit(client_id=client_id))
    FileAccessService(desk).restrict(client_id, 1, "亲属")
    (row,) = visits.list_page(VisitFilter()).rows
    assert (row.id, row.client_name, row.file_no) == (visit.id, "", "")
    for look in (
        lambda: visits.get(visit.id),
        lambda: visits.history(client_id),
        lambda: visits.client_card(client_id),
        lambda: visits.amend(visit.id, new_visit(client_id=client_id), "笔误"),
        lambda: visits.finalise(new_visit(client_id=client_id)),
    ):
        with pytest.raises(FileRestricted):
            look()


def test_restricting_needs_a_reason_and_somebody_who_works_here(desk: Desk, client_id: int) -> None:
    access = FileAccessService(desk)
    with pytest.raises(InvalidInput) as caught:
        access.restrict(client_id, 1, "")
    assert caught.value.problems == {"reason": Problem.REQUIRED}
    with pytest.raises(InvalidInput) as caught:
        access.restrict(client_id, 99, "亲属")
    assert caught.value.problems == {"responsible": Problem.UNKNOWN_CODE}


def test_emergency_access_ends_by_itself_and_the_lead_sees_it(
    desk: Desk, colleague: Desk, client_id: int, clock: FixedClock
) -> None:
    lead, counsellor = FileAccessService(desk), FileAccessService(colleague)
    with pytest.raises(Conflict, match="file_is_open"):
        counsellor.open_emergency(client_id, "来电说要跳河")
    lead.restrict(client_id, 1, "同村亲属")
    with pytest.raises(InvalidInput):
        counsellor.open_emergency(client_id, "  ")
    state = counsellor.open_emergency(client_id, "来电说要跳河，负责人不在")
    assert state.may_open
    assert state.emergency_until is not None
    clock.move(minutes=59)
    assert opens(colleague, client_id)
    clock.move(minutes=1)
    assert not opens(colleague, client_id)
    (reminder,) = TodayService(desk).reminders((ReminderKind.EMERGENCY_ACCESS,))
    assert [(line.client_name, line.day) for line in reminder.lines] == [
        ("周玉梅", date(2026, 11, 22))
    ]
    assert TodayService(colleague).reminders((ReminderKind.EMERGENCY_ACCESS,)) == ()
    (shown,) = lead.emergencies().rows
    assert (shown.staff_name, shown.reason) == ("陆明远", "来电说要跳河，负责人不在")
    assert not shown.is_running
    assert lead.review(shown.id, "处理得当").reviewed_by == "何晓岚"
    assert TodayService(desk).reminders((ReminderKind.EMERGENCY_ACCESS,)) == ()
    with pytest.raises(NotAllowed):
        counsellor.emergencies()


def test_emergencies_are_read_page_by_page(desk: Desk, colleague: Desk) -> None:
    lead, counsellor = FileAccessService(desk), FileAccessService(colleague)
    for name in ("甲", "乙", "丙"):
        client_id = add_client(desk, name)
        lead.restrict(client_id, 1, "同村亲属")
        counsellor.open_emergency(client_id, "来电说要跳河")
    first = lead.emergencies(limit=2)
    assert [row.client_name for row in first.rows] == ["丙", "乙"]
    last = lead.emergencies(first.next, limit=2)
    assert [row.client_name for row in last.rows] == ["甲"]
    assert last.next is None


def test_log_tells_who_looked_at_whose_file(desk: Desk, colleague: Desk, client_id: int) -> None:
    other = add_client(desk, "韩松")
    visits = VisitService(desk)
    visit = visits.finalise(new_visit(client_id=client_id))
    ClientService(colleague).get(client_id)
    VisitService(colleague).get(visit.id)
    ClientService(desk).get(other)
    access = FileAccessService(desk)
    found = access.views(ViewingFilter(client_id=client_id)).rows
    assert [(row.staff_name, row.subject, row.client_name) for row in found] == [
        ("陆明远", "visit", "周玉梅"),
        ("陆明远", "client", "周玉梅"),
    ]
    mine = access.views(ViewingFilter(staff_id=1)).rows
    assert "韩松" in [row.client_name for row in mine]
    assert "周玉梅" not in [row.client_name for row in mine]
    with pytest.raises(NotAllowed):
        FileAccessService(colleague).views()


def test_log_is_read_page_by_page(desk: Desk, colleague: Desk) -> None:
    ids = [add_client(desk, name) for name in ("甲", "乙", "丙", "丁", "戊")]
    for client_id in ids:
        ClientService(colleague).get(client_id)
    access, seen, before = FileAccessService(desk), [], None
    while True:
        page = access.views(ViewingFilter(staff_id=COLLEAGUE), before, limit=2)
        seen += [row.client_id for row in page.rows]
        before = page.next
        if before is None:
            break
    assert seen == ids[::-1]
