"""The office's own keys, as rooms pin them: a key file, and the facts of the printed sheet.

exchange.md, Trust: a room pins the county's keys from the county's printed sheet.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from models.room import Room
from services.actor import Right
from services.desk import Desk
from services.exchange.county import CountyKeys
from services.exchange.outbox import exchange_recipient
from services.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class OfficeSheet:
    """What the printed sheet says."""

    office: str
    division_code: str
    phone: str
    keys: CountyKeys
    made_on: date


class OfficeKeyService:
    """Everybody in the office may print and hand out public keys."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keys(self) -> CountyKeys:
        """The public keys; what a room seals its summaries to, and what our signature is by."""
        return self.sheet().keys

    def sheet(self) -> OfficeSheet:
        """The facts of the sheet that rooms compare with what they were given."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            office = session.scalars(select(Room)).one()
            keys = CountyKeys(
                office.name, exchange_recipient(session, office), office.signing_public
            )
            return OfficeSheet(
                office.name,
                office.division_code,
                office.phone,
                keys,
                self._desk.clock.today(),
            )

    def key_file(self) -> str:
        """The text that a room reads with "read the county's key file" (`exchange.county`)."""
        keys = self.keys()
        return f"单位: {keys.name}\n{keys.recipient}\n{keys.signer}\n指纹 {keys.fingerprint}\n"

    def save_key_file(self, path: Path) -> None:
        """Write `key_file` for a stick. Raises CannotWrite, DiskFull."""
        write_whole(path, self.key_file().encode())
