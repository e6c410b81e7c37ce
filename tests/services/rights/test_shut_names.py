"""A file that is shut to somebody does not tell its name, purpose or words by a side door."""

from collections.abc import Callable

import pytest

from models.client import Client
from models.vocabulary import AppointmentState, ClientState, Role
from services.appointments.service import AppointmentService
from services.clients import ClientFields, ClientService
from services.crises.records import NewCrisis
from services.crises.service import CrisisService
from services.desk import Desk
from services.errors import Conflict, FileRestricted
from services.rights.erasing import erase_file
from services.rights.file_access import FileAccessService
from services.risk.duty_service import DutyService
from services.visits import CaseNoteService, VisitService
from services.visits.note_sharing import NoteSharingService
from tests.services.appointments.conftest import in_days, meeting
from tests.services.rights.conftest import COLLEAGUE, signed_in
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY, new_visit

Shutting = Callable[[Desk, int], None]


def _restrict(desk: Desk, client_id: int) -> None:
    FileAccessService(desk).restrict(client_id, 1, "同村熟人")


def _lock(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        session.get_one(Client, client_id).state = ClientState.LOCKED


@pytest.fixture
def client_id(desk: Desk) -> int:
    """Whose file number tells nothing."""
    return ClientService(desk).add(ClientFields(name="周玉梅", age=46)).id


@pytest.fixture(params=[_restrict, _lock])
def shut(request: pytest.FixtureRequest) -> Shutting:
    shutting: Shutting = request.param
    return shutting


def test_lists_of_duties_crises_and_shared_notes_leave_the_name_out(
    desk: Desk, colleague: Desk, client_id: int, shut: Shutting
) -> None:
    visit = VisitService(desk).finalise(
        new_visit(client_id=client_id, risk="high", note="谈到婚姻")
    )
    CrisisService(desk).record(NewCrisis(TODAY, ("ideation",), "high", client_id=client_id))
    (note,) = CaseNoteService(desk).of_visit(visit.id)
    NoteSharingService(desk).share(note.id, COLLEAGUE)
    shut(desk, client_id)
    duties = DutyService(colleague).open_ones()
    crises = CrisisService(colleague).list_page().rows
    notes = NoteSharingService(colleague).waiting()
    assert duties
    assert crises
    assert notes
    for found in (duties, crises, notes):
        assert "周玉梅" not in repr(found)
    assert all(duty.is_restricted for duty in duties)
    assert "周玉梅" in repr((DutyService(desk).open_ones(), CrisisService(desk).list_page()))


def test_the_front_desk_marks_who_came_and_learns_no_name(
    desk: Desk, colleague: Desk, client_id: int, shut: Shutting
) -> None:
    calendar = AppointmentService(desk)
    (row,) = calendar.book(meeting(client_id, day=TODAY, purpose="谈离婚"))
    shut(desk, client_id)
    volunteer = AppointmentService(signed_in(desk, COLLEAGUE, "陆明远", Role.ASSISTANT))
    found = volunteer.mark(row.id, AppointmentState.ATTENDED, row.version)
    found += volunteer.mark(row.id, AppointmentState.PLANNED, found[0].version)
    with pytest.raises(FileRestricted):
        volunteer.change(row.id, meeting(None, purpose="x"), found[1].version)
    found += volunteer.cancel(row.id, "改天", found[1].version)
    assert [one.client_name + one.purpose for one in found] == ["", "", ""]
    assert calendar.get(row.id).client_name == "周玉梅"


def test_an_act_in_the_calendar_is_not_put_back_over_a_merge(desk: Desk) -> None:
    """It put the appointment back into the file that is gone, where nobody would see it."""
    keep, drop = add_client(desk, "周玉梅"), add_client(desk, "周玉妹")
    calendar = AppointmentService(desk)
    (row,) = calendar.book(meeting(drop))
    calendar.change(row.id, meeting(drop, day=in_days(3)), row.version)
    ClientService(desk).merge(keep, drop)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        calendar.undo_last()
    assert [one.day for one in calendar.of_client(keep)] == [in_days(3)]


def test_an_act_in_the_calendar_is_not_put_back_over_a_destruction(
    desk: Desk, client_id: int
) -> None:
    calendar = AppointmentService(desk)
    (row,) = calendar.book(meeting(client_id, purpose="谈离婚"))
    calendar.cancel(row.id, "丈夫不让来", row.version)
    with desk.write() as session:
        erase_file(session, client_id)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        calendar.undo_last()
    assert calendar.get(row.id).purpose == ""
