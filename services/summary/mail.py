"""What the county sent back on one stick: the receipts for this room, and its newest policy."""

from dataclasses import dataclass
from pathlib import Path

from services.actor import Right
from services.desk import Desk
from services.errors import Conflict
from services.exchange.receipts import ReceiptService, ReceiptsRead
from services.progress import Progress
from services.scales.pack_errors import PackRefused
from services.summary.policies import PolicyFound, PolicyService


@dataclass(frozen=True, slots=True)
class CountyMail:
    """``policy``: one that may be taken on, newer than the one here; None if there is none."""

    receipts: ReceiptsRead
    policy: PolicyFound | None


class MailService:
    """Reads a stick in one go; taking a policy on is another step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._receipts, self._policies = ReceiptService(desk), PolicyService(desk)

    def read_stick(self, folder: Path, progress: Progress) -> CountyMail:
        """Raises Conflict with ``no_county``, or ``no_receipts`` if there is nothing at all."""
        self._desk.actor.require(Right.EXPORT)
        policy = self._newest_policy(folder)
        try:
            receipts = self._receipts.read_stick(folder, progress)
        except Conflict as error:
            if error.code != "no_receipts" or policy is None:
                raise
            receipts = ReceiptsRead((), ())
        return CountyMail(receipts, policy)

    def _newest_policy(self, folder: Path) -> PolicyFound | None:
        """The newest policy of our county; a stranger's or an older one is left where it is."""
        for path in self._policies.files_below(folder):
            try:
                return self._policies.look(path)
            except PackRefused:
                continue
        return None
