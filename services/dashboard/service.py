"""The room on one page, and the same on paper."""

from sqlalchemy import exists, select

from models.summary import Package
from services import today
from services.actor import Right
from services.dashboard import counting, published, targets
from services.dashboard.published import PublishedBoard
from services.dashboard.records import MONTHS_SHOWN, Board, ToReport
from services.desk import Desk
from services.months import month_of, shifted, span
from services.summary.month_list import month_list


class DashboardService:
    """Reads only; true counts stay on the screen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def board(self) -> Board:
        """Everything on the page, in one transaction."""
        self._desk.actor.require(Right.CASEWORK)
        day = self._desk.clock.today()
        present = month_of(day)
        months = tuple(span(shifted(present, 1 - MONTHS_SHOWN), present))
        with self._desk.read() as session:
            counted = counting.counts(session, self._desk, months)
            listed = month_list(session, day)
            return Board(
                today=day,
                months=months,
                first_month=counted.first_month,
                series=counted.series,
                parts=counted.parts,
                tables=counted.tables,
                targets=targets.targets(session, self._desk),
                waiting=today.waiting(session, self._desk),
                to_report=ToReport(listed.next_month, listed.due, listed.late),
                is_published=session.scalar(select(exists().where(Package.id.is_not(None))))
                is True,
            )

    def paper(self) -> PublishedBoard:
        """The page to hand on: published figures of people, and counts of things; the printing is
        in the audit trail."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            found = published.published(session, self._desk)
            self._desk.audit.record(session, "dashboard_printed", "room", 1)
            return found
