"""Why a scale, its wording, an answer or a file of cases is refused: what it is, what to do."""

from PySide6.QtCore import QCoreApplication

from services.scales.errors import (
    AnswerProblem,
    AnswerRefused,
    BadCases,
    ScaleProblem,
    ScaleRefused,
)


def scale_error_text(error: BaseException) -> tuple[str, str]:
    """A heading and what to do."""
    translate = QCoreApplication.translate
    if isinstance(error, AnswerRefused):
        title = translate("Scales", "This answer is not possible")
        return title, _placed(_answers()[error.reason], error.item)
    if isinstance(error, ScaleRefused):
        title = translate("Scales", "This scale cannot be used")
        return title, _placed(_scales()[error.reason], error.where)
    detail = error.detail if isinstance(error, BadCases) else ""
    return translate("Scales", "These cases cannot be scored"), _cases().get(detail, detail)


def _placed(text: str, place: str) -> str:
    return f"{text}\n{place}".strip()


def _answers() -> dict[AnswerProblem, str]:
    translate = QCoreApplication.translate
    return {
        AnswerProblem.UNKNOWN_ITEM: translate("Scales", "The scale has no such item."),
        AnswerProblem.WRONG_TYPE: translate("Scales", "This is not how the item is answered."),
        AnswerProblem.NOT_AN_OPTION: translate("Scales", "The item has no such option."),
        AnswerProblem.OUT_OF_RANGE: translate("Scales", "This is outside what is possible."),
        AnswerProblem.NOT_A_TIME: translate("Scales", "Write a time of day, e.g. 22:30."),
        AnswerProblem.UNKNOWN_ROW: translate("Scales", "The item has no such row."),
        AnswerProblem.UNKNOWN_TOKEN: translate("Scales", "The item has no such option."),
        AnswerProblem.DUPLICATE_TOKEN: translate("Scales", "Something is ticked twice."),
        AnswerProblem.BAD_CONTEXT: translate(
            "Scales", "What is said about the person is not possible; please check."
        ),
        AnswerProblem.UNKNOWN_CHOICE: translate("Scales", "The scale has no such rule."),
    }


def _scales() -> dict[ScaleProblem, str]:
    return {**_of_files(), **_of_names(), **_of_bands()}


def _of_files() -> dict[ScaleProblem, str]:
    translate = QCoreApplication.translate
    no_json = translate("Scales", "The file is no definition; ask whoever made it.")
    too_much = translate("Scales", "The file is larger than any scale.")
    return {
        ScaleProblem.NOT_TEXT: no_json,
        ScaleProblem.NOT_JSON: no_json,
        ScaleProblem.TOO_LARGE: too_much,
        ScaleProblem.TOO_DEEP: too_much,
        ScaleProblem.BAD_NUMBER: translate("Scales", "A number in it is not possible."),
        ScaleProblem.DUPLICATE_KEY: translate("Scales", "The same entry stands in it twice."),
        ScaleProblem.NEWER_FORMAT: translate(
            "Scales", "It was made for a newer version of the program. Update the program first."
        ),
        ScaleProblem.SCHEMA: translate("Scales", "A part of it is not written as it should be."),
        ScaleProblem.OTHER_SCALE: translate("Scales", "The wording belongs to another scale."),
        ScaleProblem.USE_NOT_ALLOWED: translate(
            "Scales",
            "Its licence does not allow what this room uses scales for, or the room has not said "
            "what that is. The person in charge can do so on the page of scales.",
        ),
        ScaleProblem.UNKNOWN_SCALE: translate("Scales", "There is no scale of this name here."),
    }


def _of_names() -> dict[ScaleProblem, str]:
    translate = QCoreApplication.translate
    return {
        ScaleProblem.DUPLICATE_ID: translate("Scales", "Two parts of it have the same name."),
        ScaleProblem.UNKNOWN_ITEM: translate("Scales", "It names an item that it does not have."),
        ScaleProblem.UNKNOWN_SCORE: translate("Scales", "It names a score that it does not have."),
        ScaleProblem.UNKNOWN_OPTIONS: translate(
            "Scales", "It names an option that it does not have."
        ),
        ScaleProblem.UNKNOWN_CHOICE: translate("Scales", "It names a rule that it does not have."),
        ScaleProblem.UNKNOWN_BAND: translate("Scales", "It names a band that it does not have."),
        ScaleProblem.WRONG_INPUT: translate(
            "Scales", "It calculates with an item that gives nothing to calculate with."
        ),
        ScaleProblem.CYCLE: translate("Scales", "Its scores refer to each other in a circle."),
    }


def _of_bands() -> dict[ScaleProblem, str]:
    translate = QCoreApplication.translate
    return {
        ScaleProblem.BAND_GAP: translate("Scales", "Its bands leave a gap."),
        ScaleProblem.BAND_OVERLAP: translate("Scales", "Its bands overlap."),
        ScaleProblem.BAND_OUTSIDE: translate("Scales", "Its bands go beyond the score."),
        ScaleProblem.NO_MAIN: translate("Scales", "It does not say which result is the main one."),
    }


def _cases() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "too_large": translate("Scales", "The file is too large. Split it."),
        "not_text": translate("Scales", "The file is no text in UTF-8."),
        "not_json": translate("Scales", "The file is no JSON."),
        "too_deep": translate("Scales", "The file is nested too deep."),
        "not_a_list": translate("Scales", "The file holds no list of cases."),
    }
