"""What makes a plan and a review acceptable."""

from dataclasses import replace
from datetime import date

from services.desk import Desk
from services.errors import Problem
from services.plans.records import NewPlan, NewReview

LONGEST_TEXT = 4000
LONGEST_GOAL = 300
MOST_GOALS = 10
MOST_SESSIONS = 200
MOST_DAYS = 366
# Older than any room; a year before it is a slip of the keyboard.
EARLIEST = date(1990, 1, 1)


def tidy(new: NewPlan, desk: Desk) -> NewPlan:
    """Without white space, empty goals and goals said twice; from today unless a day is told."""
    return replace(
        new,
        goals=tuple(dict.fromkeys(goal.strip() for goal in new.goals if goal.strip())),
        since=new.since or desk.clock.today(),
        situation=new.situation.strip(),
        approach=new.approach.strip(),
    )


def plan_problems(new: NewPlan, desk: Desk) -> dict[str, Problem]:
    """What is wrong, by field, with a tidy plan."""
    problems = {
        name: Problem.TOO_LONG
        for name in ("situation", "approach")
        if len(getattr(new, name)) > LONGEST_TEXT
    }
    if not new.goals:
        problems["goals"] = Problem.REQUIRED
    elif len(new.goals) > MOST_GOALS or any(len(goal) > LONGEST_GOAL for goal in new.goals):
        problems["goals"] = Problem.TOO_LONG
    if not 1 <= new.planned_sessions <= MOST_SESSIONS:
        problems["planned_sessions"] = Problem.OUT_OF_RANGE
    if new.every_days is not None and not 1 <= new.every_days <= MOST_DAYS:
        problems["every_days"] = Problem.OUT_OF_RANGE
    if new.population and not desk.codes.has("population", new.population):
        problems["population"] = Problem.UNKNOWN_CODE
    return problems | _day_problems(new)


def review_problems(new: NewReview, goal_ids: set[int], desk: Desk) -> dict[str, Problem]:
    """What is wrong, by field, with a review."""
    today = desk.clock.today()
    problems = {}
    if not desk.codes.has("plan_progress", new.progress):
        problems["progress"] = Problem.UNKNOWN_CODE if new.progress else Problem.REQUIRED
    if not new.goals.keys() <= goal_ids:
        problems["goals"] = Problem.UNKNOWN_CODE
    if len(new.text) > LONGEST_TEXT:
        problems["text"] = Problem.TOO_LONG
    day = new.day or today
    if day > today:
        problems["day"] = Problem.IN_FUTURE
    if new.next_review is not None and new.next_review <= day:
        problems["next_review"] = Problem.OUT_OF_RANGE
    return problems


def _day_problems(new: NewPlan) -> dict[str, Problem]:
    problems = {}
    if new.since is None or new.since < EARLIEST:
        return {"since": Problem.OUT_OF_RANGE}
    for name in ("until", "review_on"):
        day = getattr(new, name)
        if day is not None and day < new.since:
            problems[name] = Problem.OUT_OF_RANGE
    return problems
