"""A package that takes the place of one that left (disclosure.md 5.7.3).

Only for the newest month, and only for a reason that a re-export does not give away: with one late
record it would, in about one case in three. The ledger is set back to before the month and stepped
again; both versions stay, and the audit names both. Everything else comes out next month by itself.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from models.summary import ClosedMonth, Package
from models.types import moment_text
from models.vocabulary import PackageState
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.exchange.package import stored
from services.summary import after_restore, declarations
from services.summary.case import Case, is_sound, read_case
from services.summary.service import (
    case_of,
    new_document,
    preview_of,
    remember_counts,
    store_package,
)
from services.summary.tables import PublishedSummary, SummaryPreview

FEWEST_CHANGES = 10
"""So many records must have changed; fewer go out with the next month (disclosure.md 5.7.3)."""

# Records of months up to this one that were made or changed after it was closed.
_CHANGED = (
    text("SELECT count(*) FROM visit WHERE day <= :last_day AND finalised_at > :closed_at"),
    text(
        "SELECT count(DISTINCT visit_id) FROM visit_amendment WHERE at > :closed_at "
        "AND visit_id IN (SELECT id FROM visit WHERE day <= :last_day)"
    ),
    text("SELECT count(*) FROM audit_entry WHERE at > :closed_at AND action = 'visit_undone'"),
    text("SELECT count(*) FROM referral WHERE day <= :last_day AND created_at > :closed_at"),
    text("SELECT count(*) FROM assessment WHERE day <= :last_day AND finalised_at > :closed_at"),
)


class Replacement(StrEnum):
    """Why a package is replaced."""

    WRONG_ROOM = "wrong_room"  # the records of another room were in this register
    WRONG_MONTH = "wrong_month"  # records stood in another month
    RECORDS = "records"  # at least FEWEST_CHANGES of them changed


@dataclass(frozen=True, slots=True)
class ReplacementPreview:
    """What would be sent instead. ``changed``: records, true, stays here."""

    preview: SummaryPreview
    revision: int
    changed: int

    @property
    def has_enough_changes(self) -> bool:
        return self.changed >= FEWEST_CHANGES


class ReplacementService:
    """The lead's to do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview(self, month: str, words: str | None = None) -> ReplacementPreview:
        """The month as it would be published now. ``words``: free remarks, None as they were sent.

        Raises NotFound, RemarksNamePeople, and Conflict with ``later_month_closed``, ``not_sent``
        (it has not left: nothing to replace) or ``no_replacement`` (the county's policy).
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.read() as session:
            old = self._old(session, month)
            case = self._case(session, old, words)
            return ReplacementPreview(
                preview_of(session, self._desk, case),
                old.revision + 1,
                _changed_since(session, month),
            )

    def replace(
        self, month: str, reason: Replacement, digest: str, words: str | None = None
    ) -> PublishedSummary:
        """Publish the month anew. ``digest`` is that of the preview.

        Raises as `preview`, and Conflict with ``too_few_changes``, ``changed_since_preview`` or
        ``self_check_failed``.
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.write() as session:
            old = self._old(session, month)
            if reason is Replacement.RECORDS and _changed_since(session, month) < FEWEST_CHANGES:
                raise Conflict("too_few_changes")
            case = self._case(session, old, words)
            if case.digest != digest:
                raise Conflict("changed_since_preview")
            number = after_restore.next_number(session)
            document = new_document(session, self._desk, case, number, old.revision + 1)
            if not is_sound(case, document):
                raise Conflict("self_check_failed")
            store_package(session, self._desk, document, reason.value)
            remember_counts(session, case)
            self._desk.audit.record(session, "package_replaced", "package", number)
            again = read_case(session, self._desk, month)
            return preview_of(session, self._desk, again).published

    def _case(self, session: Session, old: Package, words: str | None) -> Case:
        if words is None:
            words = stored(old.document).head.remarks
        return case_of(session, self._desk, old.month, words, anew=True)

    def _old(self, session: Session, month: str) -> Package:
        newest = select(Package).where(Package.month == month).order_by(Package.number.desc())
        old = session.scalars(newest.limit(1)).first()
        if old is None:
            raise NotFound
        if session.scalar(select(func.max(ClosedMonth.month))) != month:
            raise Conflict("later_month_closed")
        if old.state == PackageState.PREPARED:
            raise Conflict("not_sent")
        if not read_case(session, self._desk, month).policy.may_replace:
            raise Conflict("no_replacement")
        return old


def _changed_since(session: Session, month: str) -> int:
    newest = select(Package.created_at).where(Package.month == month)
    closed_at = session.scalars(newest.order_by(Package.number.desc()).limit(1)).one()
    values = declarations.span(month, month) | {"closed_at": moment_text(closed_at)}
    return sum(session.execute(one, values).scalar_one() for one in _CHANGED)
