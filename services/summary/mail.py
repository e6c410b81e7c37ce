"""What the county sent back on one stick: receipts for this room, its newest policy and pack."""

from dataclasses import dataclass
from pathlib import Path

from services.actor import Right
from services.desk import Desk
from services.errors import Conflict
from services.exchange.receipts import ReceiptService, ReceiptsRead
from services.progress import Progress
from services.scales.pack_errors import PackRefused
from services.summary.office_packs import OfficePackFound, OfficePackService
from services.summary.policies import PolicyFound, PolicyService


@dataclass(frozen=True, slots=True)
class CountyMail:
    """``policy`` and ``pack``: such as may be taken on, newer than those here; None if there is
    none."""

    receipts: ReceiptsRead
    policy: PolicyFound | None
    pack: OfficePackFound | None = None


class MailService:
    """Reads a stick in one go; taking a policy or a pack on is another step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._receipts, self._policies = ReceiptService(desk), PolicyService(desk)
        self._packs = OfficePackService(desk)

    def read_stick(self, folder: Path, progress: Progress) -> CountyMail:
        """Raises Conflict with ``no_county``, or ``no_receipts`` if there is nothing at all."""
        self._desk.actor.require(Right.EXPORT)
        policy, pack = self._newest_policy(folder), self._newest_pack(folder)
        try:
            receipts = self._receipts.read_stick(folder, progress)
        except Conflict as error:
            if error.code != "no_receipts" or (policy is None and pack is None):
                raise
            receipts = ReceiptsRead((), ())
        return CountyMail(receipts, policy, pack)

    def _newest_policy(self, folder: Path) -> PolicyFound | None:
        """The newest policy of our county; a stranger's or an older one is left where it is."""
        for path in self._policies.files_below(folder):
            try:
                return self._policies.look(path)
            except PackRefused:
                continue
        return None

    def _newest_pack(self, folder: Path) -> OfficePackFound | None:
        """The newest county pack, as `_newest_policy`."""
        for path in self._packs.files_below(folder):
            try:
                return self._packs.look(path)
            except PackRefused:
                continue
        return None
