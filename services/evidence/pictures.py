"""A photo as it is kept: upright, no larger than needed, and nothing in it but the picture.

It is decoded and encoded anew, so that no part of the old file survives: no EXIF (place, camera,
time, the small preview that still shows what was cut off), XMP, comments or colour profile.
"""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageOps

from services.evidence.errors import EvidenceRefused, Reason
from services.evidence.prepared import JPEG, Prepared, Removed

LONGEST_SIDE = 2000  # pixels: an A4 sheet of signatures at 170 dots an inch, read without effort
MOST_BYTES = 600 * 1024
# What decoding may take: JPEG is scaled down while it is decoded; the others are whole in memory.
MOST_PIXELS = 130_000_000  # the largest sensors of phones have 108 million
MOST_PIXELS_WHOLE = 50_000_000
_QUALITIES = (85, 75, 65)
_SMALLER_SIDE = 1400  # where even the last quality is too large: noise, a screen door
_DAMAGED = (OSError, SyntaxError, ValueError, struct.error, EOFError, KeyError, TypeError)
_DAMAGED_TOO = (IndexError, ZeroDivisionError, OverflowError, MemoryError)

# Our own limits are lower than the library's, which only warns at first.
Image.MAX_IMAGE_PIXELS = None

_GPS, _MAKE, _MODEL, _THUMBNAIL = 0x8825, 0x010F, 0x0110, 1
_TIMES = (0x0132, 0x9003, 0x9004)
_EXIF = 0x8769


def cleaned(content: bytes) -> Prepared:
    """A JPEG or PNG, cleaned. Raises EvidenceRefused ``TOO_MANY_PIXELS``, ``DAMAGED``."""
    try:
        with _quietly(), Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as image:
            _require_decodable(image)
            removed = _told(image)
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            shown = _flat(ImageOps.exif_transpose(image))
        data, size = _encoded(shown)
    except EvidenceRefused:
        raise
    except (*_DAMAGED, *_DAMAGED_TOO) as error:
        raise EvidenceRefused(Reason.DAMAGED) from error
    return Prepared(JPEG, data, 1, len(content), *size, removed)


def smaller(jpeg: bytes, longest: int, quality: int) -> bytes:
    """One of our own JPEGs with fewer pixels, for paper."""
    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
        image.draft("RGB", (longest, longest))
        return _jpeg(_fitting(image.convert("RGB"), longest), quality)


@contextmanager
def _quietly() -> Iterator[None]:
    """Damaged remarks in a photo are no matter: they are left out anyway."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _require_decodable(image: Image.Image) -> None:
    is_scaled = image.format in ("JPEG", "MPO") and not image.info.get("progressive")
    pixels = image.width * image.height
    if pixels > (MOST_PIXELS if is_scaled else MOST_PIXELS_WHOLE):
        raise EvidenceRefused(Reason.TOO_MANY_PIXELS)


def _flat(image: Image.Image) -> Image.Image:
    """On white paper; of a palette or sixteen bits, eight of each colour."""
    if image.mode == "I;16":
        image = image.point(lambda value: value / 256).convert("L")
    if image.mode in ("RGB", "L"):
        return image.convert("RGB")
    layered = image.convert("RGBA")
    paper = Image.new("RGB", layered.size, "white")
    paper.paste(layered, mask=layered.getchannel("A"))
    return paper


def _encoded(image: Image.Image) -> tuple[bytes, tuple[int, int]]:
    fitting = _fitting(image, LONGEST_SIDE)
    for quality in _QUALITIES:
        data = _jpeg(fitting, quality)
        if len(data) <= MOST_BYTES:
            return data, fitting.size
    fitting = _fitting(fitting, _SMALLER_SIDE)
    return _jpeg(fitting, _QUALITIES[-1]), fitting.size


def _fitting(image: Image.Image, longest: int) -> Image.Image:
    if max(image.size) <= longest:
        return image
    image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return image


def _jpeg(image: Image.Image, quality: int) -> bytes:
    """Nothing but pixels goes over: a new image knows nothing of the old one."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    file = io.BytesIO()
    bare.save(file, "JPEG", quality=quality)
    return file.getvalue()


def _told(image: Image.Image) -> tuple[Removed, ...]:
    """What the file told beside the picture, to say that it is gone."""
    exif: Any = image.getexif()
    inner = exif.get_ifd(_EXIF)
    info = image.info
    words = ("comment", "xmp", "photoshop", "Comment", "Description", "Author", "Title")
    found = {
        Removed.LOCATION: bool(exif.get_ifd(_GPS)),
        Removed.CAMERA: _MAKE in exif or _MODEL in exif,
        Removed.TIME: any(tag in exif or tag in inner for tag in _TIMES),
        Removed.WORDS: any(name in info for name in words),
        Removed.PREVIEW: bool(exif.get_ifd(_THUMBNAIL)),
    }
    return tuple(kind for kind, is_there in found.items() if is_there)
