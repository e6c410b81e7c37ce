"""Two files of one person become one: everything moves in one transaction, and can move back."""

from sqlalchemy import Select, and_, select, update
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.assessment import Assessment, AssessmentSchedule, SelfAssessment
from models.base import Base, table
from models.client import Client, ClientPopulation
from models.client_file import (
    ClientAmendment,
    ClientContact,
    ClientFlag,
    Closing,
    Intake,
    Observation,
)
from models.consent import Consent, Disclosure
from models.crisis import Crisis, MandatoryReport
from models.group import GroupAttendance, GroupMember
from models.plan import Plan
from models.referral import Referral, ReferralAdvice
from models.rights import DestructionEntry, EmergencyAccess, RightsRequest
from models.risk import Duty, RiskAssessment, SafetyPlan
from models.room import Draft
from models.screening import ScreeningStudent
from models.visit import Visit
from models.vocabulary import ClientState
from services.clients.files import TEXTS
from services.clients.records import ClientId, Merged
from services.errors import Conflict

# Every table with a client in it; a test compares this with the schema.
_MOVES: tuple[type[Base], ...] = (
    Visit,
    Referral,
    ReferralAdvice,
    ClientPopulation,
    ClientContact,
    ClientFlag,
    ClientAmendment,
    Closing,
    Intake,
    Observation,
    Consent,
    Disclosure,
    Appointment,
    Assessment,
    AssessmentSchedule,
    SelfAssessment,
    ScreeningStudent,
    RiskAssessment,
    SafetyPlan,
    Duty,
    Crisis,
    MandatoryReport,
    Plan,
    GroupMember,
    GroupAttendance,
    RightsRequest,
    DestructionEntry,
    EmergencyAccess,
    Draft,
)
_FILLED_IF_EMPTY = ("birth_date", "birth_year", *TEXTS)
_CONTACT, _DUTY = table(ClientContact).c, table(Duty).c
# In `Merged.moved`, beside the tables' names: contacts of others whose own file was the dropped
# one, and those of the two files that named one of the two: nobody is their own relative.
_LINKS, _OWN_LINKS, _KEPT_LINKS = "links to drop", "own links to drop", "own links to keep"


def moved_tables() -> tuple[str, ...]:
    """Names of the tables whose rows a merge moves."""
    return tuple(model.__tablename__ for model in _MOVES)


def fillable(keep: Client, drop: Client) -> tuple[str, ...]:
    """Fields that are empty in ``keep`` and known in ``drop``."""
    fields = [
        field for field in _FILLED_IF_EMPTY if not getattr(keep, field) and getattr(drop, field)
    ]
    if keep.birth_date is not None and "birth_year" in fields:
        fields.remove("birth_year")  # the date says it better
    return tuple(fields)


def kept_id(session: Session, client_id: int) -> int:
    """The file that this one was merged into, perhaps over several merges; else itself."""
    into = select(Client.merged_into_id)
    while (target := session.scalar(into.where(Client.id == client_id))) is not None:
        client_id = target
    return client_id


