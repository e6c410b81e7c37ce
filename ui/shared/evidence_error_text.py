"""Why a file is not taken in as evidence: what it is, what to do."""

from PySide6.QtCore import QCoreApplication

from services.evidence.errors import EvidenceRefused, Reason


def evidence_error_text(error: BaseException) -> tuple[str, str]:
    """A heading and what to do. The file was not touched."""
    assert isinstance(error, EvidenceRefused)  # noqa: S101 - what error_text sends here
    title = QCoreApplication.translate("EvidenceErrors", "This file was not taken in")
    return title, {**_pictures(), **_papers(), **_others()}[error.reason]


def _pictures() -> dict[Reason, str]:
    translate = QCoreApplication.translate
    return {
        Reason.HEIC: translate(
            "EvidenceErrors",
            "It is a HEIC picture, as some phones take them. In the phone's camera settings choose "
            "“Most compatible” (JPEG), or send it to yourself as a picture and take that one.",
        ),
        Reason.OTHER_PICTURE: translate(
            "EvidenceErrors",
            "This kind of picture is not taken. Open it, save it as JPEG or PNG, and take that.",
        ),
        Reason.TOO_MANY_PIXELS: translate(
            "EvidenceErrors",
            "The picture has too many pixels for this computer's memory. Make it smaller on the "
            "phone, or photograph the sheet again.",
        ),
        Reason.TOO_LARGE: translate(
            "EvidenceErrors", "It is larger than 60 MB. Send it smaller, or take a photo of it."
        ),
    }


def _papers() -> dict[Reason, str]:
    translate = QCoreApplication.translate
    return {
        Reason.OFFICE: translate(
            "EvidenceErrors",
            "It is a document of an office program or an archive. Open it there, save it as PDF, "
            "and take the PDF.",
        ),
        Reason.LOCKED_PDF: translate(
            "EvidenceErrors", "The PDF needs a password. Save it without one, or print and scan it."
        ),
        Reason.ACTIVE_PDF: translate(
            "EvidenceErrors",
            "The PDF can run or send something, or carries other files. Print it as a new PDF "
            "(“Microsoft Print to PDF”) and take that one.",
        ),
        Reason.TOO_MANY_PAGES: translate(
            "EvidenceErrors", "The PDF has more than 100 pages. Take the pages that prove it."
        ),
        Reason.TOO_HEAVY: translate(
            "EvidenceErrors", "The PDF is larger than 15 MB. Scan it with less detail, in grey."
        ),
    }


def _others() -> dict[Reason, str]:
    translate = QCoreApplication.translate
    return {
        Reason.PROGRAM: translate(
            "EvidenceErrors",
            "It is a program, whatever its name says. Do not open it, and have the stick checked "
            "for viruses.",
        ),
        Reason.UNKNOWN: translate("EvidenceErrors", "It is neither a photo (JPEG, PNG) nor a PDF."),
        Reason.DAMAGED: translate(
            "EvidenceErrors", "It cannot be read to its end. Copy it again, or take another photo."
        ),
        Reason.EMPTY: translate("EvidenceErrors", "It is empty. Copy it again."),
    }
