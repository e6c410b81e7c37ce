"""Which packs a room lacks, by what its package named: its receipt tells it (exchange.md)."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import SentPack
from services.county.pack_records import PackKind
from services.exchange.county_lists import PACK


class NewerPacks:
    """Reads the newest once; names files."""

    def __init__(self, session: Session) -> None:
        self._newest = {
            kind: session.execute(
                select(SentPack.serial, SentPack.name)
                .where(SentPack.kind == kind.value)
                .order_by(SentPack.serial.desc())
                .limit(1)
            ).first()
            for kind in (PackKind.POLICY, PackKind.COUNTY)
        }

    def than(self, policy: str, code_lists: Mapping[str, int]) -> tuple[str, ...]:
        """Files newer than what a package with this policy and these code lists knew."""
        used = policy.partition(":")[0]
        here = {
            PackKind.POLICY: int(used) if used.isdigit() else 0,
            PackKind.COUNTY: code_lists.get(PACK, 0),
        }
        return tuple(
            row.name
            for kind, row in self._newest.items()
            if row is not None and row.serial > here[kind]
        )
