"""Destruction by list: two people confirm, then the files are emptied for good (practice.md 3.6).

What was counted stays as codes and days without a person, so that months that were closed stay
right. The database file is rebuilt afterwards under a new key: free pages hold nothing, and the
file as it was is unreadable. Backups from before still hold everything until they are deleted; the
page says so.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.rights import DestructionEntry, DestructionList, RightsRequest
from models.vocabulary import RequestKind, RequestState
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.numbering import next_numbers
from services.rights import destruction_views, erasing, kept, schedule, unfiled
from services.rights.destruction_records import (
    Destroyed,
    DestructionDetails,
    DestructionSummary,
    EntryReason,
    ListId,
)
from services.rights.kept import OverTime, Unfiled
from services.rights.records import RequestAnswer
from services.rights.requests import write_answer
from services.staff import require_name

PAGE = 50
MOST_FILES = 500


class Rebuilding(Protocol):
    """What the vault does so that nothing destroyed stays in the file."""

    def retire_key(self, session: Session) -> None:
        """In the transaction: the database key must be replaced, at the next unlock at latest."""

    def rebuild(self) -> bool:
        """Write the database anew under a new key; False where there was no room for it."""

    def backups_before(self, day: date) -> int:
        """How many backups in the data folder were made before ``day`` or on it."""


class DestructionService:
    """Makes lists, takes two confirmations, carries out."""

    def __init__(self, desk: Desk, vault: Rebuilding) -> None:
        self._desk = desk
        self._vault = vault

    def lists(self, before: int | None = None, limit: int = PAGE) -> tuple[DestructionSummary, ...]:
        """Newest first; they name no person, so whoever may confirm may read them."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return destruction_views.page(session, self._desk.actor, before, limit)

    def get(self, list_id: ListId) -> DestructionDetails:
        """A list with its files. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return destruction_views.details(session, self._desk.actor, _stored(session, list_id))

    def make(
        self,
        client_ids: Sequence[int],
        visit_ids: Sequence[int] = (),
        screening_ids: Sequence[int] = (),
        unfiled_ones: Sequence[Unfiled] = (),
    ) -> DestructionDetails:
        """A list of files, of visits and other records without a file and of school screenings,
        each of which may go.

        Raises Conflict: ``nothing_chosen``, ``too_many``, ``file_still_kept``, ``file_held`` (an
        open crisis, report, duty or request), ``file_listed``. Raises NotFound.
        """
        self._desk.actor.require(Right.MANAGE)
        chosen = len(client_ids) + len(visit_ids) + len(screening_ids) + len(unfiled_ones)
        if not chosen:
            raise Conflict("nothing_chosen")
        if chosen > MOST_FILES:
            raise Conflict("too_many")
        with self._desk.write() as session:
            found = self._checked(session, client_ids, visit_ids, screening_ids, unfiled_ones)
            row = self._new_list(session)
            session.add_all(_entry(session, row.id, over, reason) for over, reason in found)
            session.flush()
            self._desk.audit.record(session, "destruction_listed", "destruction_list", row.id)
            return destruction_views.details(session, self._desk.actor, row)

    def confirm(self, list_id: ListId) -> DestructionDetails:
        """The signed-in person confirms; two different people have to.

        Raises Conflict ``list_over``, ``already_confirmed`` or ``other_person_needed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        me, now = self._desk.actor.staff_id, self._desk.clock.now()
        with self._desk.write() as session:
            row = _open(session, list_id)
            if row.first_by is None:
                row.first_by, row.first_at = me, now
            elif row.second_at is not None:
                raise Conflict("already_confirmed")
            elif row.first_by == me:
                raise Conflict("other_person_needed")
            else:
                row.second_by, row.second_at = me, now
            return self._confirmed(session, row)

    def confirm_with_witness(self, list_id: ListId, name: str) -> DestructionDetails:
        """Where one person works alone: somebody from outside stands by and is named.

        Raises InvalidInput (``name``); Conflict ``list_over``, ``already_confirmed``,
        ``first_missing`` or ``colleague_confirms`` if there is a colleague to ask.
        """
        self._desk.actor.require(Right.MANAGE)
        name = require_name(name)
        with self._desk.write() as session:
            row = _open(session, list_id)
            if not destruction_views.works_alone(session):
                raise Conflict("colleague_confirms")
            if row.first_by is None:
                raise Conflict("first_missing")
            if row.second_at is not None:
                raise Conflict("already_confirmed")
            row.second_name, row.second_at = name, self._desk.clock.now()
            return self._confirmed(session, row)

    def cancel(self, list_id: ListId) -> None:
        """The files stay. Raises Conflict ``list_over``."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = _open(session, list_id)
            row.cancelled_at = self._desk.clock.now()
            self._desk.audit.record(session, "destruction_cancelled", "destruction_list", row.id)

    def carry_out(self, list_id: ListId) -> Destroyed:
        """Empty the files of a list that two people confirmed; there is no way back.

        Raises Conflict ``list_over``, ``not_confirmed``, or ``list_outdated`` if one of the files
        may not go any more (somebody came again); then nothing was destroyed.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = _open(session, list_id)
            if row.second_at is None:
                raise Conflict("not_confirmed")
            # Freed pages are overwritten as they are freed, should the rebuilding fail.
            session.connection().exec_driver_sql("PRAGMA secure_delete=on")
            entries = tuple(session.scalars(_ENTRIES.where(DestructionEntry.list_id == list_id)))
            self._require_current(session, entries)
            for entry in entries:
                self._destroy(session, entry)
            row.done_at = self._desk.clock.now()
            self._desk.audit.record(session, "destruction_done", "destruction_list", row.id)
            self._vault.retire_key(session)
        is_rebuilt = self._vault.rebuild()
        older = self._vault.backups_before(self._desk.clock.today())
        return Destroyed(len(entries), is_rebuilt, older)

    def _checked(
        self,
        session: Session,
        client_ids: Sequence[int],
        visit_ids: Sequence[int],
        screening_ids: Sequence[int],
        unfiled_ones: Sequence[Unfiled],
    ) -> list[tuple[OverTime, EntryReason]]:
        rules, today = schedule.in_force(session), self._desk.clock.today()
        found = [kept.file_now(session, rules, number) for number in dict.fromkeys(client_ids)]
        found += [kept.visit_now(session, rules, number) for number in dict.fromkeys(visit_ids)]
        ids = dict.fromkeys(screening_ids)
        found += [kept.screening_now(session, rules, number) for number in ids]
        found += [unfiled.now(session, rules, which) for which in dict.fromkeys(unfiled_ones)]
        return [(over, _require_may_go(over, today)) for over in map(_require_found, found)]

    def _new_list(self, session: Session) -> DestructionList:
        year = self._desk.clock.today().year
        (number,) = next_numbers(session, DestructionList.number, "X", year)
        row = DestructionList(
            number=number, made_by=self._desk.actor.staff_id, made_at=self._desk.clock.now()
        )
        session.add(row)
        session.flush()
        return row

    def _confirmed(self, session: Session, row: DestructionList) -> DestructionDetails:
        self._desk.audit.record(session, "destruction_confirmed", "destruction_list", row.id)
        session.flush()
        return destruction_views.details(session, self._desk.actor, row)

    def _require_current(self, session: Session, entries: Sequence[DestructionEntry]) -> None:
        rules, today = schedule.in_force(session), self._desk.clock.today()
        for entry in entries:
            over = _now(session, rules, entry)
            if over is None or over.held_by or _reason(over, today) is None:
                raise Conflict("list_outdated")

    def _destroy(self, session: Session, entry: DestructionEntry) -> None:
        if entry.source:
            unfiled.erase(session, Unfiled(entry.source, entry.source_id))
            audit = self._desk.audit
            audit.record(session, "record_destroyed", entry.source, entry.source_id)
            return
        if entry.screening_id is not None:
            erasing.erase_screening(session, entry.screening_id, self._desk.clock.now())
            self._desk.audit.record(session, "screening_destroyed", "screening", entry.screening_id)
            return
        if entry.client_id is None:
            if entry.visit_id is not None:
                erasing.erase_visit(session, entry.visit_id)
                self._desk.audit.record(session, "visit_destroyed", "visit", entry.visit_id)
            return
        asked = select(RightsRequest).where(
            RightsRequest.client_id == entry.client_id,
            RightsRequest.kind == RequestKind.DELETION,
            RightsRequest.state == RequestState.OPEN,
        )
        for request in session.scalars(asked).all():
            write_answer(session, self._desk, request, RequestAnswer(RequestState.DONE))
        erasing.erase_file(session, entry.client_id)
        self._desk.audit.record(session, "client_destroyed", "client", entry.client_id)


