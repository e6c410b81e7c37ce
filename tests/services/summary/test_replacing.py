"""A package is replaced only when a re-export gives nobody away; both versions stay."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.room import Room
from models.summary import Package
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.exchange.package import stored
from services.summary import policy as policies
from services.summary.policy import Policy
from services.summary.replacing import Replacement, ReplacementService
from services.summary.service import SummaryService
from tests.fakes import FixedClock
from tests.services.summary.records import add_visits, visit
from tests.services.summary.test_guarded import close

MONTH = "2026-10"


def sent(desk: Desk, clock: FixedClock) -> None:
    """October with 15 visits, closed, and written to a stick; an hour later."""
    add_visits(desk, [visit(MONTH)] * 15)
    close(desk, MONTH)
    with desk.write() as session:
        session.execute(update(Package).values(state="verified"))
    clock.moment += timedelta(hours=1)


def replace(desk: Desk, reason: Replacement) -> int:
    service = ReplacementService(desk)
    found = service.preview(MONTH)
    published = service.replace(MONTH, reason, found.preview.published.digest)
    assert published.revision == found.revision
    return published.populations[0].step


def test_ten_late_records_may_go_out_at_once(desk: Desk, clock: FixedClock) -> None:
    sent(desk, clock)
    add_visits(desk, [visit(MONTH)] * 12)
    assert ReplacementService(desk).preview(MONTH).changed == 12
    step = replace(desk, Replacement.RECORDS)
    assert abs(step - 27) < 3
    with desk.read() as session:
        rows = session.scalars(select(Package).order_by(Package.number)).all()
        assert [(r.number, r.revision, r.reason) for r in rows] == [
            (1, 1, ""),
            (2, 2, "records"),
        ]
        assert [stored(r.document).head.revision for r in rows] == [1, 2]


def test_the_next_month_steps_from_the_newer_version(desk: Desk, clock: FixedClock) -> None:
    sent(desk, clock)
    add_visits(desk, [visit(MONTH)] * 12)
    replace(desk, Replacement.RECORDS)
    summaries = SummaryService(desk)
    assert summaries.preview("2026-11").published.populations[0].step == 0
    close(desk, "2026-11")
    year = summaries.preview("2026-11").published.populations[0].year
    assert abs(year - 27) < 3
    assert summaries.preview("2026-11").checks_passed


def test_replacing_changes_nothing_if_the_records_are_the_same(
    desk: Desk, clock: FixedClock
) -> None:
    """The ledger is set back and stepped again: with the same secret to the same numbers."""
    sent(desk, clock)
    before = SummaryService(desk).preview(MONTH).published
    replace(desk, Replacement.WRONG_MONTH)
    after = SummaryService(desk).preview(MONTH).published
    assert after.populations == before.populations


def test_nine_late_records_wait_for_the_next_month(desk: Desk, clock: FixedClock) -> None:
    sent(desk, clock)
    add_visits(desk, [visit(MONTH)] * 9)
    found = ReplacementService(desk).preview(MONTH)
    assert not found.has_enough_changes
    with pytest.raises(Conflict, match="too_few_changes"):
        replace(desk, Replacement.RECORDS)


def test_a_month_with_a_later_one_is_not_replaced(desk: Desk, clock: FixedClock) -> None:
    sent(desk, clock)
    close(desk, "2026-11")
    with pytest.raises(Conflict, match="later_month_closed"):
        ReplacementService(desk).preview(MONTH)


def test_what_has_not_left_is_not_replaced(desk: Desk) -> None:
    close(desk, MONTH)
    with pytest.raises(Conflict, match="not_sent"):
        ReplacementService(desk).preview(MONTH)
    with pytest.raises(NotFound):
        ReplacementService(desk).preview("2026-11")


def test_a_county_may_forbid_it(desk: Desk, clock: FixedClock) -> None:
    sent(desk, clock)
    with desk.write() as session:
        ledger = session.scalars(select(Package.ledger_id)).one()
        policies.remember(session, ledger, Policy(may_replace=False))
    with pytest.raises(Conflict, match="no_replacement"):
        ReplacementService(desk).preview(MONTH)


def test_what_the_user_has_seen_is_what_is_sent(desk: Desk, clock: FixedClock) -> None:
    sent(desk, clock)
    service = ReplacementService(desk)
    digest = service.preview(MONTH).preview.published.digest
    add_visits(desk, [visit(MONTH)] * 30)
    with pytest.raises(Conflict, match="changed_since_preview"):
        service.replace(MONTH, Replacement.WRONG_ROOM, digest)


def test_what_was_remarked_goes_out_again_unless_other_words_are_given(
    desk: Desk, clock: FixedClock
) -> None:
    with desk.write() as session:
        ledger = session.scalars(select(Room.ledger_id)).one()
        policies.remember(session, ledger, Policy(has_remarks=True))
    summaries, service = SummaryService(desk), ReplacementService(desk)
    summaries.close(MONTH, summaries.preview(MONTH, "讲座两场").published.digest, "讲座两场")
    with desk.write() as session:
        session.execute(update(Package).values(state="verified"))
    assert service.preview(MONTH).preview.published.remarks == "讲座两场"
    digest = service.preview(MONTH, "补报").preview.published.digest
    with pytest.raises(Conflict, match="changed_since_preview"):
        service.replace(MONTH, Replacement.WRONG_MONTH, digest)
    assert service.replace(MONTH, Replacement.WRONG_MONTH, digest, "补报").remarks == "补报"
