"""Files for other systems for every room of a month: DHIS2, ADX or FHIR, one a room and month.

Made from published numbers in the store alone, by the same writers as a room's own files; the
county's table of codes is the one of `services.summary.sharing`.
"""

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import EnrolledRoom, Incoming, Unit
from services.actor import Right
from services.clock import CHINA
from services.code_lists import CodeLists
from services.county.rollup import RollUpService
from services.county.rollup_records import Scope
from services.county.store import CountyDesk
from services.documents.wording import load
from services.errors import InvalidInput, NotFound, Problem
from services.indicators.periods import PeriodKind
from services.interop.codes import CodeMap
from services.interop.figures import Figure, answers, figures
from services.interop.words import SharingWords
from services.months import is_month
from services.progress import Progress
from services.summary.facts import NIL_REPORT
from services.summary.period_words import PeriodWords
from services.summary.sharing import SharedMonth, SharingFormat, codes_in_use, contents_of
from services.summary.tables import PublishedSummary
from services.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class SharedRooms:
    """What was written. ``left_out``: cells that are in no file, as no code is known for them or
    they are not broken down."""

    rooms: int
    files: int
    left_out: int


class CountySharingService:
    """No file holds a number that the room's package does not hold."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk
        self._rollup = RollUpService(county)
        self._words = load(SharingWords, "sharing")
        self._wording = PeriodWords(CodeLists(), PeriodKind.MONTH)

    def save(
        self, month: str, kind: SharingFormat, folder: Path, progress: Progress
    ) -> SharedRooms:
        """Write the files of every room that reported ``month`` into ``folder``; files of the same
        name are replaced. Raises InvalidInput ``month``, NotFound if nothing came, DiskFull or
        CannotWrite, and Cancelled; then the files that were written are whole."""
        self._desk.actor.require(Right.EXPORT)
        if not is_month(month):
            raise InvalidInput({"month": Problem.MALFORMED})
        with self._county.store.read() as session:
            packages = _packages(session, month)
        if not packages:
            raise NotFound("nothing came")
        with self._desk.read() as vault:
            codes = codes_in_use(vault)
        files = left_out = 0
        for done, package in enumerate(packages):
            progress.step(done, len(packages))
            shared = self._month(package, month, codes)
            contents, omitted = contents_of(shared, kind, self._words)
            for suffix, content in contents.items():
                write_whole(folder / f"{shared.summary.name}{suffix}", content)
            files, left_out = files + len(contents), left_out + len(omitted)
        with self._desk.write() as vault:
            self._desk.audit.record(vault, "summary_saved", "incoming")
        return SharedRooms(len(packages), files, left_out)

    def _month(self, package: "_Package", month: str, codes: CodeMap) -> SharedMonth:
        rolled = self._rollup.roll_up(month, Scope(room_code=package.room_code))
        said = {code: one.yes > 0 for code, one in rolled.answers.items()}
        summary = PublishedSummary(
            room_code=package.room_code,
            room_name=package.room_name,
            division_code=package.division_code,
            month=month,
            year_from=f"{month[:4]}-01",
            revision=package.revision,
            number=package.number,
            ledger_id=package.ledger,
            base=package.base,
            hold=package.hold,
            is_nil=package.is_nil,
            closed_on=package.closed_at.date(),
            closed_at=package.closed_at,
            closed_by="",  # the county does not know who
            digest="",
            populations=rolled.populations,
            facts=rolled.facts,
            year_facts=rolled.year_facts,
            answers=said,
            policy=package.policy,
            remarks="",
        )
        indicators = answers({**said, NIL_REPORT: package.is_nil}, self._asked)
        return SharedMonth(summary, self._figures(summary, indicators), codes)

    def _figures(
        self, summary: PublishedSummary, indicators: tuple[Figure, ...]
    ) -> tuple[Figure, ...]:
        return (*figures(summary, self._wording.summary), *indicators)

    def _asked(self, code: str) -> str:
        what = self._words.nil_report if code == NIL_REPORT else self._wording.summary.asked(code)
        return self._words.yes_or_no.format(what=what)


@dataclass(frozen=True, slots=True)
class _Package:
    room_code: str
    room_name: str
    division_code: str
    number: int
    revision: int
    ledger: str
    base: int
    hold: int
    policy: str
    is_nil: bool
    closed_at: datetime


def _packages(session: Session, month: str) -> list[_Package]:
    """Those that count; noon of the signed day stands for the hour, which nobody keeps."""
    wanted = (
        select(Incoming, EnrolledRoom.name, Unit.division_code)
        .join(EnrolledRoom, EnrolledRoom.room_code == Incoming.room_code)
        .join(Unit, Unit.id == Incoming.unit_id)
        .where(Incoming.period == month, Incoming.counts.is_(True))
        .order_by(Incoming.room_code)
    )
    return [
        _Package(
            room_code=row.room_code,
            room_name=name,
            division_code=division,
            number=row.number,
            revision=row.revision,
            ledger=row.ledger,
            base=row.base,
            hold=row.hold,
            policy=row.policy,
            is_nil=row.is_nil,
            closed_at=datetime.combine(row.closed_on, time(12), CHINA),
        )
        for row, name, division in session.execute(wanted)
    ]
