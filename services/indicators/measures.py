"""What a room can count of itself, by month, and the records behind it.

Each name is a ``measure`` of the published schema. Person-times are visits; an activity counts
when it was held, a training on its first day.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.activity import Activity, ActivityMaterial
from models.assessment import Assessment
from models.crisis import Crisis
from models.plan import Plan, PlanSession
from models.referral import Referral
from models.roster import Inspection, RosterPost, Training, TrainingPart
from models.screening import Screening
from models.visit import Visit
from models.vocabulary import ActivityState, RosterKind
from services.activities.rules import outreach_kinds
from services.code_lists import CodeLists
from services.rosters.queries import in_post_on
from services.trainings.records import TRAINING

NO_MONTHS: Mapping[str, int] = {}
_PRINTED = ("booklet", "leaflet", "poster", "board")
_CALL_OUT, _HOTLINE = "crisis_callout", "hotline"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and what it consists of. ``out_of``: the denominator where the room has it."""

    value: Decimal | None
    by_month: Mapping[str, int] = field(default_factory=dict)
    count: int = 0  # numerator, or persons behind a state
    out_of: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows of one table that are counted. ``label`` is what tells one from another: never a
    name. ``amount``: how much a row counts."""

    source: str
    key: InstrumentedAttribute[int]
    day: InstrumentedAttribute[date]
    label: ColumnElement[str] | InstrumentedAttribute[str]
    only: tuple[ColumnElement[bool], ...] = ()
    amount: ColumnElement[int] | None = None
    person: InstrumentedAttribute[Any] | None = None  # counted once, however many rows

    def by_month(self, session: Session, first: date, last: date) -> dict[str, int]:
        """Sums of the days ``first`` to ``last``, both included."""
        month = func.substr(cast(self.day, String), 1, 7)
        total = func.count() if self.amount is None else func.sum(self.amount)
        wanted = select(month, total).where(self.day.between(first, last), *self.only)
        found = session.execute(wanted.group_by(month))
        return {name: int(number or 0) for name, number in found}

    def persons(self, session: Session, first: date, last: date) -> int:
        """How many different ones."""
        assert self.person is not None  # noqa: S101 - only measures of people ask
        wanted = select(func.count(self.person.distinct()))
        wanted = wanted.where(self.day.between(first, last), *self.only)
        return session.scalars(wanted).one()


def tallies(measure: str, codes: CodeLists) -> tuple[Tally, ...]:
    """What a measure counts; empty for one that looks at a day instead (`standing`)."""
    make = _TALLIES.get(measure)
    return make(codes) if make else ()


def counted(
    session: Session, codes: CodeLists, measure: str, first: date, last: date
) -> Figure | None:
    """The figure of a measure that is a count; None if it is none."""
    found = tallies(measure, codes)
    if not found:
        return None
    if found[0].person is not None:
        number = sum(tally.persons(session, first, last) for tally in found)
        return Figure(Decimal(number), NO_MONTHS, number)
    months: dict[str, int] = {}
    for tally in found:
        for month, number in tally.by_month(session, first, last).items():
            months[month] = months.get(month, 0) + number
    return Figure(Decimal(sum(months.values())), months, sum(months.values()))


def activity_tally(*only: ColumnElement[bool], amount: ColumnElement[int] | None = None) -> Tally:
    """Activities that were held."""
    held = (Activity.state == ActivityState.DONE, *only)
    return Tally("activity", Activity.id, Activity.day, Activity.number, held, amount)


def training_tally(*only: ColumnElement[bool]) -> Tally:
    """Trainings, drills, supervisions and consultations."""
    return Tally("training", Training.id, Training.day, Training.number, only)


def _visits(*only: ColumnElement[bool]) -> Tally:
    return Tally("visit", Visit.id, Visit.day, Visit.mode, only)


def _persons(*only: ColumnElement[bool]) -> Tally:
    return replace(_visits(*only), person=Visit.client_id)


def _outreach(codes: CodeLists) -> tuple[Tally, ...]:
    return (activity_tally(Activity.kind.in_(outreach_kinds(codes))),)


def _materials(codes: CodeLists) -> tuple[Tally, ...]:
    pieces = (
        select(func.coalesce(func.sum(ActivityMaterial.pieces), 0))
        .where(ActivityMaterial.activity_id == Activity.id, ActivityMaterial.kind.in_(_PRINTED))
        .correlate(Activity)
        .scalar_subquery()
    )
    return (activity_tally(pieces > 0, amount=pieces),)


def _call_outs(codes: CodeLists) -> tuple[Tally, ...]:
    """Visits of that mode, and crises to which the team went out without such a visit."""
    has_visit = exists().where(Visit.id == Crisis.visit_id, Visit.mode == _CALL_OUT)
    crises = Tally(
        "crisis", Crisis.id, Crisis.day, Crisis.number, (Crisis.is_callout.is_(True), ~has_visit)
    )
    return (_visits(Visit.mode == _CALL_OUT), crises)


def _crisis_exercises(codes: CodeLists) -> tuple[Tally, ...]:
    """Drills, and trainings in which somebody of the crisis team took part."""
    of_team = exists().where(
        TrainingPart.training_id == Training.id,
        RosterPost.person_id == TrainingPart.person_id,
        RosterPost.roster == RosterKind.CRISIS_TEAM,
        in_post_on(Training.day),
    )
    is_one = or_(Training.kind == "drill", and_(Training.kind == TRAINING, of_team))
    return (training_tally(is_one),)


def _special(codes: CodeLists) -> tuple[Tally, ...]:
    """Persons with a plan for a special population and a session delivered under it."""
    special = [e.code for e in codes.get("population").entries if e.group == "special"]
    of_plan = exists().where(
        PlanSession.visit_id == Visit.id,
        PlanSession.plan_id == Plan.id,
        Plan.population.in_(special),
    )
    return (_persons(of_plan),)


def _families(codes: CodeLists) -> tuple[Tally, ...]:
    return (_persons(Visit.population.in_(("smd", "smd_family"))),)


def _one(tally: Tally) -> Callable[[CodeLists], tuple[Tally, ...]]:
    return lambda codes: (tally,)


_TALLIES: dict[str, Callable[[CodeLists], tuple[Tally, ...]]] = {
    "visits": _one(_visits()),
    "hotline_calls": _one(_visits(Visit.mode == _HOTLINE)),
    "community_rehab_visits": _one(_visits(Visit.population == "community_rehab")),
    "call_outs": _call_outs,
    "crises": _one(Tally("crisis", Crisis.id, Crisis.day, Crisis.number)),
    "assessments": _one(
        Tally(
            "assessment",
            Assessment.id,
            Assessment.day,
            cast(Assessment.definition_id, String),  # `IndicatorService.records` says its name
            (Assessment.replaced_by_id.is_(None),),
        )
    ),
    "plan_sessions": _one(_visits(exists().where(PlanSession.visit_id == Visit.id))),
    "referrals": _one(Tally("referral", Referral.id, Referral.day, Referral.number)),
    "outreach": _outreach,
    "lectures": _one(activity_tally(Activity.kind == "lecture")),
    "theme_days": _one(activity_tally(Activity.kind == "theme_day")),
    "materials": _materials,
    "supervisions": _one(training_tally(Training.kind == "supervision_clinical")),
    "remote_consultations": _one(training_tally(Training.kind == "remote_consultation")),
    "crisis_exercises": _crisis_exercises,
    "inspections": _one(Tally("inspection", Inspection.id, Inspection.day, Inspection.number)),
    "screenings": _one(Tally("screening", Screening.id, Screening.day, Screening.title)),
    "special_populations_reached": _special,
    "families_reached": _families,
}
