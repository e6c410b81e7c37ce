"""Makes the demonstration's county office: rooms enrolled, and their sticks read month by month.

The packages are made by the program's own exchange code and read by its inbox; only the records
behind them are dice. Some rooms are late, some are missing, one month was replaced, two villages
became one; on the stick that still waits lie a damaged, a forged and a stranger's package too.
"""

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import resources
from services.code_lists import LISTS, CodeLists
from services.county.room_records import Approval, TypedRequest
from services.demo.county_map import Place, settle
from services.demo.county_room import Keys, RoomKind, SimulatedRoom
from services.demo.telling_clock import TellingClock
from services.exchange.county import CountyKeys
from services.exchange.county_lists import Number
from services.exchange.county_pack import PackDraft
from services.exchange.keys import new_signing_pair
from services.exchange.outbox import FOLDER
from services.exchange.package import SIGNATURE_SUFFIX, SealedPackage, file_name
from services.months import first_day, month_of, shifted, span
from services.progress import Progress
from services.randomness import SystemRandomness
from services.register import Register, open_register
from services.room_profile import RoomProfile
from services.summary.policy import Policy
from services.summary.shape import Shapes, shapes
from services.vault.age_box import new_identity, public_key_of
from services.vault.creation import NewRegister
from services.vault.device_secret import DeviceSecrets
from services.vault.password_key import FLOOR
from services.vault.vault import Vault

PASSWORD = "顺安县演示用的长密码"  # noqa: S105 - shown on screen; opens invented data only
_IN_TIME, _LATE = 4, 11  # days of the month after, on which sticks are read
_SEED = 7
_CITY = "演示市心理服务工作办公室"
_TAKE_PACKS = 0.9
_SPOILT = 3  # files on the waiting stick with which something is wrong


@dataclass(frozen=True, slots=True)
class Size:
    """How large the county is."""

    rooms: int = 206
    months: int = 24


WHOLE = Size()


@dataclass(frozen=True, slots=True)
class CountyDemo:
    """An open office with a past. ``stick`` lies in the drawer: its packages are not read yet."""

    vault: Vault
    register: Register
    clock: TellingClock
    stick: Path
    month: str  # the newest that is due


@dataclass(slots=True)
class _Room:
    place: Place
    signer: str
    recipient: str
    simulated: SimulatedRoom
    code_lists: dict[str, int]
    first_month: str


def build(folder: Path, stick: Path, progress: Progress, size: Size = WHOLE) -> CountyDemo:
    """Build the office in ``folder``, which must not hold a register yet.

    The password cost is the floor: a demo needs no protection, but uses the real lock.
    """
    clock = TellingClock()
    today = clock.today()
    newest = shifted(month_of(today), -1)
    months = span(shifted(newest, 1 - size.months), newest)
    clock.tell(first_day(months[0]), 9 * 60)
    vault = Vault(folder, clock, SystemRandomness(), DeviceSecrets(None), FLOOR)
    register = _new_register(vault)
    county = _County(register, clock, today, stick)
    county.pin_city()
    county.enrol(settle(register.units, size.rooms, first_day(months[0])), months)
    for number, month in enumerate(months):
        progress.step(number, len(months))
        if number == len(months) // 2:
            county.sign_pack()
        county.report(month, is_newest=month == newest)
    clock.catch_up()
    county.ask_to_enrol()
    return CountyDemo(vault, register, clock, stick, newest)


def _new_register(vault: Vault) -> Register:
    told = json.loads(resources.text("demo/county.json"))
    new = NewRegister(RoomProfile(**told["office"]), told["staff"][0], PASSWORD)
    opened, sheet = vault.create(new)
    opened.confirm_recovery(sheet.groups)
    return open_register(opened)


