"""Why a file is not taken in as evidence."""

from enum import StrEnum
from pathlib import Path

from services.errors import FileProblem


class Reason(StrEnum):
    """What is wrong with the file; the window says what to do about each."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_HEAVY = "too_heavy"  # a PDF that is larger than what is kept
    HEIC = "heic"  # what phones of one maker take unless told otherwise
    OTHER_PICTURE = "other_picture"
    PROGRAM = "program"
    OFFICE = "office"  # a document of an office program, or an archive
    UNKNOWN = "unknown"
    DAMAGED = "damaged"
    LOCKED_PDF = "locked_pdf"
    ACTIVE_PDF = "active_pdf"  # it can run something, or carries other files


class EvidenceRefused(FileProblem):
    """Nothing was taken in, and the file was left as it is."""

    def __init__(self, reason: Reason, path: Path | None = None) -> None:
        super().__init__(path, reason.value)
        self.reason = reason
