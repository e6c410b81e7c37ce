"""Asks on the terminal who it is and for the password, for commands that need the open register."""

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from services.errors import VaultMissing, WrongPassword
from ui.commands.words import CommandWords

if TYPE_CHECKING:
    from services.vault.login_list import Person
    from services.vault.open_vault import OpenVault
    from services.vault.vault import Vault


def vault_of(data: Path | None) -> "Vault":
    """The vault of this PC, or of ``--data``. Raises VaultMissing."""
    from services.vault import location
    from services.vault.vault import Vault

    folder = data.absolute() if data is not None else location.find().folder
    if folder is None:
        raise VaultMissing("register")
    return Vault(folder)


def unlocked(vault: "Vault", words: CommandWords) -> "OpenVault":
    """Ask for name and password; without a terminal both are lines of the standard input.

    Raises WrongPassword and what `Vault.unlock` raises.
    """
    person = _asked_person(vault.people(), words)
    prompt = words.translate("CommandLine", "Password:") + " "
    if sys.stdin is not None and sys.stdin.isatty():
        return vault.unlock(person.staff_id, getpass.getpass(prompt))
    return vault.unlock(person.staff_id, _line())


def _line() -> str:
    """The next line of the standard input; none is no try at the password, and is not counted."""
    line = sys.stdin.readline() if sys.stdin is not None else ""
    if not line:
        raise WrongPassword
    return line.rstrip("\r\n")


def _asked_person(people: "tuple[Person, ...]", words: CommandWords) -> "Person":
    if len(people) == 1:
        return people[0]
    for number, person in enumerate(people, start=1):
        print(f"{number}  {person.name}", file=sys.stderr)
    print(words.translate("CommandLine", "Your number:"), end=" ", file=sys.stderr, flush=True)
    try:
        number = int(_line())
        return people[number - 1 if number > 0 else len(people)]
    except (ValueError, IndexError):
        raise WrongPassword from None
