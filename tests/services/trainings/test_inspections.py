"""Inspections, their findings, and what is put right in time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.reminders import ReminderKind
from services.today import TodayService
from services.trainings.inspection_records import (
    InspectionCounts,
    InspectionDetails,
    NewFinding,
    NewInspection,
)
from services.trainings.inspections import InspectionService
from services.visits.drafts import DraftService

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 2)
FINDING = NewFinding("台账缺签到表", "补齐并装订", "每次活动都有签到表", "何晓岚", TODAY)


@pytest.fixture
def inspections(desk: Desk) -> InspectionService:
    return InspectionService(desk)


def new(**changes: object) -> NewInspection:
    made = NewInspection(DAY, "on_site", "区卫健局 王科长")
    return replace(made, **changes)  # type: ignore[arg-type]


def with_finding(
    inspections: InspectionService, finding: NewFinding = FINDING, **changes: object
) -> InspectionDetails:
    made = inspections.record(new(**changes))
    return inspections.add_finding(made.summary.id, finding, made.version)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"day": TODAY + timedelta(days=1)}, {"day": Problem.IN_FUTURE}),
        ({"way": "clinical"}, {"way": Problem.UNKNOWN_CODE}),
        ({"inspector": " "}, {"inspector": Problem.REQUIRED}),
        ({"summary": "长" * 4001}, {"summary": Problem.TOO_LONG}),
    ],
)
def test_what_is_wrong_with_an_inspection(
    inspections: InspectionService, changes: dict[str, object], problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        inspections.record(new(**changes))
    assert refused.value.problems == problems


def test_a_finding_says_what_is_not_clear_yet(inspections: InspectionService) -> None:
    made = with_finding(inspections, NewFinding("台账缺签到表", measure="补齐"))
    assert (made.summary.number, made.summary.open_findings) == ("D-2026-001", 1)
    (finding,) = made.findings
    assert (finding.clear(), made.summary.next_due) == (1, None)
    made = inspections.change_finding(finding.id, FINDING, made.version)
    assert (made.findings[0].clear(), made.summary.next_due) == (4, TODAY)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"problem": " "}, {"problem": Problem.REQUIRED}),
        ({"due_day": DAY - timedelta(days=1)}, {"due_day": Problem.OUT_OF_RANGE}),
        ({"goal": "长" * 4001}, {"goal": Problem.TOO_LONG}),
        ({"responsible": "长" * 201}, {"responsible": Problem.TOO_LONG}),
    ],
)
def test_what_is_wrong_with_a_finding(
    inspections: InspectionService, changes: dict[str, object], problems: dict[str, Problem]
) -> None:
    made = inspections.record(new())
    finding = replace(FINDING, **changes)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput) as refused:
        inspections.add_finding(made.summary.id, finding, made.version)
    assert refused.value.problems == problems


def test_a_finding_is_put_right_and_may_be_opened_again(inspections: InspectionService) -> None:
    made = with_finding(inspections)
    number = made.findings[0].id
    for day, words, field in (
        (TODAY + timedelta(days=1), "已补齐", "done_day"),
        (DAY - timedelta(days=1), "已补齐", "done_day"),
        (TODAY, " ", "outcome"),
    ):
        with pytest.raises(InvalidInput) as refused:
            inspections.put_right(number, day, words, made.version)
        assert list(refused.value.problems) == [field]
    done = inspections.put_right(number, TODAY, "已补齐", made.version)
    assert (done.summary.open_findings, done.summary.findings) == (0, 1)
    with pytest.raises(Conflict, match="finding_done"):
        inspections.put_right(number, TODAY, "已补齐", done.version)
    with pytest.raises(Conflict, match="finding_done"):
        inspections.change_finding(number, FINDING, done.version)
    with pytest.raises(Conflict, match="finding_done"):
        inspections.drop_finding(number, done.version)
    opened = inspections.reopen(number, done.version)
    assert (opened.findings[0].done_day, opened.findings[0].outcome) == (None, "")
    assert inspections.drop_finding(number, opened.version).findings == ()


def test_an_inspection_is_not_after_what_was_done(inspections: InspectionService) -> None:
    made = with_finding(inspections, replace(FINDING, due_day=DAY))
    with pytest.raises(InvalidInput) as refused:
        inspections.change(made.summary.id, new(day=DAY + timedelta(days=1)), made.version)
    assert refused.value.problems == {"day": Problem.OUT_OF_RANGE}
    changed = inspections.change(made.summary.id, new(way="daily"), made.version)
    assert changed.summary.way == "daily"
    with pytest.raises(Conflict, match="changed_meanwhile"):
        inspections.change(made.summary.id, new(), made.version)


def test_time_limits_are_told_a_week_before(desk: Desk, inspections: InspectionService) -> None:
    def told() -> list[tuple[str, date | None]]:
        kind = ReminderKind.RECTIFICATION_DUE
        found = {one.kind: one for one in TodayService(desk).reminders()}
        return [(line.client_name, line.day) for line in found[kind].lines] if kind in found else []

    far = replace(FINDING, due_day=TODAY + timedelta(days=8))
    made = with_finding(inspections, far)
    assert told() == []
    near = replace(FINDING, due_day=TODAY + timedelta(days=7))
    made = inspections.change_finding(made.findings[0].id, near, made.version)
    assert told() == [("D-2026-001", near.due_day)]
    inspections.put_right(made.findings[0].id, TODAY, "已补齐", made.version)
    assert told() == []


def test_the_list_of_a_year_takes_over_what_is_open(inspections: InspectionService) -> None:
    old = with_finding(inspections, replace(FINDING, due_day=None), day=date(2024, 5, 1))
    closed = with_finding(inspections, replace(FINDING, due_day=None), day=date(2024, 6, 1))
    inspections.put_right(closed.findings[0].id, date(2024, 7, 1), "已补齐", closed.version)
    this = with_finding(inspections)
    numbers = [finding.number for finding in inspections.rectifications(2026).findings]
    assert numbers == [old.summary.number, this.summary.number]
    inspections.put_right(old.findings[0].id, TODAY, "已补齐", old.version)
    numbers = [finding.number for finding in inspections.rectifications(2026).findings]
    assert numbers == [old.summary.number, this.summary.number]
    assert len(inspections.rectifications(2024).findings) == 2
    assert inspections.years() == (2026, 2024)
    assert [row.number for row in inspections.list_page(2024).rows] == ["D-2024-002", "D-2024-001"]


def test_counts_of_a_span_and_what_was_open_on_its_last_day(
    inspections: InspectionService,
) -> None:
    assert inspections.counts(DAY, TODAY) == InspectionCounts(0, 0, 0)
    old = with_finding(inspections, replace(FINDING, due_day=None), day=date(2026, 3, 1))
    with_finding(inspections)
    inspections.put_right(old.findings[0].id, date(2026, 11, 5), "已补齐", old.version)
    assert inspections.counts(date(2026, 1, 1), TODAY) == InspectionCounts(2, 2, 1)
    assert inspections.counts(DAY, date(2026, 11, 4)) == InspectionCounts(1, 1, 2)
    assert inspections.counts(date(2026, 3, 1), date(2026, 3, 31)) == InspectionCounts(1, 1, 1)


def test_what_was_recorded_by_mistake_is_a_draft_again(
    desk: Desk, inspections: InspectionService
) -> None:
    made = inspections.record(new(), {"inspector": "区卫健局"})
    draft = DraftService(desk).load(inspections.undo(made.summary.id))
    assert draft.fields == {"inspector": "区卫健局"}
    with pytest.raises(NotFound):
        inspections.get(made.summary.id)
    again = inspections.record(new(), {"inspector": "区卫健局"})
    inspections.add_finding(again.summary.id, FINDING, again.version)
    with pytest.raises(Conflict, match="not_undoable"):
        inspections.undo(again.summary.id)


def test_pages_of_inspections(inspections: InspectionService) -> None:
    for back in range(4):
        inspections.record(new(day=DAY - timedelta(days=back)))
    first = inspections.list_page(limit=3)
    assert len(first.rows) == 3
    rest = inspections.list_page(after=first.next, limit=3)
    assert [row.day for row in rest.rows] == [DAY - timedelta(days=3)]
