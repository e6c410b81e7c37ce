"""FHIR R4: what the monthly summary measures, and one month of it, after IHE QRPH mADX 3.0.0.

The codes are our own: no other system's table of codes is needed to read the file. What is not
broken down has no number but a reason (``masked``), never a zero (mission.md 3.2).
"""

import calendar
import uuid
from collections.abc import Sequence
from typing import Any

from services.clock import CHINA
from services.interop.figures import Breakdown, Figure, Option
from services.scales.fhir_terms import OWN
from services.summary.tables import PublishedSummary

Json = dict[str, Any]

MEASURE = f"{OWN}/Measure/monthly-summary"
VERSION = "1"
INDICATOR = f"{OWN}/CodeSystem/summary-indicator"
TABLE = f"{OWN}/CodeSystem/summary-table"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
MASKED: Json = {"extension": [{"url": ABSENT, "valueCode": "masked"}]}

_TERMS = "http://terminology.hl7.org/CodeSystem"
# mADX: the population of an indicator that is a number, and no proportion, is the numerator.
_NUMERATOR: Json = {"coding": [{"system": f"{_TERMS}/measure-population", "code": "numerator"}]}
_MORE_IS_BETTER: Json = {
    "coding": [{"system": f"{_TERMS}/measure-improvement-notation", "code": "increase"}]
}
_OF_PLACES: Json = {
    "coding": [{"system": "http://hl7.org/fhir/resource-types", "code": "Location"}]
}


def bundle(summary: PublishedSummary, figures: Sequence[Figure], title: str) -> Json:
    """The Measure with its sets of values, and the MeasureReport of one room and month."""
    resources = (
        measure(summary, figures, title),
        *map(_value_set, _tables(figures)),
        report(summary, figures),
    )
    return {
        "resourceType": "Bundle",
        "identifier": _identifier("package", summary.name),
        "type": "collection",
        "timestamp": _moment(summary),
        "entry": [
            {"fullUrl": _address(summary, number), "resource": one}
            for number, one in enumerate(resources)
        ],
    }


def report(summary: PublishedSummary, figures: Sequence[Figure]) -> Json:
    """One month as a MeasureReport: a group for each figure, a stratifier for each table."""
    place = {
        "type": "Location",
        "identifier": _identifier("room", summary.room_code),
        "display": summary.room_name,
    }
    year, month = map(int, summary.month.split("-"))
    last = calendar.monthrange(year, month)[1]
    return {
        "resourceType": "MeasureReport",
        "identifier": [_identifier("package", summary.name)],
        "status": "complete",
        "type": "summary",
        "measure": f"{MEASURE}|{VERSION}",
        "subject": place,
        "date": _moment(summary),
        "reporter": {"identifier": place["identifier"], "display": summary.room_name},
        "period": {"start": f"{summary.month}-01", "end": f"{summary.month}-{last:02d}"},
        "improvementNotation": _MORE_IS_BETTER,
        "group": [_reported(figure) for figure in figures],
    }


def measure(summary: PublishedSummary, figures: Sequence[Figure], title: str) -> Json:
    """What is counted; the rows of each table are a set of values of their own."""
    return {
        "resourceType": "Measure",
        "url": MEASURE,
        "identifier": [{"system": OWN, "value": "monthly-summary"}],
        "version": VERSION,
        "name": "AnxinbuMonthlySummary",
        "title": title,
        "status": "active",
        "experimental": False,
        "subjectCodeableConcept": _OF_PLACES,
        "date": _moment(summary),
        "publisher": "Anxinbu",
        "description": title,
        "relatedArtifact": [
            {"type": "depends-on", "label": table.table, "url": _value_set_url(table)}
            for table in _tables(figures)
        ],
        "improvementNotation": _MORE_IS_BETTER,
        "group": [_measured(figure) for figure in figures],
    }


def _reported(figure: Figure) -> Json:
    group: Json = {
        "code": _indicator(figure),
        "population": [{"code": _NUMERATOR, "count": figure.value}],
    }
    if figure.breakdowns:
        group["stratifier"] = [
            {
                "code": [_dimension(table)],
                "stratum": [_stratum(table, row) for row in table.options],
            }
            for table in figure.breakdowns
        ]
    return group


def _stratum(table: Breakdown, row: Option) -> Json:
    """Value and component alike, as versions of mADX ask for one or the other."""
    value = {"coding": [_coding(table, row)]}
    is_waiting = row.value is None
    return {
        "value": value,
        "component": [{"code": _dimension(table), "value": value}],
        "measureScore": {"_value": MASKED} if is_waiting else {"value": row.value},
    }


def _measured(figure: Figure) -> Json:
    group: Json = {
        "code": _indicator(figure),
        "description": figure.words,
        "population": [{"code": _NUMERATOR, "criteria": _counted(figure.code)}],
    }
    if figure.breakdowns:
        group["stratifier"] = list(map(_stratifier, figure.breakdowns))
    return group


def _stratifier(table: Breakdown) -> Json:
    component = {"code": _dimension(table), "criteria": _counted(table.table)}
    return {"code": _dimension(table), "component": [component]}


def _counted(code: str) -> Json:
    # Required by FHIR; how a room counts is said by the program's own declaration of this code.
    return {"language": "text/plain", "expression": code}


def _value_set(table: Breakdown) -> Json:
    codes = [{"code": row.row, "display": row.words} for row in table.options]
    include = {"system": _system(table), "concept": codes}
    return {
        "resourceType": "ValueSet",
        "url": _value_set_url(table),
        "title": table.words,
        "status": "active",
        "compose": {"include": [include]},
    }


def _tables(figures: Sequence[Figure]) -> list[Breakdown]:
    """Each table once with all the rows that any figure has in it: two figures may share one."""
    rows: dict[str, dict[str, Option]] = {}
    words: dict[str, str] = {}
    for figure in figures:
        for table in figure.breakdowns:
            words.setdefault(table.table, table.words)
            rows.setdefault(table.table, {}).update({row.row: row for row in table.options})
    return [Breakdown(table, words[table], tuple(found.values())) for table, found in rows.items()]


def _value_set_url(table: Breakdown) -> str:
    return f"{OWN}/ValueSet/summary-{table.table}"


def _system(table: Breakdown) -> str:
    return f"{OWN}/CodeSystem/summary-{table.table}"


def _coding(table: Breakdown, row: Option) -> Json:
    return {"system": _system(table), "code": row.row, "display": row.words}


def _indicator(figure: Figure) -> Json:
    return {"coding": [{"system": INDICATOR, "code": figure.code, "display": figure.words}]}


def _dimension(table: Breakdown) -> Json:
    coding = {"system": TABLE, "code": table.table, "display": table.words}
    return {"coding": [coding], "text": table.table}


def _identifier(what: str, value: str) -> Json:
    return {"system": f"{OWN}/{what}", "value": value}


def _moment(summary: PublishedSummary) -> str:
    """When the figures were settled, not when somebody made the file."""
    assert summary.closed_at is not None  # noqa: S101 - only closed months are shared
    return summary.closed_at.astimezone(CHINA).replace(microsecond=0).isoformat()


def _address(summary: PublishedSummary, number: int) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{OWN}/package/{summary.name}/{number}").urn
