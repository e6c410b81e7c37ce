"""Reports for a month, quarter, half-year or year: on paper, and as a workbook in the layout that
the county wants. All of them from stored packages alone."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Preference, Room
from models.summary import ClosedMonth, Package
from services.actor import Right
from services.desk import Desk
from services.documents.rendered import Rendered
from services.errors import BadLayout, Conflict, InvalidInput, NotFound, Problem
from services.exchange.document import Document
from services.exchange.package import stored
from services.indicators import periods
from services.indicators.periods import Period, PeriodKind
from services.months import first_day, month_of, span
from services.preferences import WHOLE_ROOM
from services.summary.facts import answered, summed
from services.summary.period_words import PeriodWords
from services.summary.periods import (
    MonthPart,
    MonthSent,
    PeriodReport,
    guarded,
    populations,
    totals,
)
from services.whole_files import read_whole, write_whole

if TYPE_CHECKING:
    from services.interop.layouts.names import Figure
    from services.interop.layouts.reading import LayoutCheck

KINDS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
"""What there are reports for."""

_LAYOUT = "summary.layout.{kind}"


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of the county's that is in use."""

    file_name: str
    taken_on: date
    unknown: tuple[str, ...]  # names that are not filled in


class PeriodReportService:
    """What was published, period by period."""

    _layout_key = _LAYOUT

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def periods(self, kind: PeriodKind) -> tuple[Period, ...]:
        """Newest first: those in which a month is closed, and the one that goes on now."""
        self._desk.actor.require(Right.LOG_VISITS)
        today = self._desk.clock.today()
        with self._desk.read() as session:
            closed = session.scalars(select(ClosedMonth.month)).all()
        days = {first_day(month) for month in closed} | {today}
        found = {p.code: p for p in (periods.around(kind, day) for day in days)}
        return tuple(sorted(found.values(), key=lambda p: p.first_month, reverse=True))

    def report(self, code: str) -> PeriodReport:
        """The published figures of a period ("2026-Q3").

        Raises InvalidInput for a code that is none, and NotFound where no month is published.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        period = periods.parse(code)
        if period is None or period.kind not in KINDS:
            raise InvalidInput({"period": Problem.MALFORMED})
        with self._desk.read() as session:
            report = _report(session, period, self._desk.clock.today())
        if not report.published:
            raise NotFound("nothing published")
        return report

    def page(self, code: str) -> Rendered:
        """The report to print, with charts. Raises what `report` raises, and NotAllowed."""
        from services.documents import period_report

        self._desk.actor.require(Right.EXPORT)
        report = self.report(code)
        return period_report.render(report, self._words(report.period.kind))

    def file_name(self, code: str, suffix: str) -> str:
        """What a saved report is called; nothing personal: ``k7m2qa-2026-Q3.xlsx``."""
        return self.report(code).name + suffix

    def save_page(self, code: str, path: Path) -> None:
        """Raises what `page` raises, DiskFull or CannotWrite."""
        self._save(path, self.page(code).pdf)

    def save_workbook(self, code: str, path: Path) -> None:
        """In the county's layout, or in the shipped one. Raises as `save_page`."""
        self._desk.actor.require(Right.EXPORT)
        self._save(path, self.workbook(code))

    def workbook(self, code: str) -> bytes:
        """The .xlsx file; the same bytes for the same figures. Raises what `report` raises."""
        from services.interop.layouts import filling

        report = self.report(code)
        words = self._words(report.period.kind)
        values = {figure.name: figure.value for figure in self._figures(report, words)}
        return filling.fill(self._template(report, words), values, _stamp(report))

    def layout(self, kind: PeriodKind) -> Layout | None:
        """The county's layout for reports of a kind; None: the shipped one."""
        self._desk.actor.require(Right.LOG_VISITS)
        value = self._stored(kind)
        if value is None:
            return None
        taken_on = date.fromisoformat(value["taken_on"])
        return Layout(value["file_name"], taken_on, tuple(value["unknown"]))

    def save_layout(self, kind: PeriodKind, path: Path) -> None:
        """The layout in use, without figures, for the county to change. Raises Conflict
        ("nothing_published"), DiskFull or CannotWrite."""
        self._desk.actor.require(Right.EXPORT)
        write_whole(path, self._template(self._newest(kind), self._words(kind)))
        with self._desk.write() as session:
            self._desk.audit.record(session, "layout_saved", "preference")

    def check_layout(self, kind: PeriodKind, path: Path) -> "LayoutCheck":
        """What would become of a layout, before it is taken. Raises BadLayout, CannotRead, and
        Conflict("nothing_published")."""
        self._desk.actor.require(Right.MANAGE)
        return self._read_layout(kind, path)[1]

    def take_layout(self, kind: PeriodKind, path: Path) -> Layout:
        """Use a layout of the county's from now on. Raises as `check_layout`."""
        self._desk.actor.require(Right.MANAGE)
        content, check = self._read_layout(kind, path)
        taken = Layout(path.name, self._desk.clock.today(), check.unknown)
        value = {
            "file_name": taken.file_name,
            "taken_on": taken.taken_on.isoformat(),
            "unknown": list(taken.unknown),
            "content": base64.b64encode(content).decode("ascii"),
        }
        with self._desk.write() as session:
            key = self._layout_key.format(kind=kind)
            session.merge(Preference(staff_id=WHOLE_ROOM, key=key, value=json.dumps(value)))
            self._desk.audit.record(session, "layout_taken", "preference")
        return taken

    def drop_layout(self, kind: PeriodKind) -> None:
        """Use the shipped layout again. Raises NotFound if it is in use."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = session.get(Preference, (WHOLE_ROOM, self._layout_key.format(kind=kind)))
            if row is None:
                raise NotFound("layout")
            session.delete(row)
            self._desk.audit.record(session, "layout_dropped", "preference")

    def _read_layout(self, kind: PeriodKind, path: Path) -> "tuple[bytes, LayoutCheck]":
        from services.interop.layouts import reading

        content = read_whole(path, reading.LARGEST_FILE)
        report, words = self._newest(kind), self._words(kind)
        known = {figure.name for figure in self._figures(report, words)}
        try:
            return content, reading.check(content, known)
        except BadLayout as error:
            raise BadLayout(path, error.detail) from error

    def _figures(self, report: PeriodReport, words: PeriodWords) -> "tuple[Figure, ...]":
        """Everything that a layout may ask for."""
        from services.interop.layouts import names

        return names.figures(report, words)

    def _newest(self, kind: PeriodKind) -> PeriodReport:
        """The newest report of a kind: its rows are those that a layout can have."""
        for period in self.periods(kind):
            try:
                return self.report(period.code)
            except NotFound:
                continue
        raise Conflict("nothing_published")

    def _stored(self, kind: PeriodKind) -> dict[str, Any] | None:
        """The county's layout as it is kept: file_name, taken_on, unknown, content (base64)."""
        with self._desk.read() as session:
            row = session.get(Preference, (WHOLE_ROOM, self._layout_key.format(kind=kind)))
            return json.loads(row.value) if row is not None else None

    def _template(self, report: PeriodReport, words: PeriodWords) -> bytes:
        """The layout in use for reports of this kind."""
        from services.interop.layouts import shipped

        value = self._stored(report.period.kind)
        return shipped.make(report, words) if value is None else base64.b64decode(value["content"])

    def _words(self, kind: PeriodKind) -> PeriodWords:
        """The shipped words and the county's, not the room's own: the county reads them."""
        return PeriodWords(self._desk.codes.official(), kind)

    def _save(self, path: Path, content: bytes) -> None:
        write_whole(path, content)
        with self._desk.write() as session:
            self._desk.audit.record(session, "report_saved", "package")


