"""A file from a stick or a phone: read in pieces, told by its content, cleaned. Its name decides
nothing: a program that is called photo.jpg is a program."""

import os
from pathlib import Path

from services.errors import CannotRead
from services.evidence.errors import EvidenceRefused, Reason
from services.evidence.prepared import Prepared
from services.progress import Progress

LARGEST = 60 * 1024 * 1024  # bytes; the largest photos of phones are some 45 MB
_CHUNK = 1024 * 1024
_STEPS_OF_CLEANING = 1

_JPEG, _PNG, _PDF = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-"
_PDF_WITHIN = 1024  # a PDF may have a few bytes before its head (ISO 32000, annex H)
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"dex\n")
_LINK = b"L\x00\x00\x00\x01\x14\x02\x00"  # a Windows link, which can start a program
_OFFICE = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_PICTURES = (b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00", b"\x00\x00\x00\x0cjP")
_HEIC_BRANDS = (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"avif")


def prepare(path: Path, progress: Progress) -> Prepared:
    """Read, check and clean a file; the file itself is only read.

    Raises EvidenceRefused, CannotRead, Cancelled.
    """
    return cleaned(read(path, progress), progress, path)


def read(path: Path, progress: Progress) -> bytes:
    """The whole file, a mebibyte a step. Raises CannotRead, EvidenceRefused ``TOO_LARGE``,
    ``EMPTY``; Cancelled."""
    pieces: list[bytes] = []
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            total = size // _CHUNK + 1 + _STEPS_OF_CLEANING
            if size > LARGEST:
                raise EvidenceRefused(Reason.TOO_LARGE, path)
            while piece := file.read(_CHUNK):
                pieces.append(piece)
                progress.step(len(pieces), max(total, len(pieces)))
                if len(pieces) * _CHUNK > LARGEST + _CHUNK:  # it grows while it is read
                    raise EvidenceRefused(Reason.TOO_LARGE, path)
    except OSError as error:
        raise CannotRead(path) from error
    if not pieces:
        raise EvidenceRefused(Reason.EMPTY, path)
    return b"".join(pieces)


def cleaned(content: bytes, progress: Progress, path: Path | None = None) -> Prepared:
    """What is kept of the content. Raises EvidenceRefused, Cancelled."""
    try:
        if content.startswith((_JPEG, _PNG)):
            from services.evidence import pictures

            made = pictures.cleaned(content)
        elif _PDF in content[:_PDF_WITHIN] and not content.startswith(_PROGRAMS):
            from services.evidence import pdfs

            made = pdfs.cleaned(content, progress)
        else:
            raise EvidenceRefused(reason_of(content))
    except EvidenceRefused as error:
        raise EvidenceRefused(error.reason, path) from error
    progress.step(1, 1)
    return made


def reason_of(content: bytes) -> Reason:
    """Why content that is neither JPEG, PNG nor PDF is refused: what it is instead."""
    if content.startswith(_PROGRAMS) or content.startswith(_LINK):
        return Reason.PROGRAM
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return Reason.HEIC
    if content.startswith(_OFFICE):
        return Reason.OFFICE
    is_webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    return Reason.OTHER_PICTURE if is_webp or content.startswith(_PICTURES) else Reason.UNKNOWN
