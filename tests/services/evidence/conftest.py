"""Files as they come from sticks and phones, made here; and the service."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from services.desk import Desk
from services.evidence.service import EvidenceService
from tests.services.visits.conftest import colleague, desk, engine

__all__ = ["colleague", "desk", "engine"]


@pytest.fixture
def evidence(desk: Desk) -> EvidenceService:
    return EvidenceService(desk)


def photo(width: int = 640, height: int = 480, **options: object) -> bytes:
    """A JPEG with everything a phone puts into one: place, camera, time, preview, comment."""
    image = Image.new("RGB", (width, height), "#3a6")
    image.paste("#f22", (0, 0, width // 4, height // 4))
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Secretphone", "Model 7"
    exif[0x0132] = "2026:10:10 09:30:00"
    exif[0x0112] = 6  # to be shown turned by a quarter
    place = (IFDRational(22), IFDRational(45), IFDRational(7))
    exif.get_ifd(0x8825).update({1: "N", 2: place, 3: "E", 4: place})
    file = io.BytesIO()
    told = {"exif": exif, "comment": b"taken by Wang", "icc_profile": b"profile text " * 9}
    image.save(file, "JPEG", **{**told, **options})
    return file.getvalue()


def picture(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB") -> bytes:
    """A picture without anything else in it."""
    file = io.BytesIO()
    Image.new(mode, size).save(file, kind)
    return file.getvalue()


def pdf(pages: int = 2, change: Callable[[object], None] | None = None) -> bytes:
    """A plain PDF with an author; ``change`` gets pypdf's writer."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    writer.add_metadata({"/Author": "Wang", "/Title": "Secret title"})
    if change is not None:
        change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
