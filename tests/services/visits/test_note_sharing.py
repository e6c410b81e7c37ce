"""A note shared with a supervisor: read, co-signed, withdrawn; by nobody else."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.room import Staff
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, NotFound, Problem
from services.visits import VisitService
from services.visits.case_notes import CaseNoteService
from services.visits.note_sharing import NoteSharingService
from tests.fakes import FixedClock, PlainNotes
from tests.services.visits.conftest import COLLEAGUE
from tests.services.visits.rows import new_visit


@pytest.fixture
def supervisor(colleague: Desk) -> Desk:
    """The colleague, who may co-sign."""
    _set_role(colleague, Role.SUPERVISOR)
    return replace(colleague, actor=replace(colleague.actor, role=Role.SUPERVISOR))


def _set_role(desk: Desk, role: Role) -> None:
    with desk.write() as session:
        session.execute(update(Staff).where(Staff.id == COLLEAGUE).values(role=role))


def _noted(desk: Desk, client_id: int | None = None) -> tuple[int, int]:
    """A visit with a note: their ids."""
    person = {} if client_id is None else {"client_id": client_id}
    visit = VisitService(desk).finalise(new_visit(note="她说……", **person))
    (note,) = CaseNoteService(desk).of_visit(visit.id)
    return visit.id, note.id


def _actions(desk: Desk) -> list[str]:
    with desk.read() as session:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


def test_a_shared_note_is_read_and_cosigned_with_a_remark(
    desk: Desk, supervisor: Desk, client_id: int, clock: FixedClock
) -> None:
    visit_id, note_id = _noted(desk, client_id)
    mine, theirs = NoteSharingService(desk), NoteSharingService(supervisor)
    share = mine.share(note_id, COLLEAGUE)
    assert (share.read_at, share.cosigned_at, share.remark) == (None, None, "")
    assert theirs.waiting_count() == 1
    (waiting,) = theirs.waiting()
    assert (waiting.client_name, waiting.author_name, waiting.visit_id) == (
        "周玉梅",
        "何晓岚",
        visit_id,
    )
    with pytest.raises(Conflict, match="not_read"):
        theirs.cosign(share.id)
    assert theirs.read(share.id).text == "她说……"
    assert theirs.waiting_count() == 1, "it waits for the signature"
    clock.move(hours=1)
    assert theirs.cosign(share.id, " 下次问问睡眠 ").remark == "下次问问睡眠"
    assert (theirs.waiting_count(), [note.id for note in theirs.done()]) == (0, [share.id])
    (note,) = CaseNoteService(desk).of_visit(visit_id)
    (seen,) = note.shares
    assert seen.remark == "下次问问睡眠"
    assert seen.cosigned_at == clock.now()
    assert [a for a in _actions(desk) if "note" in a] == [
        "case_note_read",
        "case_note_shared",
        "case_note_share_read",
        "case_note_cosigned",
        "case_note_read",
    ]
    with pytest.raises(Conflict, match="already_cosigned"):
        theirs.cosign(share.id)
    with pytest.raises(Conflict, match="already_cosigned"):
        mine.share(note_id, COLLEAGUE)


def test_a_withdrawn_copy_opens_no_more_and_the_author_sees_that_it_was_read(
    desk: Desk, supervisor: Desk
) -> None:
    visit_id, note_id = _noted(desk)
    mine, theirs = NoteSharingService(desk), NoteSharingService(supervisor)
    share = mine.share(note_id, COLLEAGUE)
    theirs.read(share.id)
    withdrawn = mine.withdraw(share.id)
    assert withdrawn.read_at is not None
    assert withdrawn.withdrawn_at is not None
    assert theirs.waiting() == theirs.done() == ()
    with pytest.raises(NotFound):
        theirs.read(share.id)
    with pytest.raises(Conflict, match="already_withdrawn"):
        mine.withdraw(share.id)
    again = mine.share(note_id, COLLEAGUE)
    assert again.id != share.id
    assert theirs.read(again.id).text == "她说……"
    (note,) = CaseNoteService(desk).of_visit(visit_id)
    assert [s.id for s in note.shares] == [share.id, again.id]


def test_another_counsellor_reads_but_does_not_cosign(desk: Desk, colleague: Desk) -> None:
    _, note_id = _noted(desk)
    share = NoteSharingService(desk).share(note_id, COLLEAGUE)
    theirs = NoteSharingService(colleague)
    assert theirs.waiting_count() == 1
    theirs.read(share.id)
    assert theirs.waiting_count() == 0, "read is dealt with"
    with pytest.raises(NotAllowed):
        theirs.cosign(share.id)


def test_only_the_author_shares_and_withdraws(desk: Desk, supervisor: Desk) -> None:
    visit_id, note_id = _noted(desk)
    theirs = NoteSharingService(supervisor)
    with pytest.raises(NotAllowed):
        theirs.share(note_id, 1)
    share = NoteSharingService(desk).share(note_id, COLLEAGUE)
    with pytest.raises(NotAllowed):
        theirs.withdraw(share.id)
    (seen,) = CaseNoteService(supervisor).of_visit(visit_id)
    assert (seen.text, seen.shares) == (None, ())
    outsider = replace(desk, actor=Actor(StaffId(3), "唐静", Role.SUPERVISOR))
    for act in (NoteSharingService(outsider).read, NoteSharingService(outsider).cosign):
        with pytest.raises(NotFound):
            act(share.id)


def test_nobody_who_left_or_may_not_read_notes_is_offered(
    desk: Desk, supervisor: Desk, clock: FixedClock
) -> None:
    _, note_id = _noted(desk)
    mine = NoteSharingService(desk)
    assert [c.may_cosign for c in mine.colleagues()] == [True]
    share = mine.share(note_id, COLLEAGUE)
    _set_role(desk, Role.ASSISTANT)
    assert mine.colleagues() == ()
    for staff_id in (COLLEAGUE, desk.actor.staff_id, 99):
        with pytest.raises(InvalidInput) as caught:
            mine.share(note_id, staff_id)
        assert caught.value.problems == {"colleague": Problem.UNKNOWN_CODE}
    with desk.write() as session:
        session.get_one(Staff, COLLEAGUE).deactivated_at = clock.now()
    assert mine.withdraw(share.id).has_left


def test_a_copy_sealed_to_lost_keys_can_be_shared_again(desk: Desk, supervisor: Desk) -> None:
    _, note_id = _noted(desk)
    share = NoteSharingService(desk).share(note_id, COLLEAGUE)
    reset = replace(supervisor, notes=PlainNotes("new key", 77))
    found = NoteSharingService(reset).read(share.id)
    assert (found.text, found.note.read_at) == (None, None)
    again = NoteSharingService(desk).share(note_id, COLLEAGUE)
    assert again.id == share.id
    assert NoteSharingService(supervisor).read(share.id).text == "她说……"


def test_a_remark_for_an_author_who_left_is_kept_for_oneself(
    desk: Desk, supervisor: Desk, clock: FixedClock
) -> None:
    _, note_id = _noted(desk)
    share = NoteSharingService(desk).share(note_id, COLLEAGUE)
    theirs = NoteSharingService(supervisor)
    theirs.read(share.id)
    with desk.write() as session:
        session.get_one(Staff, 1).deactivated_at = clock.now()
    assert theirs.cosign(share.id, "转交他人").remark == "转交他人"


def test_a_restricted_file_stays_shut_for_the_reader(
    desk: Desk, supervisor: Desk, client_id: int
) -> None:
    from models.client import Client

    _, note_id = _noted(desk, client_id)
    share = NoteSharingService(desk).share(note_id, COLLEAGUE)
    with desk.write() as session:
        session.get_one(Client, client_id).is_restricted = True
    with pytest.raises(FileRestricted):
        NoteSharingService(supervisor).read(share.id)


def test_remarks_have_a_length_and_shared_visits_are_not_undone(
    desk: Desk, supervisor: Desk
) -> None:
    visits = VisitService(desk)
    visit = visits.finalise(new_visit(note="她说……"), typed={"done": ""})
    (note,) = CaseNoteService(desk).of_visit(visit.id)
    share = NoteSharingService(desk).share(note.id, COLLEAGUE)
    theirs = NoteSharingService(supervisor)
    theirs.read(share.id)
    with pytest.raises(InvalidInput) as caught:
        theirs.cosign(share.id, "字" * 2001)
    assert caught.value.problems == {"remark": Problem.TOO_LONG}
    with pytest.raises(Conflict, match="note_shared"):
        visits.undo(visit.id)
