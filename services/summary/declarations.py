"""What a summary counts: one declaration a population, each one statement (practice.md 2.11).

A statement yields month, the values of the population's tables one after the other, and how many
records have them. It reads indexes alone (performance.md, Summaries), grouped in their order. The
counsellor reads what each counts, from which records and at which date in
``resources/summary/measures.<language>.json``.
"""

from dataclasses import dataclass

from sqlalchemy import TextClause, text

from services.summary.tables import Population

# Grouped in the order of ix_visit_summary: one pass, no sorting, no table page.
VISITS = text(
    "SELECT month, mode, CAST(sex AS TEXT), age_band, topic, population, risk, count(*) "
    "FROM visit WHERE month BETWEEN :first AND :last "
    "GROUP BY month, mode, sex, age_band, topic, population, risk"
)

# A client counts once a calendar year, in the first month of a visit, with the values of one real
# visit of that month (the first in the order of the index, which knows no day). So months add up to
# years, and no cell of persons is larger than the same cell of visits.
PERSONS = text(
    "SELECT min(month || '/' || mode || '/' || sex || '/' || age_band || '/' || topic || '/' "
    "|| population || '/' || risk), 1 FROM visit INDEXED BY ix_visit_summary "
    "WHERE month BETWEEN :first AND :last AND client_id IS NOT NULL "
    "GROUP BY client_id, substr(month, 1, 4)"
)

REFERRALS = text(
    "SELECT month, destination, urgency, state, count(*) FROM referral "
    "WHERE month BETWEEN :first AND :last GROUP BY month, destination, urgency, state"
)

# One that was corrected counts as it was corrected, on the day on which it was filled in.
ASSESSMENTS = text(
    "SELECT substr(day, 1, 7) AS month, scale, band, count(*) FROM assessment "
    "WHERE day BETWEEN :first_day AND :last_day AND replaced_by_id IS NULL "
    "GROUP BY month, scale, band"
)

SCREENED = text(
    "SELECT substr(screening.day, 1, 7) AS month, scale_definition.scale, screening_result.band, "
    "count(*) FROM screening "
    "JOIN screening_student ON screening_student.screening_id = screening.id "
    "JOIN screening_result ON screening_result.student_id = screening_student.id "
    "JOIN scale_definition ON scale_definition.id = screening_result.definition_id "
    "WHERE screening.day BETWEEN :first_day AND :last_day "
    "GROUP BY month, scale_definition.scale, screening_result.band"
)

FOLLOW_UPS = text(
    "SELECT substr(day, 1, 7) AS month, state, count(*) FROM appointment "
    "WHERE kind = 'follow_up' AND day BETWEEN :first_day AND :last_day GROUP BY month, state"
)

# By the first kind that was ticked; a mandatory report is a crisis of the kind "other", so that it
# can not be told from the others (disclosure.md 5.6, closed rows).
CRISES = text(
    "SELECT month, json_extract(kinds, '$[0]'), count(*) FROM crisis "
    "WHERE month BETWEEN :first AND :last GROUP BY 1, 2"
)

REPORTS = text(
    "SELECT substr(datetime(known_at, '+8 hours'), 1, 7) AS month, 'other', count(*) "
    "FROM mandatory_report "
    "WHERE known_at >= strftime('%Y-%m-%dT%H:%M:%S', :first || '-01', '-8 hours') "
    "AND known_at < strftime('%Y-%m-%dT%H:%M:%S', :last || '-01', '+1 month', '-8 hours') "
    "GROUP BY month"
)

PLANS = text(
    "SELECT substr(since, 1, 7) AS month, population, count(*) FROM plan "
    "WHERE since BETWEEN :first_day AND :last_day GROUP BY month, population"
)

# With the population that the visit counts under, so that no row is larger than the visits' row.
PLAN_SESSIONS = text(
    "SELECT visit.month, visit.population, count(*) FROM plan_session "
    "JOIN visit ON visit.id = plan_session.visit_id "
    "WHERE visit.month BETWEEN :first AND :last GROUP BY visit.month, visit.population"
)

# Only where somebody came: each of these has at least one visit of the mode group.
GROUP_SESSIONS = text(
    "SELECT substr(day, 1, 7) AS month, 'group', count(*) FROM group_session "
    "WHERE day BETWEEN :first_day AND :last_day AND EXISTS (SELECT 1 FROM group_attendance "
    "WHERE group_attendance.session_id = group_session.id AND visit_id IS NOT NULL) "
    "GROUP BY month"
)


def span(first: str, last: str) -> dict[str, str]:
    """What every statement takes: the months ``first`` to ``last`` and the days around them."""
    return {
        "first": first,
        "last": last,
        "first_day": f"{first}-01",
        "last_day": f"{last}-31",
    }


@dataclass(frozen=True, slots=True)
class Bound:
    """Every record of the population is a visit, or has one of its own: so its published numbers
    never run ahead of those of visits, neither the total nor, row by row, the tables. Otherwise a
    reader who knows this could prove a small count from 3 sessions beside 0 visits, although each
    number by itself proves nothing. ``inside``: the table and row of visits that contains them."""

    inside: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Declaration:
    """One population. ``widths``: how many of a row's values each of its tables takes, in order.
    ``moves``: a table whose rows records pass through, so that a row can lose some unasked."""

    population: Population
    statements: tuple[TextClause, ...]
    widths: tuple[int, ...]
    bound: Bound | None = None
    moves: str = ""
    is_joined: bool = False  # the statement yields month and values as one text


_P = Population
_BY_VISIT = (1, 2, 1, 1, 1)  # mode, sex and age, topic, population, risk

DECLARATIONS = (
    Declaration(_P.VISITS, (VISITS,), _BY_VISIT),
    Declaration(_P.PERSONS, (PERSONS,), _BY_VISIT, Bound(), is_joined=True),
    Declaration(_P.REFERRALS, (REFERRALS,), (1, 1, 1), moves="state"),
    Declaration(_P.ASSESSMENTS, (ASSESSMENTS, SCREENED), (2,)),
    Declaration(_P.FOLLOW_UPS, (FOLLOW_UPS,), (1,), moves="standing"),
    Declaration(_P.CRISES, (CRISES, REPORTS), (1,)),
    Declaration(_P.PLANS, (PLANS,), (1,)),
    Declaration(_P.PLAN_SESSIONS, (PLAN_SESSIONS,), (1,), Bound()),
    Declaration(_P.GROUP_SESSIONS, (GROUP_SESSIONS,), (1,), Bound(("mode", "group"))),
)
"""In the order of the package; what is bound stands after visits."""
