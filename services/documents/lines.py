"""Chinese text into lines: where a line may break, and at which size a text fits its box."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.fonts import Fonts

LEADING = 1.42  # line distance in sizes; Chinese wants more air than Latin

# No line begins with a closing mark or ends with an opening one (GB/T 15834-2011, 5.1).
_NOT_FIRST = frozenset("、，。．；：？！）》〉】〕」』”’…—～%‰℃,.;:?!)]}·")
_NOT_LAST = frozenset("（《〈【〔「『“‘([{￥$#")
_BETWEEN = "\u3000"  # a wide space sets things apart, e.g. a name with its number from the next


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text set into a box: its size in points, its lines, and whether all of it is there."""

    size: float
    lines: tuple[str, ...]
    is_whole: bool = True

    @property
    def height(self) -> float:
        """In points."""
        return len(self.lines) * self.size * LEADING

    def split(self, height: float) -> "tuple[Fitted, Fitted | None]":
        """What fits into ``height`` points (one line at least), and the rest if there is any."""
        room = max(1, int(height / (self.size * LEADING) + 1e-6))
        head = Fitted(self.size, self.lines[:room], self.is_whole)
        tail = Fitted(self.size, self.lines[room:], self.is_whole)
        return head, tail if tail.lines else None


def wrap(fonts: Fonts, text: str, width: float, size: float) -> tuple[str, ...]:
    """Break printable ``text`` into lines of at most ``width`` points; newlines are kept."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines.extend(_wrap_paragraph(fonts, paragraph.rstrip(), width, size))
    return tuple(lines)


def fit(fonts: Fonts, text: str, width: float, height: float, sizes: Sequence[float]) -> Fitted:
    """The largest of ``sizes`` at which ``text`` fits; if none does, as much as the smallest
    holds, with ``is_whole`` false."""
    fitted = Fitted(sizes[0], ())
    for size in sizes:
        fitted = Fitted(size, wrap(fonts, text, width, size))
        if fitted.height <= height:
            return fitted
    room = max(1, int(height / (fitted.size * LEADING)))
    return Fitted(fitted.size, fitted.lines[:room], is_whole=False)


def shrink(natural: float, width: float, largest: float, smallest: float) -> float:
    """The size, in half points from ``largest`` down, at which a text that is ``natural`` points
    wide at one point is at most ``width`` points wide; ``smallest`` if none is."""
    fitting = math.floor(width / natural * 2) / 2
    return max(smallest, min(largest, fitting))


def _wrap_paragraph(fonts: Fonts, text: str, width: float, size: float) -> list[str]:
    advances = fonts.advances(text)
    limit = width * 1000 / size
    lines: list[str] = []
    start, used, position = 0, 0.0, 0
    while position < len(text):
        used += advances[position]
        if used <= limit or position == start:
            position += 1
            continue
        position = _break_before(text, start, position)
        lines.append(text[start:position].rstrip(" " + _BETWEEN))
        while position < len(text) and text[position] == " ":
            position += 1
        start, used = position, 0.0
    lines.append(text[start:])
    return lines


def _break_before(text: str, start: int, limit: int) -> int:
    """The last place up to ``limit`` where a line may end, or ``limit`` itself if none is. Where
    things are set apart in the second half of the line, none of them is broken."""
    apart = text.rfind(_BETWEEN, (start + limit) // 2, limit) + 1
    if apart:
        return apart
    for place in range(limit, start, -1):
        if _may_break(text[place - 1], text[place]):
            return place
    return limit


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return not (_is_word(before) and _is_word(after))


def _is_word(character: str) -> bool:
    return character.isascii() and not character.isspace()
