"""Why a definition or an answer is refused, as codes."""

from enum import StrEnum

from services.errors import AnxinbuError, FileProblem


class ScaleProblem(StrEnum):
    """What is wrong with a definition or a wording; each check at load has its own."""

    NOT_TEXT = "not_text"  # no UTF-8
    NOT_JSON = "not_json"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    BAD_NUMBER = "bad_number"  # NaN, or more digits than any scale needs
    DUPLICATE_KEY = "duplicate_key"  # of a JSON object: readers differ in which one they take
    NEWER_FORMAT = "newer_format"
    SCHEMA = "schema"
    DUPLICATE_ID = "duplicate_id"
    UNKNOWN_ITEM = "unknown_item"
    UNKNOWN_SCORE = "unknown_score"
    UNKNOWN_OPTIONS = "unknown_options"
    UNKNOWN_CHOICE = "unknown_choice"
    UNKNOWN_BAND = "unknown_band"
    WRONG_INPUT = "wrong_input"  # e.g. minutes between two items that are no times
    CYCLE = "cycle"
    BAND_GAP = "band_gap"
    BAND_OVERLAP = "band_overlap"
    BAND_OUTSIDE = "band_outside"
    NO_MAIN = "no_main"
    OTHER_SCALE = "other_scale"  # a wording of another definition
    UNKNOWN_SCALE = "unknown_scale"
    USE_NOT_ALLOWED = "use_not_allowed"  # by its licence, for what the room declared


class AnswerProblem(StrEnum):
    """What is wrong with an answer or with what is said about the person."""

    UNKNOWN_ITEM = "unknown_item"
    WRONG_TYPE = "wrong_type"
    NOT_AN_OPTION = "not_an_option"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_TIME = "not_a_time"
    UNKNOWN_ROW = "unknown_row"
    UNKNOWN_TOKEN = "unknown_token"  # noqa: S105 - a ticked word, no secret
    DUPLICATE_TOKEN = "duplicate_token"  # noqa: S105
    BAD_CONTEXT = "bad_context"  # ``item`` names the part, e.g. ``sex``
    UNKNOWN_CHOICE = "unknown_choice"


class ScaleRefused(AnxinbuError):
    """A definition or wording cannot be used; ``where`` is the place in it, e.g. ``scores/2``."""

    def __init__(self, reason: ScaleProblem, where: str = "") -> None:
        super().__init__(f"{reason}: {where}" if where else str(reason))
        self.reason = reason
        self.where = where


class AnswerRefused(AnxinbuError):
    """Impossible input: nothing is scored (scales.md 7, convention 10).

    ``item`` is the item, or the part of the context; never what was answered.
    """

    def __init__(self, item: str, reason: AnswerProblem) -> None:
        super().__init__(f"{reason}: {item}" if item else str(reason))
        self.item = item
        self.reason = reason


class BadCases(FileProblem):
    """A file of cases to be scored cannot be used; ``detail`` is ``too_large``, ``not_text``,
    ``not_json``, ``too_deep`` or ``not_a_list``."""