def to_move(session: Session, keep: int, drop: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Ids of everything that hangs on ``drop``, by table.

    A population that still holds in both files stays behind rather than appear twice.
    """
    found = []
    for model in _MOVES:
        moved = table(model)
        wanted = select(moved.c.id).where(moved.c.client_id == drop)
        if model is ClientPopulation:
            wanted = wanted.where(
                ~and_(moved.c.until.is_(None), moved.c.population.in_(_current(keep)))
            )
        found.append((moved.name, tuple(session.scalars(wanted))))
    return tuple(found)


def _current(client_id: int) -> Select[str]:
    return select(ClientPopulation.population).where(
        ClientPopulation.client_id == client_id, ClientPopulation.until.is_(None)
    )


def merge(session: Session, keep: Client, drop: Client) -> Merged:
    """Move everything from ``drop`` to ``keep``; ``drop`` stays as a pointer.

    Raises Conflict ``same_client`` or ``merged``.
    """
    if keep.id == drop.id:
        raise Conflict("same_client")
    if ClientState.MERGED in (keep.state, drop.state):
        raise Conflict("merged")
    merged = Merged(
        keep=ClientId(keep.id),
        drop=ClientId(drop.id),
        drop_state=ClientState(drop.state),
        moved=(
            *to_move(session, keep.id, drop.id),
            *_links(session, keep.id, drop.id),
        ),
        filled=fillable(keep, drop),
        access_before=_restrict(keep, drop),
    )
    _move(session, merged, keep.id)
    _relink(session, merged, keep.id)
    for field in merged.filled:
        setattr(keep, field, getattr(drop, field))
    drop.state = ClientState.MERGED
    drop.merged_into_id = keep.id
    return merged


def undo(session: Session, merged: Merged, keep: Client, drop: Client) -> None:
    """Move back what the merge moved; what was added to ``keep`` since stays there.

    A field that the merge filled becomes empty again unless somebody changed it meanwhile.
    Raises Conflict ``not_merged`` if ``drop`` is not merged into ``keep`` any more.
    """
    if drop.state != ClientState.MERGED or drop.merged_into_id != keep.id:
        raise Conflict("not_merged")
    _move(session, merged, drop.id, only_of=keep.id)
    _unlink(session, merged)
    for field in merged.filled:
        if getattr(keep, field) == getattr(drop, field):
            setattr(keep, field, None if field in ("birth_date", "birth_year") else "")
    if merged.access_before is not None:
        keep.is_restricted, keep.responsible_id = merged.access_before
    _take_duties_back(session, merged)
    drop.state = merged.drop_state
    drop.merged_into_id = None


def _restrict(keep: Client, drop: Client) -> tuple[bool, int | None] | None:
    """What was in a restricted file stays with its responsible person and the lead (`services.
    access`). Returns how the kept file was open before, None if that does not change."""
    if keep.is_restricted or not drop.is_restricted:
        return None
    before = keep.is_restricted, keep.responsible_id
    keep.is_restricted, keep.responsible_id = True, drop.responsible_id
    return before


def _take_duties_back(session: Session, merged: Merged) -> None:
    """A duty that a record of ``drop`` asked for since the merge is about ``drop`` as well."""
    for source, ids in merged.moved:
        for start in range(0, len(ids), 500):
            theirs = (_DUTY.source == source, _DUTY.source_id.in_(ids[start : start + 500]))
            change = update(table(Duty)).where(*theirs, _DUTY.client_id == merged.keep)
            session.execute(change.values(client_id=merged.drop))


def _move(session: Session, merged: Merged, to: int, only_of: int | None = None) -> None:
    tables = {model.__tablename__: table(model) for model in _MOVES}
    for name, ids in merged.moved:
        if name not in tables:
            continue
        moved = tables[name]
        move = update(moved).values(client_id=to)
        # SQLite takes a limited number of values in one statement.
        for start in range(0, len(ids), 500):
            chosen = move.where(moved.c.id.in_(ids[start : start + 500]))
            if only_of is not None:
                chosen = chosen.where(moved.c.client_id == only_of)
            session.execute(chosen)


def _links(session: Session, keep: int, drop: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Family links that the merge touches; what is in both files would point to itself."""
    wanted = select(_CONTACT.id, _CONTACT.client_id, _CONTACT.linked_client_id).where(
        _CONTACT.linked_client_id.in_((keep, drop))
    )
    found: dict[str, list[int]] = {_LINKS: [], _OWN_LINKS: [], _KEPT_LINKS: []}
    for contact_id, owner, linked in session.execute(wanted):
        if owner not in (keep, drop):
            if linked == drop:
                found[_LINKS].append(contact_id)
        else:
            found[_OWN_LINKS if linked == drop else _KEPT_LINKS].append(contact_id)
    return tuple((name, tuple(ids)) for name, ids in found.items())


def _relink(session: Session, merged: Merged, keep: int) -> None:
    links = dict(merged.moved)
    _set_link(session, links[_LINKS], keep)
    _set_link(session, (*links[_OWN_LINKS], *links[_KEPT_LINKS]), None)


def _unlink(session: Session, merged: Merged) -> None:
    links = dict(merged.moved)
    _set_link(session, (*links[_LINKS], *links[_OWN_LINKS]), merged.drop)
    _set_link(session, links[_KEPT_LINKS], merged.keep)


def _set_link(session: Session, ids: tuple[int, ...], to: int | None) -> None:
    change = update(table(ClientContact)).values(linked_client_id=to)
    session.execute(change.where(_CONTACT.id.in_(ids)))
