"""One A4 document being drawn, upright or on its side: millimetres from the top left corner, text
in our fonts only."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, Literal

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from services.documents import fonts, lines
from services.documents.lines import Fitted
from services.documents.rendered import Rendered
from services.program import BOTH_NAMES

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
# Left of this line nothing is printed: two holes are punched there (practice.md 4.1).
MARGIN_LEFT, MARGIN_RIGHT = 25.0, 15.0
RIGHT = PAGE_WIDTH - MARGIN_RIGHT
INNER_WIDTH = RIGHT - MARGIN_LEFT

MM = 72 / 25.4
HAIRLINE, FRAME = 0.4, 0.8  # points
INK, QUIET = 0.0, 0.38  # grey values; quiet is still black enough for a worn laser printer

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in millimetres; ``top`` grows downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def inset(self, horizontal: float, vertical: float = 0.0) -> "Box":
        return Box(
            self.left + horizontal,
            self.top + vertical,
            self.width - 2 * horizontal,
            self.height - 2 * vertical,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; ``size`` in points, ``grey`` from 0 black to 1 white."""

    size: float = 10.5
    is_bold: bool = False
    grey: float = INK
    align: Align = "left"

    def at(self, size: float) -> "Style":
        return self if size == self.size else replace(self, size=size)

    def aligned(self, align: Align) -> "Style":
        return self if align == self.align else replace(self, align=align)


class _Jpeg(ImageReader):  # type: ignore[misc]
    """ReportLab tells pictures apart by their decoded pixels and keeps those: four megabytes for
    each photo of a binder. The bytes of the file tell as much."""

    _dataA = None  # noqa: N815

    def getRGBData(self) -> bytes:  # noqa: N802
        content: bytes = self.fp.getbuffer()
        return hashlib.sha256(content).digest()


@contextmanager
def _plain_bytes() -> Iterator[None]:
    """ReportLab writes pictures as letters, a quarter longer, unless it is told otherwise while it
    takes one in."""
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before


