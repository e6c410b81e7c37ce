"""The directory that referrals choose from."""

from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary import DraftKind, Role
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.institutions import (
    InstitutionEdit,
    InstitutionId,
    InstitutionService,
    InstitutionUse,
)
from services.referrals import ReferralService
from services.visits import DraftService
from tests.services.referrals.issued import add_client, new_referral

HOSPITAL = InstitutionEdit("县人民医院", "general_hospital", "心理科", "刘医生", "0752-6660000")


@pytest.fixture
def institutions(desk: Desk) -> InstitutionService:
    return InstitutionService(desk)


def test_an_empty_directory_offers_only_the_national_hotline(
    institutions: InstitutionService,
) -> None:
    assert institutions.list_all() == ()
    (hotline,) = institutions.suggestions()
    assert (hotline.destination, hotline.phone) == ("hotline", "12356")
    institutions.add(hotline)
    assert institutions.suggestions() == ()


def test_an_entry_is_added_edited_and_taken_out(institutions: InstitutionService) -> None:
    added = institutions.add(HOSPITAL)
    assert (added.name, added.department, added.is_active) == ("县人民医院", "心理科", True)
    edited = institutions.edit(
        added.id, InstitutionEdit("  县第一人民医院 ", "mental_hospital", phone=" 120 ")
    )
    assert (edited.name, edited.phone, edited.contact) == ("县第一人民医院", "120", "")
    assert institutions.get(added.id) == edited
    retired = institutions.retire(added.id)
    assert (retired.is_active, retired.retired_day) == (False, date(2026, 11, 22))
    assert institutions.list_all() == ()
    assert [row.is_active for row in institutions.list_all(include_inactive=True)] == [False]
    assert institutions.reinstate(added.id).retired_day is None
    assert len(institutions.list_all()) == 1


def test_the_list_follows_the_code_list_then_the_name(institutions: InstitutionService) -> None:
    for name, destination in (("乙", "other"), ("丙", "police"), ("甲", "mental_hospital")):
        institutions.add(InstitutionEdit(name, destination))
    assert [row.name for row in institutions.list_all()] == ["甲", "丙", "乙"]


@pytest.mark.parametrize(
    ("edit", "problems"),
    [
        (InstitutionEdit("  ", "police"), {"name": Problem.REQUIRED}),
        (InstitutionEdit("所", ""), {"destination": Problem.REQUIRED}),
        (InstitutionEdit("所", "moon"), {"destination": Problem.UNKNOWN_CODE}),
        (InstitutionEdit("所" * 201, "police"), {"name": Problem.TOO_LONG}),
        (InstitutionEdit("所", "police", phone="1" * 201), {"phone": Problem.TOO_LONG}),
        (HOSPITAL, {"name": Problem.TAKEN}),
    ],
)
def test_what_is_wrong_is_named(
    institutions: InstitutionService, edit: InstitutionEdit, problems: dict[str, Problem]
) -> None:
    institutions.add(HOSPITAL)
    with pytest.raises(InvalidInput) as caught:
        institutions.add(edit)
    assert caught.value.problems == problems
    assert len(institutions.list_all()) == 1


def test_an_entry_may_keep_its_own_name(institutions: InstitutionService) -> None:
    added = institutions.add(HOSPITAL)
    assert institutions.edit(added.id, HOSPITAL) == added


def test_unknown_entries_and_missing_rights_are_refused(desk: Desk) -> None:
    institutions = InstitutionService(desk)
    with pytest.raises(NotFound):
        institutions.get(InstitutionId(99))
    assistant = replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        InstitutionService(assistant).add(HOSPITAL)


def test_a_retired_entry_leads_to_who_does_its_work_now(
    institutions: InstitutionService,
) -> None:
    old, new, newest = (
        institutions.add(replace(HOSPITAL, name=name)).id for name in ("旧院", "新院", "更新院")
    )
    assert institutions.retire(old, new).successor_id == new
    institutions.retire(new, newest)
    assert institutions.get(old).successor_id == newest
    assert institutions.reinstate(new).successor_id is None
    assert institutions.get(old).successor_id == new
    with pytest.raises(Conflict, match="institution_retired"):
        institutions.retire(old)


def test_only_an_entry_in_use_can_succeed(institutions: InstitutionService) -> None:
    entry, gone = (institutions.add(replace(HOSPITAL, name=name)).id for name in ("甲", "乙"))
    institutions.retire(gone)
    for successor in (entry, gone, InstitutionId(99)):
        with pytest.raises(InvalidInput) as caught:
            institutions.retire(entry, successor)
        assert caught.value.problems == {"successor_id": Problem.UNKNOWN_CODE}
    assert institutions.get(entry).is_active


def test_before_it_retires_it_is_told_what_it_is_used_for(
    desk: Desk, institutions: InstitutionService
) -> None:
    entry = institutions.add(HOSPITAL).id
    assert institutions.use_of(entry) == InstitutionUse(0, 0)
    issued = ReferralService(desk).issue(new_referral(add_client(desk), entry))
    drafts = DraftService(desk)
    drafts.save(DraftKind.REFERRAL, {"institution_id": str(entry)})
    drafts.save(DraftKind.REFERRAL, {"institution_id": "77"})
    assert institutions.use_of(entry) == InstitutionUse(drafts=1, waiting=1)
    institutions.retire(entry, institutions.add(replace(HOSPITAL, name="新院")).id)
    form = ReferralService(desk).form(issued.id)
    assert form.institution == "县人民医院"


def test_a_kept_draft_of_an_entry_ends_with_it(
    desk: Desk, institutions: InstitutionService
) -> None:
    drafts = DraftService(desk)
    kept = drafts.save(DraftKind.INSTITUTION, {"name": "半"})
    added = institutions.add(HOSPITAL, draft_id=kept.id)
    assert drafts.list() == ()
    again = drafts.save(DraftKind.INSTITUTION, {"name": "半"})
    fuller = replace(HOSPITAL, services="心理门诊", hours="周一至周五", duty_phone="0752-1")
    edited = institutions.edit(added.id, fuller, draft_id=again.id)
    assert (edited.edit.services, edited.edit.duty_phone) == ("心理门诊", "0752-1")
    assert drafts.list() == ()
