"""The inbox of a county office: packages from sticks and folders, receipts back."""

from pathlib import Path

from services.actor import Right
from services.county.inbox_records import InboxResult, Page, QuarantinedFile, ReceiptsWritten
from services.county.store import CountyDesk
from services.progress import Progress


class InboxService:
    """Everybody on the office's staff reads; the lead undoes."""

    def __init__(self, county: CountyDesk) -> None:
        self._county = county

    def read(self, folder: Path, progress: Progress) -> InboxResult:
        """Take in every package below ``folder``: a stick, a folder, or a tree of them."""
        self._county.desk.actor.require(Right.LOG_VISITS)
        raise NotImplementedError(folder, progress)

    def entries(self, room_code: str = "", before: int | None = None, limit: int = 100) -> Page:
        """Packages in the store, newest first, of one room or of all."""
        raise NotImplementedError(room_code, before, limit)

    def quarantined(self, limit: int = 200) -> tuple[QuarantinedFile, ...]:
        """Files that were not taken in and are not settled yet, newest first."""
        raise NotImplementedError(limit)

    def settle(self, quarantine_id: int) -> None:
        """Put a quarantined file aside: somebody has seen to it. Raises NotFound."""
        raise NotImplementedError(quarantine_id)

    def undo(self, incoming_id: int) -> None:
        """Take an import back; the revision before counts again. Raises NotFound, and Conflict
        ``already_undone`` or ``later_package``."""
        raise NotImplementedError(incoming_id)

    def write_receipts(self, folder: Path, progress: Progress) -> ReceiptsWritten:
        """Write the receipts that were not written yet below ``folder``."""
        raise NotImplementedError(folder, progress)