class Sheet:
    """Draws on pages and collects what could not be printed as it is.

    ``title`` goes into the file's properties and window titles: it holds no personal data.
    """

    def __init__(self, title: str, *, is_landscape: bool = False) -> None:
        size = landscape(A4) if is_landscape else A4
        self._height = size[1]  # points
        self.fonts = fonts.load()
        self._missing: dict[str, None] = {}
        self._patterns: dict[object, Any] = {}
        self._file = BytesIO()
        # Without a first font of ours, ReportLab names Helvetica in the file and embeds nothing.
        self._canvas = Canvas(
            self._file, pagesize=size, initialFontName=fonts.REGULAR, invariant=1, pageCompression=1
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(BOTH_NAMES)
        self._canvas.setCreator(BOTH_NAMES)
        self._canvas.setSubject("")

    def finish(self) -> Rendered:
        """The document. The sheet must not be used afterwards."""
        self._canvas.save()
        return Rendered(self._file.getvalue(), tuple(self._missing))

    def new_page(self) -> None:
        self._canvas.showPage()

    def printable(self, text: str) -> str:
        """``text`` with every character that no font has replaced, and noted as missing."""
        pieces = []
        for paragraph in text.splitlines() or [""]:
            piece, missing = self.fonts.printable(paragraph)
            pieces.append(piece)
            self._missing |= dict.fromkeys(missing)
        return "\n".join(pieces)

    def width(self, text: str, style: Style) -> float:
        """Width in millimetres of a text as it would be printed."""
        printable, _ = self.fonts.printable(text)
        return self.fonts.width(printable, style.size, style.is_bold) / MM

    def text(self, x: float, baseline: float, text: str, style: Style = Style()) -> float:
        """One line; ``x`` is its left end, middle or right end as ``style.align`` says.

        Returns its width in millimetres.
        """
        printable = self.printable(text).replace("\n", " ")
        width = self.fonts.width(printable, style.size, style.is_bold)
        shift = {"left": 0.0, "centre": width / 2, "right": width}[style.align]
        self._draw(x * MM - shift, baseline, printable, style)
        return width / MM

    def text_in(self, box: Box, text: str, style: Style = Style(), smallest: float = 7) -> None:
        """One line, centred in the height of ``box``, smaller if it is too long; what is longer
        still takes two small lines, and an ellipsis shows that even these were too short."""
        printable = self.printable(text).replace("\n", " ")
        room, size = box.width * MM, style.size
        natural = self.fonts.width(printable, 1, style.is_bold)
        if natural * size > room:
            size = lines.shrink(natural, room, size, smallest)
        if natural * size > room:
            self._two_lines_in(box, printable, style)
            return
        spare = room - natural * size
        shift = {"left": 0.0, "centre": spare / 2, "right": spare}[style.align]
        self._draw(box.left * MM + shift, _baseline(box, size), printable, style.at(size))

    def lines_in(self, box: Box, fitted: Fitted, style: Style = Style()) -> None:
        """Lines that were fitted before, from the top of ``box``."""
        step = fitted.size * lines.LEADING / MM
        x = {"left": box.left, "centre": box.left + box.width / 2, "right": box.right}[style.align]
        for number, line in enumerate(fitted.lines):
            baseline = box.top + number * step + (step + 0.72 * fitted.size / MM) / 2
            self.text(x, baseline, line, style.at(fitted.size))

    def line(
        self, x1: float, y1: float, x2: float, y2: float, width: float = HAIRLINE, grey: float = INK
    ) -> None:
        """A straight line, ``width`` in points."""
        self._canvas.setLineWidth(width)
        self._canvas.setStrokeGray(grey)
        self._canvas.line(x1 * MM, self._up(y1), x2 * MM, self._up(y2))

    def dashed(self, x1: float, y1: float, x2: float, y2: float, grey: float = 0.3) -> None:
        """A dashed line, for cutting and folding."""
        self._canvas.setDash(4, 3)
        self.line(x1, y1, x2, y2, 0.6, grey)
        self._canvas.setDash()

    def frame(self, box: Box, width: float = FRAME, radius: float = 0, grey: float = INK) -> None:
        """The outline of a box; ``radius`` in millimetres."""
        self._canvas.setLineWidth(width)
        self._canvas.setStrokeGray(grey)
        left, bottom, wide, high = (
            box.left * MM,
            self._up(box.bottom),
            box.width * MM,
            box.height * MM,
        )
        if radius:
            self._canvas.roundRect(left, bottom, wide, high, radius * MM)
        else:
            self._canvas.rect(left, bottom, wide, high)

    def fill(self, box: Box, grey: float) -> None:
        """A filled box without an outline."""
        self._canvas.setFillGray(grey)
        left, bottom, wide, high = (
            box.left * MM,
            self._up(box.bottom),
            box.width * MM,
            box.height * MM,
        )
        self._canvas.rect(left, bottom, wide, high, stroke=0, fill=1)

    def hatch(self, box: Box, between: float = 1.1) -> None:
        """Thin diagonal lines in a box, ``between`` millimetres apart: a second black and white."""
        self._canvas.saveState()
        clip = self._canvas.beginPath()
        clip.rect(box.left * MM, self._up(box.bottom), box.width * MM, box.height * MM)
        self._canvas.clipPath(clip, stroke=0)
        start = box.left - box.height
        for number in range(int((box.width + box.height) / between) + 1):
            x = start + number * between
            self.line(x, box.bottom, x + box.height, box.top, 0.5)
        self._canvas.restoreState()

    def picture(self, box: Box, jpeg: bytes) -> None:
        """A JPEG as large as fits into ``box``, centred; its bytes go into the file as they are."""
        image = _Jpeg(BytesIO(jpeg))
        width, height = image.getSize()
        scale = min(box.width / width, box.height / height)
        wide, high = width * scale, height * scale
        left, top = box.left + (box.width - wide) / 2, box.top + (box.height - high) / 2
        with _plain_bytes():
            self._canvas.drawImage(image, left * MM, self._up(top + high), wide * MM, high * MM)

    def strokes(
        self, points: Sequence[tuple[float, float]], width: float, grey: float = INK
    ) -> None:
        """A polyline through points in millimetres, for ticks and small signs."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0] * MM, self._up(points[0][1]))
        for x, y in points[1:]:
            path.lineTo(x * MM, self._up(y))
        self._canvas.setLineWidth(width)
        self._canvas.setStrokeGray(grey)
        self._canvas.drawPath(path)

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        width: float,
        grey: float = INK,
        fill: float | None = None,
    ) -> None:
        """A ring; ``fill`` is the grey inside it, None leaves what is there."""
        self._canvas.setLineWidth(width)
        self._canvas.setStrokeGray(grey)
        if fill is not None:
            self._canvas.setFillGray(fill)
        self._canvas.circle(x * MM, self._up(y), radius * MM, fill=int(fill is not None))

    def pattern(self, box: Box, runs: tuple[tuple[int, int, int], ...], modules: int) -> None:
        """Black runs (row, column, length) of a square of ``modules`` rows, in one path."""
        side = box.width / modules * MM
        self._canvas.saveState()
        # Whole numbers under one transformation: shorter than corners in points, and the same
        # path wherever the pattern stands.
        self._canvas.transform(side, 0, 0, side, box.left * MM, self._up(box.bottom))
        if runs not in self._patterns:
            path = self._patterns[runs] = self._canvas.beginPath()
            for row, column, length in runs:
                path.rect(column, modules - 1 - row, length, 1)
        self._canvas.setFillGray(INK)
        self._canvas.drawPath(self._patterns[runs], stroke=0, fill=1)
        self._canvas.restoreState()

    def _two_lines_in(self, box: Box, printable: str, style: Style) -> None:
        high = box.height * MM
        fitted = lines.fit(self.fonts, printable, box.width * MM, high, (6.5, 6, 5.5, 5))
        if not fitted.is_whole:
            last = fitted.lines[-1][:-1] + "…"
            fitted = replace(fitted, lines=(*fitted.lines[:-1], last))
        spare = max(0.0, (high - fitted.height) / 2 / MM)
        self.lines_in(Box(box.left, box.top + spare, box.width, box.height), fitted, style)

    def _draw(self, x_points: float, baseline: float, printable: str, style: Style) -> None:
        self._canvas.setFillGray(style.grey)
        runs = self.fonts.runs(printable, style.is_bold)
        for run in runs:
            self._canvas.setFont(run.font, style.size)
            self._canvas.drawString(x_points, self._up(baseline), run.text)
            if run is not runs[-1]:
                x_points += self.fonts.width(run.text, style.size, style.is_bold)

    def _up(self, y: float) -> float:
        """Points from the lower edge for millimetres from the upper one."""
        up: float = self._height - y * MM
        return up


def _baseline(box: Box, size: float) -> float:
    # Chinese characters fill about 0.88 of the size above and 0.12 below the baseline.
    return box.top + box.height / 2 + 0.36 * size / MM
