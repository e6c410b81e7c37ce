"""Why a pack, or a scale of one's own, is not taken in: what it is, what to do."""

from PySide6.QtCore import QCoreApplication

from services.scales.pack_errors import PackProblem, PackRefused


def pack_error_text(error: BaseException) -> tuple[str, str]:
    """A heading and what to do. Nothing was changed, and it says so."""
    assert isinstance(error, PackRefused)  # noqa: S101 - what error_text sends here
    translate = QCoreApplication.translate
    title = translate("Scales", "Nothing was taken in")
    text = {**_of_packs(), **_of_scales(), **_of_indicators()}[error.reason]
    return title, f"{text}\n{error.where}".strip()


def _of_packs() -> dict[PackProblem, str]:
    translate = QCoreApplication.translate
    return {
        PackProblem.TOO_LARGE: translate("Scales", "The file is larger than any pack."),
        PackProblem.NO_SIGNATURE: translate(
            "Scales",
            "The signature is missing. Beside the pack there must be a file of the same name that "
            "ends in .minisig; copy both.",
        ),
        PackProblem.STRANGER: translate(
            "Scales",
            "It is signed by somebody whose key this room has not compared. Ask for the key, "
            "compare its fingerprint and add it first.",
        ),
        PackProblem.TAMPERED: translate(
            "Scales",
            "The pack is not as it was signed: it was damaged or changed on the way. Ask for it "
            "again.",
        ),
        PackProblem.COMMENT: translate(
            "Scales", "The signature belongs to another pack or another version. Copy both again."
        ),
        PackProblem.DAMAGED: translate(
            "Scales", "It is signed, but is not written as a pack must be. Ask whoever made it."
        ),
        PackProblem.NEWER_FORMAT: translate(
            "Scales", "It was made for a newer version of the program. Update the program first."
        ),
        PackProblem.SCHEMA: translate("Scales", "A part of it is not written as it should be."),
        PackProblem.DUPLICATE_SCALE: translate("Scales", "The same scale stands in it twice."),
    }


def _of_scales() -> dict[PackProblem, str]:
    translate = QCoreApplication.translate
    return {
        PackProblem.OTHER_LANGUAGE: translate(
            "Scales", "A wording is in another language than it says."
        ),
        PackProblem.TEXT_NOT_ALLOWED: translate(
            "Scales", "This scale may only be an answer sheet, and it has questions in it."
        ),
        PackProblem.NO_WORDS: translate(
            "Scales", "A result of it has no words, so nobody could read it."
        ),
        PackProblem.NOT_PRIVATE: translate(
            "Scales",
            "What a room brings in itself has to be marked as private; only signed packs bring "
            "checked scales.",
        ),
        PackProblem.CLASH: translate(
            "Scales",
            "There is a scale of this name and version here, and it is another one. It needs "
            "another name or a newer version.",
        ),
        PackProblem.ALREADY_HERE: translate("Scales", "Just this is here already."),
        PackProblem.DOWNGRADE: translate("Scales", "It is older than what is here."),
    }


def _of_indicators() -> dict[PackProblem, str]:
    translate = QCoreApplication.translate
    return {
        PackProblem.NOT_COUNTY: translate(
            "Scales",
            "Only the county that receives this room's summaries may say what the room is measured "
            "by. Set up its key in the settings, or ask it for a signed pack.",
        ),
        PackProblem.REDEFINES: translate(
            "Scales",
            "It gives another meaning to an indicator that is here already. It may set a new "
            "target for it, or use a number of its own.",
        ),
        PackProblem.DUPLICATE_INDICATOR: translate("Scales", "The same number stands in it twice."),
        PackProblem.INCOMPLETE: translate(
            "Scales",
            "It does not say how an indicator is worked out, or whose points it belongs to.",
        ),
        PackProblem.OVERLAPPING: translate(
            "Scales",
            "It sets two targets for the same year, and nothing says which one holds: each needs "
            "another day from which it is valid, or its place in the paper.",
        ),
        PackProblem.UNKNOWN_INDICATOR: translate(
            "Scales", "It sets a target for an indicator that is not here."
        ),
    }
