"""The records behind a true figure of a summary; they never leave the room (issue 6.6).

Each statement yields source, id, day, client, label, and the values of the population's tables, for
the same records that `services.summary.declarations` counts; a test holds the two together. Who may
not open a file does not see its records here either: they are counted, not listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise
from typing import Any

from sqlalchemy import TextClause, select, text
from sqlalchemy.orm import Session

from models.room import Room
from services.access import shut_of
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, NotFound, Problem
from services.months import is_month
from services.summary import declarations, ledgers
from services.summary import policy as policies
from services.summary.case import shapes_of_ledger
from services.summary.declarations import DECLARATIONS
from services.summary.facts import FEWEST_PRESENT
from services.summary.shape import Shape
from services.summary.tables import Population

SHOWN = 200
"""Records listed at most, the newest first."""

_P = Population

_STATEMENTS: Mapping[Population, tuple[TextClause, ...]] = {
    _P.VISITS: (
        text(
            "SELECT 'visit', id, day, client_id, mode, mode, sex, age_band, topic, population, "
            "risk FROM visit WHERE month BETWEEN :first AND :last"
        ),
    ),
    # The file of everybody who counts in these months: the first month of a visit in its year.
    _P.PERSONS: (
        text(
            "SELECT 'client', client_id, month || '-01', client_id, client.file_no, mode, "
            "visit.sex, age_band, topic, population, risk FROM ("
            "SELECT client_id, month, mode, sex, age_band, topic, population, risk, "
            "min(month || '/' || mode || '/' || sex || '/' || age_band || '/' || topic || '/' "
            "|| population || '/' || risk) FROM visit INDEXED BY ix_visit_summary "
            "WHERE month BETWEEN :since AND :last "
            "AND client_id IS NOT NULL GROUP BY client_id, substr(month, 1, 4)) AS visit "
            "JOIN client ON client.id = client_id WHERE month >= :first"
        ),
    ),
    _P.REFERRALS: (
        text(
            "SELECT 'referral', id, day, client_id, number, destination, urgency, state "
            "FROM referral WHERE month BETWEEN :first AND :last"
        ),
    ),
    _P.ASSESSMENTS: (
        text(
            "SELECT 'assessment', id, day, client_id, scale, scale, band FROM assessment "
            "WHERE day BETWEEN :first_day AND :last_day AND replaced_by_id IS NULL"
        ),
        text(
            "SELECT 'screening', screening.id, screening.day, NULL, screening.title, "
            "scale_definition.scale, screening_result.band FROM screening "
            "JOIN screening_student ON screening_student.screening_id = screening.id "
            "JOIN screening_result ON screening_result.student_id = screening_student.id "
            "JOIN scale_definition ON scale_definition.id = screening_result.definition_id "
            "WHERE screening.day BETWEEN :first_day AND :last_day"
        ),
    ),
    _P.FOLLOW_UPS: (
        text(
            "SELECT 'appointment', id, day, client_id, state, state FROM appointment "
            "WHERE kind = 'follow_up' AND day BETWEEN :first_day AND :last_day"
        ),
    ),
    _P.CRISES: (
        text(
            "SELECT 'crisis', id, day, client_id, number, json_extract(kinds, '$[0]') FROM crisis "
            "WHERE month BETWEEN :first AND :last"
        ),
        # Only who made a report, and the lead, know that there is one (practice.md 3.4).
        text(
            "SELECT 'report', id, substr(datetime(known_at, '+8 hours'), 1, 10), client_id, "
            "number, 'other' FROM mandatory_report "
            "WHERE known_at >= strftime('%Y-%m-%dT%H:%M:%S', :first || '-01', '-8 hours') AND "
            "known_at < strftime('%Y-%m-%dT%H:%M:%S', :last || '-01', '+1 month', '-8 hours') "
            "AND (:sees_all OR reporter_id = :staff_id)"
        ),
    ),
    _P.PLANS: (
        text(
            "SELECT 'plan', id, since, client_id, number, population FROM plan "
            "WHERE since BETWEEN :first_day AND :last_day"
        ),
    ),
    _P.PLAN_SESSIONS: (
        text(
            "SELECT 'visit', visit.id, visit.day, visit.client_id, visit.mode, visit.population "
            "FROM plan_session JOIN visit ON visit.id = plan_session.visit_id "
            "WHERE visit.month BETWEEN :first AND :last"
        ),
    ),
    _P.GROUP_SESSIONS: (
        text(
            "SELECT 'group_session', id, day, NULL, CAST(number AS TEXT), 'group' "
            "FROM group_session WHERE day BETWEEN :first_day AND :last_day AND EXISTS "
            "(SELECT 1 FROM group_attendance WHERE group_attendance.session_id = group_session.id "
            "AND visit_id IS NOT NULL)"
        ),
    ),
}

_OF_FACTS: Mapping[str, TextClause] = {
    "activities": text(
        "SELECT 'activity', id, day, title FROM activity WHERE state = 'done' "
        "AND day BETWEEN :first_day AND :last_day AND kind = :row"
    ),
    "entries": text(
        "SELECT 'activity', id, day, title FROM activity WHERE state = 'done' "
        "AND day BETWEEN :first_day AND :last_day AND entry = :row"
    ),
    "features": text(
        "SELECT 'activity', id, day, title FROM activity WHERE state = 'done' "
        "AND day BETWEEN :first_day AND :last_day AND feature = :row"
    ),
    "present": text(
        "SELECT 'activity', id, day, title FROM activity WHERE state = 'done' "
        "AND day BETWEEN :first_day AND :last_day AND present >= :fewest"
    ),
    "materials": text(
        "SELECT DISTINCT 'activity', activity.id, day, title FROM activity "
        "JOIN activity_material ON activity_id = activity.id WHERE state = 'done' "
        "AND day BETWEEN :first_day AND :last_day AND activity_material.kind = :row"
    ),
    "trainings": text(
        "SELECT 'training', id, day, title FROM training "
        "WHERE day BETWEEN :first_day AND :last_day AND kind = :row"
    ),
    "class_quarters": text(
        "SELECT 'training', id, day, title FROM training WHERE day BETWEEN :first_day "
        "AND :last_day AND kind = :row"
    ),
    "inspections": text(
        "SELECT 'inspection', id, day, number FROM inspection "
        "WHERE day BETWEEN :first_day AND :last_day"
    ),
    "findings_open": text(
        "SELECT DISTINCT 'inspection', inspection.id, inspection.day, number "
        "FROM inspection_finding JOIN inspection ON inspection.id = inspection_id "
        "WHERE inspection.day <= :last_day AND (done_day IS NULL OR done_day > :last_day)"
    ),
    "team": text(
        "SELECT 'roster', 0, since, roster FROM roster_post WHERE roster = :row "
        "AND since <= :last_day AND (until IS NULL OR until >= :last || '-01') LIMIT 1"
    ),
}


@dataclass(frozen=True, slots=True)
class BehindRow:
    """A record that a figure counts. ``label`` tells it from others: a code of the source's list
    (visit: mode, assessment: scale, appointment: state) or a number; never a name."""

    source: str
    id: int
    day: date
    label: str


@dataclass(frozen=True, slots=True)
class Behind:
    """The newest records; ``total``: how many there are; ``shut``: of them, in files that the
    signed-in person may not open."""

    rows: tuple[BehindRow, ...]
    total: int
    shut: int = 0


class BehindService:
    """From a figure to what it counts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def records(
        self,
        population: Population,
        table: str,
        row: str,
        first: str,
        last: str,
        *,
        of_whole_year: bool = False,
    ) -> Behind:
        """What is counted in a row of a table, or in all of it (``row`` empty), of the months
        ``first`` to ``last``; ``of_whole_year``: persons who were seen earlier in the year do not
        count, also where the ledger began later. The look is in the audit trail. Raises
        InvalidInput (``month``), NotFound for a table that the population does not have."""
        self._desk.actor.require(Right.LOG_VISITS)
        _require_months(first, last)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            ledger_id = ledgers.of_month(session, room, last)
            shape, cut = self._table(session, room, ledger_id, population, table)
            # Persons are counted from the first month of the ledger or of the year on.
            since = f"{first[:4]}-01"
            if not of_whole_year:
                since = max(ledgers.first_month(session, ledger_id) or last, since)
            wanted = set(_leaves_below(shape, row)) if row else None
            found = [
                one
                for one in self._rows(session, population, first, last, min(since, first))
                if wanted is None or shape.leaf(*map(str, one[5:][cut])) in wanted
            ]
            self._desk.audit.record(session, "figure_records_listed", "room", 1)
            shut = shut_of(session, self._desk, (one[3] for one in found))
            listed = [one for one in found if one[3] not in shut]
            return Behind(_newest(listed), len(found), len(found) - len(listed))

    def fact_records(self, code: str, first: str, last: str) -> Behind:
        """What a fact counts. Raises InvalidInput (``month``), NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        _require_months(first, last)
        group, _, row = code.partition("/")
        if group not in _OF_FACTS:
            raise NotFound
        values = declarations.span(first, last) | {"row": row, "fewest": FEWEST_PRESENT}
        with self._desk.read() as session:
            found = [
                (source, key, day, None, label)
                for source, key, day, label in session.execute(_OF_FACTS[group], values)
            ]
            return Behind(_newest(found), len(found))

    def _table(
        self, session: Session, room: Room, ledger_id: str, population: Population, table: str
    ) -> tuple[Shape, slice]:
        policy = policies.of_ledger(session, ledger_id)
        tables = shapes_of_ledger(session, self._desk, room, policy, ledger_id).of(population)
        declared = next(one for one in DECLARATIONS if one.population is population)
        cuts = pairwise(accumulate(declared.widths, initial=0))
        for shape, (begin, end) in zip(tables, cuts, strict=True):
            if shape.name == table:
                return shape, slice(begin, end)
        raise NotFound

    def _rows(
        self, session: Session, population: Population, first: str, last: str, since: str
    ) -> Iterator[tuple[Any, ...]]:
        values: dict[str, object] = {
            **declarations.span(first, last),
            "since": since,
            "sees_all": self._desk.actor.may(Right.MANAGE),
            "staff_id": self._desk.actor.staff_id,
        }
        for statement in _STATEMENTS[population]:
            names = statement.compile().params
            asked = {name: value for name, value in values.items() if name in names}
            yield from map(tuple, session.execute(statement, asked))


def _leaves_below(shape: Shape, row: str) -> Iterator[str]:
    return (leaf for leaf in shape.root.leaves() if leaf == row or leaf.startswith(f"{row}/"))


def _newest(found: Sequence[tuple[Any, ...]]) -> tuple[BehindRow, ...]:
    rows = [
        BehindRow(source, key, date.fromisoformat(str(day)), str(label))
        for source, key, day, _, label, *_ in found
    ]
    rows.sort(key=lambda one: (one.day, one.id), reverse=True)
    return tuple(rows[:SHOWN])


def _require_months(first: str, last: str) -> None:
    if not (is_month(first) and is_month(last)):
        raise InvalidInput({"month": Problem.MALFORMED})
