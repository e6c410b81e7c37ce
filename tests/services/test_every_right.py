"""Roles are enforced by the services, not only hidden in the windows (vault.md, Roles)."""

import inspect
from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from typing_extensions import override

from models.vocabulary import Role
from services.actor import Actor, Right, StaffId
from services.errors import NotAllowed
from services.register import Register, Service, open_register
from tests.fakes import FixedClock
from tests.vaults import copied, make_template, make_vault, unlocked

# What asks for no right, and why. Keep it short: whoever is signed in may at least log visits, so
# almost everything can ask for that.
FREE = {
    "staff.list_all": "the names of colleagues; the login window shows them to everybody",
    "staff.change_own_password": "everybody's own, and it asks for the old one",
    "preferences.get": "how the window looks to oneself",
    "preferences.set": "one's own; what belongs to the room asks for the right to manage",
    "backups.list_all": "names and days of files, for the status bar",
    "backups.newest": "the same",
    "scales.keep": "inside the transaction of an action that has asked; no window has one",
    "scales.kept": "the same",
    "backups.make": "everybody may save the register; carrying it out asks for more",
}


class Nobody(Actor):
    """Somebody whose role includes nothing at all."""

    @override
    def may(self, right: Right) -> bool:
        return False


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """All services of a real register, in the hands of `Nobody`."""
    folder = tmp_path_factory.mktemp("rights")
    opened = unlocked(make_vault(copied(make_template(folder / "a"), folder / "b"), FixedClock()))
    register = open_register(opened)
    for name, service in services_of(register):
        desk = replace(opened.desk, actor=Nobody(StaffId(1), "无名", Role.ASSISTANT))
        assert hasattr(service, "_desk"), name
        service._desk = desk
    yield register
    opened.lock()


def services_of(register: Register) -> Iterator[tuple[str, object]]:
    """Every service by its name."""
    for name, declared in vars(Register).items():
        if isinstance(declared, Service):
            yield name, getattr(register, name)


def public_methods(service: object) -> Iterator[str]:
    """Names of what a window may call."""
    for name, _ in inspect.getmembers(type(service), inspect.isfunction):
        if not name.startswith("_"):
            yield name


def asks_for_a_right(service: object, method: str) -> bool:
    """Whether the method refuses `Nobody` before it looks at what it was given."""
    call = getattr(service, method)
    needed = [
        parameter
        for parameter in inspect.signature(call).parameters.values()
        if parameter.default is inspect.Parameter.empty
    ]
    given = [MagicMock() for parameter in needed if parameter.kind is not parameter.KEYWORD_ONLY]
    named = {p.name: MagicMock() for p in needed if p.kind is p.KEYWORD_ONLY}
    try:
        call(*given, **named)
    except NotAllowed:
        return True
    except Exception:
        return False
    return False


def test_every_method_of_every_service_asks_for_a_right(register: Register) -> None:
    unasked = {
        f"{name}.{method}"
        for name, service in services_of(register)
        for method in public_methods(service)
        if not asks_for_a_right(service, method)
    }
    assert unasked == set(FREE), "\n".join(sorted(unasked ^ set(FREE)))


def test_an_assistant_logs_and_reports_and_no_more() -> None:
    assistant = Actor(StaffId(1), "小田", Role.ASSISTANT)
    assert {right for right in Right if assistant.may(right)} == {Right.LOG_VISITS, Right.REPORT}
