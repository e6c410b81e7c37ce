"""The shipped fonts, Noto Sans SC Regular and Bold, in every document only as far as it uses them.

ReportLab keeps fonts in a registry of the process; `load` puts ours there once. That costs some
140 ms, so call it in idle time after the unlock (performance.md 2, PDF).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"
MISSING_MARK = "〓"

# Characters that have no shape of their own: joiners, marks of direction, variation selectors.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_BEYOND_BMP = re.compile(r"<([0-9A-F]{5,6})>")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one font."""

    font: str
    text: str


class _Widths(dict[str, float]):
    """Widths of the characters that were used so far, in thousandths of the size."""

    def __init__(self, *faces: Mapping[int, float]) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, character: str) -> float:
        code = ord(character)
        width = self[character] = next(face[code] for face in self._faces if code in face)
        return width


class Fonts:
    """Both weights: which characters they have, and how wide those are."""

    def __init__(self, regular: Mapping[int, float], bold: Mapping[int, float]) -> None:
        """Widths by code point, in thousandths of the size."""
        self._regular, self._bold = regular, bold
        self._widths = {False: _Widths(regular), True: _Widths(bold, regular)}
        self._known_good: set[str] = set()

    def has(self, character: str) -> bool:
        """Whether the character can be printed as it is."""
        return ord(character) in self._regular

    def printable(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The text as it can be printed, and the characters that had to be replaced."""
        if self._known_good.issuperset(text):
            return text, ()
        seen = _UNSEEN.sub("", text)
        missing = dict.fromkeys(c for c in seen if not self.has(c))
        self._known_good.update(c for c in seen if c not in missing)
        return "".join(MISSING_MARK if c in missing else c for c in seen), tuple(missing)

    def runs(self, text: str, is_bold: bool = False) -> list[Run]:
        """``text`` (printable) cut where the font changes: bold characters that Bold lacks are
        set in Regular."""
        if not is_bold:
            return [Run(REGULAR, text)] if text else []
        pieces = groupby(text, lambda c: BOLD if ord(c) in self._bold else REGULAR)
        return [Run(font, "".join(characters)) for font, characters in pieces]

    def advances(self, text: str, is_bold: bool = False) -> list[float]:
        """Width of each character of printable text, in thousandths of the size."""
        return list(map(self._widths[is_bold].__getitem__, text))

    def width(self, text: str, size: float, is_bold: bool = False) -> float:
        """Width of printable text in points at ``size`` points."""
        return sum(map(self._widths[is_bold].__getitem__, text)) * size / 1000


@cache
def load() -> Fonts:
    """The fonts, registered with ReportLab under `REGULAR` and `BOLD`."""
    # Pages as text of 85 characters are a quarter larger and slow; no printer needs that today.
    rl_config.useA85 = 0
    fonts = {name: _read(name) for name in (REGULAR, BOLD)}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    return Fonts(fonts[REGULAR].face.charWidths, fonts[BOLD].face.charWidths)


def _read(name: str) -> TTFont:
    # asciiReadable would put all of ASCII into every document.
    return _EmbeddedFont(name, BytesIO(resources.data(f"fonts/{name}.ttf")), asciiReadable=False)


class _EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab publishes no types
    """Writes rare characters into the reading table as PDF wants them.

    ReportLab 5.1 writes U+2CB4E as five hexadecimal digits; PDF (ISO 32000-1, 9.10.3) wants
    UTF-16. The page looks right either way, but a rare name could not be copied or searched.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        super().addObjects(doc)
        for key, entry in doc.idToObject.items():
            if key.startswith("toUnicodeCMap:") and isinstance(entry.content, str):
                entry.content = _BEYOND_BMP.sub(_as_utf16, entry.content)


def _as_utf16(found: re.Match[str]) -> str:
    return f"<{chr(int(found.group(1), 16)).encode('utf-16-be').hex().upper()}>"
