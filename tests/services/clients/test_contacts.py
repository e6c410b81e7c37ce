"""Who is around a client."""

from dataclasses import replace

import pytest

from services.clients import ClientFields, ClientService
from services.clients.contacts import ContactFields, ContactService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    return ClientService(desk)


@pytest.fixture
def contacts(desk: Desk) -> ContactService:
    return ContactService(desk)


def test_guardians_come_first_then_those_to_call(
    clients: ClientService, contacts: ContactService
) -> None:
    child = clients.add(ClientFields(name="小丁", age=12)).id
    contacts.add(child, ContactFields("class_teacher", "李老师", " 138-0000 2817 "))
    contacts.add(child, ContactFields("relative", "丁阿姨", is_emergency=True))
    contacts.add(child, ContactFields("mother", "陈　芳", is_guardian=True))
    found = contacts.of_client(child)
    assert [one.fields.name for one in found] == ["陈芳", "丁阿姨", "李老师"]
    assert found[2].fields.phone == "13800002817"


def test_a_link_is_seen_from_both_files(clients: ClientService, contacts: ContactService) -> None:
    child = clients.add(ClientFields(name="小丁", age=12)).id
    mother = clients.add(ClientFields(name="陈芳"))
    contacts.add(child, ContactFields("mother", "陈芳", linked_id=mother.id))
    (there,) = contacts.of_client(mother.id)
    assert (there.fields.linked_id, there.fields.name, there.fields.relation) == (
        child,
        "小丁",
        "mother",
    )
    assert there.is_from_other_file
    contacts.add(mother.id, ContactFields("child", linked_id=clients.row(child).id))
    (only,) = contacts.of_client(mother.id)
    assert (only.is_from_other_file, only.linked_name) == (False, "小丁")


def test_what_is_wrong_is_said_by_field(clients: ClientService, contacts: ContactService) -> None:
    child = clients.add(ClientFields(name="小丁")).id
    for fields, problem in (
        (ContactFields("", "李老师"), {"relation": Problem.REQUIRED}),
        (ContactFields("pirate", "李老师"), {"relation": Problem.UNKNOWN_CODE}),
        (ContactFields("teacher"), {"name": Problem.REQUIRED}),
        (ContactFields("teacher", "李老师", "一三八"), {"phone": Problem.MALFORMED}),
        (ContactFields("sibling", "小丁", linked_id=child), {"linked": Problem.UNKNOWN_CODE}),
    ):
        with pytest.raises(InvalidInput) as error:
            contacts.add(child, fields)
        assert error.value.problems == problem


def test_change_and_remove(clients: ClientService, contacts: ContactService) -> None:
    child = clients.add(ClientFields(name="小丁")).id
    contact_id = contacts.add(child, ContactFields("teacher", "李老师"))
    read = contacts.of_client(child)[0].fields
    contacts.change(contact_id, ContactFields("class_teacher", "李老师"), read)
    assert contacts.of_client(child)[0].fields.relation == "class_teacher"
    contacts.remove(contact_id)
    assert contacts.of_client(child) == ()
    with pytest.raises(NotFound):
        contacts.remove(contact_id)


def test_two_people_correct_somebody_at_once(
    clients: ClientService, contacts: ContactService
) -> None:
    """The second one is told, and nothing of the first is lost."""
    child = clients.add(ClientFields(name="小丁")).id
    contact_id = contacts.add(child, ContactFields("mother", "陈芳", "13800002817"))
    read = contacts.of_client(child)[0].fields
    contacts.change(contact_id, replace(read, phone="13900000000"), read)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        contacts.change(contact_id, replace(read, remarks="晚上才接电话"), read)
    assert contacts.of_client(child)[0].fields == replace(read, phone="13900000000")


def test_a_merge_carries_the_links_and_can_be_taken_back(
    clients: ClientService, contacts: ContactService
) -> None:
    """Links of others follow; nobody becomes their own relative."""
    child = clients.add(ClientFields(name="小丁", age=12)).id
    keep, drop = (clients.add(ClientFields(name="陈芳")).id for _ in range(2))
    contacts.add(child, ContactFields("mother", "陈芳", linked_id=drop))
    contacts.add(keep, ContactFields("other", "陈芳", linked_id=drop))
    contacts.add(drop, ContactFields("other", "陈芳", linked_id=keep))
    contacts.add(drop, ContactFields("spouse", "丁强"))
    merged = clients.merge(keep, drop)
    (of_child,) = contacts.of_client(child)
    assert of_child.fields.linked_id == keep
    mine = [one for one in contacts.of_client(keep) if not one.is_from_other_file]
    assert [(one.fields.relation, one.fields.linked_id) for one in mine] == [
        ("other", None),
        ("other", None),
        ("spouse", None),
    ]
    assert clients.row(drop).id == keep
    clients.undo_merge(merged)
    (of_child,) = contacts.of_client(child)
    assert of_child.fields.linked_id == drop
    (back,) = (one for one in contacts.of_client(keep) if not one.is_from_other_file)
    assert back.fields.linked_id == drop
    assert [one.fields.linked_id for one in contacts.of_client(drop)[:2]] == [keep, None]