class _County:
    """Tells the story to one office."""

    def __init__(self, register: Register, clock: TellingClock, today: date, stick: Path) -> None:
        self._register, self._clock, self._today, self._stick = register, clock, today, stick
        self._dice = random.Random(_SEED)  # noqa: S311 - a story, not a secret
        self._randomness = SystemRandomness()
        self._rooms: list[_Room] = []
        self._held: dict[str, list[tuple[int, SealedPackage]]] = {}
        self._away: set[str] = set()
        self._waiting: set[str] = set()  # their newest month lies on the stick in the drawer

    def enrol(self, places: list[Place], months: tuple[str, ...]) -> None:
        """All rooms, most from the first month on, the others later."""
        codes = CodeLists()
        tables = {of: shapes(codes, Policy(), is_school=of) for of in (False, True)}
        versions = {name: codes.get(name).version for name in LISTS}
        for number, place in enumerate(places):
            first = months[0] if number % 9 else months[(number // 9) % (len(months) // 2)]
            self._rooms.append(self._enrolled(place, first, tables, versions, number))
        # They stopped, each in a month of its own.
        few = max(_SPOILT + 2, len(self._rooms) // 25)
        chosen = [room.place.code for room in self._dice.sample(self._rooms, 3 + few)]
        self._away, self._waiting = set(chosen[:3]), set(chosen[3:])

    def report(self, month: str, *, is_newest: bool) -> None:
        """Sticks of one month: in time, and a week later those who were late."""
        in_time, late = self._drawer(month, "1"), self._drawer(month, "2")
        for room in self._rooms:
            if room.first_month > month:
                continue
            fate = self._fate(room, is_newest=is_newest)
            for number, package in self._packages(room, month):
                target = {"in_time": in_time, "late": late, "waits": self._stick}.get(fate)
                if target is None:
                    self._held.setdefault(room.place.code, []).append((number, package))
                else:
                    write(target, room.place.code, number, package)
        self._read(in_time, month, _IN_TIME)
        self._read(late, month, _LATE)
        if is_newest:
            self._spoil()
        else:
            self._hand_up(month)

    def pin_city(self) -> None:
        """The office above, whose keys nobody holds: what goes up is only for show."""
        _, signer = new_signing_pair(self._randomness)
        recipient = public_key_of(new_identity(self._randomness))
        self._register.outbox.pin_county(CountyKeys(_CITY, recipient, signer))

    def sign_pack(self) -> None:
        """A county pack with a hotline; most rooms take it in before their next report."""
        number = Number("全国统一心理援助热线", "National hotline", "12356")
        serial = self._register.packs.sign(PackDraft(hotlines=(number,)))
        for room in self._rooms:
            if self._dice.random() < _TAKE_PACKS:
                room.code_lists["county_pack"] = serial

    def ask_to_enrol(self) -> None:
        """Two rooms wait for their fingerprints to be compared."""
        for code, name in (
            ("nw7r2k", "石桥镇敬老院心理服务室"),
            ("q4hz8d", "南湖街道社区心理服务室"),
        ):
            signer, recipient, _ = self._keys()
            self._register.room_registry.ask(TypedRequest(code, name, signer, recipient))

    def _hand_up(self, month: str) -> None:
        """Closed for the city, and taken there on a stick of its own."""
        upward, outbox = self._register.upward, self._register.outbox
        upward.close(month, upward.preview(month).digest)
        folder = self._drawer(month, "up")
        folder.mkdir(parents=True)
        outbox.write(month, folder, Progress())
        outbox.hand_over(month)
        shutil.rmtree(folder)

    def _enrolled(
        self,
        place: Place,
        first: str,
        tables: dict[bool, Shapes],
        versions: dict[str, int],
        seed: int,
    ) -> _Room:
        signer, recipient, secret = self._keys()
        registry = self._register.room_registry
        asked = registry.ask(TypedRequest(place.code, place.name, signer, recipient))
        registry.approve(place.code, asked.version, Approval(place.unit_id, first))
        is_school = place.kind == "school"
        kind = RoomKind(place.code, place.visits_a_month, is_school)
        keys = Keys(secret, self._register.office_keys.keys().recipient)
        own = dict(versions)
        room = SimulatedRoom(kind, tables[is_school], keys, own, seed)
        return _Room(place, signer, recipient, room, own, first)

    def _keys(self) -> tuple[str, str, bytes]:
        secret, signer = new_signing_pair(self._randomness)
        return signer, public_key_of(new_identity(self._randomness)), secret

    def _fate(self, room: _Room, *, is_newest: bool) -> str:
        """What becomes of this month's stick of a room."""
        if room.place.code in self._away and (is_newest or self._dice.random() < 0.1):
            return "held"
        chance = self._dice.random()
        if is_newest and room.place.code in self._waiting:
            return "waits"
        if chance < 0.06:
            return "late"
        return "held" if chance < 0.065 else "in_time"

    def _packages(self, room: _Room, month: str) -> Iterator[tuple[int, SealedPackage]]:
        """What was held back before goes along, then this month's, replaced once in a while."""
        yield from self._held.pop(room.place.code, [])
        closed_on = first_day(shifted(month, 1)).replace(day=self._dice.choice((1, 2, 3, 3)))
        is_replaced = self._dice.random() < 0.006
        package = room.simulated.close(month, closed_on, will_be_replaced=is_replaced)
        yield room.simulated.number, package
        if is_replaced:
            yield_again = room.simulated.replace(month, closed_on)
            yield room.simulated.number, yield_again

    def _drawer(self, month: str, number: str) -> Path:
        return self._stick.with_name(f"{self._stick.name}-{month}-{number}")

    def _read(self, folder: Path, month: str, day: int) -> None:
        read_on = first_day(shifted(month, 1)).replace(day=day)
        if not folder.exists():
            return
        if read_on <= self._today:
            self._clock.tell(read_on, 10 * 60)
            self._register.inbox.read(folder, Progress())
        shutil.rmtree(folder)

    def _spoil(self) -> None:
        """On the waiting stick: one without its signature, one changed after it was signed, and
        one of a room that nobody knows."""
        target = self._stick / FOLDER
        found = sorted(target.glob("*.anx")) if target.exists() else []
        if found:
            found[0].with_name(found[0].name + SIGNATURE_SUFFIX).unlink()
        if len(found) > 1:
            content = bytearray(found[1].read_bytes())
            content[-100] ^= 1
            found[1].write_bytes(content)
        if len(found) > 2:
            for suffix in ("", SIGNATURE_SUFFIX):
                own = found[2].with_name(found[2].name + suffix)
                target.joinpath(f"zz9xw2-000004.anx{suffix}").write_bytes(own.read_bytes())


def write(folder: Path, room: str, number: int, package: SealedPackage) -> None:
    """As `OutboxService` does, without a stick's precautions."""
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    name = file_name(room, number)
    (target / name).write_bytes(package.sealed)
    (target / f"{name}{SIGNATURE_SUFFIX}").write_bytes(package.signature)
