"""An individual guidance plan and its review sheet (practice.md 1.3): filled, or blank."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.vocabulary import GoalState
from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Table,
    TableColumn,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import day_text, sex_word, ticks
from services.documents.rendered import Rendered
from services.plans.records import PlanPaper

_PLAN, _REVIEW = "guidance_plan", "plan_review"
_LABEL = 24.0
_BLANK_GOALS = (("", ""),) * 4  # text and state
_BLANK_SESSIONS = 6


@dataclass(frozen=True, slots=True)
class GuidanceWords:
    """``resources/forms/guidance_plan.zh.json``; ``goal_states`` by their stored values."""

    title: str
    name: str
    sex: str
    age: str
    sexes: dict[str, str]
    population: str
    responsible: str
    since: str
    until: str
    sessions: str
    rhythm: str
    every_days: str
    review_on: str
    situation: str
    approach: str
    goals: str
    goal: str
    goal_state: str
    goal_states: dict[str, str]
    delivered: str
    delivered_count: str
    session_day: str
    session_mode: str
    session_words: str
    outcome: str
    signed_client: str
    signed_staff: str
    signed_day: str
    note: str


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """``resources/forms/plan_review.zh.json``."""

    title: str
    name: str
    plan: str
    day: str
    by: str
    delivered: str
    delivered_words: str
    progress: str
    goals: str
    goal: str
    goal_state: str
    text: str
    next_review: str
    decision: str
    decisions: list[str]
    signed_client: str
    signed_staff: str
    signed_day: str
    note: str


def filled(facts: PlanPaper, codes: CodeLists) -> Rendered:
    """The plan as it is on record, with its sessions so far."""
    line = facts.details.summary
    return render(_plan(PaperHead(facts.room_name, line.number, line.file_no), facts, codes))


def blank(head: PaperHead) -> PaperForm:
    """A plan to fill in by hand."""
    return _plan(head, None, CodeLists())


def review(facts: PlanPaper, codes: CodeLists) -> Rendered:
    """The newest review; a sheet for the next one, with the goals on it, if there is none."""
    line = facts.details.summary
    return render(_review(PaperHead(facts.room_name, line.number, line.file_no), facts, codes))


def blank_review(head: PaperHead) -> PaperForm:
    """A review sheet to fill in by hand."""
    return _review(head, None, CodeLists())


def _plan(head: PaperHead, facts: PlanPaper | None, codes: CodeLists) -> PaperForm:
    said = wording.load(GuidanceWords, _PLAN)
    details = facts.details if facts else None
    return PaperForm(
        said.title,
        head,
        (
            Fields(_head_rows(facts, said, codes), label_width=_LABEL),
            Text(said.situation, details.situation if details else "", 3, _LABEL),
            Heading(said.goals),
            _goals(facts, said),
            Text(said.approach, details.approach if details else "", 3, _LABEL),
            Heading(_delivered_words(facts, said)),
            _sessions(facts, said, codes),
            Text(said.outcome, details.outcome if details else "", 2, _LABEL),
            Signatures((said.signed_client, said.signed_staff), said.signed_day),
            Note(said.note),
        ),
    )


def _head_rows(
    facts: PlanPaper | None, said: GuidanceWords, codes: CodeLists
) -> tuple[tuple[Cell, ...], ...]:
    if facts is None:
        return (
            (Cell(said.name, ""), Cell(said.sex, "", 18), Cell(said.age, "", 18)),
            (Cell(said.population, ""), Cell(said.responsible, "")),
            (Cell(said.since, ""), Cell(said.until, "")),
            (Cell(said.sessions, "", 20), Cell(said.rhythm, ""), Cell(said.review_on, "", 30)),
        )
    details, line = facts.details, facts.details.summary
    rhythm = said.every_days.format(days=details.every_days) if details.every_days else ""
    return (
        (
            Cell(said.name, line.client_name),
            Cell(said.sex, sex_word(said.sexes, facts.sex), 18),
            Cell(said.age, "" if facts.age is None else str(facts.age), 18),
        ),
        (
            Cell(said.population, codes.label("population", line.population)),
            Cell(said.responsible, line.responsible),
        ),
        (Cell(said.since, line.since.isoformat()), Cell(said.until, day_text(details.until))),
        (
            Cell(said.sessions, str(line.planned_sessions), 20),
            Cell(said.rhythm, rhythm),
            Cell(said.review_on, day_text(line.review_on), 30),
        ),
    )


def _goals(facts: PlanPaper | None, said: GuidanceWords) -> Block:
    if facts is None:
        return _goal_table(said, _BLANK_GOALS)
    return _goal_table(
        said, [(goal.text, _state(goal.state, said)) for goal in facts.details.goals]
    )


def _goal_table(said: GuidanceWords | ReviewWords, goals: Sequence[tuple[str, str]]) -> Block:
    """Numbered goals, each with how far it got."""
    columns = (
        TableColumn("", 10, "centre"),
        TableColumn(said.goal),
        TableColumn(said.goal_state, 30),
    )
    return Table(columns, [(str(number), *goal) for number, goal in enumerate(goals, 1)])


def _state(state: GoalState, said: GuidanceWords) -> str:
    """An open goal has nothing to say yet: it may be written in by hand."""
    return "" if state is GoalState.OPEN else said.goal_states[state]


def _sessions(facts: PlanPaper | None, said: GuidanceWords, codes: CodeLists) -> Block:
    columns = (
        TableColumn("", 10, "centre"),
        TableColumn(said.session_day, 28),
        TableColumn(said.session_mode, 22),
        TableColumn(said.session_words),
    )
    done = facts.details.sessions if facts else ()
    rows = [
        (str(number), one.day.isoformat(), codes.label("mode", one.mode), one.done)
        for number, one in enumerate(done, 1)
    ]
    planned = facts.details.summary.planned_sessions if facts else _BLANK_SESSIONS
    left = max(0, min(planned, _BLANK_SESSIONS) - len(rows))
    rows += [(str(number), "", "", "") for number in range(len(rows) + 1, len(rows) + left + 1)]
    return Table(columns, rows)


def _delivered_words(facts: PlanPaper | None, said: GuidanceWords) -> str:
    if facts is None:
        return said.delivered
    line = facts.details.summary
    return said.delivered_count.format(delivered=line.delivered, planned=line.planned_sessions)


def _review(head: PaperHead, facts: PlanPaper | None, codes: CodeLists) -> PaperForm:
    said = wording.load(ReviewWords, _REVIEW)
    newest = facts.details.reviews[0] if facts and facts.details.reviews else None
    progress = (newest.progress,) if newest else ()
    return PaperForm(
        said.title,
        head,
        (
            Fields(_review_rows(facts, said), label_width=_LABEL),
            Ticks(said.progress, ticks(codes, "plan_progress", progress), _LABEL),
            Heading(said.goals),
            _reviewed_goals(facts, said),
            Text(said.text, newest.text if newest else "", 5, _LABEL),
            Ticks(said.decision, tuple((word, False) for word in said.decisions), _LABEL),
            Fields(((Cell(said.next_review, _next_review(facts)),),), label_width=_LABEL),
            Signatures((said.signed_client, said.signed_staff), said.signed_day),
            Note(said.note),
        ),
    )


def _review_rows(facts: PlanPaper | None, said: ReviewWords) -> tuple[tuple[Cell, ...], ...]:
    if facts is None:
        return (
            (Cell(said.name, ""), Cell(said.plan, "")),
            (Cell(said.day, ""), Cell(said.by, "")),
            (Cell(said.delivered, ""),),
        )
    line, reviews = facts.details.summary, facts.details.reviews
    day = reviews[0].day.isoformat() if reviews else ""
    done = said.delivered_words.format(delivered=line.delivered, planned=line.planned_sessions)
    return (
        (Cell(said.name, line.client_name), Cell(said.plan, line.number)),
        (Cell(said.day, day), Cell(said.by, reviews[0].reviewed_by if reviews else "")),
        (Cell(said.delivered, done),),
    )


def _reviewed_goals(facts: PlanPaper | None, said: ReviewWords) -> Block:
    if facts is None:
        return _goal_table(said, _BLANK_GOALS)
    if not facts.details.reviews:
        return _goal_table(said, [(goal.text, "") for goal in facts.details.goals])
    states = wording.load(GuidanceWords, _PLAN).goal_states
    return _goal_table(
        said, [(text, states[state]) for text, state in facts.details.reviews[0].goals]
    )


def _next_review(facts: PlanPaper | None) -> str:
    return day_text(facts.details.summary.review_on) if facts and facts.details.reviews else ""
