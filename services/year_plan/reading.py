"""Tasks as they stand: what was counted, said or planned for each, and what that makes of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.indicator import IndicatorFact
from models.room import Staff
from models.summary import ClosedMonth
from models.year_plan import YearTask
from services.clock import CHINA
from services.code_lists import CodeLists
from services.indicators import goals, library
from services.indicators.definition import Answer, Words
from services.months import month_of, shifted
from services.year_plan.counting import Counter, Found
from services.year_plan.records import Proposal, Task, TaskState
from services.year_plan.rules import OWN_NOTICE, Rule, Slot, rule, rules, shares

_NOTHING = Found(0)


@dataclass(frozen=True, slots=True)
class _Said:
    day: date
    by: str
    remark: str


class TaskReader:
    """Reads the tasks of one year inside one transaction."""

    def __init__(self, session: Session, codes: CodeLists, year: int, today: date) -> None:
        self._session, self._codes = session, codes
        self._year, self._today = year, today
        ends = date(year + 1, 1, 31)  # the autumn term does
        self._counter = Counter(session, codes, date(year, 1, 1), ends)
        self._targets = goals.set_targets(session, library.packs(session))
        staff = session.execute(select(Staff.id, Staff.name))
        self._staff = {staff_id: name for staff_id, name in staff}
        self._answers = self._answered()
        self._closed = self._closings()

    def tasks(self, rows: Sequence[YearTask]) -> tuple[Task, ...]:
        """The rules' in their order, then the room's own; each by its first day."""
        order = {one.id: number for number, one in enumerate(rules())}
        found = []
        taken: dict[str, int] = {}  # of a year's number, by the slots before
        for row in sorted(rows, key=lambda row: (order.get(row.key, len(order)), row.from_day)):
            wanted = self.wanted(row)
            found.append(self._task(row, wanted, taken.get(row.key, 0)))
            if row.dropped_at is None:
                taken[row.key] = taken.get(row.key, 0) + wanted
        return tuple(found)

    def wanted(self, row: YearTask) -> int:
        """How many records a task needs: the target as it is today, where a line has one."""
        made_of = rule(row.key)
        if made_of is None:
            return row.wanted
        slots = made_of.slots(row.year)
        numbers = self.numbers(made_of, len(slots))
        days = [slot.from_day for slot in slots]
        return numbers[days.index(row.from_day)] if row.from_day in days else row.wanted

    def numbers(self, made_of: Rule, slots: int) -> tuple[int, ...]:
        """What each slot of a rule needs in this year."""
        number = self._target(made_of)
        return shares(number, slots) if made_of.is_shared else (number,) * slots

    def proposals(self, unit_kind: str, rows: Sequence[YearTask]) -> tuple[Proposal, ...]:
        """What the rules ask a room of this kind for and is not in the plan, dropped or not."""
        taken = {(row.key, row.from_day) for row in rows}
        found = []
        for one in rules():
            if one.concerns(unit_kind):
                slots = one.slots(self._year)
                numbers = self.numbers(one, len(slots))
                pairs = zip(slots, numbers, strict=True)
                found += [self._proposal(one, *pair) for pair in pairs if pair[1]]
        return tuple(one for one in found if (one.key, one.from_day) not in taken)

    def _proposal(self, made_of: Rule, slot: Slot, wanted: int) -> Proposal:
        return Proposal(
            key=made_of.id,
            title=made_of.title,
            source=made_of.source,
            from_day=slot.from_day,
            due_day=slot.due_day,
            last_day=slot.last_day,
            wanted=wanted,
            is_past=slot.last_day < self._today,
        )

    def _target(self, made_of: Rule) -> int:
        """The number that the line is compared with; one where it has none."""
        line = made_of.indicator
        if line is None:
            return 1
        changed = self._targets.get(line.id, ())
        on = min(self._today, date(self._year, 12, 31))
        held = goals.goals_of(line, made_of.source, changed, self._year, on)
        numbers = [g.number for g in held if g.is_compared and g.number and g.comparison != "<="]
        return int(max(numbers).to_integral_value(ROUND_CEILING)) if numbers else 1

    def _task(self, row: YearTask, wanted: int, before: int) -> Task:
        made_of = rule(row.key)
        kinds = tuple(json.loads(row.kinds))
        said, found = self._said(row, made_of), _NOTHING
        if said is not None:
            found = Found(wanted, said.day)
        elif row.record:
            found = self._counted(row, made_of, kinds, wanted, before)
        planned = self._planned(row, made_of, kinds)
        can_say = not row.record
        return Task(
            id=row.id,
            key=row.key,
            title=made_of.title if made_of else Words(row.title, row.title),
            from_day=row.from_day,
            due_day=row.due_day,
            last_day=row.last_day,
            record=row.record,
            kinds=kinds,
            wanted=wanted,
            count=found.count,
            state=self._state(row, made_of, found.count >= wanted, planned),
            done_day=found.reached if found.count >= wanted else None,
            planned_day=planned,
            can_say=can_say,
            is_said=said is not None,
            said_by=said.by if said else "",
            remark=said.remark if said and not row.dropped_at else row.remark,
            indicator=row.indicator,
            source=made_of.source if made_of else Words(),
            note=made_of.note if made_of else Words(),
            version=row.version,
        )

    def _counted(
        self, row: YearTask, made_of: Rule | None, kinds: tuple[str, ...], wanted: int, before: int
    ) -> Found:
        if row.record == "summary":
            return self._closed.get(shifted(month_of(row.from_day), -1), _NOTHING)
        if made_of is None or made_of.indicator is None:
            span = (row.from_day, row.last_day)
            return self._counter.of_kinds(row.record, kinds, *span, wanted=wanted)
        measure = made_of.indicator.measure
        if not made_of.is_shared or len(made_of.days) == 1:
            span = (row.from_day, row.last_day)
            return self._counter.of_measure(measure, *span, wanted=wanted)
        # Of the whole year's number this slot needs what the ones before it leave.
        span = (date(row.year, 1, 1), row.last_day)
        every = self._counter.of_measure(measure, *span, wanted=before + wanted)
        return Found(max(0, every.count - before), every.reached)

    def _planned(self, row: YearTask, made_of: Rule | None, kinds: tuple[str, ...]) -> date | None:
        if row.record != "activity":
            return None
        measure = made_of.indicator.measure if made_of and made_of.indicator else ""
        first = max(row.from_day, self._today)
        return self._counter.planned(measure, kinds, first, row.last_day)

    def _state(
        self, row: YearTask, made_of: Rule | None, is_done: bool, planned: date | None
    ) -> TaskState:
        today = self._today
        if row.dropped_at is not None:
            return TaskState.DROPPED
        if is_done:
            return TaskState.DONE
        if today > row.last_day:
            return TaskState.MISSED
        if planned is not None:
            return TaskState.PLANNED
        if today > row.due_day:
            return TaskState.OVERDUE
        notice = timedelta(days=made_of.notice if made_of else OWN_NOTICE)
        return TaskState.DUE if today >= row.due_day - notice else TaskState.COMING

    def _said(self, row: YearTask, made_of: Rule | None) -> _Said | None:
        """Somebody said so here, or where the line is answered: both are one answer."""
        if row.done_at is not None:
            name = self._staff.get(row.done_by, "") if row.done_by else ""
            return _Said(_local_day(row.done_at), name, row.remark)
        if made_of is None or not is_answered(made_of):
            return None
        return self._answers.get((row.indicator, str(row.year - made_of.years_back)))

    def _answered(self) -> dict[tuple[str, str], _Said]:
        """The newest answer to each line that a rule asks for, where it is yes."""
        asked = [one.indicator.id for one in rules() if one.indicator and is_answered(one)]
        newest = (
            select(func.max(IndicatorFact.id))
            .where(IndicatorFact.indicator.in_(asked))
            .group_by(IndicatorFact.indicator, IndicatorFact.period)
        )
        rows = self._session.scalars(select(IndicatorFact).where(IndicatorFact.id.in_(newest)))
        return {
            (row.indicator, row.period): _Said(
                _local_day(row.said_at), self._staff.get(row.said_by, ""), row.remark
            )
            for row in rows
            if row.value == "yes"
        }

    def _closings(self) -> dict[str, Found]:
        months = select(ClosedMonth.month, ClosedMonth.closed_at)
        first, last = f"{self._year - 1}-12", f"{self._year}-12"
        found = self._session.execute(months.where(ClosedMonth.month.between(first, last)))
        return {month: Found(1, _local_day(closed)) for month, closed in found}


def is_answered(made_of: Rule) -> bool:
    """Whether its line is answered with yes or no rather than counted."""
    line = made_of.indicator
    return line is not None and line.answer is Answer.YES_NO and not line.measure


def _local_day(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()
