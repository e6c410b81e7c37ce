"""What of the plan stands on the page of the day."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.year_plan import YearTask
from services.desk import Desk
from services.year_plan.reading import TaskReader
from services.year_plan.records import OPEN
from services.year_plan.rules import OWN_NOTICE, rules


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
