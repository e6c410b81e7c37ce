"""The statements of saving a visit, built once: the hot path of performance.md section 1."""

from datetime import date

from sqlalchemy import (
    BindParameter,
    Date,
    Integer,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
    update,
)

from models.audit import AuditEntry
from models.base import table
from models.case_note import CaseNote
from models.client import Client, ClientPopulation
from models.room import Room, Staff
from models.summary import ClosedMonth
from models.visit import Visit, VisitText, VisitTopic
from services.appointments import booking
from services.clock_check import newest_certain
from services.consents import guards
from services.populations import held_on

_ROOM, _CLIENT, _STAFF = table(Room).c, table(Client).c, table(Staff).c
_HELD = table(ClientPopulation).c
_DAY: BindParameter[date] = bindparam("on_day", type_=Date())
_CLIENT_ID: BindParameter[int] = bindparam("client", type_=Integer())

_POPULATIONS = (
    select(func.group_concat(_HELD.population))
    .where(_HELD.client_id == _CLIENT_ID, held_on(_DAY))
    .scalar_subquery()
)
_SAME_PERSON = _CLIENT.id == _CLIENT_ID

_COUNSELLOR = select(_STAFF.name).where(_STAFF.id == bindparam("counsellor"))
_AUDIT = table(AuditEntry).c
_HEAD = select(_AUDIT.id).order_by(_AUDIT.id.desc()).limit(1)

# Everything that must be known before a visit is written, in one round trip.
BEFORE_SAVE = (
    select(
        _ROOM.recovery_confirmed_at,
        func.coalesce(newest_certain.scalar_subquery(), _ROOM.created_at).label("newest"),
        exists().where(ClosedMonth.month == bindparam("month")).label("is_late"),
        _COUNSELLOR.scalar_subquery().label("counsellor_name"),
        _COUNSELLOR.with_only_columns(_STAFF.deactivated_at.is_not(None))
        .scalar_subquery()
        .label("has_left"),
        _CLIENT.id.label("client_id"),
        _CLIENT.name,
        _CLIENT.file_no,
        _CLIENT.sex,
        _CLIENT.birth_date,
        _CLIENT.birth_year,
        _CLIENT.state,
        _CLIENT.is_restricted,
        _POPULATIONS.label("populations"),
        guards.says_no(_CLIENT_ID, guards.SERVICE).label("is_consent_withdrawn"),
        booking.is_expected().label("is_expected"),
        _HEAD.scalar_subquery().label("head_number"),
        _HEAD.with_only_columns(_AUDIT.hash).scalar_subquery().label("head_hash"),
    )
    .select_from(table(Room))
    .outerjoin(table(Client), _SAME_PERSON)
    .where(literal_column("room.id") == 1)
)

INSERT_VISIT = insert(table(Visit))
INSERT_TOPICS = insert(table(VisitTopic))
INSERT_TEXT = insert(table(VisitText))
INSERT_NOTE = insert(table(CaseNote))
UPDATE_VISIT = update(table(Visit)).where(table(Visit).c.id == bindparam("visit"))

DELETE_TOPICS = delete(table(VisitTopic)).where(table(VisitTopic).c.visit_id == bindparam("visit"))
DELETE_TEXT = delete(table(VisitText)).where(table(VisitText).c.visit_id == bindparam("visit"))
