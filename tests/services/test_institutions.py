"""The directory that referrals choose from."""

from dataclasses import replace

import pytest

from models.vocabulary import Role
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem
from services.institutions import InstitutionEdit, InstitutionId, InstitutionService

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
    institutions.set_active(added.id, False)
    assert institutions.list_all() == ()
    assert [row.is_active for row in institutions.list_all(include_inactive=True)] == [False]
    institutions.set_active(added.id, True)
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
