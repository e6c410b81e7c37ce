"""What goes wrong on a room's bad days: each is refused or comes out right, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import delete, select, update

from models.room import Room
from models.summary import ClosedMonth, Package
from models.visit import Visit
from services.desk import Desk
from services.errors import Conflict, InvalidInput
from services.exchange.package import stored
from services.summary.replacing import Replacement, ReplacementService
from services.summary.service import SummaryService
from tests.fakes import FixedClock
from tests.services.summary.records import add_visits, visit
from tests.services.summary.test_guarded import close

MONTH = "2026-10"


def total(desk: Desk, month: str) -> int:
    return SummaryService(desk).preview(month).published.populations[0].step


def test_a_record_that_moves_to_another_month_is_counted_once(desk: Desk) -> None:
    add_visits(desk, [visit(MONTH)] * 30)
    close(desk, MONTH)
    with desk.write() as session:
        moved = select(Visit.id).limit(15)
        session.execute(update(Visit).where(Visit.id.in_(moved)).values(day=date(2026, 11, 2)))
    assert total(desk, "2026-11") == 0
    close(desk, "2026-11")
    preview = SummaryService(desk).preview("2026-11")
    assert preview.checks_passed
    assert preview.published.populations[0].year == 30


def test_a_record_that_moves_before_the_first_report_is_taken_back(desk: Desk) -> None:
    add_visits(desk, [visit(MONTH)] * 30)
    close(desk, MONTH)
    with desk.write() as session:
        session.execute(update(Visit).values(day=date(2026, 9, 2)))
    assert total(desk, "2026-11") == -30


def test_a_clock_that_was_set_back_is_written_into_the_package(
    desk: Desk, clock: FixedClock
) -> None:
    close(desk, MONTH)
    clock.moment = datetime(2026, 11, 1, tzinfo=UTC)  # three weeks before the closing
    close(desk, "2026-11")
    with desk.read() as session:
        documents = session.scalars(select(Package.document).order_by(Package.number))
        doubts = [stored(one).head.is_clock_doubtful for one in documents]
    assert doubts == [False, True]
    clock.moment = datetime(2026, 9, 1, tzinfo=UTC)
    with pytest.raises(InvalidInput):
        SummaryService(desk).preview("2026-12")


def test_a_ledger_whose_packages_are_lost_goes_on_only_as_a_new_one(desk: Desk) -> None:
    add_visits(desk, [visit(MONTH)] * 30)
    close(desk, MONTH)
    with desk.write() as session:
        session.execute(delete(Package))
        old = session.scalars(select(Room.ledger_id)).one()
    summaries = SummaryService(desk)
    with pytest.raises(Conflict, match="packages_lost"):
        summaries.preview("2026-11")
    summaries.begin_anew()
    add_visits(desk, [visit("2026-11")] * 15)
    assert abs(total(desk, "2026-11") - 15) < 3  # October is not told a second time
    close(desk, "2026-11")
    with desk.read() as session:
        package = session.scalars(select(Package)).one()
        assert package.ledger_id != old
        assert package.number == 2
    with pytest.raises(Conflict, match="nothing_in_question"):
        summaries.begin_anew()


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_any_one_package_that_is_lost_is_missed(desk: Desk, lost: int) -> None:
    """Without the second of three, its step would be told again."""
    for month in ("2026-09", "2026-10", "2026-11"):
        add_visits(desk, [visit(month)] * 15)
        close(desk, month)
    with desk.write() as session:
        session.execute(delete(Package).where(Package.number == lost))
    with pytest.raises(Conflict, match="packages_lost"):
        SummaryService(desk).preview("2026-12")


def test_two_who_close_at_once_make_one_package(desk: Desk) -> None:
    digest = SummaryService(desk).preview(MONTH).published.digest

    def attempt(number: int) -> str:
        try:
            SummaryService(desk).close(MONTH, digest)
        except Conflict as error:
            return error.code
        return "closed"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(attempt, range(2))) == ["already_closed", "closed"]
    with desk.read() as session:
        assert len(session.scalars(select(Package)).all()) == 1
        assert len(session.scalars(select(ClosedMonth)).all()) == 1


def test_a_code_that_comes_in_the_middle_of_a_month_is_counted_in_other(desk: Desk) -> None:
    """The rows of a ledger are those with which it began."""
    add_visits(desk, [visit(MONTH)] * 30)
    close(desk, MONTH)
    add_visits(desk, [visit("2026-11", topic="new_topic_of_a_later_list")] * 30)
    close(desk, "2026-11")
    with desk.read() as session:
        documents = [stored(d) for d in session.scalars(select(Package.document))]
    rows = [{(c.population, c.table, c.row) for c in one.cells} for one in documents]
    assert rows[0] == rows[1]
    visits = [c for c in documents[1].cells if (c.population, c.table) == ("visits", "topic")]
    steps = {c.row: c.step for c in visits}
    assert steps["other"] == 30


def test_a_number_is_never_given_twice_not_even_after_a_replacement_was_lost(
    desk: Desk, clock: FixedClock
) -> None:
    """A file of the same name would be refused by the stick, or taken for the other one."""
    add_visits(desk, [visit(MONTH)] * 30)
    close(desk, MONTH)
    with desk.write() as session:
        session.execute(update(Package).values(state="verified"))
    replacements = ReplacementService(desk)
    digest = replacements.preview(MONTH).preview.published.digest
    replacements.replace(MONTH, Replacement.WRONG_MONTH, digest)
    with desk.write() as session:
        session.execute(delete(Package))
    SummaryService(desk).begin_anew()
    close(desk, "2026-11")
    with desk.read() as session:
        assert session.scalars(select(Package.number)).one() == 3
