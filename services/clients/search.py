"""Finding a client by what comes to mind: characters, pinyin, initials, phone tail, file number.

One covering index (ix_client_search) answers everything. A prefix range comes first; if it does not
fill the answer, one scan of that index looks for the text anywhere. Rows are read only for what is
shown (performance.md, Search).
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from services.clients import pinyin

_OPEN = "SELECT id FROM client WHERE state IN ('active', 'closed')"
_IN_ORDER = " ORDER BY state, pinyin LIMIT :limit"
_NEWEST_FILE = " ORDER BY file_no DESC LIMIT :limit"

_BY_PINYIN_PREFIX = text(f"{_OPEN} AND pinyin >= :low AND pinyin < :high{_IN_ORDER}")
# Initials begin with the letter that the pinyin begins with, so one letter's range is enough.
_BY_INITIALS_PREFIX = text(
    f"{_OPEN} AND pinyin >= :first AND pinyin < :after_first"
    f" AND initials >= :low AND initials < :high{_IN_ORDER}"
)
_BY_NAME_PREFIX = text(
    f"{_OPEN} AND pinyin >= :low AND pinyin < :high AND instr(name, :name) = 1{_IN_ORDER}"
)
_ANYWHERE_IN_NAME = text(f"{_OPEN} AND instr(name, :name) LIMIT :limit")
# Another reading of the name (after the |) is better than a match in the middle of a word.
_ANYWHERE_IN_LETTERS = text(
    f"{_OPEN} AND (instr(pinyin, :letters) OR instr(initials, :letters))"
    " ORDER BY instr(initials, :variant) = 0 AND instr(pinyin, :variant) = 0 LIMIT :limit"
)
_BY_PHONE = text(
    f"{_OPEN} AND instr(phone, :digits)"
    " ORDER BY substr(phone, -length(:digits)) <> :digits, state, pinyin LIMIT :limit"
)
# One or two digits are in every other number: the first few tails found are as good as any.
_BY_SHORT_TAIL = text(f"{_OPEN} AND substr(phone, -length(:digits)) = :digits LIMIT :limit")
_SHORT = 2
# File numbers are found in their own unique index, never by reading all of them.
_BY_FILE_NO_PREFIX = text(f"{_OPEN} AND file_no >= :low AND file_no < :high{_NEWEST_FILE}")
_BY_SERIAL = text(
    f"{_OPEN} AND file_no IN"  # noqa: S608 - fixed texts
    " (SELECT 'S-' || value || '-' || :serial FROM json_each(:years))"
    f"{_NEWEST_FILE}"
)
_YEARS = json.dumps(list(range(2000, 2100)))
# S-2026-031, as it is printed or without its hyphens, whole or as far as it is typed.
_FILE_NO = re.compile(r"S?-?(\d{4})-?(\d*)")
_SERIAL_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Query:
    """The text as searched: ``name`` for characters, ``letters`` for readings, ``number``."""

    name: str
    letters: str
    number: str

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Full-width becomes plain; spaces and apostrophes between syllables go; ü is v."""
        plain = unicodedata.normalize("NFKC", typed).replace("ü", "v").replace("Ü", "v")
        compact = "".join(plain.split())
        letters = "".join(c for c in compact.lower() if c.isascii() and c.isalnum())
        return cls(compact, letters.replace("lyu", "lv"), compact.upper())

    @property
    def has_characters(self) -> bool:
        return any(not character.isascii() for character in self.name)


def find_ids(session: Session, typed: str, limit: int) -> tuple[int, ...]:
    """Ids of active and closed clients, best first, at most ``limit``; none for empty text."""
    query = Query.of(typed)
    if query.has_characters:
        stages = _by_characters(query)
    elif query.letters.isdigit():
        stages = _by_digits(query)
    elif query.letters:
        stages = _by_letters(query)
    else:
        stages = []
    found: dict[int, None] = {}
    for statement, values in stages:
        if len(found) < limit:
            rows = session.execute(statement, {**values, "limit": limit})
            found.update(dict.fromkeys(chain.from_iterable(rows)))
    return tuple(found)[:limit]


_Stages = list[tuple[TextClause, dict[str, str]]]


def _by_characters(query: Query) -> _Stages:
    reading = pinyin.full(query.name).split("|")[0]
    stages: _Stages = []
    if reading:
        # A surname may read otherwise than the same character elsewhere; the scan finds the rest.
        stages.append((_BY_NAME_PREFIX, {**_range(reading), "name": query.name}))
    return [*stages, (_ANYWHERE_IN_NAME, {"name": query.name})]


def _by_digits(query: Query) -> _Stages:
    digits = query.letters
    by_tail: _Stages = [(_BY_SHORT_TAIL, {"digits": digits})] if len(digits) <= _SHORT else []
    return [*_by_file_no(query), *by_tail, (_BY_PHONE, {"digits": digits})]


def _by_letters(query: Query) -> _Stages:
    letters = query.letters
    first = letters[0]
    bounds = {**_range(letters), "first": first, "after_first": first + "~"}
    stages: _Stages = [
        (_BY_INITIALS_PREFIX, bounds),
        (_BY_PINYIN_PREFIX, _range(letters)),
        (_ANYWHERE_IN_LETTERS, {"letters": letters, "variant": f"|{letters}"}),
    ]
    return _by_file_no(query) or stages


def _by_file_no(query: Query) -> _Stages:
    """A serial number alone (31 finds S-2026-031 and S-2025-031), or the number as printed."""
    stages: _Stages = []
    if query.number.isdigit() and len(query.number) <= _SERIAL_DIGITS:
        stages.append((_BY_SERIAL, {"serial": query.number.zfill(3), "years": _YEARS}))
    found = _FILE_NO.fullmatch(query.number)
    if found:
        stages.append((_BY_FILE_NO_PREFIX, _range(f"S-{found[1]}-{found[2]}")))
    return stages


def _range(prefix: str) -> dict[str, str]:
    # "~" comes after every letter, digit and "|".
    return {"low": prefix, "high": f"{prefix}~"}


def warm(session: Session) -> None:
    """Read the index once in idle time, so that the first search is as quick as the second."""
    session.execute(_ANYWHERE_IN_NAME, {"name": "\x00", "limit": 1}).all()
