"""After going back to a backup no month is published twice with different numbers (5.7)."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.room import Room
from models.summary import Package
from models.vocabulary import Role
from services.actor import Actor
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed
from services.exchange.outbox import OutboxService
from services.exchange.package import stored
from services.progress import Progress
from services.summary.months import MonthState
from services.summary.service import SummaryService
from tests.fakes import FixedClock
from tests.services.summary.records import add_visits, enrol, open_room_in, visit


@pytest.fixture
def summaries(desk: Desk) -> SummaryService:
    """A room that works since October; it is now November."""
    open_room_in(desk, datetime(2026, 10, 2, tzinfo=UTC))
    add_visits(desk, [visit("2026-10")] * 20 + [visit("2026-11")] * 20)
    return SummaryService(desk)


def restore(desk: Desk, epoch: str = "e0000002") -> None:
    """What going back to a backup leaves in a register."""
    with desk.write() as session:
        session.execute(update(Room).values(epoch=epoch))
        desk.audit.record(session, "backup_restored", "backup", 1)


def close(summaries: SummaryService, month: str) -> int:
    return summaries.close(month, summaries.preview(month).published.digest).number


def actions(desk: Desk) -> list[str]:
    with desk.read() as session:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


def test_a_register_that_was_never_restored_asks_nothing(summaries: SummaryService) -> None:
    assert summaries.preview("2026-10").maybe_sent == ()
    assert close(summaries, "2026-10") == 1


def test_after_a_restore_no_month_is_closed_before_the_question_is_answered(
    desk: Desk, summaries: SummaryService
) -> None:
    restore(desk)
    preview = summaries.preview("2026-10")
    assert preview.maybe_sent == ("2026-10", "2026-11")
    with pytest.raises(Conflict, match="maybe_sent_before_restore"):
        summaries.close("2026-10", preview.published.digest)
    assert summaries.months().next_month == "2026-10"


def test_nothing_was_handed_over_so_the_ledger_goes_on(
    desk: Desk, summaries: SummaryService
) -> None:
    close(summaries, "2026-10")
    restore(desk)
    before = summaries.preview("2026-11")
    assert before.maybe_sent == ("2026-11",)
    summaries.settle_restore(None)
    after = summaries.preview("2026-11")
    assert after == replace(before, maybe_sent=())
    assert close(summaries, "2026-11") == 2
    assert "restore_nothing_sent" in actions(desk)


def test_what_was_handed_over_is_not_made_again_and_a_new_ledger_begins(
    desk: Desk, summaries: SummaryService, clock: FixedClock
) -> None:
    close(summaries, "2026-10")
    restore(desk)
    old = summaries.preview("2026-10").published
    summaries.settle_restore("2026-11")
    clock.moment = datetime(2026, 12, 20, tzinfo=UTC)
    add_visits(desk, [visit("2026-12", topic="sleep")] * 15)
    with pytest.raises(Conflict, match="sent_before_restore"):
        summaries.preview("2026-11")
    assert summaries.preview("2026-10").published == old, "closed months stay as they were"
    new = summaries.preview("2026-12")
    assert new.published.ledger_id != old.ledger_id
    assert new.published.populations[0].step == new.published.populations[0].year
    assert new.published.populations[0].step in (12, 15, 18), "counters began at zero"
    assert new.published.year_from == "2026-12"
    assert new.checks_passed
    assert close(summaries, "2026-12") == 3, "number 2 left before the restore"
    assert summaries.preview("2026-12").maybe_sent == ()
    assert actions(desk).count("ledger_begun") == 1


def test_the_list_says_what_was_handed_over_before_the_restore(
    desk: Desk, summaries: SummaryService, clock: FixedClock
) -> None:
    restore(desk)
    clock.moment = datetime(2026, 12, 20, tzinfo=UTC)
    summaries.settle_restore("2026-11")
    months = summaries.months()
    states = {entry.month: entry.state for entry in months.entries}
    assert states == {
        "2026-10": MonthState.SENT_BEFORE,
        "2026-11": MonthState.SENT_BEFORE,
        "2026-12": MonthState.OPEN,
    }
    assert months.next_month == "2026-12"
    assert months.late == 0
    with pytest.raises(Conflict, match="before_first_report"):
        summaries.preview("2026-09")


def test_months_after_the_restore_are_out_of_the_question(
    desk: Desk, summaries: SummaryService, clock: FixedClock
) -> None:
    close(summaries, "2026-10")
    close(summaries, "2026-11")
    restore(desk)
    clock.moment = datetime(2027, 1, 3, tzinfo=UTC)
    assert summaries.preview("2026-12").maybe_sent == ()
    assert close(summaries, "2026-12") == 3


def test_every_restore_asks_again_and_a_closed_month_answers(
    desk: Desk, summaries: SummaryService
) -> None:
    restore(desk)
    summaries.settle_restore(None)
    assert summaries.preview("2026-10").maybe_sent == ()
    restore(desk, "e0000003")
    assert summaries.preview("2026-10").maybe_sent == ("2026-10", "2026-11")
    summaries.settle_restore(None)
    close(summaries, "2026-10")
    assert summaries.preview("2026-11").maybe_sent == ()


@pytest.mark.parametrize("month", ["2026-09", "2026-12", "no month"])
def test_only_months_in_question_are_answered(
    desk: Desk, summaries: SummaryService, month: str
) -> None:
    restore(desk)
    with pytest.raises(InvalidInput):
        summaries.settle_restore(month)


def test_nothing_in_question_nothing_to_settle(summaries: SummaryService) -> None:
    with pytest.raises(Conflict, match="nothing_in_question"):
        summaries.settle_restore(None)


def test_only_the_lead_settles(desk: Desk, summaries: SummaryService) -> None:
    restore(desk)
    actor = Actor(desk.actor.staff_id, desk.actor.name, Role.ASSISTANT)
    with pytest.raises(NotAllowed):
        SummaryService(replace(desk, actor=actor)).settle_restore(None)


def test_a_package_of_the_new_ledger_travels_under_a_name_of_its_own(
    desk: Desk, summaries: SummaryService, tmp_path: Path
) -> None:
    enrol(desk)
    restore(desk)
    summaries.settle_restore("2026-10")
    close(summaries, "2026-11")
    written = OutboxService(desk).write("2026-11", tmp_path, Progress())
    assert written.number == 2
    with desk.read() as session:
        document = stored(session.scalars(select(Package.document)).one())
    assert (document.head.number, document.head.previous) == (2, "")
