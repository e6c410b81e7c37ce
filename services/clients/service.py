"""What the room can do with its clients' files."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from models.client import Client
from models.vocabulary import ClientKind, ClientState
from services.access import require_file, require_work
from services.actor import Right
from services.ages import is_minor
from services.appointments import cancelling
from services.clients import (
    closings,
    duplicates,
    files,
    identity,
    listing,
    merging,
    numbering,
    rows,
    search,
)
from services.clients.checks import age_of, checked
from services.clients.closings import ClosingView, OpenMatters
from services.clients.duplicates import Sought
from services.clients.records import (
    ClientCursor,
    ClientDetails,
    ClientFields,
    ClientFilter,
    ClientHit,
    ClientPage,
    ClientRow,
    Merged,
    MergePreview,
    PossibleDuplicate,
)
from services.desk import Desk
from services.errors import NotFound
from services.rights import corrections
from services.room import require_recovery_confirmed
from services.visits.drafts import end_draft

PAGE = 100
_LANGUAGE = "zh"  # of words that go into the register
ALL_CLIENTS = ClientFilter()


class ClientService:
    """Adds, finds, edits and merges files."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def search(self, text: str, limit: int = 12) -> tuple[ClientHit, ...]:
        """Active and closed clients by characters, pinyin, initials, phone or file number."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            ids = search.find_ids(session, text, limit)
            return rows.of_ids(session, ids, self._today())

    def warm_search(self) -> None:
        """Read the search index once in idle time after unlocking."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            search.warm(session)

    def list_page(
        self,
        chosen: ClientFilter = ALL_CLIENTS,
        after: ClientCursor | None = None,
        limit: int = PAGE,
    ) -> ClientPage:
        """A page of the list; hand ``next`` of one page back as ``after``."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return listing.page(session, chosen, after, limit, self._today())

    def row(self, client_id: int) -> ClientRow:
        """The line of one client, for a picker; does not open the file. A file that was merged
        away gives the one that was kept, so its ``id`` may differ. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            kept = merging.kept_id(session, client_id)
            found = rows.of_ids(session, (kept,), self._today())
        if not found:
            raise NotFound
        return found[0]

    def get(self, client_id: int) -> ClientDetails:
        """The whole file; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            require_file(session, self._desk, client_id)
            client = files.stored(session, client_id)
            self._desk.audit.record_view(session, "client", client_id)
            return files.details(session, client, self._today())

    def add(self, fields: ClientFields, draft_id: int | None = None) -> ClientDetails:
        """Open a file under the next number; the draft becomes the file. Raises InvalidInput with
        a problem per field, and Conflict ``recovery_not_confirmed``."""
        self._desk.actor.require(Right.LOG_VISITS)
        today = self._today()
        tidied = checked(fields, self._desk.codes, today)
        with self._desk.write() as session:
            require_recovery_confirmed(session)
            identity.require_allowed(
                identity.policy_of(session), tidied, is_minor=_is_minor(tidied, today)
            )
            client = Client(
                file_no=numbering.next_file_no(session, today.year),
                state=ClientState.ACTIVE,
                created_by=self._desk.actor.staff_id,
                created_at=self._desk.clock.now(),
            )
            files.write(client, _labelled(session, tidied), today)
            session.add(client)
            session.flush()
            files.write_populations(session, client.id, tidied.populations)
            end_draft(session, draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "client_added", "client", client.id)
            return files.details(session, client, today)

    def edit(
        self,
        client_id: int,
        version: int,
        fields: ClientFields,
        draft_id: int | None = None,
        reason: str = "",
    ) -> ClientDetails:
        """Replace the file's fields; the draft is done with; what they said before is kept with
        the ``reason`` (PIPL art. 46). Raises InvalidInput, NotFound, and
        Conflict ``edited_meanwhile`` if the file is not the ``version`` any more that was read."""
        self._desk.actor.require(Right.LOG_VISITS)
        today = self._today()
        tidied = checked(fields, self._desk.codes, today)
        with self._desk.write() as session:
            require_work(session, self._desk, client_id)
            client = files.open_file(session, client_id, version)
            identity.require_allowed(
                identity.policy_of(session),
                tidied,
                files.details(session, client, today).fields,
                is_minor=_is_minor(tidied, today),
            )
            before = corrections.as_it_stands(session, client)
            if client.name != tidied.name and tidied.initials == client.initials:
                tidied = replace(tidied, initials="")  # follow the new name
            files.write(client, _labelled(session, tidied, client), today)
            files.write_populations(session, client.id, tidied.populations)
            end_draft(session, draft_id, self._desk.actor.staff_id)
            corrections.keep(session, self._desk, client, before, reason)
            self._touch(session, client, "client_edited")
            return files.details(session, client, today)

    def close(
        self,
        client_id: int,
        reason: str,
        summary: str = "",
        day: date | None = None,
        *,
        cancels_appointments: bool = True,
    ) -> None:
        """The counselling is over; the file stays and is still found. What is still planned
        is cancelled with the reason of the closing, unless it shall stay in the calendar.

        ``reason`` is of the code list closing_reason. Raises InvalidInput (``reason``,
        ``summary``, ``day``), NotFound, FileRestricted; Conflict ``file_is_closed``, or as
        `services.access.require_work`.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            client = self._to_work_on(session, client_id)
            closings.close(session, self._desk, client, reason, summary, day)
            if cancels_appointments:
                words = self._desk.codes.label("closing_reason", reason, _LANGUAGE)
                cancelling.cancel_planned(session, self._desk, client_id, words)
            self._touch(session, client, "client_closed")

    def reopen(self, client_id: int, reason: str) -> None:
        """The client has come back. Raises InvalidInput (``reason``), NotFound, FileRestricted;
        Conflict ``file_is_open``, or as `services.access.require_work`."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            client = self._to_work_on(session, client_id)
            closings.reopen(session, self._desk, client, reason)
            self._touch(session, client, "client_reopened")

    def closings(self, client_id: int) -> tuple[ClosingView, ...]:
        """When and why the file was closed and opened again, newest first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return closings.history(session, client_id)

    def open_matters(self, client_id: int) -> OpenMatters:
        """What is still under way, to be thought of before closing. Raises FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return closings.open_matters(session, self._desk, client_id)

    def find_duplicates(self, sought: Sought) -> tuple[PossibleDuplicate, ...]:
        """Files that may be of the same person, the strongest reason first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return duplicates.find(session, sought, self._today())

    def preview_merge(self, keep: int, drop: int) -> MergePreview:
        """What merging would do; both files are viewed by it. Raises NotFound."""
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            for client_id in (keep, drop):
                require_file(session, self._desk, client_id)
            keep_row, drop_row = files.stored(session, keep), files.stored(session, drop)
            for client_id in (keep, drop):
                self._desk.audit.record_view(session, "client", client_id)
            counts = {name: len(ids) for name, ids in merging.to_move(session, keep, drop)}
            return MergePreview(
                keep=files.details(session, keep_row, self._today()),
                drop=files.details(session, drop_row, self._today()),
                visits=counts["visit"],
                referrals=counts["referral"],
                populations=counts["client_population"],
                drafts=counts["draft"],
                filled=merging.fillable(keep_row, drop_row),
            )

    def merge(self, keep: int, drop: int) -> Merged:
        """Everything of ``drop`` moves to ``keep``; hand the result to `undo_merge` to take it
        back. Raises NotFound; Conflict ``same_client`` or ``merged``."""
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            for client_id in (keep, drop):
                require_work(session, self._desk, client_id)
            keep_row, drop_row = files.stored(session, keep), files.stored(session, drop)
            merged = merging.merge(session, keep_row, drop_row)
            self._touch(session, keep_row, "client_merged")
            self._touch(session, drop_row, "client_merged_away")
            return merged

    def undo_merge(self, merged: Merged) -> None:
        """Both files as they were. Raises NotFound; Conflict ``not_merged``."""
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            keep, drop = files.stored(session, merged.keep), files.stored(session, merged.drop)
            merging.undo(session, merged, keep, drop)
            self._touch(session, keep, "merge_undone")
            self._touch(session, drop, "merge_undone")

    def _today(self) -> date:
        return self._desk.clock.today()

    def _to_work_on(self, session: Session, client_id: int) -> Client:
        require_work(session, self._desk, client_id)
        return files.stored(session, client_id)

    def _touch(self, session: Session, client: Client, action: str) -> None:
        client.version += 1
        client.updated_at = self._desk.clock.now()
        self._desk.audit.record(session, action, "client", client.id)


def _is_minor(fields: ClientFields, today: date) -> bool:
    return is_minor(age_of(fields, today))


def _labelled(session: Session, fields: ClientFields, client: Client | None = None) -> ClientFields:
    """An anonymous client's name is the next label, given once."""
    if fields.kind is not ClientKind.ANONYMOUS:
        return fields
    has_label = client is not None and client.kind == ClientKind.ANONYMOUS
    name = client.name if has_label and client else numbering.next_anonymous_label(session)
    return replace(fields, name=name)
