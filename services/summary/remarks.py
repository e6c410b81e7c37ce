"""Free remarks of a summary: refused where they name a client (issue of the county's layout).

What somebody writes to the county is searched for every name, alias, number and address that the
register knows of clients and the people around them. Names of one character are not searched for,
nor is an address without house numbers: a village's name stands in the remarks of an honest month.
Nor may it tell a small count of people, which no table shows exactly (disclosure.md 5.4).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, func, literal, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.client import Client
from models.client_file import ClientContact
from models.hotline import HotlineCall
from models.screening import ScreeningStudent
from services.errors import AnxinbuError
from services.exchange.strict_json import has_forbidden

LONGEST = 200  # no text of a package is longer: services.exchange.strict_json
_SHORTEST_NAME, _SHORTEST_NUMBER = 2, 7
_WINDOW = 4  # characters of an address that are a fragment, one of them about a house
_OF_A_HOUSE = re.compile(r"[0-9号栋单元室户组队幢]")
_CITIZEN_ID = re.compile(r"(?<![0-9])[0-9](?:[ -]?[0-9]){16}[ -]?[0-9Xx](?![0-9])")
_MOBILE = re.compile(r"(?<![0-9])1[ -]?[3-9](?:[ -]?[0-9]){9}(?![0-9])")
# Ten and more may be who came to a lecture; one person to a file ("一人一档") is no count.
_FEW_PEOPLE = re.compile(
    r"(?<![0-9.])[1-9] ?(?:人|名|例|位)|[一两二三四五六七八九][名例]|[两二三四五六七八九]人"
)
_BETWEEN_NAMES = " ·•‧∙⋅・-.'’"


class Named(StrEnum):
    """What of a client the remarks contain."""

    NAME = "name"
    NUMBER = "number"  # a telephone number
    CITIZEN_ID = "citizen_id"
    ADDRESS = "address"
    COUNT = "count"  # fewer than ten people


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece of the remarks, as the user typed it."""

    kind: Named
    piece: str


class RemarksNamePeople(AnxinbuError):
    """The remarks are not published; ``findings`` say what stands in the way."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("remarks name people")
        self.findings = findings


def tidy(text: str) -> str:
    """As it is published: one line, blanks once, full-width signs as half-width ones, nothing that
    cannot be seen."""
    folded = unicodedata.normalize("NFKC", text)
    seen = "".join(" " if has_forbidden(c) else c for c in folded)
    return " ".join(seen.split())[:LONGEST]


def require_nobody(session: Session, text: str) -> None:
    """Raises RemarksNamePeople."""
    found = findings(session, text)
    if found:
        raise RemarksNamePeople(found)


def findings(session: Session, text: str) -> tuple[Finding, ...]:
    """Everything in tidy ``text`` that names a client or somebody around one."""
    if not text:
        return ()
    found = {Finding(Named.CITIZEN_ID, piece) for piece in _CITIZEN_ID.findall(text)}
    found |= {Finding(Named.NUMBER, piece) for piece in _MOBILE.findall(text)}
    found |= {Finding(Named.COUNT, piece) for piece in _FEW_PEOPLE.findall(text)}
    packed = text.replace(" ", "").casefold()
    for statement in _names(_joined(packed)):
        found |= {Finding(Named.NAME, name) for (name,) in session.execute(statement)}
    digits = "".join(filter(str.isdigit, text))
    for statement in _numbers(digits):
        found |= {Finding(Named.NUMBER, number) for (number,) in session.execute(statement)}
    fragments = set(_fragments(packed))
    if fragments:
        found |= _addresses(session, fragments)
    return tuple(sorted(found, key=lambda one: (one.kind, one.piece)))


def _names(packed: str) -> Iterator[Select[str]]:
    """Names of a client, of a guardian, a contact, a caller, a student; neither blanks nor the dots
    of names in other languages hide one."""
    for column in (
        Client.name,
        Client.guardian_name,
        ClientContact.name,
        HotlineCall.caller_name,
        ScreeningStudent.name,
    ):
        bare: ColumnElement[str] = func.lower(column)
        for sign in _BETWEEN_NAMES:
            bare = func.replace(bare, sign, "")
        yield (
            select(column)
            .where(func.length(bare) >= _SHORTEST_NAME, func.instr(packed, bare) > 0)
            .distinct()
        )


def _joined(packed: str) -> str:
    return "".join(sign for sign in packed if sign not in _BETWEEN_NAMES)


def _numbers(digits: str) -> Iterator[Select[str]]:
    columns: tuple[InstrumentedAttribute[str], ...] = (
        Client.phone,
        Client.guardian_phone,
        Client.citizen_id,
        ClientContact.phone,
        HotlineCall.phone,
    )
    if len(digits) < _SHORTEST_NUMBER:
        return
    for column in columns:
        yield (
            select(column)
            .where(func.length(column) >= _SHORTEST_NUMBER, func.instr(digits, column) > 0)
            .distinct()
        )


def _addresses(session: Session, fragments: set[str]) -> set[Finding]:
    every = union_all(
        select(Client.address.label("address")).where(Client.address != literal("")),
        select(Client.household.label("address")).where(Client.household != literal("")),
    )
    found: set[Finding] = set()
    for (address,) in session.execute(every):
        packed = tidy(address).replace(" ", "").casefold()
        found |= {Finding(Named.ADDRESS, piece) for piece in fragments & set(_fragments(packed))}
    return found


def _fragments(packed: str) -> Iterable[str]:
    for start in range(len(packed) - _WINDOW + 1):
        piece = packed[start : start + _WINDOW]
        if _OF_A_HOUSE.search(piece) and not piece.isdigit():
            yield piece
