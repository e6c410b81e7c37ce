"""Where the rows of each ledger come from: one statement by an index, and what fills each field.

No statement reads a name, phone, address or identity number of a client, or free words about one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select

from models.activity import Activity
from models.base import table
from models.client import Client
from models.crisis import Crisis
from models.referral import Institution, Referral
from models.room import Staff
from models.roster import Training, TrainingPart
from models.visit import Visit
from models.vocabulary import CaseState
from services.activities.queries import IS_DONE, PIECES
from services.documents.forms.facts import clock_text
from services.indicators.periods import Period
from services.ledgers.records import LedgerKind, Value
from services.ledgers.telling import Telling
from services.trainings.hours import CLASS_HOUR, QUARTERS, quarters_of

Getter = Callable[[Any], Value]

_VISIT, _CLIENT, _STAFF = table(Visit).c, table(Client).c, table(Staff).c
_ACTIVITY, _TRAINING, _PART = table(Activity).c, table(Training).c, table(TrainingPart).c
_REFERRAL, _INSTITUTION = table(Referral).c, table(Institution).c
_CRISIS = table(Crisis).c

# A referral that names no visit belongs to the visit of its day.
_CAME_OF_IT = or_(
    _REFERRAL.visit_id == _VISIT.id,
    and_(
        _REFERRAL.visit_id.is_(None),
        _REFERRAL.client_id == _VISIT.client_id,
        _REFERRAL.day == _VISIT.day,
    ),
)


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of a period in the order of their days, and what fills a field."""

    statement: Callable[[Period], Select[Any]]
    getters: Callable[[Telling], Mapping[str, Getter]]


def _visits(period: Period) -> Select[Any]:
    return (
        select(
            _VISIT.day, _VISIT.start_minute, _VISIT.minutes, _VISIT.mode, _VISIT.topic,
            _VISIT.population, _VISIT.risk, _VISIT.sex, _VISIT.age_band, _VISIT.next_day,
            _VISIT.client_id, _CLIENT.file_no, _STAFF.name.label("counsellor"),
            exists().where(_CAME_OF_IT).label("referred"),
        )
        .select_from(table(Visit))
        .outerjoin(table(Client), _CLIENT.id == _VISIT.client_id)
        .join(table(Staff), _STAFF.id == _VISIT.counsellor_id)
        .where(_VISIT.day.between(period.first, period.last))
        .order_by(_VISIT.day, _VISIT.id)
    )  # fmt: skip


def _of_visits(say: Telling) -> Mapping[str, Getter]:
    return {
        "day": lambda row: row.day,
        "start": lambda row: clock_text(row.start_minute),
        "file_no": lambda row: say.file_no(row.client_id, row.file_no),
        "sex": lambda row: say.sex(row.sex, row.age_band),
        "age_band": lambda row: say.words.bands[row.age_band],
        "population": lambda row: say.label("population", row.population),
        "mode": lambda row: say.label("mode", row.mode),
        "topic": lambda row: say.label("topic", row.topic),
        "minutes": lambda row: row.minutes,
        "risk": lambda row: say.label("risk", row.risk),
        "referred": lambda row: say.yes_no(answer=row.referred),
        "next_day": lambda row: row.next_day,
        "counsellor": lambda row: row.counsellor,
    }


def _activities(period: Period) -> Select[Any]:
    return (
        select(table(Activity), PIECES.label("pieces"))
        .where(IS_DONE, _ACTIVITY.day.between(period.first, period.last))
        .order_by(_ACTIVITY.day, _ACTIVITY.id)
    )


def _of_activities(say: Telling) -> Mapping[str, Getter]:
    told = ("number", "day", "title", "place", "speaker", "recorder", "planned", "present")
    return {
        **{name: _same(name) for name in (*told, "pieces", "asked", "aware", "paper_place")},
        "hours": lambda row: "–".join(filter(None, map(clock_text, (row.starts, row.ends)))),
        "kind": lambda row: say.label("activity_kind", row.kind),
        "entry": lambda row: say.label("five_entries", row.entry),
        "audience": lambda row: say.labels("activity_audience", row.audience),
        "feature": lambda row: say.label("feature_project", row.feature),
    }


def _trainings(period: Period) -> Select[Any]:
    came = _PART.training_id == _TRAINING.id
    # Rounded person by person, as class-hours are told in quarters (services.trainings.hours).
    quarters = func.round(_PART.minutes * float(QUARTERS) / CLASS_HOUR)
    persons = select(func.count()).where(came).correlate(table(Training)).scalar_subquery()
    together = (
        select(func.coalesce(func.sum(quarters), 0))
        .where(came)
        .correlate(table(Training))
        .scalar_subquery()
    )
    return (
        select(table(Training), persons.label("persons"), together.label("quarters"))
        .where(_TRAINING.day.between(period.first, period.last))
        .order_by(_TRAINING.day, _TRAINING.id)
    )