_ENTRIES = select(DestructionEntry).order_by(DestructionEntry.id)


def _stored(session: Session, list_id: int) -> DestructionList:
    row = session.get(DestructionList, list_id)
    if row is None:
        raise NotFound
    return row


def _open(session: Session, list_id: int) -> DestructionList:
    row = _stored(session, list_id)
    if row.done_at is not None or row.cancelled_at is not None:
        raise Conflict("list_over")
    return row


def _now(session: Session, rules: schedule.Schedule, entry: DestructionEntry) -> OverTime | None:
    """How what a line names stands at this moment."""
    if entry.source:
        return unfiled.now(session, rules, Unfiled(entry.source, entry.source_id))
    if entry.screening_id is not None:
        return kept.screening_now(session, rules, entry.screening_id)
    if entry.client_id is None and entry.visit_id is not None:
        return kept.visit_now(session, rules, entry.visit_id)
    return kept.file_now(session, rules, entry.client_id or 0)


def _require_found(over: OverTime | None) -> OverTime:
    if over is None:
        raise NotFound
    return over


def _reason(over: OverTime, today: date) -> EntryReason | None:
    if over.is_asked:
        return EntryReason.ASKED
    if over.is_withdrawn:
        return EntryReason.WITHDRAWN
    return EntryReason.RETENTION_OVER if over.kept_until <= today else None


def _require_may_go(over: OverTime, today: date) -> EntryReason:
    if over.held_by:
        raise Conflict("file_held")
    if over.is_listed:
        raise Conflict("file_listed")
    reason = _reason(over, today)
    if reason is None:
        raise Conflict("file_still_kept")
    return reason


def _entry(session: Session, list_id: int, over: OverTime, reason: EntryReason) -> DestructionEntry:
    which = over.unfiled or Unfiled("", 0)
    if over.unfiled is not None:
        counts = unfiled.count(session, over.unfiled)
    elif over.screening_id is not None:
        counts = erasing.count_screening(session, over.screening_id)
    elif over.client_id is not None:
        counts = erasing.count(session, over.client_id)
    else:
        counts = erasing.count_visit(session, over.visit_id or 0)
    return DestructionEntry(
        list_id=list_id,
        client_id=over.client_id,
        visit_id=over.visit_id,
        screening_id=over.screening_id,
        source=which.source,
        source_id=which.id,
        file_no=over.number,
        reason=reason,
        last_contact=over.last_contact,
        kept_until=over.kept_until,
        records=json.dumps(counts),
    )
