"""The list of months, the preview, and closing."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, select, text, update

from models.audit import AuditEntry
from models.indicator import IndicatorFact
from models.room import Room
from models.summary import Package
from models.vocabulary import Role
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed
from services.summary.months import MonthState
from services.summary.service import SummaryService
from services.summary.tables import Mark, Population, SummaryPreview
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock
from tests.services.summary.records import (
    add_referrals,
    add_visits,
    months,
    open_room_in,
    random_month,
    visit,
)


@pytest.fixture
def summaries(desk: Desk) -> SummaryService:
    return SummaryService(desk)


def close(summaries: SummaryService, month: str) -> None:
    summaries.close(month, summaries.preview(month).published.digest)


def documents(desk: Desk) -> list[str]:
    with desk.read() as session:
        return list(session.scalars(select(Package.document).order_by(Package.number)))


def test_true_figures_stand_beside_the_published_ones(
    desk: Desk, summaries: SummaryService
) -> None:
    add_visits(desk, [visit("2026-11", mode="phone")] * 14)
    preview = summaries.preview("2026-11")
    visits = preview.published.populations[0]
    assert preview.truth[0].month == 14
    assert preview.truth[0].tables["mode"].month["phone"] == 14
    assert visits.step in (12, 15)
    assert visits.step == visits.year
    assert {row.code: row.step for row in visits.tables[0].rows}["phone"] == visits.step
    assert preview.anonymous_visits == 14
    assert preview.persons_in_month == 0
    assert preview.checks_passed


def test_groups_are_the_sum_of_their_rows(desk: Desk, summaries: SummaryService) -> None:
    random_month(desk, "2026-11", 40, random.Random(1))
    preview = summaries.preview("2026-11")
    for population in preview.published.populations:
        for table in population.tables:
            tops = [row for row in table.rows if row.depth == 0]
            inner = [row for row in table.rows if row.is_group]
            assert sum(row.year for row in tops) + population.year_pending == population.year
            for group in inner:
                below = [r for r in table.rows if r.code.startswith(f"{group.code}/")]
                assert sum(row.year for row in below) == group.year


def test_few_visits_are_not_broken_down_yet(desk: Desk, summaries: SummaryService) -> None:
    add_visits(desk, [visit("2026-11")] * 6)
    visits = summaries.preview("2026-11").published.populations[0]
    assert visits.covers_from is None
    assert all(row.step is None for table in visits.tables for row in table.rows)
    assert visits.pending == visits.step == visits.step_pending


def test_a_break_down_says_which_months_it_covers(desk: Desk, summaries: SummaryService) -> None:
    for month in ("2026-09", "2026-10"):
        add_visits(desk, [visit(month)] * 4)
        close(summaries, month)
    add_visits(desk, [visit("2026-11")] * 30)
    visits = summaries.preview("2026-11").published.populations[0]
    assert visits.covers_from == "2026-09"
    tops = [row for row in visits.tables[0].rows if row.depth == 0]
    assert sum(row.step or 0 for row in tops) + visits.step_pending == visits.step


def test_closing_settles_the_numbers(desk: Desk, summaries: SummaryService) -> None:
    add_visits(desk, [visit("2026-10")] * 20)
    seen = summaries.preview("2026-10").published
    closed = summaries.close("2026-10", seen.digest)
    add_visits(desk, [visit("2026-10")] * 9)
    later = summaries.preview("2026-10")
    assert later.is_closed
    assert later.published == closed
    assert closed.populations == seen.populations
    assert closed.digest == seen.digest
    assert closed.number == 1
    assert closed.closed_by == "何晓岚"
    assert later.truth[0].month == 29


def test_late_records_go_out_with_the_next_month(desk: Desk, summaries: SummaryService) -> None:
    add_visits(desk, [visit("2026-10")] * 20)
    close(summaries, "2026-10")
    add_visits(desk, [visit("2026-10")] * 30)
    assert summaries.preview("2026-11").published.populations[0].step in (27, 30, 33)


def test_corrections_are_printed_as_such(desk: Desk, summaries: SummaryService) -> None:
    add_visits(desk, [visit("2026-10")] * 30)
    close(summaries, "2026-10")
    with desk.write() as session:
        session.execute(text("DELETE FROM visit WHERE id > 10"))
    visits = summaries.preview("2026-11").published.populations[0]
    assert visits.step < 0
    assert visits.mark is Mark.CORRECTION
    assert summaries.preview("2026-11").checks_passed


def test_a_referral_that_goes_on_is_no_correction(desk: Desk, summaries: SummaryService) -> None:
    add_referrals(desk, "2026-10", 15)
    close(summaries, "2026-10")
    add_referrals(desk, "2026-11", 15)
    with desk.write() as session:
        session.execute(text("UPDATE referral SET state = 'arrived'"))
    referrals = summaries.preview("2026-11").published.populations[2]
    rows_of = {table.name: table.rows for table in referrals.tables}
    state = {row.code: row for row in rows_of["state"]}
    assert state["issued"].step is not None
    assert state["issued"].step < 0
    assert state["issued"].mark is Mark.MOVED
    assert state["issued"].year == 0


def test_what_changed_after_the_preview_is_not_closed(
    desk: Desk, summaries: SummaryService
) -> None:
    seen = summaries.preview("2026-10").published.digest
    add_visits(desk, [visit("2026-10")] * 20)
    with pytest.raises(Conflict, match="changed_since_preview"):
        summaries.close("2026-10", seen)
    assert documents(desk) == []


def test_a_month_is_closed_once(summaries: SummaryService) -> None:
    close(summaries, "2026-10")
    with pytest.raises(Conflict, match="already_closed"):
        close(summaries, "2026-10")


def test_months_are_closed_in_order(desk: Desk, summaries: SummaryService) -> None:
    open_room_in(desk, datetime(2026, 8, 3, tzinfo=UTC))
    close(summaries, "2026-08")
    with pytest.raises(Conflict, match="earlier_month_open"):
        summaries.preview("2026-10")
    with pytest.raises(Conflict, match="before_first_report"):
        summaries.preview("2026-07")


@pytest.mark.parametrize("month", ["2026-12", "2027-01", "2026-13", "november", ""])
def test_no_month_that_has_not_begun(summaries: SummaryService, month: str) -> None:
    with pytest.raises(InvalidInput):
        summaries.preview(month)


def test_only_the_lead_closes(tmp_path_factory: pytest.TempPathFactory) -> None:
    engine = make_register(tmp_path_factory.mktemp("room"))
    summaries = SummaryService(make_desk(engine, role=Role.COUNSELLOR))
    digest = summaries.preview("2026-10").published.digest
    with pytest.raises(NotAllowed):
        summaries.close("2026-10", digest)
    engine.dispose()


def test_closing_is_audited(desk: Desk, summaries: SummaryService) -> None:
    close(summaries, "2026-10")
    with desk.read() as session:
        assert session.scalars(select(AuditEntry.action)).all()[-1] == "month_closed"


def test_a_nil_report_is_told_by_published_numbers_only(
    desk: Desk, summaries: SummaryService
) -> None:
    """With 1 or 2 visits and a published 0, "not nil" would prove them."""
    add_visits(desk, [visit("2026-10")])
    hidden = next(found for found in _under_secrets(desk, summaries) if not _steps(found))
    assert hidden.truth[0].month == 1
    assert hidden.published.is_nil
    shown = next(found for found in _under_secrets(desk, summaries) if _steps(found))
    assert not shown.published.is_nil
    empty = summaries.preview("2026-09").published
    assert empty.is_nil
    close(summaries, "2026-09")
    with desk.read() as session:
        assert '["nil_report",true]' in session.scalars(select(Package.document)).one()


def _under_secrets(desk: Desk, summaries: SummaryService) -> Iterator[SummaryPreview]:
    """The same month under other thresholds: one visit reaches some of them."""
    for seed in range(50):
        with desk.write() as session:
            session.execute(update(Room).values(rounding_secret=seed.to_bytes(32)))
        yield summaries.preview("2026-10")


def _steps(preview: SummaryPreview) -> int:
    return sum(population.step for population in preview.published.populations)


def test_the_list_shows_states_and_due_dates(desk: Desk, summaries: SummaryService) -> None:
    open_room_in(desk, datetime(2026, 9, 10, tzinfo=UTC))
    add_visits(desk, [visit("2026-08"), visit("2026-10"), visit("2026-10")])
    close(summaries, "2026-09")
    listed = summaries.months()
    shown = [(e.month, e.state, e.is_late, e.visits, e.is_next) for e in listed.entries]
    assert shown == [
        ("2026-11", MonthState.OPEN, False, 0, False),
        ("2026-10", MonthState.OPEN, True, 2, True),
        ("2026-09", MonthState.CLOSED, True, 0, False),
        ("2026-08", MonthState.BEFORE, False, 1, False),
    ]
    assert listed.next_month == "2026-10"
    assert listed.due == date(2026, 11, 5)
    assert listed.late == 2


def test_a_new_room_reports_from_its_first_month(summaries: SummaryService) -> None:
    listed = summaries.months()
    assert [e.month for e in listed.entries] == ["2026-11"]
    assert listed.next_month == "2026-11"


def test_a_clock_of_1970_hides_no_month(desk: Desk, clock: FixedClock) -> None:
    add_visits(desk, [visit("2026-10")])
    clock.moment = datetime(1970, 1, 2, tzinfo=UTC)
    assert [e.month for e in SummaryService(desk).months().entries] == ["2026-11", "2026-10"]


def test_a_doubtful_clock_is_said_in_the_package(desk: Desk, clock: FixedClock) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(created_at=datetime(2027, 5, 1, tzinfo=UTC)))
    close(SummaryService(desk), "2026-10")
    assert '"is_clock_doubtful":true' in documents(desk)[0]


def test_restored_and_uninterrupted_rooms_publish_the_same(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A from the records, B from the packages, thresholds from the secret: nothing else is kept."""
    engines: list[Engine] = []
    texts = []
    for interrupted in (False, True):
        folder = tmp_path_factory.mktemp("room")
        engine = make_register(folder)
        desk = make_desk(engine)
        chance = random.Random(7)
        for month in months(3, 9):
            random_month(desk, month, chance.randrange(0, 25), chance)
            if interrupted:
                engine.dispose()
                copy = tmp_path_factory.mktemp("restored")
                (copy / "register.db").write_bytes((folder / "register.db").read_bytes())
                engine, folder = _opened(copy), copy
                desk = make_desk(engine)
            close(SummaryService(desk), month)
        texts.append([_cells(text) for text in documents(desk)])
        engines.append(engine)
    assert texts[0] == texts[1]
    for engine in engines:
        engine.dispose()


def _opened(folder: object) -> Engine:
    from pathlib import Path

    from models.engine import make_engine
    from tests.builders import DATABASE_KEY

    return make_engine(Path(str(folder)) / "register.db", DATABASE_KEY)


def _cells(document: str) -> str:
    return document[document.index('"resources"') :]


def test_populations_are_in_a_fixed_order(summaries: SummaryService) -> None:
    shown = [p.population for p in summaries.preview("2026-11").published.populations]
    assert shown == list(Population)


def test_the_preview_shows_the_answers_that_leave(desk: Desk) -> None:
    with desk.write() as session:
        said = {"indicator": "s4.N04", "period": "2026", "value": "yes", "remark": ""}
        session.add(IndicatorFact(**said, said_by=1, said_at=desk.clock.now()))
    summaries = SummaryService(desk)
    shown = summaries.preview("2026-10").published
    assert shown.answers == {"s4/n04": True}
    assert summaries.close("2026-10", shown.digest).answers == shown.answers
