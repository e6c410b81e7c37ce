"""Who may be chosen before anybody is in."""

from dataclasses import dataclass

from services.vault.key_file import KeyFile


@dataclass(frozen=True, slots=True)
class Person:
    """A name in the login list."""

    staff_id: int
    name: str


@dataclass(frozen=True, slots=True)
class LoginList:
    """What the login window shows."""

    room_name: str
    people: tuple[Person, ...]


def login_list(keys: KeyFile) -> LoginList:
    """The people who have a slot, in the order of the key file."""
    people = tuple(Person(slot.staff_id, slot.name) for slot in keys.slots)
    return LoginList(keys.room_name, people)
