"""Why a FHIR file cannot be used: what it is, what to do."""

from PySide6.QtCore import QCoreApplication

from services.scales.fhir_terms import FhirProblem, FhirRefused


def fhir_error_text(error: BaseException) -> tuple[str, str]:
    """A heading and what to do, with the place in the file."""
    assert isinstance(error, FhirRefused)  # noqa: S101 - what error_text sends here
    if error.reason is FhirProblem.PAPER_ONLY:
        title = QCoreApplication.translate("Scales", "This scale stays on paper")
    else:
        title = QCoreApplication.translate("Scales", "This FHIR file cannot be used")
    return title, f"{_words()[error.reason]}\n{error.where}".strip()


def _words() -> dict[FhirProblem, str]:
    translate = QCoreApplication.translate
    return {
        FhirProblem.OTHER_RESOURCE: translate(
            "Scales", "It holds something else than what was expected here."
        ),
        FhirProblem.MALFORMED: translate("Scales", "A part of it is not written as it should be."),
        FhirProblem.MODIFIER: translate(
            "Scales",
            "It holds an addition that may turn the meaning round, and this program does not "
            "know it.",
        ),
        FhirProblem.DUPLICATE_LINK_ID: translate("Scales", "Two questions have the same number."),
        FhirProblem.WEIGHT: translate("Scales", "An option counts something that is not whole."),
        FhirProblem.NO_OPTIONS: translate(
            "Scales", "The options of a question are not in the file. Ask for a file with them."
        ),
        FhirProblem.NO_WEIGHTS: translate("Scales", "No question has options that count anything."),
        FhirProblem.OTHER_SCALE: translate("Scales", "The answers are to another scale."),
        FhirProblem.UNKNOWN_ITEM: translate("Scales", "The scale has no such item."),
        FhirProblem.UNKNOWN_ANSWER: translate("Scales", "The item has no such option."),
        FhirProblem.PAPER_ONLY: translate(
            "Scales", "Its owner allows no electronic form of it; only filled papers are typed in."
        ),
    }
