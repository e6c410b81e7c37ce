"""The one place that turns known trouble into words: what happened, and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from services import errors
from services.errors import Problem
from services.evidence.errors import EvidenceRefused
from services.scales.errors import AnswerRefused, BadCases, ScaleRefused
from services.scales.fhir_terms import FhirRefused
from services.scales.pack_errors import PackRefused
from services.summary.remarks import RemarksNamePeople
from ui.shared.conflict_text import conflict_text
from ui.shared.evidence_error_text import evidence_error_text
from ui.shared.fhir_error_text import fhir_error_text
from ui.shared.pack_error_text import pack_error_text
from ui.shared.scale_error_text import scale_error_text
from ui.shared.store_error_text import store_error_text


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """A heading and what to do."""

    title: str
    text: str


def problem_text(problem: Problem) -> str:
    """What is wrong with one field of a form."""
    words = {
        Problem.REQUIRED: QCoreApplication.translate("Problems", "Please fill this in"),
        Problem.TOO_LONG: QCoreApplication.translate("Problems", "This is too long"),
        Problem.MALFORMED: QCoreApplication.translate(
            "Problems", "This cannot be read; please check"
        ),
        Problem.OUT_OF_RANGE: QCoreApplication.translate(
            "Problems", "This is outside what is possible"
        ),
        Problem.IN_FUTURE: QCoreApplication.translate("Problems", "This day has not come yet"),
        Problem.UNKNOWN_CODE: QCoreApplication.translate("Problems", "Please pick from the list"),
        Problem.TOO_WEAK: QCoreApplication.translate(
            "Problems", "Too easy to guess; make it longer"
        ),
        Problem.MISMATCH: QCoreApplication.translate("Problems", "The two do not match"),
        Problem.TAKEN: QCoreApplication.translate("Problems", "This is already in use"),
        Problem.FORBIDDEN: QCoreApplication.translate("Problems", "This room does not keep this"),
    }
    return words[problem]


def error_words(error: BaseException) -> ErrorWords | None:
    """Words for known trouble; None for ``Cancelled`` and for a bug (the crash dialog's)."""
    if isinstance(error, errors.Cancelled):
        return None
    for kind, words in _KINDS:
        if isinstance(error, kind):
            return words(error)
    return None


def error_text(error: BaseException) -> str:
    """The same in one text, for the command line; the type's name if there are no words."""
    words = error_words(error)
    return f"{words.title}\n{words.text}".strip() if words else type(error).__name__


def _wrong_password(error: BaseException) -> ErrorWords:
    wait = 0
    if isinstance(error, errors.WrongPassword | errors.MustWait):
        wait = error.wait_seconds
    if isinstance(error, errors.MustWait):
        title = QCoreApplication.translate("Errors", "Please wait a little")
    else:
        title = QCoreApplication.translate("Errors", "The password is not right")
    if not wait:
        text = QCoreApplication.translate("Errors", "Check capital letters and try again.")
    else:
        text = QCoreApplication.translate("Errors", "Try again in %n second(s).", "", wait)
    return ErrorWords(title, text)


def _key(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    if isinstance(error, errors.WrongSheet):
        return ErrorWords(
            translate("Errors", "This is the recovery sheet of another register"),
            translate("Errors", "Look for the newest sheet of this room and type it in."),
        )
    return ErrorWords(
        translate("Errors", "This computer's own key is not there any more"),
        translate("Errors", "Open the register with the recovery sheet, then set a new password."),
    )


def _vault(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    if isinstance(error, errors.VaultInUse):
        return ErrorWords(
            translate("Errors", "The register is already open"),
            translate("Errors", "Another window of the program is using it. Close that one first."),
        )
    if isinstance(error, errors.VaultTooNew):
        return ErrorWords(
            translate("Errors", "The register was written by a newer version"),
            translate("Errors", "Install the newer version of the program on this computer."),
        )
    if isinstance(error, errors.VaultMissing):
        return ErrorWords(
            translate("Errors", "The register is not where it should be"),
            translate("Errors", "Put the folder back, or restore the newest backup."),
        )
    return ErrorWords(
        translate("Errors", "The register is damaged"),
        translate("Errors", "Nothing was changed. Restore the newest backup; it is kept as it is."),
    )


def _file(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    path = error.path if isinstance(error, errors.FileProblem) else None
    place = str(path) if path else ""
    if isinstance(error, errors.DiskFull):
        title = translate("Errors", "No space left")
        advice = translate("Errors", "Make room or choose another place, then do it again.")
    elif isinstance(error, errors.StickGone):
        title = translate("Errors", "The stick was pulled out")
        advice = translate("Errors", "Nothing is lost. Put it back in and do it again.")
    elif isinstance(error, errors.CannotWrite):
        title = translate("Errors", "Nothing can be written there")
        advice = translate("Errors", "The place is write-protected. Choose another one.")
    else:
        title = translate("Errors", "The file cannot be read")
        advice = translate(
            "Errors", "It is gone, or open in another program. Find it, close it, try again."
        )
    return ErrorWords(title, f"{advice}\n{place}".strip())


def _ledger(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    detail = error.detail if isinstance(error, errors.FileProblem) else ""
    advice = {
        "encrypted": translate(
            "Errors", "Open it in the spreadsheet program, remove the password, save."
        ),
        "too_large": translate(
            "Errors", "It has too many rows. Split it by year and bring in the parts."
        ),
        "no_header": translate(
            "Errors",
            "No row with column names was found. Add one above the rows, with at least the day "
            "and the name.",
        ),
        "empty": translate("Errors", "There are no rows in it. See whether it is the right file."),
        "damaged": translate(
            "Errors", "It is damaged. Open it in the spreadsheet program and save it again."
        ),
    }
    other = translate("Errors", "It is no spreadsheet. Save it as .xlsx or .csv first.")
    return ErrorWords(
        translate("Errors", "This ledger cannot be brought in"), advice.get(detail, other)
    )


def _package(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    return ErrorWords(
        translate("Errors", "The package did not pass its check"),
        translate(
            "Errors", "It is not used. Write it again, on another stick if it happens twice."
        ),
    )


def _layout(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    detail = error.detail if isinstance(error, errors.BadLayout) else ""
    advice = {
        "too_large": translate(
            "Errors", "It is too large. Remove pictures and empty sheets, then save it again."
        ),
        "macros": translate(
            "Errors", "There are macros or controls in it. Save it without them, as .xlsx."
        ),
        "links": translate(
            "Errors", "It points to other files or to the internet. Remove these links first."
        ),
        "formula": translate(
            "Errors",
            "A formula in it does more than add up. Only simple ones are allowed, such as SUM, IF "
            "and ROUND.",
        ),
        "no_names": translate(
            "Errors",
            "None of its cells has a name that we know. The sheet “Names” of the shipped layout "
            "lists them.",
        ),
        "damaged": translate(
            "Errors", "It is damaged. Open it in the spreadsheet program and save it again."
        ),
    }
    other = translate("Errors", "It is no workbook. Save it as .xlsx first.")
    return ErrorWords(translate("Errors", "This layout cannot be used"), advice.get(detail, other))


def _remarks(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    return ErrorWords(
        translate("Errors", "The remarks may point to a visitor"),
        translate("Errors", "Take out names, numbers and addresses. Nothing was sent."),
    )


def _store(error: BaseException) -> ErrorWords:
    return ErrorWords(
        *store_error_text(error.code if isinstance(error, errors.StoreProblem) else "")
    )


def _library(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    package = error.package if isinstance(error, errors.MissingLibrary) else ""
    advice = translate("Errors", "Install it first: sudo apt install {package}")
    return ErrorWords(
        translate("Errors", "A part of the system is missing"), advice.format(package=package)
    )


def _clock(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    return ErrorWords(
        translate("Errors", "The date of this computer looks wrong"),
        translate("Errors", "Set the date and time of the computer, then go on."),
    )


def _not_allowed(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    return ErrorWords(
        translate("Errors", "Your role does not include this"),
        translate("Errors", "Ask the person in charge of the room."),
    )


def _restricted(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    return ErrorWords(
        translate("Errors", "This file is not open to you"),
        translate(
            "Errors",
            "It is locked, or for its counsellor and the lead only. If it cannot wait, open it for "
            "one hour from “Rights and access”: say why, and the lead looks at it afterwards.",
        ),
    )


def _not_found(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    return ErrorWords(
        translate("Errors", "This entry is not there any more"),
        translate("Errors", "Go back and open the list again."),
    )


def _conflict(error: BaseException) -> ErrorWords:
    code = error.code if isinstance(error, errors.Conflict) else ""
    title = QCoreApplication.translate("Errors", "This is not possible now")
    return ErrorWords(title, conflict_text(code))


def _invalid(error: BaseException) -> ErrorWords:
    translate = QCoreApplication.translate
    problems = error.problems.values() if isinstance(error, errors.InvalidInput) else ()
    words = dict.fromkeys(problem_text(problem) for problem in problems)
    return ErrorWords(translate("Errors", "Something is not filled in right"), "\n".join(words))


def _scale(error: BaseException) -> ErrorWords:
    return ErrorWords(*scale_error_text(error))


def _pack(error: BaseException) -> ErrorWords:
    return ErrorWords(*pack_error_text(error))


def _evidence(error: BaseException) -> ErrorWords:
    return ErrorWords(*evidence_error_text(error))


def _fhir(error: BaseException) -> ErrorWords:
    return ErrorWords(*fhir_error_text(error))


_KINDS: tuple[tuple[type[BaseException], Callable[[BaseException], ErrorWords]], ...] = (
    (errors.WrongPassword, _wrong_password),
    (errors.MustWait, _wrong_password),
    (errors.WrongSheet, _key),
    (errors.DeviceSecretMissing, _key),
    (errors.VaultError, _vault),
    (errors.BadLedger, _ledger),
    (errors.BadPackage, _package),
    (errors.BadLayout, _layout),
    (RemarksNamePeople, _remarks),
    (BadCases, _scale),
    (ScaleRefused, _scale),
    (PackRefused, _pack),
    (FhirRefused, _fhir),
    (AnswerRefused, _scale),
    (EvidenceRefused, _evidence),
    (errors.FileProblem, _file),
    (errors.StoreProblem, _store),
    (errors.MissingLibrary, _library),
    (errors.ClockDoubtful, _clock),
    (errors.NotAllowed, _not_allowed),
    (errors.FileRestricted, _restricted),
    (errors.NotFound, _not_found),
    (errors.Conflict, _conflict),
    (errors.InvalidInput, _invalid),
)
