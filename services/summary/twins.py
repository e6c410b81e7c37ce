"""The readable twins of a package: the published numbers as pages to print, and the slip that goes
with the stick. Workbooks: `services.summary.reports`."""

from pathlib import Path

from sqlalchemy import select

from models.room import Room
from models.summary import Package
from services.actor import Right
from services.desk import Desk
from services.documents.rendered import Rendered
from services.errors import Conflict
from services.exchange.package import file_name
from services.summary.service import SummaryService
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording
from services.whole_files import write_whole


class SummaryTwinService:
    """Twins of closed months; neither holds a number that the package does not hold."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._summaries = SummaryService(desk)

    def file_name(self, summary: PublishedSummary, suffix: str) -> str:
        """What a saved twin is called: ``k7m2qa-000003.pdf``."""
        self._desk.actor.require(Right.LOG_VISITS)
        return summary.name + suffix

    def page(self, month: str) -> Rendered:
        """The page to print. Raises Conflict("not_closed")."""
        return self._page(self._settled(month))

    def slip(self, month: str) -> Rendered:
        """The hand-over slip for the stick. Raises Conflict("not_closed")."""
        from services.documents import hand_over_slip

        summary = self._settled(month)
        with self._desk.read() as session:
            newest = select(Package).where(Package.number == summary.number)
            package = session.scalars(newest).one()
            room = session.scalars(select(Room)).one()
            name, sha256, county = (
                file_name(room.code, package.number),
                package.sha256,
                room.county_name,
            )
        sealed = hand_over_slip.SealedFile(name, sha256) if sha256 else None
        return hand_over_slip.render(summary, self._wording(), sealed, county)

    def save_page(self, month: str, path: Path) -> None:
        """Raises Conflict("not_closed"), DiskFull or CannotWrite."""
        summary = self._settled(month)
        self._save(summary, path, self._page(summary).pdf)

    def _page(self, summary: PublishedSummary) -> Rendered:
        from services.documents import monthly_summary

        return monthly_summary.render(summary, self._wording())

    def _wording(self) -> SummaryWording:
        """The shipped words and the county's, not the room's own: the county reads them."""
        return SummaryWording(self._desk.codes.official())

    def _save(self, summary: PublishedSummary, path: Path, content: bytes) -> None:
        write_whole(path, content)
        with self._desk.write() as session:
            self._desk.audit.record(session, "summary_saved", "package", summary.number)

    def _settled(self, month: str) -> PublishedSummary:
        self._desk.actor.require(Right.EXPORT)
        preview = self._summaries.preview(month)
        if not preview.is_closed:
            raise Conflict("not_closed")
        return preview.published
