"""The drafts of the small forms of the year's plan."""

from services.visits.drafts import SheetKey
from ui.navigation import Place
from ui.shared.sheet_draft import SheetName, sheet_key


def draft_key(year: int, what: str, task_id: int | None = None) -> SheetKey:
    """``what`` is done with a task; the way back leads to the plan of its year."""
    return sheet_key(SheetName.YEAR_TASK, Place.YEAR_PLAN, year, f"{what} {task_id or ''}".strip())
