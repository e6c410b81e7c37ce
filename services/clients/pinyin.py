"""Readings of names without tones, from tables made at build time (packaging/make_pinyin.py).

Surnames come first: 单 is shan in a name and dan in a dictionary (practice.md 4.4). Where people
disagree (覃 qin or tan) every reading is given, the commonest first, so that each finds the client.
"""

import json
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice, product

import resources

_FIRST, _LAST, _NO_READING = 0x3400, 0x9FFF, 0xFFFF
_RARE_ENTRY = 6  # bytes: code point, then number of the syllable, both little-endian
_MOST_VARIANTS = 6
_LONGEST_KEY = 200
_FAMILIAR = ("小", "老", "阿", "大")  # 小单, 老曾: the surname stands second
_COMPOUND_SIZES = (2, 4)


@dataclass(frozen=True, slots=True)
class _Table:
    syllables: tuple[str, ...]
    readings: bytes
    rare: bytes
    surnames: Mapping[str, list[str]]
    compound: Mapping[str, str]
    given: Mapping[str, list[str]]

    def syllable(self, character: str) -> str:
        """The dictionary's reading, or nothing if there is none."""
        code = ord(character)
        if _FIRST <= code <= _LAST:
            return self._numbered(self.readings, (code - _FIRST) * 2)
        place = bisect_left(range(len(self.rare) // _RARE_ENTRY), code, key=self._rare_code)
        start = place * _RARE_ENTRY
        if start < len(self.rare) and self._rare_code(place) == code:
            return self._numbered(self.rare, start + 4)
        return ""

    def _rare_code(self, place: int) -> int:
        start = place * _RARE_ENTRY
        return int.from_bytes(self.rare[start : start + 4], "little")

    def _numbered(self, table: bytes, start: int) -> str:
        number = int.from_bytes(table[start : start + 2], "little")
        return "" if number == _NO_READING else self.syllables[number]


@cache
def _table() -> _Table:
    names = json.loads(resources.text("pinyin/names.json"))
    return _Table(
        syllables=tuple(resources.text("pinyin/syllables.txt").split()),
        readings=resources.data("pinyin/readings.bin"),
        rare=resources.data("pinyin/rare.bin"),
        surnames=names["surnames"],
        compound=names["compound"],
        given=names["given"],
    )


def full(name: str) -> str:
    """All likely readings in lower case, joined by ``|``: ``qinwen|tanwen``. ü is v.

    Latin letters and digits are kept, signs and spaces dropped; a character without a known
    reading adds nothing, and the name is still found by the character itself.
    """
    return _joined("".join(syllables) for syllables in _variants(name))


def initials(name: str) -> str:
    """First letters of the same readings, joined by ``|``: ``qw|tw``. Digits are kept whole."""
    return _joined("".join(part[:1] for part in syllables) for syllables in _variants(name))


def sort_key(name: str) -> str:
    """What orders a list as people expect: by the surname's reading, then by the surname itself.

    ``li 李 hong 鸿`` comes before ``lin 林 fang 芳``, and all 王 before all 汪. At most 200
    characters.
    """
    characters = _kept(name)
    syllables = next(_variants(name), ())
    pairs = zip(syllables, characters, strict=False)
    return " ".join(f"{syllable} {character}" for syllable, character in pairs)[:_LONGEST_KEY]


def _joined(readings: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(readings))


def _variants(name: str) -> Iterator[tuple[str, ...]]:
    """Every likely reading as a row of syllables, the likeliest first, no more than a few."""
    table, kept = _table(), _kept(name)
    options = [_options(table, kept, place) for place in range(len(kept))]
    rows: Iterator[tuple[str, ...]] = product(*options)
    for size in _COMPOUND_SIZES:
        compound = table.compound.get("".join(kept[:size]))
        if compound:
            rows = chain(product(*((part,) for part in compound.split()), *options[size:]), rows)
    return islice(rows, _MOST_VARIANTS)


def _kept(name: str) -> list[str]:
    """The characters that have a reading, letters and digits."""
    table = _table()
    text = unicodedata.normalize("NFKC", name).lower()
    return [c for c in text if _is_latin(c) or table.syllable(c)]


def _options(table: _Table, kept: Sequence[str], place: int) -> Sequence[str]:
    character = kept[place]
    if _is_latin(character):
        return (character,)
    is_surname = place == 0 or (place == 1 and kept[0] in _FAMILIAR)
    listed = table.surnames.get(character) if is_surname else None
    return listed or table.given.get(character) or (table.syllable(character),)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
