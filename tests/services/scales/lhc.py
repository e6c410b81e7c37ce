"""A PHQ-9 in the style of LHC-Forms: slashes in linkIds, LOINC answers, a calculated total."""

from typing import Any

from services.scales.fhir_terms import CALCULATED, LOINC, ORDINAL, PREFIX, VARIABLE, WEIGHT

ITEMS = (
    "44250-9",
    "44255-8",
    "44259-0",
    "44254-1",
    "44251-7",
    "44258-2",
    "44252-5",
    "44253-3",
    "44260-8",
)
_OFTEN = ("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")
_DIFFICULT = ("LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3")


def option(code: str, weight: object, url: str = ORDINAL) -> dict[str, Any]:
    return {
        "extension": [
            {"url": PREFIX, "valueString": str(weight)},
            {"url": url, "valueDecimal": weight},
        ],
        "valueCoding": {"system": LOINC, "code": code, "display": f"words of {code}"},
    }


def question(link_id: str, codes: tuple[str, ...] = _OFTEN, **more: object) -> dict[str, Any]:
    return {
        "linkId": link_id,
        "type": "choice",
        "text": f"Question {link_id}",
        "code": [{"system": LOINC, "code": link_id.strip("/")}],
        "answerOption": [option(code, weight) for weight, code in enumerate(codes)],
        **more,
    }


def total(expression: str) -> dict[str, Any]:
    return {
        "linkId": "/44261-6",
        "type": "decimal",
        "text": "Total score",
        "code": [{"system": LOINC, "code": "44261-6"}],
        "extension": [
            {
                "url": CALCULATED,
                "valueExpression": {"language": "text/fhirpath", "expression": expression},
            }
        ],
    }


PLAIN = "%resource.item.where(linkId != '/69722-7').answer.weight().sum()"


def phq9(expression: str = PLAIN) -> dict[str, Any]:
    return {
        "resourceType": "Questionnaire",
        "title": "PHQ-9 quick depression assessment panel",
        "name": "PHQ9",
        "url": "https://example.org/Questionnaire/44249-1",
        "version": "2.56",
        "status": "draft",
        "copyright": "No permission required to reproduce.",
        "derivedFrom": ["https://example.org/Questionnaire/older|1"],
        "code": [{"system": LOINC, "code": "44249-1"}],
        "item": [
            *(question(f"/{code}") for code in ITEMS),
            question("/69722-7", _DIFFICULT),
            total(expression),
        ],
    }


def with_variables() -> dict[str, Any]:
    """The other way in which LHC-Forms writes the total."""
    found = phq9(" + ".join(f"iif(%q{n}.exists(), %q{n}, 0)" for n in range(1, 10)))
    found["extension"] = [
        {
            "url": VARIABLE,
            "valueExpression": {
                "name": f"q{number}",
                "language": "text/fhirpath",
                "expression": f"%resource.item.where(linkId = '/{code}').answer.weight()",
            },
        }
        for number, code in enumerate(ITEMS, 1)
    ]
    return found


def other_weight(found: dict[str, Any], item: int, index: int, weight: int) -> dict[str, Any]:
    """An itemWeight beside the ordinalValue of one option, on its Coding."""
    coding = found["item"][item]["answerOption"][index]["valueCoding"]
    coding["extension"] = [{"url": WEIGHT, "valueDecimal": weight}]
    return found
