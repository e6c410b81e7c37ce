"""Counts that are not about people, or about large open events: exact (disclosure.md 5.4).

Never days on which somebody came, and never an event with fewer than ten people: from either a
small count of people could be proved. People who were trained or hold a post are the room's own.
"""

from collections.abc import Mapping

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from services.summary import declarations

FEWEST_PRESENT = 10
"""From so many people on the attendance of an open event is no count of people (5.4)."""

NIL_REPORT = "nil_report"
"""The indicator that says that a month publishes nothing."""

STOCKS = ("findings_open", "team")
"""Groups of facts that say how much there is on the last day; the others add up."""

STATEMENTS: Mapping[str, TextClause] = {
    "activities": text(
        "SELECT kind, count(*) FROM activity "
        "WHERE state = 'done' AND day BETWEEN :first_day AND :last_day "
        "GROUP BY kind"
    ),
    "entries": text(
        "SELECT entry, count(*) FROM activity "
        "WHERE state = 'done' AND day BETWEEN :first_day AND :last_day "
        "AND entry <> '' GROUP BY entry"
    ),
    "features": text(
        "SELECT feature, count(*) FROM activity "
        "WHERE state = 'done' AND day BETWEEN :first_day AND :last_day "
        "AND feature <> '' GROUP BY feature"
    ),
    "present": text(
        "SELECT 'open_events', coalesce(sum(present), 0) FROM activity "
        "WHERE state = 'done' AND day BETWEEN :first_day AND :last_day "
        "AND present >= :fewest"
    ),
    "materials": text(
        "SELECT activity_material.kind, sum(pieces) FROM activity "
        "JOIN activity_material ON activity_id = activity.id "
        "WHERE state = 'done' AND day BETWEEN :first_day AND :last_day "
        "GROUP BY activity_material.kind"
    ),
    "trainings": text(
        "SELECT kind, count(*) FROM training "
        "WHERE day BETWEEN :first_day AND :last_day GROUP BY kind"
    ),
    # Quarters of class-hours of the room's own people, as they are kept: services.trainings.hours.
    "class_quarters": text(
        "SELECT training.kind, sum(CAST(round(training_part.minutes * 4.0 / 45) AS INTEGER)) "
        "FROM training "
        "JOIN training_part ON training_id = training.id "
        "WHERE day BETWEEN :first_day AND :last_day GROUP BY training.kind"
    ),
    "inspections": text(
        "SELECT 'held', count(*) FROM inspection WHERE day BETWEEN :first_day AND :last_day"
    ),
    "findings_open": text(
        "SELECT 'all', count(*) FROM inspection_finding JOIN inspection "
        "ON inspection.id = inspection_id WHERE inspection.day <= :last_day "
        "AND (done_day IS NULL OR done_day > :last_day)"
    ),
    "team": text(
        "SELECT roster, count(DISTINCT person_id) FROM roster_post "
        "WHERE since <= :last_day AND (until IS NULL OR until >= :last || '-01') "
        "GROUP BY roster"
    ),
}
"""Group to the statement that yields its rows and their numbers for :first to :last."""


_ANSWERS = text(
    "SELECT indicator, value FROM indicator_fact AS one WHERE period LIKE :year || '%' "
    "AND value IN ('yes', 'no') AND NOT EXISTS (SELECT 1 FROM indicator_fact AS later "
    "WHERE later.indicator = one.indicator AND later.period LIKE :year || '%' "
    "AND later.id > one.id) ORDER BY indicator"
)


def facts(session: Session, first: str, last: str) -> dict[str, int]:
    """What was done from ``first`` to ``last`` ("2026-01"), both included; "activities/lecture". Of
    stocks: what there was in ``last``. Rows with 0 are left out."""
    span = declarations.span(first, last) | {"fewest": FEWEST_PRESENT}
    return {
        f"{group}/{row}": int(number)
        for group, statement in STATEMENTS.items()
        for row, number in session.execute(statement, span)
        if number
    }


def answers(session: Session, month: str) -> dict[str, bool]:
    """What somebody said yes or no to for the year of ``month`` or a part of it that has begun, of
    the lines of indicator packs: "s4/o02" for line O02 of s4. The newest answer counts."""
    rows = session.execute(_ANSWERS, {"year": month[:4]})
    return {indicator.lower().replace(".", "/"): value == "yes" for indicator, value in rows}


def answered(indicators: Mapping[str, bool]) -> dict[str, bool]:
    """The same, as a package has them; that it is a nil report was nobody's answer."""
    return {code: is_yes for code, is_yes in indicators.items() if code != NIL_REPORT}


def is_stock(code: str) -> bool:
    """Whether a fact is a level, of which a year shows the newest and no sum."""
    return code.partition("/")[0] in STOCKS


def summed(months: list[Mapping[str, int]]) -> dict[str, int]:
    """Facts of several months, oldest first: sums, and of stocks the newest month's."""
    total: dict[str, int] = {}
    for month in months:
        for code, number in month.items():
            if not is_stock(code):
                total[code] = total.get(code, 0) + number
    newest = months[-1] if months else {}
    return total | {code: number for code, number in newest.items() if is_stock(code)}
