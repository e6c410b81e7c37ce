"""The one JSON document of a package: a Frictionless data package with its data inside.

The words of exchange.md, "A package": a missing row is an error, never a zero; whole numbers only.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeGuard

from services.exchange.strict_json import Refused

FORMAT = "anxinbu-summary/1"
TOTAL = "total"
PENDING = "pending"

_CODE = re.compile(r"[a-z0-9_+\-/]{1,80}")
_CELL_FIELDS = ("population", "table", "row", "state", "step")
_PATTERNS = {
    "format": r"anxinbu-summary/1",
    "room": r"[a-z0-9]{6}",
    "epoch": r"[a-z0-9]{8}",
    "recipient": r"|age1[a-z0-9]{58}",  # empty until it is sealed
    "previous": r"|[0-9a-f]{64}",
    "audit_head": r"[0-9a-f]{64}",
    "ledger": r"[a-z0-9]{12}",
    "period": r"\d{4}-(0[1-9]|1[0-2])",
    "closed_at": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "closed_on": r"\d{4}-\d\d-\d\d",
    "program": r"[0-9a-z.+\-]{1,20}",
    "policy": r"[0-9a-z:]{1,80}",
    "remarks": r"[^\n]{0,200}",  # the JSON reader refuses what shows nothing
}
_NUMBERS = {"number": 1, "revision": 1, "base": 3, "hold": 9}  # each with its floor


class CellState(StrEnum):
    """Why a cell has a number, or has none."""

    PUBLISHED = "published"
    NOT_COLLECTED = "not_collected"
    NOT_YET_BROKEN_DOWN = "not_yet_broken_down"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Cell:
    """A published step; only `CellState.PUBLISHED` has one. ``pending`` holds a level, no step."""

    population: str
    table: str
    row: str
    state: CellState
    step: int | None


@dataclass(frozen=True, slots=True)
class Head:
    """Everything about a package but its numbers; ``audit_head`` is a `covered_head`, as a count of
    audit entries would tell how much was done (disclosure.md 5.4)."""

    room: str
    number: int
    epoch: str
    recipient: str
    previous: str  # SHA-256 of the sealed package before, empty for the first one
    audit_head: str
    ledger: str
    period: str
    revision: int
    closed_at: str  # UTC
    closed_on: str  # local day
    is_clock_doubtful: bool
    program: str
    policy: str
    base: int
    hold: int
    code_lists: Mapping[str, int]
    remarks: str = ""  # free words, searched for everything that names a client


@dataclass(frozen=True, slots=True)
class Document:
    """What one package says. Facts count things, not people; indicators are yes or no."""

    head: Head
    cells: tuple[Cell, ...]
    facts: Mapping[str, int]
    indicators: Mapping[str, bool]


def covered_head(secret: bytes, head: str) -> str:
    """What a package says of the newest audit entry, whose hash is ``head``.

    HMAC-SHA256 (hex) under the room's rounding secret, of "audit head", a line feed and the hash in
    hex. The room can compute it again for any entry, and so show which one it was. The hash itself
    would give the entry's number away to whoever tries out numbers and moments.
    """
    return hmac.digest(secret, b"audit head\n" + head.encode(), hashlib.sha256).hex()


def to_json(document: Document) -> dict[str, object]:
    """The document as JSON values."""
    head = document.head
    fields: dict[str, object] = {name: getattr(head, name) for name in Head.__slots__}
    fields["code_lists"] = dict(head.code_lists)
    fields["format"] = FORMAT
    return {
        "profile": "tabular-data-package",
        "name": f"anxinbu-{head.room}-{head.number:06d}",
        "anxinbu": fields,
        "resources": [
            _resource(
                "cells",
                ("string", "string", "string", "string", "integer"),
                _CELL_FIELDS,
                [[c.population, c.table, c.row, c.state.value, c.step] for c in document.cells],
            ),
            _resource("facts", ("string", "integer"), ("code", "value"), _pairs(document.facts)),
            _resource(
                "indicators", ("string", "boolean"), ("code", "value"), _pairs(document.indicators)
            ),
        ],
    }


def _pairs(values: Mapping[str, int]) -> list[list[object]]:
    return [[code, values[code]] for code in sorted(values)]


def _resource(
    name: str, types: tuple[str, ...], fields: tuple[str, ...], rows: list[list[object]]
) -> dict[str, object]:
    described = [{"name": f, "type": t} for f, t in zip(fields, types, strict=True)]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "schema": {"fields": described},
        "data": [list(fields), *rows],
    }


def from_json(value: object) -> Document:
    """The document in ``value``. Raises Refused("schema") for anything unexpected, and for
    anything beside it: a field that we do not know is not ours."""
    try:
        document = _document(value)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise Refused("schema") from error
    # Writing it again gives the same values only if nothing was added, left out or renamed.
    if to_json(document) != value:
        raise Refused("schema")
    return document


def _document(value: object) -> Document:
    if not _is_object(value):
        raise TypeError
    cells, facts, indicators = _resources(value)
    return Document(
        head=_head(value["anxinbu"]),
        cells=tuple(map(cell_of, cells)),
        facts=facts_of(facts),
        indicators={_code(code): _yes_or_no(answer) for code, answer in indicators},
    )


def _head(fields: object) -> Head:
    if not _is_object(fields):
        raise TypeError
    for name, pattern in _PATTERNS.items():
        if not re.fullmatch(pattern, _text(fields[name]), re.ASCII):
            raise ValueError(name)
    date.fromisoformat(_text(fields["closed_on"]))
    datetime.fromisoformat(_text(fields["closed_at"]))
    checked: dict[str, Any] = {name: fields[name] for name in _PATTERNS if name != "format"}
    checked |= {name: _whole(fields[name], floor) for name, floor in _NUMBERS.items()}
    lists = fields["code_lists"]
    if not _is_object(lists):
        raise TypeError
    return Head(
        **checked,
        is_clock_doubtful=_yes_or_no(fields["is_clock_doubtful"]),
        code_lists={_code(name): _whole(version, 1) for name, version in lists.items()},
    )


def cell_of(row: object) -> Cell:
    """A cell as a package or a receipt has it. Raises TypeError or ValueError."""
    if not isinstance(row, list):
        raise TypeError
    population, table, code, state, step = row
    cell_state = CellState(state)
    if (cell_state is CellState.PUBLISHED) != (step is not None):
        raise ValueError("step")
    number = None if step is None else _whole(step)
    return Cell(_code(population), _code(table), _code(code), cell_state, number)


def facts_of(pairs: Iterable[Sequence[object]]) -> dict[str, int]:
    """Facts as a package or a receipt has them. Raises TypeError or ValueError."""
    return {_code(code): _whole(number, 0) for code, number in pairs}


def _resources(value: Mapping[str, object]) -> list[list[list[object]]]:
    resources = value["resources"]
    if not isinstance(resources, list) or len(resources) != 3:
        raise TypeError
    return [resource["data"][1:] for resource in resources]


def _is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _code(value: object) -> str:
    if not _CODE.fullmatch(_text(value)):
        raise ValueError("code")
    return _text(value)


def _whole(value: object, floor: int | None = None) -> int:
    # A bool is an int in Python; in a package it is not.
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    if floor is not None and value < floor:
        raise ValueError("floor")
    return value


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value
