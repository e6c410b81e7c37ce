"""Names that FHIR files use, and why one is refused (scales.md 9)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from services.errors import AnxinbuError

Json = Mapping[str, Any]

# A reserved name: it tells our own codes from others' and is never fetched.
OWN = "https://anxinbu.example/fhir"
RULES = f"{OWN}/StructureDefinition/scale-rules"
LOINC = "http://loinc.org"
UNITS = "http://unitsofmeasure.org"
_HL7 = "http://hl7.org/fhir/StructureDefinition"
ORDINAL = f"{_HL7}/ordinalValue"
WEIGHT = f"{_HL7}/itemWeight"
PREFIX = f"{_HL7}/questionnaire-optionPrefix"
LOWEST = f"{_HL7}/minValue"
HIGHEST = f"{_HL7}/maxValue"
VARIABLE = f"{_HL7}/variable"
RELATED = f"{_HL7}/artifact-relatedArtifact"
CALCULATED = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"

# Section 9.2: the answers of the PHQ; the last two of the difficulty are not in numeric order. No
# other scale's: the list that LOINC has for the K6 runs the other way (trap 10.6).
_PHQ = {"0": "LA6568-5", "1": "LA6569-3", "2": "LA6570-1", "3": "LA6571-9"}
_DIFFICULTY = {"0": "LA6572-7", "1": "LA6573-5", "2": "LA6575-0", "3": "LA6574-3"}
ANSWER_CODES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "phq9": {"often": _PHQ, "difficulty": _DIFFICULTY},
    "phq2": {"often": _PHQ},
}


class FhirVersion(StrEnum):
    """R4 has ``choice`` and ordinalValue, R5 ``coding`` and itemWeight; the rest is the same."""

    R4 = "R4"
    R5 = "R5"

    @property
    def choice(self) -> str:
        """The type of an item with options."""
        return "choice" if self is FhirVersion.R4 else "coding"

    @property
    def weight(self) -> str:
        """The extension with the scored value of an option."""
        return ORDINAL if self is FhirVersion.R4 else WEIGHT


class FhirProblem(StrEnum):
    """Why a file cannot be read; ``where`` is the linkId."""

    OTHER_RESOURCE = "other_resource"  # no Questionnaire, or no QuestionnaireResponse
    MALFORMED = "malformed"
    MODIFIER = "modifier"  # a modifierExtension: ignoring it could turn the meaning round
    DUPLICATE_LINK_ID = "duplicate_link_id"
    WEIGHT = "weight"  # not a whole number
    NO_OPTIONS = "no_options"  # a choice whose options stand elsewhere
    NO_WEIGHTS = "no_weights"  # nothing that could be scored
    OTHER_SCALE = "other_scale"  # answers to another questionnaire
    UNKNOWN_ITEM = "unknown_item"
    UNKNOWN_ANSWER = "unknown_answer"
    PAPER_ONLY = "paper_only"  # its owner forbids every electronic form


class FhirRefused(AnxinbuError):
    """The file cannot be used, or may not be made."""

    def __init__(self, reason: FhirProblem, where: str = "") -> None:
        super().__init__(f"{reason}: {where}" if where else str(reason))
        self.reason = reason
        self.where = where[:80]


def scale_url(scale_id: str) -> str:
    """The canonical address of a scale without one of its own."""
    return f"{OWN}/Questionnaire/{scale_id}"


def own_system(scale_id: str, option_set: str) -> str:
    """The code system of an option set: the codes are its printed values."""
    return f"{OWN}/CodeSystem/{scale_id}/{option_set}"


def objects(parent: Json, name: str) -> list[dict[str, Any]]:
    """The objects of a list, empty where there is none. Raises FhirRefused ``malformed``."""
    found = parent.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise FhirRefused(FhirProblem.MALFORMED, name)
    return found


def text_of(parent: Json, name: str) -> str:
    """A text, empty where there is none. Raises FhirRefused ``malformed``."""
    found = parent.get(name, "")
    if not isinstance(found, str):
        raise FhirRefused(FhirProblem.MALFORMED, name)
    return found


def extensions(parent: Json, url: str) -> list[dict[str, Any]]:
    """Every extension of this address."""
    return [one for one in objects(parent, "extension") if one.get("url") == url]
