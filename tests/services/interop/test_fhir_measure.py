"""The month as FHIR: valid by a library that is not ours; every number is a published one."""

from collections.abc import Iterator
from typing import Any

from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.measure import Measure
from fhir.resources.R4B.measurereport import MeasureReport

from services.interop.fhir_measure import ABSENT, bundle
from tests.services.interop.conftest import Month

TITLE = "月度汇总"


def made(month: Month) -> dict[str, Any]:
    return bundle(month.summary, month.figures, TITLE)


def resource(month: Month, kind: str) -> dict[str, Any]:
    found = (one["resource"] for one in made(month)["entry"])
    return next(one for one in found if one["resourceType"] == kind)


def strata(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for group in report["group"]:
        for stratifier in group.get("stratifier", ()):
            table = stratifier["code"][0]["coding"][0]["code"]
            code = f"{group['code']['coding'][0]['code']} {table}"
            yield from ((code, stratum) for stratum in stratifier["stratum"])


def test_it_is_valid(month: Month) -> None:
    Bundle.model_validate(made(month))
    MeasureReport.model_validate(resource(month, "MeasureReport"))
    Measure.model_validate(resource(month, "Measure"))


def test_it_survives_being_read_and_written(month: Month) -> None:
    report = resource(month, "MeasureReport")
    read = MeasureReport.model_validate(report).model_dump(mode="json")
    assert len(read["group"]) == len(report["group"])
    assert [s["measureScore"].get("_value") for _, s in strata(read)] == [
        s["measureScore"].get("_value") for _, s in strata(report)
    ]


def test_what_madx_requires_of_a_report(month: Month) -> None:
    report = resource(month, "MeasureReport")
    assert report["type"] == "summary"
    assert report["subject"]["identifier"]["value"] == "k7m2qa"
    assert report["period"] == {"start": "2026-10-01", "end": "2026-10-31"}
    assert report["improvementNotation"]
    for group in report["group"]:
        assert group["code"]["coding"][0]["code"]
        assert all(one["code"] and isinstance(one["count"], int) for one in group["population"])
        assert all(len(one["code"]) == 1 for one in group.get("stratifier", ()))
    for _, stratum in strata(report):
        assert stratum["value"]
        assert stratum["component"]
        assert {"value", "_value"} & set(stratum["measureScore"])


def test_what_madx_requires_of_a_measure(month: Month) -> None:
    measure = resource(month, "Measure")
    assert measure["publisher"]
    assert measure["subjectCodeableConcept"]["coding"][0]["code"] == "Location"
    labels = {one["label"]: one["url"] for one in measure["relatedArtifact"]}
    sets = {
        one["resource"]["url"]
        for one in made(month)["entry"]
        if one["resource"]["resourceType"] == "ValueSet"
    }
    assert set(labels.values()) == sets
    for group in measure["group"]:
        assert group["description"]
        for one in group.get("stratifier", ()):
            assert one["component"][0]["code"]["text"] in labels


def test_the_report_names_the_measure_and_its_groups(month: Month) -> None:
    measure, report = resource(month, "Measure"), resource(month, "MeasureReport")
    assert report["measure"] == f"{measure['url']}|{measure['version']}"
    assert [g["code"] for g in measure["group"]] == [g["code"] for g in report["group"]]


def test_every_value_is_one_that_was_published(month: Month) -> None:
    report = resource(month, "MeasureReport")
    counts = {g["code"]["coding"][0]["code"]: g["population"][0]["count"] for g in report["group"]}
    for population in month.summary.populations:
        assert counts[population.population] == population.step
    assert counts["facts.activities.lecture"] == 1
    assert counts["indicators.s4.o02"] == 1
    sums: dict[str, int] = {}
    for code, stratum in strata(report):
        sums[code] = sums.get(code, 0) + stratum["measureScore"].get("value", 0)
    assert sums["visits topic"] + counts["visits.pending"] == counts["visits"]


def test_what_is_not_broken_down_has_a_reason_and_no_number(month: Month) -> None:
    waiting = [s for code, s in strata(resource(month, "MeasureReport")) if "referrals" in code]
    assert waiting
    for stratum in waiting:
        score = stratum["measureScore"]
        assert "value" not in score
        assert score["_value"]["extension"] == [{"url": ABSENT, "valueCode": "masked"}]


def test_the_same_month_is_the_same_file(month: Month) -> None:
    assert made(month) == made(month)
    addresses = [one["fullUrl"] for one in made(month)["entry"]]
    assert len(set(addresses)) == len(addresses)
