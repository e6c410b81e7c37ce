"""What a room can do with indicators: look at them, answer, follow a figure to its records,
change targets, and check itself against the standard."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Select, func, literal, select, union_all
from sqlalchemy.orm import Session

from models.indicator import IndicatorFact, IndicatorPack, IndicatorTarget
from models.room import Room
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, NotFound, Problem
from services.indicators import checks, library, measures, self_check, standing
from services.indicators.definition import Indicator
from services.indicators.evaluating import own_period, said_for
from services.indicators.measures import Tally
from services.indicators.periods import Period, parse
from services.indicators.reading import Reader, missing_first
from services.indicators.records import (
    FigureRecord,
    FigureRecords,
    Line,
    Overview,
    PackView,
    SelfCheck,
    TargetEdit,
)
from services.scales.keeping import kept_all

RECORDS_SHOWN = 200
_ASSESSMENT = "assessment"


class IndicatorService:
    """Reading and answering is casework; targets are the lead's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def packs(self) -> tuple[PackView, ...]:
        """The shipped packs, then the county's."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            rows = session.execute(
                select(IndicatorPack.pack, IndicatorPack.id).where(
                    IndicatorPack.removed_at.is_(None)
                )
            )
            installed = {pack: row_id for pack, row_id in rows}
            return tuple(
                PackView(pack.id, pack.title, installed.get(pack.id))
                for pack in library.packs(session)
            )

    def overview(self, pack_id: str, period_code: str) -> Overview:
        """Every line of a pack, what is missing first. Raises NotFound, InvalidInput
        (``period``)."""
        self._desk.actor.require(Right.CASEWORK)
        period = _period(period_code)
        with self._desk.read() as session:
            pack = library.pack(session, pack_id)
            lines = self._reader(session).lines(pack, pack.indicators, period)
        return Overview(pack, missing_first(lines))

    def line(self, indicator_id: str, period_code: str) -> Line:
        """One line. Raises NotFound, InvalidInput (``period``)."""
        self._desk.actor.require(Right.CASEWORK)
        period = _period(period_code)
        with self._desk.read() as session:
            pack, indicator = library.indicator(session, indicator_id)
            return self._reader(session).lines(pack, (indicator,), period)[0]

    def records(self, indicator_id: str, period_code: str) -> FigureRecords:
        """What the line's figure counts, the newest first, `RECORDS_SHOWN` of them at most; none
        for what is no record (an answer, people in post). Raises NotFound, InvalidInput."""
        self._desk.actor.require(Right.CASEWORK)
        period = _period(period_code)
        with self._desk.read() as session:
            indicator = library.indicator(session, indicator_id)[1]
            own = own_period(indicator, period, self._desk.clock.today())
            return _records(session, self._tallies(indicator), own)

    def say(self, indicator_id: str, period_code: str, value: str, remark: str = "") -> Line:
        """Answer a line for the year or term of the period; the newest answer counts, older ones
        stay on record. ``value``: yes, no or a decimal number, as the line asks.

        Raises NotFound, InvalidInput (``value``, ``remark``, ``period``).
        """
        self._desk.actor.require(Right.CASEWORK)
        period, today = _period(period_code), self._desk.clock.today()
        value, remark = checks.written_number(value), remark.strip()
        with self._desk.write() as session:
            pack, indicator = library.indicator(session, indicator_id)
            if problems := checks.answer_problems(indicator, value, remark):
                raise InvalidInput(problems)
            row = IndicatorFact(
                indicator=indicator_id,
                period=said_for(indicator, period, today),
                value=value,
                remark=remark,
                said_by=self._desk.actor.staff_id,
                said_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "indicator_said", "indicator_fact", row.id)
            return self._reader(session).lines(pack, (indicator,), period)[0]

    def set_target(self, edit: TargetEdit) -> int:
        """A target that a paper changed, from a day on; the shipped one stays readable. Without a
        number it is shown, and nothing is compared with it.

        Raises NotFound, InvalidInput: ``text``, ``source``, ``year``, ``valid_from`` (TAKEN: one
        is set from that very day), ``comparison``, ``number``.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            library.indicator(session, edit.indicator)
            problems = checks.target_problems(edit)
            if checks.is_taken(session, edit):
                problems["valid_from"] = Problem.TAKEN
            if problems or edit.valid_from is None:
                raise InvalidInput(problems)
            row = IndicatorTarget(
                indicator=edit.indicator,
                year=edit.year,
                valid_from=edit.valid_from,
                text=edit.text.strip(),
                comparison=edit.comparison,
                number=checks.written_number(edit.number),
                source=edit.source.strip(),
                set_by=self._desk.actor.staff_id,
                set_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "indicator_target_set", "indicator_target", row.id)
            return row.id

    def remove_target(self, target_id: int) -> None:
        """Take a target back that was set here; the one before it holds again. Raises NotFound."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = session.get(IndicatorTarget, target_id)
            if row is None or row.removed_at is not None:
                raise NotFound
            row.removed_at = self._desk.clock.now()
            self._desk.audit.record(
                session, "indicator_target_removed", "indicator_target", target_id
            )

    def self_check(self, year: int) -> SelfCheck:
        """The scored standard, as far as a room proves it. Raises InvalidInput (``period``)."""
        self._desk.actor.require(Right.CASEWORK)
        period = _period(f"{year}")
        with self._desk.read() as session:
            return self._self_check(session, period)

    def self_check_paper(self, year: int) -> SelfCheck:
        """The same for print; the printing is in the audit trail."""
        self._desk.actor.require(Right.CASEWORK)
        period = _period(f"{year}")
        with self._desk.write() as session:
            self._desk.audit.record(session, "self_check_printed", "room", 1)
            return self._self_check(session, period)

    def _self_check(self, session: Session, period: Period) -> SelfCheck:
        room = session.scalars(select(Room)).one()
        pack = library.shipped(self_check.STANDARD)
        wanted = self_check.provable(pack, room.kind)
        lines = self._reader(session).lines(pack, wanted, period)
        return self_check.check(room.name, pack, lines, period, self._desk.clock.today())

    def _reader(self, session: Session) -> Reader:
        unit_kind = session.scalars(select(Room.kind)).one()
        return Reader(session, self._desk.codes, unit_kind, self._desk.clock.today())

    def _tallies(self, indicator: Indicator) -> tuple[Tally, ...]:
        if not indicator.measure:
            return ()
        codes = self._desk.codes
        return measures.tallies(indicator.measure, codes) or standing.shown_by(
            indicator.measure, codes
        )


def _period(code: str) -> Period:
    period = parse(code)
    if period is None:
        raise InvalidInput({"period": Problem.MALFORMED})
    return period


def _records(session: Session, tallies: tuple[Tally, ...], period: Period) -> FigureRecords:
    if not tallies:
        return FigureRecords((), 0)
    every = union_all(*(_rows(tally, period.first, period.last) for tally in tallies)).subquery()
    total = session.scalars(select(func.count()).select_from(every)).one()
    newest = select(every).order_by(every.c.day.desc(), every.c.id.desc()).limit(RECORDS_SHOWN)
    rows = [FigureRecord(*row) for row in session.execute(newest)]
    return FigureRecords(_with_scales(session, rows), total)


def _with_scales(session: Session, rows: list[FigureRecord]) -> tuple[FigureRecord, ...]:
    """An assessment is told from others by its scale, e.g. PHQ-9."""
    held = kept_all(session, {int(row.label) for row in rows if row.source == _ASSESSMENT})
    return tuple(
        replace(row, label=held[int(row.label)].definition.short)
        if row.source == _ASSESSMENT
        else row
        for row in rows
    )


def _rows(tally: Tally, first: date, last: date) -> Select[str, int, date, str]:
    return select(
        literal(tally.source).label("source"),
        tally.key.label("id"),
        tally.day.label("day"),
        tally.label.label("label"),
    ).where(tally.day.between(first, last), *tally.only)
