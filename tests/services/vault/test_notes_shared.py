"""Copies of notes for colleagues: to the key of the key file, whatever the database says."""

import pytest
from sqlalchemy import update

from models.room import Staff
from models.vocabulary import Role
from services.actor import StaffId
from services.errors import Conflict, NotAllowed
from services.vault.age_box import new_identity, public_key_of, unseal
from services.vault.vault import Vault
from services.visits import CaseNoteService, VisitService
from services.visits.note_sharing import NoteSharingService
from tests.fakes import SeededRandomness
from tests.services.vault.renewing import OTHER, START, added, sheet_identity, staff_of
from tests.services.visits.rows import new_visit
from tests.vaults import NEXT_PASSWORD, PASSWORD, unlocked

REMARK = "督导的话"


def _shared(vault: Vault, colleague: int) -> tuple[int, int]:
    """The ids of a visit of the lead and of its note's copy."""
    opened = unlocked(vault)
    visit = VisitService(opened.desk).finalise(new_visit(note="她说……"))
    (note,) = CaseNoteService(opened.desk).of_visit(visit.id)
    share = NoteSharingService(opened.desk).share(note.id, colleague)
    opened.lock()
    return visit.id, share.id


def _read(vault: Vault, colleague: int, password: str, share_id: int) -> str | None:
    opened = vault.unlock(colleague, password)
    text = NoteSharingService(opened.desk).read(share_id).text
    opened.lock()
    return text


def test_a_copy_is_read_and_cosigned_over_renewed_keys(
    vault: Vault, groups: tuple[str, ...]
) -> None:
    colleague = added(vault, Role.SUPERVISOR)
    visit_id, share_id = _shared(vault, colleague)
    opened = vault.unlock(colleague, START)
    assert NoteSharingService(opened.desk).read(share_id).text == "她说……"
    assert CaseNoteService(opened.desk).of_visit(visit_id)[0].text is None
    staff_of(opened).change_own_password(START, OTHER)
    NoteSharingService(opened.desk).cosign(share_id, REMARK)
    opened.lock()
    assert _read(vault, colleague, OTHER, share_id) == "她说……"
    lead = unlocked(vault)
    staff_of(lead).change_own_password(PASSWORD, NEXT_PASSWORD)
    (share,) = CaseNoteService(lead.desk).of_visit(visit_id)[0].shares
    assert share.remark == REMARK
    lead.lock()


def test_after_a_reset_the_copy_stays_shut_until_it_is_shared_again(vault: Vault) -> None:
    colleague = added(vault, Role.SUPERVISOR)
    visit_id, share_id = _shared(vault, colleague)
    lead = unlocked(vault)
    staff_of(lead).set_password(StaffId(colleague), NEXT_PASSWORD)
    lead.lock()
    assert _read(vault, colleague, NEXT_PASSWORD, share_id) is None
    lead = unlocked(vault)
    (note,) = CaseNoteService(lead.desk).of_visit(visit_id)
    assert NoteSharingService(lead.desk).share(note.id, colleague).id == share_id
    lead.lock()
    assert _read(vault, colleague, NEXT_PASSWORD, share_id) == "她说……"


def test_the_recovery_sheet_opens_copies(vault: Vault, groups: tuple[str, ...]) -> None:
    colleague = added(vault)
    opened = unlocked(vault)
    sealed = opened.desk.notes.seal_for("抄送", colleague, opened.keys.public_key(colleague))
    sheet = sheet_identity(opened.keys.key_file, groups)
    assert unseal(sealed, [sheet]).decode() == "抄送"
    with pytest.raises(NotAllowed):
        opened.desk.notes.open(sealed)
    both = opened.desk.notes.seal_for(
        "都能看", colleague, opened.keys.public_key(colleague), and_self=True
    )
    assert opened.desk.notes.open(both) == "都能看"
    opened.lock()


def test_a_key_exchanged_in_the_database_gets_no_note(vault: Vault) -> None:
    colleague = added(vault, Role.SUPERVISOR)
    opened = unlocked(vault)
    visit = VisitService(opened.desk).finalise(new_visit(note="她说……"))
    (note,) = CaseNoteService(opened.desk).of_visit(visit.id)
    foreign = public_key_of(new_identity(SeededRandomness(99)))
    with opened.desk.write() as session:
        session.execute(update(Staff).where(Staff.id == colleague).values(public_key=foreign))
    sharing = NoteSharingService(opened.desk)
    with pytest.raises(Conflict, match="colleague_key_differs"):
        sharing.share(note.id, colleague)
    assert CaseNoteService(opened.desk).of_visit(visit.id)[0].shares == ()
    opened.lock()


def test_nothing_is_sealed_for_somebody_without_a_way_in(vault: Vault) -> None:
    colleague = added(vault)
    opened = unlocked(vault)
    staff_of(opened).deactivate(StaffId(colleague))
    with pytest.raises(Conflict, match="colleague_without_key"):
        opened.desk.notes.seal_for("x", colleague, "")
    opened.lock()
