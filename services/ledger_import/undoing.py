"""Takes back an import as a whole: exactly what it brought, or nothing and a reason."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Column, ColumnElement, Select, Table, and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from models.base import Base
from models.case_note import CaseNote
from models.client import Client, ClientPopulation
from models.crisis import Crisis
from models.ledger_import import LedgerImport, LedgerRow
from models.referral import Institution, Referral
from models.risk import RiskAssessment
from models.summary import ClosedMonth
from models.visit import Visit, VisitText, VisitTopic
from models.vocabulary import ReferralState
from services.errors import Conflict, NotFound

_CLIENT, _VISIT = cast(Table, Client.__table__).c, cast(Table, Visit.__table__).c
_REFERRAL = cast(Table, Referral.__table__).c
# What an import brings itself, what has a reason of its own, and what goes with a visit.
_BROUGHT = (Visit, Referral, ClientPopulation, VisitTopic, VisitText, LedgerRow)
_NAMED = (CaseNote, RiskAssessment, Crisis)
_NOT_IN_MEMORY = {"synchronize_session": False}  # no loaded object is used afterwards


def undo(session: Session, import_id: int, now: datetime) -> None:
    """Remove the import's visits, clients, referrals and institutions.

    Raises NotFound; Conflict: ``already_undone``, ``visit_amended``, ``visit_has_note``,
    ``visit_has_referral``, ``visit_has_risk_record``, ``visit_used``, ``client_edited``,
    ``client_merged``, ``client_used``, ``referral_used``, ``month_closed``.
    """
    row = session.get(LedgerImport, import_id)
    if row is None:
        raise NotFound
    if row.undone_at is not None:
        raise Conflict("already_undone")
    for code, is_so in _OBSTACLES.items():
        if session.scalar(select(is_so(import_id, row.at))):
            raise Conflict(code)
    _remove(session, import_id)
    _remove_unused(session, import_id)
    row.undone_at = now


def _visits(import_id: int) -> Select[int]:
    return select(_VISIT.id).where(_VISIT.import_id == import_id)


def _clients(import_id: int) -> Select[int]:
    return select(_CLIENT.id).where(_CLIENT.import_id == import_id)


def _other(column: ColumnElement[int | None], import_id: int) -> ColumnElement[bool]:
    return or_(column.is_(None), column != import_id)


def _visit_amended(import_id: int, _at: datetime) -> ColumnElement[bool]:
    return exists().where(_VISIT.import_id == import_id, _VISIT.version > 1)


def _visit_has_note(import_id: int, _at: datetime) -> ColumnElement[bool]:
    return exists().where(CaseNote.visit_id.in_(_visits(import_id)))


def _visit_has_referral(import_id: int, _at: datetime) -> ColumnElement[bool]:
    return exists().where(
        _REFERRAL.visit_id.in_(_visits(import_id)), _other(_REFERRAL.import_id, import_id)
    )


def _visit_has_risk_record(import_id: int, _at: datetime) -> ColumnElement[bool]:
    visits = _visits(import_id)
    return or_(
        exists().where(RiskAssessment.visit_id.in_(visits)),
        exists().where(Crisis.visit_id.in_(visits)),
    )


def _client_edited(import_id: int, _at: datetime) -> ColumnElement[bool]:
    return exists().where(_CLIENT.import_id == import_id, _CLIENT.version > 1)


def _client_merged(import_id: int, _at: datetime) -> ColumnElement[bool]:
    own = _clients(import_id).correlate(None)
    gone = and_(_CLIENT.import_id == import_id, _CLIENT.merged_into_id.is_not(None))
    return exists().where(or_(gone, _CLIENT.merged_into_id.in_(own)))


def _client_used(import_id: int, _at: datetime) -> ColumnElement[bool]:
    own = _clients(import_id)
    return or_(
        exists().where(_VISIT.client_id.in_(own), _other(_VISIT.import_id, import_id)),
        exists().where(_REFERRAL.client_id.in_(own), _other(_REFERRAL.import_id, import_id)),
        *(
            exists().where(column.in_(own))
            for column in _references("client")
            if column.table.name not in ("client", *_names(_BROUGHT))
        ),
    )


def _visit_used(import_id: int, _at: datetime) -> ColumnElement[bool]:
    """An appointment, a plan, a group, a call or advice points to a visit."""
    visits = _visits(import_id)
    return or_(
        *(
            exists().where(column.in_(visits))
            for column in _references("visit")
            if column.table.name not in (*_names(_BROUGHT), *_names(_NAMED))
        )
    )


def _references(name: str) -> list[Column[Any]]:
    """Every column of the register that names a row of the table ``name``."""
    return [
        column
        for found in Base.metadata.sorted_tables
        for column in found.columns
        for key in column.foreign_keys
        if key.column.table.name == name
    ]


def _names(kinds: Sequence[type[Base]]) -> tuple[str, ...]:
    return tuple(kind.__tablename__ for kind in kinds)


def _referral_used(import_id: int, _at: datetime) -> ColumnElement[bool]:
    is_used = or_(
        _REFERRAL.prints > 0,
        _REFERRAL.receipt_day.is_not(None),
        _REFERRAL.state.not_in((ReferralState.ISSUED, ReferralState.CLOSED)),
        *(exists().where(column == _REFERRAL.id) for column in _references("referral")),
    )
    return exists().where(_REFERRAL.import_id == import_id, is_used)


def _month_closed(import_id: int, at: datetime) -> ColumnElement[bool]:
    # A month that was closed before the import does not count its visits; one closed after does.
    months = select(_VISIT.month).where(_VISIT.import_id == import_id)
    return exists().where(ClosedMonth.month.in_(months), ClosedMonth.closed_at >= at)


_OBSTACLES: dict[str, Callable[[int, datetime], ColumnElement[bool]]] = {
    "visit_amended": _visit_amended,
    "visit_has_note": _visit_has_note,
    "visit_has_referral": _visit_has_referral,
    "visit_has_risk_record": _visit_has_risk_record,
    "visit_used": _visit_used,
    "client_edited": _client_edited,
    "client_merged": _client_merged,
    "client_used": _client_used,
    "referral_used": _referral_used,
    "month_closed": _month_closed,
}


def _remove(session: Session, import_id: int) -> None:
    visits, clients = _visits(import_id), _clients(import_id)
    for statement in (
        delete(LedgerRow).where(LedgerRow.import_id == import_id),
        delete(Referral).where(Referral.import_id == import_id),
        delete(VisitTopic).where(VisitTopic.visit_id.in_(visits)),
        delete(VisitText).where(VisitText.visit_id.in_(visits)),
        delete(Visit).where(Visit.import_id == import_id),
        delete(ClientPopulation).where(ClientPopulation.client_id.in_(clients)),
        delete(Client).where(Client.import_id == import_id),
    ):
        session.execute(statement, execution_options=_NOT_IN_MEMORY)


def _remove_unused(session: Session, import_id: int) -> None:
    """An institution that meanwhile got a telephone or a referral has become the room's own."""
    successors = select(Institution.replaced_by_id).where(Institution.replaced_by_id.is_not(None))
    told = ("phone", "contact", "address", "department", "services", "hours", "duty_phone")
    untouched = (
        Institution.import_id == import_id,
        Institution.is_active,
        *(getattr(Institution, column) == "" for column in told),
        Institution.id.not_in(successors),
        ~exists().where(_REFERRAL.institution_id == Institution.id),
    )
    statement = delete(Institution).where(*untouched)
    session.execute(statement, execution_options=_NOT_IN_MEMORY)
