"""What a file has become before it is put into the register."""

from dataclasses import dataclass
from enum import StrEnum

JPEG, PDF = "image/jpeg", "application/pdf"


class Removed(StrEnum):
    """What was in the file and is not in what is kept."""

    LOCATION = "location"
    CAMERA = "camera"
    TIME = "time"
    WORDS = "words"  # titles, authors, comments, XMP
    PREVIEW = "preview"  # a small picture inside, maybe of what was cut off


@dataclass(frozen=True, slots=True)
class Prepared:
    """Cleaned bytes, not stored yet. ``width`` and ``height`` in pixels, 0 for a PDF."""

    media_type: str
    data: bytes
    pages: int
    original_size: int
    width: int = 0
    height: int = 0
    removed: tuple[Removed, ...] = ()

    @property
    def size(self) -> int:
        """Bytes that are kept."""
        return len(self.data)
