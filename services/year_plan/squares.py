"""Where each task stands in the year of twelve months, on the screen and on paper."""

from collections.abc import Sequence

from services.year_plan.records import Task

MONTHS = 12


def by_line(tasks: Sequence[Task]) -> tuple[tuple[Task, ...], ...]:
    """Tasks of one key together, in the order of the plan."""
    lines: dict[str, list[Task]] = {}
    for task in tasks:
        lines.setdefault(task.key, []).append(task)
    return tuple(tuple(line) for line in lines.values())


def placed(line: Sequence[Task]) -> dict[int, Task]:
    """By month: its own where every month has one, else that of the day. Two in one month stand
    side by side, so that none is hidden."""
    found: dict[int, Task] = {}
    for task in sorted(line, key=lambda task: task.from_day):
        stays = len(line) > 2 or task.due_day.year > task.from_day.year
        month = (task.from_day if stays else task.due_day).month
        free = (number for number in range(1, MONTHS + 1) if number not in found)
        found[min(free, key=lambda number: abs(number - month))] = task
    return found
