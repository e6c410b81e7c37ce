"""Counts over activities: the year at a glance, and numbers for summaries and indicators.

An activity of the kind group guidance is one for people without a file (an open evening, a school
class). The sessions of the room's groups (services.groups) are never counted here: each is a visit
of everybody who came, and stands in the counts of visits. ``group_days`` says where both might
mean the same event, so that nobody adds them up unseen.
"""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, case, cast, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.activity import Activity, ActivityMaterial
from models.group import GroupSession
from models.vocabulary import ActivityState
from services.activities.queries import IS_DONE, MONTH, PIECES, in_months
from services.activities.records import (
    ActivityCount,
    KindCount,
    Material,
    MonthOfYear,
    Survey,
    YearCounts,
)
from services.activities.rules import GROUP_KIND, outreach_kinds
from services.code_lists import CodeLists
from services.months import month_of, span

# Answers of which nobody said yet how many know are not part of a rate.
_ASKED = case((Activity.aware.is_not(None), Activity.asked))
_ASKED_RURAL = case((Activity.aware_rural.is_not(None), Activity.asked_rural))
_GROUP_MET = exists().where(GroupSession.day == Activity.day, Activity.kind == GROUP_KIND)


def counts(session: Session, codes: CodeLists, first: str, last: str) -> tuple[ActivityCount, ...]:
    """Done from the month ``first`` to ``last``, by month and kind: one pass."""
    counted = (
        select(
            MONTH,
            Activity.kind,
            func.count(),
            _sum(Activity.present),
            _sum(PIECES),
            _sum(_ASKED),
            _sum(Activity.aware),
            _sum(_ASKED_RURAL),
            _sum(Activity.aware_rural),
            _sum(cast(_GROUP_MET, Integer)),
        )
        .where(IS_DONE, *in_months(first, last))
        .group_by(MONTH, Activity.kind)
        .order_by(MONTH, Activity.kind)
    )
    outreach = outreach_kinds(codes)
    return tuple(
        ActivityCount(month, kind, kind in outreach, *numbers)
        for month, kind, *numbers in session.execute(counted)
    )


def year(session: Session, codes: CodeLists, wanted: int, today: date) -> YearCounts:
    """Everything of one year."""
    first, last = f"{wanted:04d}-01", f"{wanted:04d}-12"
    found = counts(session, codes, first, last)
    planned = _planned(session, first, last)
    months = tuple(
        _month(month, [one for one in found if one.month == month], planned.get(month, 0), today)
        for month in span(first, last)
    )
    order = codes.get("activity_kind").codes()
    kinds = (_kind(kind, [one for one in found if one.kind == kind]) for kind in order)
    return YearCounts(
        year=wanted,
        months=months,
        kinds=tuple(kind for kind in kinds if kind.activities),
        materials=_materials(session, codes, first, last),
        survey=_survey(session, first, last),
    )


def years(session: Session, today: date) -> tuple[int, ...]:
    """Years that have activities, and the present one; the newest first."""
    found = session.execute(select(func.min(Activity.day), func.max(Activity.day))).one()
    known = [day.year for day in (*found, today) if day is not None]
    return tuple(range(max(known), min(known) - 1, -1))


def _month(month: str, found: list[ActivityCount], planned: int, today: date) -> MonthOfYear:
    outreach = sum(one.activities for one in found if one.is_outreach)
    present = month_of(today)
    return MonthOfYear(
        month=month,
        done=sum(one.activities for one in found),
        outreach=outreach,
        planned=planned,
        is_nil=month <= present and not outreach,
        is_over=month < present,
    )


def _kind(kind: str, found: list[ActivityCount]) -> KindCount:
    activities = sum(one.activities for one in found)
    return KindCount(kind, activities, sum(one.present for one in found))


def _planned(session: Session, first: str, last: str) -> dict[str, int]:
    counted = (
        select(MONTH, func.count())
        .where(Activity.state == ActivityState.PLANNED, *in_months(first, last))
        .group_by(MONTH)
    )
    return {month: number for month, number in session.execute(counted)}


def _materials(session: Session, codes: CodeLists, first: str, last: str) -> tuple[Material, ...]:
    counted = (
        select(ActivityMaterial.kind, func.sum(ActivityMaterial.pieces))
        .join(Activity, Activity.id == ActivityMaterial.activity_id)
        .where(IS_DONE, *in_months(first, last))
        .group_by(ActivityMaterial.kind)
    )
    found = {kind: pieces for kind, pieces in session.execute(counted)}
    order = codes.get("material_kind").codes()
    return tuple(Material(kind, found[kind]) for kind in order if kind in found)


def _survey(session: Session, first: str, last: str) -> Survey:
    """All answers together; the rural ones only where every survey counted them apart."""
    counted = select(
        func.sum(Activity.asked),
        func.sum(Activity.aware),
        func.sum(Activity.asked_rural),
        func.sum(Activity.aware_rural),
        func.count() == func.count(Activity.aware_rural),
    ).where(IS_DONE, *in_months(first, last), Activity.aware.is_not(None))
    asked, aware, asked_rural, aware_rural, is_apart = session.execute(counted).one()
    rural = (asked_rural, aware_rural) if is_apart else (None, None)
    return Survey(asked, aware, *rural)


def _sum(numbers: ColumnElement[Any] | InstrumentedAttribute[Any]) -> ColumnElement[int]:
    return func.coalesce(func.sum(numbers), 0)
