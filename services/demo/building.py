"""Makes the demo's register: a new vault, the story told into it, earlier months handed over."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import resources
from services.demo.room import DemoRoom
from services.demo.story import encounters
from services.demo.telling_clock import TellingClock
from services.exchange.county import CountyKeys
from services.exchange.keys import new_signing_pair
from services.progress import Progress
from services.randomness import Randomness, SystemRandomness
from services.referrals.records import ReferralId
from services.register import Register, open_register
from services.room import RoomProfile
from services.vault.age_box import new_identity, public_key_of
from services.vault.creation import NewRegister
from services.vault.device_secret import DeviceSecrets
from services.vault.password_key import FLOOR
from services.vault.vault import Vault

PASSWORD = "石桥村演示用的长密码"  # noqa: S105 - shown on screen; opens invented data only
COUNTY_NAME = "演示县心理服务指导中心"
_DAYS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class DemoCounty:
    """The receiving end, so that whoever tries the demo can open the package with plain `age`."""

    identity: str
    keys: CountyKeys


@dataclass(frozen=True, slots=True)
class Demo:
    """An open register with a past, and what is left to do in it."""

    vault: Vault
    register: Register
    clock: TellingClock
    county: DemoCounty
    month: str  # the next month to close and carry to the county
    referral: ReferralId  # the newest one, to be printed


def build(folder: Path, stick: Path, progress: Progress) -> Demo:
    """Build the demo in ``folder``, which must not hold a register yet; earlier months have been
    carried to the county on ``stick``.

    The password cost is the floor: a demo needs no protection, but uses the real lock.
    """
    clock, randomness = TellingClock(), SystemRandomness()
    last_day = clock.today()
    vault = Vault(folder, clock, randomness, DeviceSecrets(None), FLOOR)
    county = demo_county(randomness)
    clock.tell(_first_day(last_day))
    register = _new_register(vault)
    register.outbox.pin_county(county.keys)
    stick.mkdir(parents=True, exist_ok=True)
    room = DemoRoom(register, clock, last_day, stick, PASSWORD)
    room.tell(progress)
    register = _ask_for_advice(vault, register, room)
    return Demo(vault, register, clock, county, room.month_to_report, room.newest_referral)


def _ask_for_advice(vault: Vault, register: Register, room: DemoRoom) -> Register:
    """Only the colleague's own key can share the colleague's note; then the lead is back."""
    lead_id = register.vault.actor.staff_id
    register.vault.lock()
    colleague = open_register(vault.unlock(room.colleague_id, PASSWORD))
    room.ask_for_advice(colleague, lead_id)
    colleague.vault.lock()
    return open_register(vault.unlock(lead_id, PASSWORD))


def demo_county(randomness: Randomness) -> DemoCounty:
    """A county office with new keys."""
    identity = new_identity(randomness)
    _, signer = new_signing_pair(randomness)
    return DemoCounty(identity, CountyKeys(COUNTY_NAME, public_key_of(identity), signer))


def _first_day(last_day: date) -> date:
    return encounters(last_day)[0].day - timedelta(days=_DAYS_BEFORE)


def _new_register(vault: Vault) -> Register:
    told = json.loads(resources.text("demo/people.json"))
    new = NewRegister(RoomProfile(**told["room"]), told["staff"][0], PASSWORD)
    opened, sheet = vault.create(new)
    opened.confirm_recovery(sheet.groups)
    return open_register(opened)
