"""Statements over referrals, built once; list rows never touch the long texts."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, select, tuple_
from sqlalchemy.orm import Session

from models.client import Client
from models.referral import Institution, Referral
from models.vocabulary import ClientKind, ReferralState, Urgency
from services.access import require_file
from services.desk import Desk
from services.errors import NotFound
from services.numbering import next_numbers
from services.referrals.records import (
    ReferralCounts,
    ReferralCursor,
    ReferralFilter,
    ReferralId,
    ReferralSummary,
)

_SUMMARY = (
    select(
        Referral.id,
        Referral.number,
        Referral.client_id,
        Client.name.label("client_name"),
        Client.kind.label("client_kind"),
        Institution.name.label("institution"),
        Institution.department,
        Referral.destination,
        Referral.day,
        Referral.urgency,
        Referral.state,
        Referral.reply_by,
        Referral.prints,
    )
    .join(Client, Client.id == Referral.client_id)
    .join(Institution, Institution.id == Referral.institution_id)
)
_COUNTS = select(Referral.state, func.count()).group_by(Referral.state)


def is_late(today: date) -> ColumnElement[bool]:
    """The receipt should have come by now, and none did."""
    return and_(Referral.state == ReferralState.ISSUED, Referral.reply_by < today)


def next_number(session: Session, year: int) -> str:
    """The next free number of ``year``, e.g. Z-2026-007."""
    return next_numbers(session, Referral.number, "Z", year)[0]


def opened(session: Session, desk: Desk, referral_id: int) -> Referral:
    """The referral, to be read or changed. Raises NotFound, FileRestricted."""
    row = session.get(Referral, referral_id)
    if row is None:
        raise NotFound
    require_file(session, desk, row.client_id)
    return row


def page(
    session: Session, wanted: ReferralFilter, after: ReferralCursor | None, limit: int, today: date
) -> tuple[ReferralSummary, ...]:
    """At most ``limit`` rows, newest first, after the row at ``after``."""
    statement = _filtered(_SUMMARY, wanted, today)
    if after is not None:
        place = tuple_(Referral.day, Referral.id)
        statement = statement.where(place < tuple_(after.day, after.id))
    ordered = statement.order_by(Referral.day.desc(), Referral.id.desc()).limit(limit)
    return _summaries(session.execute(ordered), today)


def counts(session: Session, today: date) -> ReferralCounts:
    """Numbers beside the filters; two passes over the index on state and day."""
    by_state = {ReferralState(state): number for state, number in session.execute(_COUNTS)}
    late = _filtered(
        select(func.count()).select_from(Referral), ReferralFilter(only_overdue=True), today
    )
    return ReferralCounts(by_state, session.scalar(late) or 0)


def one(session: Session, referral_id: int, today: date) -> ReferralSummary | None:
    """The list row of one referral."""
    rows = _summaries(session.execute(_SUMMARY.where(Referral.id == referral_id)), today)
    return rows[0] if rows else None


def _filtered(
    statement: Select[*tuple[Any, ...]], wanted: ReferralFilter, today: date
) -> Select[*tuple[Any, ...]]:
    if wanted.state is not None:
        statement = statement.where(Referral.state == wanted.state)
    if wanted.only_overdue:
        statement = statement.where(is_late(today))
    if wanted.client_id is not None:
        statement = statement.where(Referral.client_id == wanted.client_id)
    return statement


def _summaries(rows: Iterable[Row[Any]], today: date) -> tuple[ReferralSummary, ...]:
    return tuple(_summary(row, today) for row in rows)


def _summary(row: Row[Any], today: date) -> ReferralSummary:
    is_waiting = row.state == ReferralState.ISSUED
    return ReferralSummary(
        id=ReferralId(row.id),
        number=row.number,
        client_id=row.client_id,
        client_name=row.client_name,
        client_kind=ClientKind(row.client_kind),
        institution=row.institution,
        department=row.department,
        destination=row.destination,
        day=row.day,
        urgency=Urgency(row.urgency),
        state=ReferralState(row.state),
        reply_by=row.reply_by,
        days_overdue=max(0, (today - row.reply_by).days) if is_waiting else 0,
        prints=row.prints,
    )