def _report(session: Session, period: Period, today: date) -> PeriodReport:
    room = session.scalars(select(Room)).one()
    year_from, last = f"{period.months[-1][:4]}-01", period.months[-1]
    documents = [d for d in newest_documents(session) if d.head.period <= last]
    year = [d for d in documents if d.head.period >= year_from]
    inside = [d for d in year if d.head.period >= period.first_month]
    months = _months(session, period, inside, today)
    newest = inside[-1] if inside else None
    return PeriodReport(
        period=period,
        room_code=room.code,
        room_name=room.name,
        division_code=room.division_code,
        made_on=today,
        base=newest.head.base if newest else 0,
        ledgers=tuple(dict.fromkeys(d.head.ledger for d in inside)),
        months=months,
        populations=populations(period, documents),
        totals=totals(documents, span(year_from, last)),
        facts=summed([d.facts for d in inside]),
        year_facts=summed([d.facts for d in year]),
        guarded=guarded(inside),
        answers=answered(newest.indicators) if newest else {},
    )


def newest_documents(session: Session) -> list[Document]:
    """The newest revision of every published month, in order, of all ledgers."""
    statement = select(Package.document).order_by(Package.number)
    newest = {d.head.period: d for d in map(stored, session.scalars(statement))}
    return [newest[month] for month in sorted(newest)]


def _months(
    session: Session, period: Period, inside: Sequence[Document], today: date
) -> tuple[MonthSent, ...]:
    closed = set(session.scalars(select(ClosedMonth.month)))
    first = min(closed, default="")
    by_month = {d.head.period: d for d in inside}
    return tuple(
        MonthSent.of(by_month[month])
        if month in by_month
        else MonthSent(month, _part(month, closed, first, month_of(today)))
        for month in period.months
    )


def _part(month: str, closed: set[str], first: str, present: str) -> MonthPart:
    if month in closed:
        return MonthPart.SENT_BEFORE
    if month > present:
        return MonthPart.AHEAD
    return MonthPart.BEFORE if month < first else MonthPart.OPEN


def _stamp(report: PeriodReport) -> datetime:
    """The newest closing day: the workbook does not tell who saved it at which hour."""
    days = [m.closed_on for m in report.published if m.closed_on is not None]
    return datetime.combine(max(days), datetime.min.time())
