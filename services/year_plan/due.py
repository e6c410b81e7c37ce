"""What of the plan stands on the page of the day."""

from datetime import date, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.activity import Activity
from models.year_plan import YearTask
from services.desk import Desk
from services.year_plan.counting import Counter
from services.year_plan.reading import TaskReader
from services.year_plan.records import OPEN
from services.year_plan.rules import OWN_NOTICE, Slot, rule, rules

_OUTREACH = "outreach"  # the rule; it is monthly
_IN_USE = timedelta(days=365)


def due_tasks(session: Session, desk: Desk, today: date) -> tuple[int, ...]:
    """Ids of the tasks that are due or overdue, of this year and the last; nothing is counted
    while none is near."""
    near = max(OWN_NOTICE, *(one.notice for one in rules()))
    wanted = select(YearTask).where(
        YearTask.dropped_at.is_(None),
        YearTask.last_day >= today,
        YearTask.due_day.between(date(today.year - 1, 1, 1), date(today.year, 12, 31)),
    )
    rows = [row for row in session.scalars(wanted) if (row.due_day - today).days <= near]
    found: list[int] = []
    for year in sorted({row.year for row in rows}):
        every = session.scalars(select(YearTask).where(YearTask.year == year)).all()
        tasks = TaskReader(session, desk.codes, year, today).tasks(every)
        found += [task.id for task in tasks if task.state in OPEN]
    return tuple(found)


def empty_month(session: Session, desk: Desk, today: date) -> Slot | None:
    """This month, if it has no outreach, none is planned, and its notice has begun: the 15th, as
    the rule says. None where the plan of the year has the month (`due_tasks` says it then), and in
    a room that put no activity on record for a year: it keeps them elsewhere."""
    made_of = rule(_OUTREACH)
    if made_of is None or made_of.indicator is None:
        return None
    slot = made_of.slots(today.year)[today.month - 1]
    if today < slot.due_day - timedelta(days=made_of.notice):
        return None
    is_in_plan = exists().where(YearTask.key == _OUTREACH, YearTask.from_day == slot.from_day)
    is_in_use = exists().where(Activity.day.between(today - _IN_USE, today))
    if not session.scalar(select(is_in_use & ~is_in_plan)):
        return None
    measure = made_of.indicator.measure
    counter = Counter(session, desk.codes, slot.from_day, slot.last_day)
    held = counter.of_measure(measure, slot.from_day, slot.last_day, wanted=1)
    planned = counter.planned(measure, (), today, slot.last_day)
    return None if held.count or planned else slot
