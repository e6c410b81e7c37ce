"""Why a pack of scales or indicators, or a definition of a holder's own, is not taken in."""

from enum import StrEnum

from services.errors import AnxinbuError


class PackProblem(StrEnum):
    """Each step of reading a pack has its own (exchange.md, Reading)."""

    TOO_LARGE = "too_large"
    NO_SIGNATURE = "no_signature"
    STRANGER = "stranger"  # signed by a key that nobody here has compared
    TAMPERED = "tampered"  # a key that we know, but not over these bytes
    COMMENT = "comment"  # the signature names another pack or version
    DAMAGED = "damaged"  # no canonical padded JSON; ``where`` is what is wrong with it
    NEWER_FORMAT = "newer_format"
    SCHEMA = "schema"
    DUPLICATE_SCALE = "duplicate_scale"
    OTHER_LANGUAGE = "other_language"  # a wording stands under another language's name
    TEXT_NOT_ALLOWED = "text_not_allowed"  # an answer sheet (tier B) never has wording
    NO_WORDS = "no_words"  # a band or flag that nobody could read
    NOT_PRIVATE = "not_private"  # what a holder brings in does not call itself checked
    CLASH = "clash"  # the same version of the scale is another one here
    ALREADY_HERE = "already_here"
    DOWNGRADE = "downgrade"  # older than what is here: only if the lead says so
    # of packs of indicators (services.indicators.pack_file)
    NOT_COUNTY = "not_county"  # only the county whose key is pinned says what a room is measured by
    REDEFINES = "redefines"  # an indicator that ships, or of another pack; ``where`` names it
    DUPLICATE_INDICATOR = "duplicate_indicator"
    INCOMPLETE = "incomplete"  # an indicator that nobody could work out
    OVERLAPPING = "overlapping"  # two targets of one year, and nothing says which holds
    UNKNOWN_INDICATOR = "unknown_indicator"  # a target for one that is not here


class PackRefused(AnxinbuError):
    """Nothing of it was taken in. ``where`` is the scale, or the place in the document."""

    def __init__(self, reason: PackProblem, where: str = "") -> None:
        super().__init__(f"{reason}: {where}" if where else str(reason))
        self.reason = reason
        self.where = where
