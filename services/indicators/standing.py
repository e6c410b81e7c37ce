"""What a room can say of itself that is no plain count: who is in post, rates of its own, and
what must be there of every kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.activity import Activity
from models.roster import Qualification, RosterPost, Training
from models.vocabulary import RosterKind
from services.activities.records import percent
from services.activities.rules import outreach_kinds
from services.code_lists import CodeLists
from services.indicators.measures import Figure, Tally, activity_tally, training_tally
from services.rosters.queries import in_post_on
from services.trainings.hours import QUARTERS, YEAR_QUARTERS
from services.trainings.queries import taken
from services.trainings.records import TRAINING

_PROJECTS = ("depression", "dementia")  # F01: 抑郁症、老年痴呆
_AUDIENCES = ("students", "parents")  # E07: both are needed


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at: the days of the period, and the day on which posts are counted."""

    session: Session
    codes: CodeLists
    first: date
    last: date
    on: date


def looked_at(measure: str, look: Look) -> Figure:
    """The figure of a measure that is no plain count. KeyError for an unknown one."""
    return _LOOKS[measure](look)


def shown_by(measure: str, codes: CodeLists) -> tuple[Tally, ...]:
    """The records behind such a figure, where they are activities or trainings."""
    find = _SHOWN_BY.get(measure)
    return find(codes) if find else ()


def _in_post(look: Look, roster: RosterKind, *duties: str) -> int:
    wanted = select(func.count(RosterPost.person_id.distinct())).where(*_posts(look, roster))
    if duties:
        wanted = wanted.where(RosterPost.duty.in_(duties))
    return look.session.scalars(wanted).one()


def _posts(look: Look, roster: RosterKind) -> tuple[ColumnElement[bool], ...]:
    return (RosterPost.roster == roster, in_post_on(look.on))


def _yes(is_so: bool, count: int) -> Figure:
    return Figure(Decimal(int(is_so)), count=count)


def _staff(look: Look) -> Figure:
    count = _in_post(look, RosterKind.STAFF)
    return Figure(Decimal(count), count=count)


def _one_and_one(look: Look) -> Figure:
    """One social worker and one counselling person (N06): two people."""
    counsellors = _in_post(look, RosterKind.STAFF, "counsellor", "psychotherapist")
    workers = _in_post(look, RosterKind.STAFF, "social_worker")
    both = _in_post(look, RosterKind.STAFF, "counsellor", "psychotherapist", "social_worker")
    return _yes(bool(counsellors and workers and both > 1), both)


def _crisis_team(look: Look) -> Figure:
    count = _in_post(look, RosterKind.CRISIS_TEAM)
    return _yes(count > 0, count)


def _volunteers(look: Look) -> Figure:
    count = _in_post(look, RosterKind.VOLUNTEER)
    return _yes(count > 0, count)


def _qualified(look: Look) -> Figure:
    """People with a valid certificate of the service training (T02)."""
    wanted = select(func.count(Qualification.person_id.distinct())).where(
        Qualification.kind == "service_training",
        Qualification.since <= look.on,
        or_(Qualification.until.is_(None), Qualification.until >= look.on),
    )
    count = look.session.scalars(wanted).one()
    return Figure(Decimal(count), count=count)


def _class_hours(look: Look) -> Figure:
    """The fewest whole class-hours of the period that somebody in post has (T01): so that nobody
    is hidden behind the others. ``count`` of ``out_of`` have 32."""
    people = look.session.scalars(
        select(RosterPost.person_id).where(*_posts(look, RosterKind.STAFF)).distinct()
    )
    counted = taken(look.session, look.first, look.last)[0]
    quarters = [counted[person] for person in people]
    done = sum(1 for number in quarters if number >= YEAR_QUARTERS)
    least = Decimal(min(quarters) // QUARTERS) if quarters else None
    return Figure(least, count=done, out_of=len(quarters))


def _trained(look: Look) -> Figure:
    count = len(taken(look.session, look.first, look.last)[0])
    return Figure(Decimal(count), count=count)


def _awareness(look: Look) -> Figure:
    """Of those whom the room's own surveys asked; the county's rate is the county's."""
    (survey,) = _SHOWN_BY["awareness"](look.codes)
    wanted = select(func.sum(Activity.asked), func.sum(Activity.aware)).where(
        Activity.day.between(look.first, look.last), *survey.only
    )
    asked, aware = look.session.execute(wanted).one()
    rate = percent(aware, asked)
    return Figure(None) if rate is None else Figure(rate, count=aware or 0, out_of=asked)


def _forms(look: Look) -> Figure:
    (tally,) = _SHOWN_BY["outreach_forms"](look.codes)
    wanted = select(func.count(Activity.kind.distinct())).where(
        Activity.day.between(look.first, look.last), *tally.only
    )
    count = look.session.scalars(wanted).one()
    return Figure(Decimal(count), count=count)


def _audiences(look: Look) -> Figure:
    """For students and for parents: the smaller of both, as both are needed (E07)."""
    return _least(look, [Activity.audience.contains(f'"{name}"') for name in _AUDIENCES])


def _projects(look: Look) -> Figure:
    return _least(look, [Activity.feature == name for name in _PROJECTS])


def _least(look: Look, conditions: list[ColumnElement[bool]]) -> Figure:
    numbers = []
    for condition in conditions:
        months = activity_tally(condition).by_month(look.session, look.first, look.last)
        numbers.append(sum(months.values()))
    return Figure(Decimal(min(numbers)), count=sum(numbers))


_LOOKS: Mapping[str, Callable[[Look], Figure]] = {
    "awareness": _awareness,
    "crisis_team": _crisis_team,
    "feature_projects": _projects,
    "least_class_hours": _class_hours,
    "one_and_one": _one_and_one,
    "outreach_forms": _forms,
    "people_trained": _trained,
    "qualified_people": _qualified,
    "staff_in_post": _staff,
    "student_and_parent_sessions": _audiences,
    "volunteer_team": _volunteers,
}

MEASURES = frozenset(_LOOKS)

OF_PEOPLE = frozenset(
    {"crisis_team", "one_and_one", "qualified_people", "staff_in_post", "volunteer_team"}
)
"""Their records are the people on the rosters."""

_SHOWN_BY: Mapping[str, Callable[[CodeLists], tuple[Tally, ...]]] = {
    "awareness": lambda codes: (activity_tally(Activity.aware.is_not(None), Activity.asked > 0),),
    "feature_projects": lambda codes: (activity_tally(Activity.feature.in_(_PROJECTS)),),
    "outreach_forms": lambda codes: (activity_tally(Activity.kind.in_(outreach_kinds(codes))),),
    "student_and_parent_sessions": lambda codes: (
        activity_tally(or_(*(Activity.audience.contains(f'"{name}"') for name in _AUDIENCES))),
    ),
    "least_class_hours": lambda codes: (training_tally(Training.kind == TRAINING),),
    "people_trained": lambda codes: (training_tally(Training.kind == TRAINING),),
}
