"""Months of an invented room with everything that can go wrong with its summaries."""

import random
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from models.summary import Package
from services.audit_dump.document import dump
from services.demo.building import demo_county
from services.demo.telling_clock import TellingClock
from services.errors import Conflict
from services.exchange.keys import new_signing_pair
from services.months import first_day, shifted
from services.progress import Progress
from services.register import Register, open_register
from services.room import RoomProfile
from services.simulation.life import Known, Life, attempt
from services.simulation.seeded import SeededRandomness
from services.summary.policy_file import write_policy
from services.summary.replacing import Replacement
from services.vault.backup_list import Backup
from services.vault.creation import NewRegister
from services.vault.device_secret import DeviceSecrets
from services.vault.password_key import FLOOR
from services.vault.vault import Vault

_PASSWORD = "一间编出来的心理服务室的长密码"  # noqa: S105 - the register is gone a moment later
_LEAD = "何晓岚"
_FIRST_MONTH = "2024-01"
_SMALLEST, _LARGEST = 3, 20
_AN_HOUR_LATER = 65  # minutes after midnight
_LATE_ENTRIES = 12  # enough for a replacement
_REPLACED, _RESTORED, _LOST, _BACKED_UP, _OTHER_TERMS = 0.15, 0.06, 0.06, 0.3, 0.05
"""How likely in one month: a replacement, going back to a backup, losing the computer, a backup,
and a policy of the county."""


@dataclass(frozen=True, slots=True)
class _Backup:
    file: Backup
    known: Known


def simulate(seed: int, months: int, progress: Progress) -> dict[str, object]:
    """All that the room of ``seed`` publishes in ``months`` months, as the attack program reads it.

    The same seed gives the same numbers. Whatever was handed over counts, also what the register
    no longer knows after a restore.
    """
    # A file of the register may still be held by a virus scanner; leftovers are invented.
    with tempfile.TemporaryDirectory(
        prefix="anxinbu-simulated-", ignore_cleanup_errors=True
    ) as temporary:
        room = _Room(seed, Path(temporary))
        try:
            for number in range(months):
                room.live(shifted(_FIRST_MONTH, number))
                progress.step(number + 1, months)
        finally:
            room.register.vault.lock()
    return dump(room.published.values(), f"simulated room {seed}, {months} months")


class _Room:
    """``published``: every package that was ever made, by number and ledger."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - invented people, not a secret
        self._clock = TellingClock()
        self._clock.tell(first_day(_FIRST_MONTH))
        self._folder = folder
        self._stick = self._new_folder()
        randomness = SeededRandomness(seed)
        self._vault = Vault(folder / "vault", self._clock, randomness, DeviceSecrets(None), FLOOR)
        self._life = Life(self._clock, self._chance, self._chance.randint(_SMALLEST, _LARGEST))
        kind = self._chance.choice(("village", "village", "school"))
        self.register = self._created(NewRegister(_profile(kind), _LEAD, _PASSWORD))
        self._county_secret, signer = new_signing_pair(randomness)
        county = replace(demo_county(randomness).keys, signer=signer)
        self.register.outbox.pin_county(county)
        self._life.open_directory(self.register)
        self._backup = self._back_up()
        self._county_chance = random.Random(f"county {seed}")  # noqa: S311
        self._serial = 0
        self.published: dict[tuple[int, str], str] = {}

    def live(self, month: str) -> None:
        """The month and its report, on the first day of the next one."""
        if self._chance.random() < _BACKED_UP:
            self._backup = self._back_up()
        if self._county_chance.random() < _OTHER_TERMS:
            self._take_on_policy(month)
        self._life.tell(self.register, month)
        self._close(month)
        fate = self._chance.random()
        if fate < _REPLACED:
            self._replace(month)
        elif fate < _REPLACED + _RESTORED:
            self._go_back()
        elif fate < _REPLACED + _RESTORED + _LOST:
            self._lose_everything(month)
        elif fate < 0.5:
            self._life.enter_late(self.register, month, self._chance.randrange(4))

    def _created(self, new: NewRegister) -> Register:
        opened, sheet = self._vault.create(new)
        opened.confirm_recovery(sheet.groups)
        return open_register(opened)

    def _new_folder(self) -> Path:
        folder = self._folder / f"stick-{self._clock.today()}"
        folder.mkdir(exist_ok=True)
        return folder

    def _back_up(self) -> _Backup:
        """On a stick of its own, where nobody tidies it away."""
        made = self.register.backups.make(self._new_folder())
        return _Backup(made, self._life.known.copy())

    def _close(self, month: str) -> None:
        summaries = self.register.summaries
        summaries.close(month, summaries.preview(month).published.digest)
        self._send(month)

    def _send(self, month: str) -> None:
        """Twice now and then: a stick was lost."""
        for _ in range(1 + (self._chance.random() < 0.1)):
            self.register.outbox.write(month, self._stick, Progress())
        attempt(lambda: self.register.outbox.hand_over(month))
        with self.register.vault.desk.read() as session:
            for package in session.scalars(select(Package)):
                self.published[package.number, package.ledger_id] = package.document

    def _replace(self, month: str) -> None:
        self._clock.tell(first_day(shifted(month, 1)), _AN_HOUR_LATER)
        self._life.enter_late(self.register, month, _LATE_ENTRIES)
        replacements = self.register.replacements
        digest = replacements.preview(month).preview.published.digest
        replacements.replace(month, Replacement.RECORDS, digest)
        self._send(month)

    def _take_on_policy(self, month: str) -> None:
        """Other terms of the county, for the next ledger."""
        self._serial += 1
        base = self._county_chance.choice((3, 4, 6, 6))
        policy = {
            "county": "演示县心理服务指导中心",
            "serial": self._serial,
            "valid_from": month,
            "base": base,
            "hold": self._county_chance.choice((9, 12, 24)),
            "threshold": 2 * base - 1,
            "persons": 5,
            "classes": {"topic": {"bereavement": 2}},
            "has_remarks": False,
            "may_replace": True,
        }
        files = write_policy(policy, self._county_secret)
        path = self._stick / files.name
        path.write_bytes(files.content)
        path.with_name(files.signature_name).write_bytes(files.signature)
        self.register.policies.accept(self.register.policies.look(path))

    def _go_back(self) -> None:
        """To the newest backup; the packages since are carried over (disclosure.md 5.7.5)."""
        self.register.backups.stage_restore(self._backup.file)
        self.register.vault.lock()
        self._reopen()

    def _lose_everything(self, month: str) -> None:
        """The computer is stolen: of the packages since the backup only the county knows."""
        self.register.vault.lock()
        self._vault.files.database.unlink()
        opened = self._vault.restore(self._backup.file, 1, _PASSWORD)
        opened.lock()
        self._reopen()
        self._stick = self._new_folder()
        try:
            self.register.summaries.settle_restore(month)
        except Conflict:  # nothing was closed since the backup
            return

    def _reopen(self) -> None:
        self.register = open_register(self._vault.unlock(1, _PASSWORD))
        self._life.known = self._backup.known.copy()


def _profile(kind: str) -> RoomProfile:
    return RoomProfile(name="编出来的心理服务室", kind=kind, division_code="441302100201")
