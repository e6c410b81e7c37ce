"""热线牌: the numbers to call, on one sheet to put up where everybody sees it (F04)."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents import wording
from services.documents.rendered import Rendered
from services.documents.sheet import PAGE_HEIGHT, PAGE_WIDTH, Box, Sheet, Style
from services.hotline import CardLine, NumberCard

_KEY = "hotline_card"
_SIDE = 20.0
_WIDTH = PAGE_WIDTH - 2 * _SIDE
_FIRST, _FOOT = 70.0, 26.0
_TALLEST = 40.0
_DANGER = 34.0
_MIDDLE = PAGE_WIDTH / 2


@dataclass(frozen=True, slots=True)
class CardWords:
    """``resources/forms/hotline_card.zh.json``."""

    title: str
    subtitle: str
    danger: str
    address: str


def render(facts: NumberCard) -> Rendered:
    """One A4 sheet, to be read from three metres away."""
    said = wording.load(CardWords, _KEY)
    sheet = Sheet(said.title)
    sheet.text(_MIDDLE, 38, said.title, Style(40, is_bold=True, align="centre"))
    sheet.text(_MIDDLE, 54, said.subtitle, Style(18, align="centre"))
    room = PAGE_HEIGHT - _FIRST - _DANGER - _FOOT
    height = min(_TALLEST, room / max(1, len(facts.lines)))
    for number, line in enumerate(facts.lines):
        _line(sheet, Box(_SIDE, _FIRST + number * height, _WIDTH, height), line)
    _danger(sheet, facts.danger, said)
    _foot(sheet, facts, said)
    return sheet.finish()


def _line(sheet: Sheet, box: Box, line: CardLine) -> None:
    """Whose number it is above the number, as large as the row allows."""
    sheet.line(box.left, box.top, box.right, box.top)
    name = f"{line.name}　{line.hours}" if line.hours else line.name
    sheet.text_in(Box(box.left, box.top + 2, box.width, 9), name, Style(20, align="centre"), 10)
    number = Box(box.left, box.top + 10.5, box.width, box.height - 12.5)
    size = min(64.0, number.height * 2.5)
    sheet.text_in(number, line.number, Style(size, is_bold=True, align="centre"), 16)


def _danger(sheet: Sheet, lines: Sequence[CardLine], said: CardWords) -> None:
    box = Box(_SIDE, PAGE_HEIGHT - _FOOT - _DANGER + 4, _WIDTH, _DANGER - 8)
    sheet.frame(box, 1.6, 3)
    half = box.width * 0.46
    words = Style(20, is_bold=True, align="centre")
    sheet.text_in(Box(box.left, box.top, half, box.height).inset(3), said.danger, words, 12)
    numbers = "　".join(f"{line.name} {line.number}" for line in lines)
    rest = Box(box.left + half, box.top, box.width - half, box.height).inset(3)
    sheet.text_in(rest, numbers, Style(26, is_bold=True, align="centre"), 12)


def _foot(sheet: Sheet, facts: NumberCard, said: CardWords) -> None:
    address = said.address.format(address=facts.address) if facts.address else ""
    words = "　".join(filter(None, (facts.room_name, address)))
    sheet.text_in(Box(_SIDE, PAGE_HEIGHT - 22, _WIDTH, 8), words, Style(13, align="centre"), 8)