def _of_trainings(say: Telling) -> Mapping[str, Getter]:
    told = ("number", "day", "last_day", "title", "persons", "teacher", "organiser", "place")
    return {
        **{name: _same(name) for name in (*told, "paper_place")},
        "kind": lambda row: say.label("training_kind", row.kind),
        "module": lambda row: say.label("training_module", row.module),
        "hours": lambda row: quarters_of(row.minutes) / QUARTERS,
        "person_hours": lambda row: row.quarters / QUARTERS,
    }


def _referrals(period: Period) -> Select[Any]:
    return (
        select(
            _REFERRAL.number, _REFERRAL.day, _REFERRAL.destination, _REFERRAL.reasons,
            _REFERRAL.risk, _REFERRAL.urgency, _REFERRAL.consent, _REFERRAL.state,
            _REFERRAL.reply_by, _REFERRAL.receipt_day, _REFERRAL.closed_day, _REFERRAL.client_id,
            _CLIENT.file_no, _INSTITUTION.name.label("institution"),
            _STAFF.name.label("referrer"),
        )
        .select_from(table(Referral))
        .join(table(Client), _CLIENT.id == _REFERRAL.client_id)
        .join(table(Institution), _INSTITUTION.id == _REFERRAL.institution_id)
        .join(table(Staff), _STAFF.id == _REFERRAL.referred_by)
        .where(_REFERRAL.day.between(period.first, period.last))
        .order_by(_REFERRAL.day, _REFERRAL.id)
    )  # fmt: skip


def _of_referrals(say: Telling) -> Mapping[str, Getter]:
    told = ("number", "day", "reply_by", "receipt_day", "closed_day", "referrer", "institution")
    return {
        **{name: _same(name) for name in told},
        "file_no": lambda row: say.file_no(row.client_id, row.file_no),
        "destination": lambda row: say.label("destination", row.destination),
        "reasons": lambda row: say.labels("referral_reason", row.reasons),
        "risk": lambda row: say.label("risk", row.risk),
        "urgency": lambda row: say.words.urgencies[row.urgency],
        "consent": lambda row: say.words.consents[row.consent],
        "state": lambda row: say.words.referral_states[row.state],
    }


def _crises(period: Period) -> Select[Any]:
    return (
        select(
            _CRISIS.number, _CRISIS.day, _CRISIS.kinds, _CRISIS.level, _CRISIS.measures,
            _CRISIS.is_callout, _CRISIS.state, _CRISIS.closed_day, _CRISIS.client_id,
            _CLIENT.file_no, _STAFF.name.label("recorder"),
        )
        .select_from(table(Crisis))
        .outerjoin(table(Client), _CLIENT.id == _CRISIS.client_id)
        .join(table(Staff), _STAFF.id == _CRISIS.recorded_by)
        # By the index of months; a year has a handful.
        .where(_CRISIS.month.between(period.months[0], period.months[-1]))
        .order_by(_CRISIS.day, _CRISIS.id)
    )  # fmt: skip


def _of_crises(say: Telling) -> Mapping[str, Getter]:
    return {
        **{name: _same(name) for name in ("number", "day", "closed_day", "recorder")},
        "file_no": lambda row: say.file_no(row.client_id, row.file_no),
        "kinds": lambda row: say.labels("crisis_kind", row.kinds),
        "level": lambda row: say.label("risk", row.level),
        "measures": lambda row: say.labels("crisis_measure", row.measures),
        "callout": lambda row: say.yes_no(answer=row.is_callout),
        "state": lambda row: say.words.case_states[CaseState(row.state)],
    }


def _same(name: str) -> Getter:
    """What stands in the column of that name."""

    def get(row: Any) -> Value:
        found: Value = getattr(row, name)
        return found

    return get


SOURCES = {
    LedgerKind.VISITS: Source(_visits, _of_visits),
    LedgerKind.ACTIVITIES: Source(_activities, _of_activities),
    LedgerKind.TRAININGS: Source(_trainings, _of_trainings),
    LedgerKind.REFERRALS: Source(_referrals, _of_referrals),
    LedgerKind.CRISES: Source(_crises, _of_crises),
}
"""Every ledger of rows; key populations are numbers, see `services.ledgers.key_populations`."""
