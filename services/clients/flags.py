"""Flags: what everybody who opens a page about a client has to know first (mission.md no. 7).

Most are computed from the register each time they are asked for, so that none is left standing
when its cause is over; a few are set by hand and stay until somebody takes them away.

To compute another one: a kind, its words in ``ui.clients.flag_words``, and one line of
``_COMPUTED`` with what finds the clients it holds for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, and_, case, exists, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.base import table
from models.client import Client
from models.client_file import ClientContact, ClientFlag
from models.crisis import Crisis
from models.risk import Duty, RiskAssessment
from models.scale import ScaleDefinition
from models.visit import Visit
from models.vocabulary import CaseState, ClientState
from services.access import require_file, require_work, shut_of
from services.actor import Right
from services.ages import age_on, is_minor
from services.clients.contact_age import OUT_OF_TOUCH_DAYS, last_contacts
from services.consents import guards, standing
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.preferences import stored_value
from services.risk.duty_rows import readable
from services.risk.judged import is_judged

LONGEST_REMARK = 200
HIGH_LEVELS = ("high", "urgent")
CRITICAL = "critical"  # the code of a result with a marked answer
# Bands that everybody who opens the file has to know; below them the result's page is enough.
SEVERE = ("severe", "very_severe", "extremely_severe", "serious", "very_high", "very_low", "zone4")


class FlagKind(StrEnum):
    """In the order in which a page shows them: what is dangerous first."""

    HIGH_RISK = "high_risk"  # the newest level that somebody decided; ``code`` is the level
    OPEN_CRISIS = "open_crisis"
    OPEN_DUTY = "open_duty"  # ``count`` of them
    RESULT = (
        "result"  # newest of a scale: ``code`` band or `CRITICAL`, ``remark`` id and short name
    )
    NO_GUARDIAN = "no_guardian"  # under 18 (practice.md 2.1)
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_DUE = "consent_due"  # to be asked again
    LOCKED = "locked"
    RESTRICTED = "restricted"
    BY_HAND = "by_hand"  # ``code`` of the code list client_flag, ``remark``
    OUT_OF_TOUCH = "out_of_touch"  # ``day`` of the last contact, ``count`` days since


_SAID_OF_SHUT_FILES = (FlagKind.LOCKED, FlagKind.RESTRICTED)


@dataclass(frozen=True, slots=True)
class Flag:
    """One flag of a client; ``id`` only if it was set by hand and can be taken away."""

    kind: FlagKind
    code: str = ""
    remark: str = ""
    day: date | None = None
    count: int = 0
    id: int | None = None


# Client id to the flags of one kind.
_Found = Mapping[int, tuple[Flag, ...]]
_Finder = Callable[[Session, Desk, Sequence[int]], _Found]

_CLIENT, _VISIT, _DUTY = table(Client).c, table(Visit).c, table(Duty).c
_ASSESSED, _CONTACT = table(RiskAssessment).c, table(ClientContact).c
_CRISIS, _FLAG = table(Crisis).c, table(ClientFlag).c
_RESULT, _DEFINITION = table(Assessment).c, table(ScaleDefinition).c


def flags_of(
    session: Session, desk: Desk, client_ids: Sequence[int]
) -> dict[int, tuple[Flag, ...]]:
    """The flags of these clients, each in the order of `FlagKind`; a client without one is in the
    answer with none. One statement a kind, however many clients."""
    found: dict[int, list[Flag]] = {client_id: [] for client_id in client_ids}
    if not found:
        return {}
    for right, find in _COMPUTED:
        if desk.actor.may(right):
            for client_id, flags in find(session, desk, client_ids).items():
                found[client_id].extend(flags)
    order = list(FlagKind)
    return {
        client_id: tuple(sorted(flags, key=lambda flag: order.index(flag.kind)))
        for client_id, flags in found.items()
    }


class FlagService:
    """Reads flags, and sets those that somebody sets by hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_client(self, client_id: int) -> tuple[Flag, ...]:
        """All flags of one client, for the strip that every page about them shows. A restricted
        file says no more than that it is one."""
        return self.of_clients((client_id,))[client_id]

    def of_clients(self, client_ids: Sequence[int]) -> dict[int, tuple[Flag, ...]]:
        """The same of several, e.g. the members of a group."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            found = flags_of(session, self._desk, client_ids)
            for client_id in shut_of(session, self._desk, client_ids):
                said = (flag for flag in found[client_id] if flag.kind in _SAID_OF_SHUT_FILES)
                found[client_id] = tuple(said)
            return found

    def set(self, client_id: int, code: str, remark: str = "") -> int:
        """Set a flag of the code list client_flag; returns its id.

        Raises InvalidInput (``flag``, ``remark``), NotFound, FileRestricted; Conflict
        ``flag_is_set`` if the same one stands already, or as `services.access.require_work`.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        remark = remark.strip()
        self._require_valid(code, remark)
        with self._desk.write() as session:
            require_work(session, self._desk, client_id)
            if session.scalar(select(exists().where(*_stands(client_id, code)))):
                raise Conflict("flag_is_set")
            row = ClientFlag(
                client_id=client_id,
                flag=code,
                remark=remark,
                set_by=self._desk.actor.staff_id,
                set_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "flag_set", "client", client_id)
            return row.id

    def end(self, flag_id: int) -> None:
        """Take a flag away that was set by hand; that it stood is kept. Raises NotFound,
        FileRestricted; Conflict ``flag_is_ended``."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            row = session.get(ClientFlag, flag_id)
            if row is None:
                raise NotFound
            require_file(session, self._desk, row.client_id)
            if row.ended_at is not None:
                raise Conflict("flag_is_ended")
            row.ended_by, row.ended_at = self._desk.actor.staff_id, self._desk.clock.now()
            self._desk.audit.record(session, "flag_ended", "client", row.client_id)

    def _require_valid(self, code: str, remark: str) -> None:
        problems = {}
        if not self._desk.codes.has("client_flag", code):
            problems["flag"] = Problem.UNKNOWN_CODE
        if len(remark) > LONGEST_REMARK:
            problems["remark"] = Problem.TOO_LONG
        if code == "other" and not remark:
            problems["remark"] = Problem.REQUIRED
        if problems:
            raise InvalidInput(problems)


def _stands(client_id: int, code: str) -> tuple[Any, ...]:
    return (_FLAG.client_id == client_id, _FLAG.flag == code, _FLAG.ended_at.is_(None))


def _by_hand(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    wanted = (
        select(_FLAG.client_id, _FLAG.id, _FLAG.flag, _FLAG.remark)
        .where(_FLAG.client_id.in_(ids), _FLAG.ended_at.is_(None))
        .order_by(_FLAG.id)
    )
    found: dict[int, tuple[Flag, ...]] = {}
    for client_id, flag_id, code, remark in session.execute(wanted):
        flag = Flag(FlagKind.BY_HAND, code, remark, id=flag_id)
        found[client_id] = (*found.get(client_id, ()), flag)
    return found


def _high_risk(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    """The newest level that somebody judged; on one day an assessment counts before a visit, as in
    the risk history."""
    assessed = select(
        _ASSESSED.client_id, _ASSESSED.day, literal(1), _ASSESSED.id, _ASSESSED.level
    ).where(_ASSESSED.client_id.in_(ids), _ASSESSED.replaced_by_id.is_(None))
    visited = select(_VISIT.client_id, _VISIT.day, literal(0), _VISIT.id, _VISIT.risk).where(
        _VISIT.client_id.in_(ids), is_judged(_VISIT)
    )
    both = union_all(assessed, visited).subquery()
    client_id, day, rank, key, level = both.c
    newest_first = (day.desc(), rank.desc(), key.desc())
    place = func.row_number().over(partition_by=client_id, order_by=newest_first)
    levels = select(client_id, day, level, place.label("place")).subquery()
    wanted = select(levels).where(levels.c.place == 1, levels.c[2].in_(HIGH_LEVELS))
    return {
        found_id: (Flag(FlagKind.HIGH_RISK, found_level, day=found_day),)
        for found_id, found_day, found_level, _ in session.execute(wanted).all()
    }


def _open_crises(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    wanted = (
        select(_CRISIS.client_id, func.max(_CRISIS.day), func.count())
        .where(_CRISIS.client_id.in_(ids), _CRISIS.state == CaseState.OPEN)
        .group_by(_CRISIS.client_id)
    )
    return _counted(FlagKind.OPEN_CRISIS, session.execute(wanted))


def _open_duties(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    wanted = (
        select(_DUTY.client_id, func.min(_DUTY.due_day), func.count())
        .where(_DUTY.client_id.in_(ids), _DUTY.closed_at.is_(None), readable(desk))
        .group_by(_DUTY.client_id)
    )
    return _counted(FlagKind.OPEN_DUTY, session.execute(wanted))


def _results(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    """The newest result of each scale, if it is severe or an answer was marked."""
    newest_first = (_RESULT.day.desc(), _RESULT.id.desc())
    place = func.row_number().over(
        partition_by=(_RESULT.client_id, _RESULT.scale), order_by=newest_first
    )
    newest = (
        select(table(Assessment), place.label("place"))
        .where(_RESULT.client_id.in_(ids), _RESULT.replaced_by_id.is_(None))
        .subquery()
    )
    code = case((newest.c.is_critical, CRITICAL), else_=newest.c.band)
    remark = newest.c.scale + "\t" + func.json_extract(_DEFINITION.body, "$.short")
    wanted = (
        select(newest.c.client_id, code, remark, newest.c.day)
        .join(table(ScaleDefinition), _DEFINITION.id == newest.c.definition_id)
        .where(newest.c.place == 1, or_(newest.c.is_critical, newest.c.band.in_(SEVERE)))
        .order_by(newest.c.day.desc(), newest.c.id.desc())
    )
    found: dict[int, tuple[Flag, ...]] = {}
    for client_id, said, scale, day in session.execute(wanted).all():
        flag = Flag(FlagKind.RESULT, said, scale, day=day)
        found[client_id] = (*found.get(client_id, ()), flag)
    return found


def _counted(kind: FlagKind, rows: Iterable[Row[int | None, date, int]]) -> _Found:
    return {
        client_id: (Flag(kind, day=day, count=count),)
        for client_id, day, count in rows
        if client_id is not None
    }


def _without_guardian(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    has_another = exists().where(
        and_(_CONTACT.client_id == _CLIENT.id, _CONTACT.is_guardian, _CONTACT.name != "")
    )
    wanted = select(_CLIENT.id, _CLIENT.birth_date, _CLIENT.birth_year).where(
        _CLIENT.id.in_(ids), _CLIENT.guardian_name == "", _CLIENT.birth_year.is_not(None)
    )
    today = desk.clock.today()
    return {
        client_id: (Flag(FlagKind.NO_GUARDIAN),)
        for client_id, birth_date, birth_year in session.execute(wanted.where(~has_another)).all()
        if is_minor(age_on(today, birth_date, birth_year))
    }


def _withdrawn(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    return dict.fromkeys(guards.withdrawn_among(session, ids), (Flag(FlagKind.CONSENT_WITHDRAWN),))


def _consent_due(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    due = standing.due_among(session, ids, desk.clock.today())
    return dict.fromkeys(due, (Flag(FlagKind.CONSENT_DUE),))


def _shut(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    wanted = select(_CLIENT.id, _CLIENT.state, _CLIENT.is_restricted).where(_CLIENT.id.in_(ids))
    found = {}
    for client_id, state, is_restricted in session.execute(wanted):
        locked = (Flag(FlagKind.LOCKED),) if state == ClientState.LOCKED else ()
        restricted = (Flag(FlagKind.RESTRICTED),) if is_restricted else ()
        found[client_id] = (*locked, *restricted)
    return found


def _out_of_touch(session: Session, desk: Desk, ids: Sequence[int]) -> _Found:
    days = stored_value(session, OUT_OF_TOUCH_DAYS)
    today = desk.clock.today()
    since = today - timedelta(days=days)
    return {
        client_id: (Flag(FlagKind.OUT_OF_TOUCH, day=last, count=(today - last).days),)
        for client_id, last in last_contacts(session, ids).items()
        if last <= since
    }


_COMPUTED: tuple[tuple[Right, _Finder], ...] = (
    (Right.CASEWORK, _high_risk),
    (Right.CASEWORK, _open_crises),
    (Right.CASEWORK, _open_duties),
    (Right.CASEWORK, _results),
    (Right.LOG_VISITS, _without_guardian),
    (Right.LOG_VISITS, _withdrawn),
    (Right.LOG_VISITS, _consent_due),
    (Right.LOG_VISITS, _shut),
    (Right.LOG_VISITS, _by_hand),
    (Right.LOG_VISITS, _out_of_touch),
)
