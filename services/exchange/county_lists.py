"""What of the county pack is in force here: kept as a setting, applied to the code lists."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from models.room import Preference
from services.code_lists import CodeEntry
from services.desk import Desk
from services.preferences import WHOLE_ROOM

if TYPE_CHECKING:
    from services.exchange.county_pack import CountyPack

PACK = "county_pack"
"""As what a package names the pack among its code lists."""

_KEY = "county.pack"


@dataclass(frozen=True, slots=True)
class OwnCode:
    """A code that the county adds, or a shipped one that it calls otherwise; then ``group`` and
    ``disclosure_class`` stay as shipped."""

    code: str
    zh: str
    en: str
    group: str = ""
    disclosure_class: int = 1


@dataclass(frozen=True, slots=True)
class Number:
    """A hotline that the county has dialled itself."""

    zh: str
    en: str
    number: str


Lists = Mapping[str, Sequence[OwnCode]]


@dataclass(frozen=True, slots=True)
class PackInForce:
    """What was taken from the newest pack; ``lists`` of all packs together."""

    serial: int
    sha256: str
    county: str
    made_on: str
    due_day: int
    closing_day: int
    lists: Mapping[str, tuple[OwnCode, ...]]
    hotlines: tuple[Number, ...]
    files: Mapping[str, str]
    is_enrolled: bool = False


def joined(before: Lists, after: Lists) -> dict[str, tuple[OwnCode, ...]]:
    """Both: a code that was once in force stays, as records hold it; words are the newer ones. A
    code keeps its group, and its class is never lowered."""
    found: dict[str, tuple[OwnCode, ...]] = {}
    for name in dict.fromkeys((*before, *after)):
        codes = {one.code: one for one in before.get(name, ())}
        for one in after.get(name, ()):
            first = codes.get(one.code, one)
            codes[one.code] = OwnCode(
                one.code,
                one.zh,
                one.en,
                first.group,
                max(first.disclosure_class, one.disclosure_class),
            )
        found[name] = tuple(codes.values())
    return found


def in_force(session: Session) -> PackInForce | None:
    """The pack that was taken last, or None."""
    row = session.get(Preference, (WHOLE_ROOM, _KEY))
    if row is None:
        return None
    raw = json.loads(row.value)
    lists = {n: tuple(OwnCode(**one) for one in codes) for n, codes in raw.pop("lists").items()}
    hotlines = tuple(Number(**one) for one in raw.pop("hotlines"))
    return PackInForce(lists=lists, hotlines=hotlines, **raw)


def remember(
    session: Session, pack: "CountyPack", sha256: str, *, lists_room: bool = False
) -> None:
    """``pack`` is in force from now on, in the caller's transaction."""
    before = in_force(session)
    taken = PackInForce(
        serial=pack.serial,
        sha256=sha256,
        county=pack.county,
        made_on=pack.made_on,
        due_day=pack.due_day,
        closing_day=pack.closing_day,
        lists=joined(before.lists if before else {}, pack.draft.lists),
        hotlines=pack.draft.hotlines,
        files=pack.files,
        is_enrolled=lists_room,
    )
    value = json.dumps(asdict(taken), ensure_ascii=False)
    session.merge(Preference(staff_id=WHOLE_ROOM, key=_KEY, value=value))


def apply(desk: Desk) -> None:
    """Extend the code lists of ``desk`` by what is in force; after every unlocking."""
    with desk.read() as session:
        pack = in_force(session)
    if pack is not None:
        own = {name: [entry_of(one) for one in codes] for name, codes in pack.lists.items()}
        desk.codes.extend(own, pack.serial)


def entry_of(one: OwnCode) -> CodeEntry:
    return CodeEntry(one.code, one.zh, one.en, one.group, one.disclosure_class)
