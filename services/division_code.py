"""The 12-digit statistical division code of a village or neighbourhood.

Source: 统计用区划代码和城乡划分代码编制规则 (National Bureau of Statistics, 2009): province 2,
city 2, county 2, town 3, village 3 digits; zeros mean "the whole of the level above".
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

import resources

DIGITS = 12
_CODE = re.compile(r"\d{12}")
_ENDS = (2, 4, 6, 9, 12)
_COUNTY = 2


class DivisionLevel(StrEnum):
    """The lowest level that a code names."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWN = "town"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class DivisionParts:
    """A code taken apart, for the line of explanation under the field.

    ``province`` has the Chinese and English names, empty for a prefix that no province has.
    """

    digits: str
    province: tuple[str, str]
    level: DivisionLevel | None

    @property
    def missing_digits(self) -> int:
        return max(0, DIGITS - len(self.digits))


def plain_digits(text: str) -> str:
    """What was typed, with full-width digits made plain and spaces left out."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def is_division_code(text: str) -> bool:
    """Twelve digits that name at least a county in a province that exists."""
    parts = explained(text)
    is_low_enough = parts.level not in (None, DivisionLevel.PROVINCE, DivisionLevel.CITY)
    return bool(parts.province[0]) and is_low_enough


def explained(text: str) -> DivisionParts:
    """What a whole or half-typed code says."""
    digits = plain_digits(text)
    names = provinces().get(digits[:2], ("", ""))
    level = _level(digits) if _CODE.fullmatch(digits) else None
    return DivisionParts(digits, names, level)


def provinces() -> dict[str, tuple[str, str]]:
    """Chinese and English names by the first two digits (GB/T 2260)."""
    raw = json.loads(resources.text("code_lists/province.json"))
    return {entry["code"]: (entry["zh"], entry["en"]) for entry in raw["entries"]}


def _level(digits: str) -> DivisionLevel | None:
    starts = (0, *_ENDS[:-1])
    parts = [digits[start:end] for start, end in zip(starts, _ENDS, strict=True)]
    is_named = [part.strip("0") != "" for part in parts]
    if not any(is_named):
        return None
    lowest = max(place for place, named in enumerate(is_named) if named)
    # Dongguan, Zhongshan, Danzhou and Jiayuguan have towns and no counties.
    gaps = [place for place in range(lowest) if not is_named[place] and place != _COUNTY]
    return None if gaps else list(DivisionLevel)[lowest]
