"""恢复单: eight groups of digits that open the register when everything else is lost.

No QR code: a photograph of it would go to somebody's cloud (reliability.md 2.4).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents import lines, parts, wording
from services.documents.parts import SMALL, VALUE, Cell
from services.documents.rendered import Rendered
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, MM, RIGHT, Box, Sheet, Style
from services.vault.recovery import RecoverySheet

_COLUMNS = 4
_ROW = 7.5
_GROUP_HEIGHT = 21.0
_MIDDLE = MARGIN_LEFT + INNER_WIDTH / 2
_HEADING = Style(11, is_bold=True)


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """``resources/forms/recovery_sheet.<language>.json``."""

    title: str
    subtitle: str
    room: str
    room_id: str
    made_on: str
    generation: str
    generation_value: str
    key_mark: str
    groups_heading: str
    what_heading: str
    what: list[str]
    how_heading: str
    how: list[str]
    use_heading: str
    use: list[str]
    keepers_heading: str
    copy: str
    place: str
    keeper: str
    sealed_on: str
    blank_date: str
    fold: str
    footer: str


def render(sheet_data: RecoverySheet, language: str = "zh") -> Rendered:
    """The sheet to print twice. Its bytes are as secret as the digits on it."""
    words = wording.load(RecoveryWords, "recovery_sheet", language)
    sheet = Sheet(words.title)
    sheet.text(_MIDDLE, 25, words.title, Style(22, is_bold=True, align="centre"))
    sheet.text(_MIDDLE, 33, words.subtitle, Style(10.5, align="centre"))
    bottom = _facts(sheet, sheet_data, words, 39)
    bottom = _groups(sheet, sheet_data.groups, words, bottom + 11)
    # Folded here the digits are inside, and cannot be read through an envelope.
    sheet.dashed(8, 148.5, 202, 148.5, 0.55)
    sheet.text(_MIDDLE, 146.8, words.fold, SMALL.aligned("centre"))
    bottom = _paragraphs(sheet, words.what_heading, words.what, 160)
    bottom = _paragraphs(sheet, words.how_heading, words.how, bottom + 9)
    bottom = _paragraphs(sheet, words.use_heading, words.use, bottom + 9)
    _keepers(sheet, words, bottom + 9)
    footer = words.footer.format(
        room_id=sheet_data.room_id,
        generation=sheet_data.generation,
        key_mark=sheet_data.key_mark,
    )
    parts.footer(sheet, footer)
    return sheet.finish()


def _facts(sheet: Sheet, data: RecoverySheet, words: RecoveryWords, top: float) -> float:
    generation = words.generation_value.format(generation=data.generation)
    rows = [
        (Cell(words.room, data.room_name), Cell(words.room_id, data.room_id, 40)),
        (
            Cell(words.made_on, f"{data.made_on.isoformat()}（{generation}）"),
            Cell(words.key_mark, data.key_mark, 40),
        ),
    ]
    return parts.ruled_rows(sheet, top, rows, _ROW, 22).bottom


def _groups(sheet: Sheet, groups: Sequence[str], words: RecoveryWords, baseline: float) -> float:
    """The digits, large, in two rows of four numbered cells."""
    sheet.text(MARGIN_LEFT, baseline, words.groups_heading, _HEADING)
    top = baseline + 3.5
    width = INNER_WIDTH / _COLUMNS
    for number, group in enumerate(groups):
        row, column = divmod(number, _COLUMNS)
        cell = Box(MARGIN_LEFT + column * width, top + row * _GROUP_HEIGHT, width, _GROUP_HEIGHT)
        sheet.frame(cell, 0.6)
        sheet.text(cell.left + 2, cell.top + 5, str(number + 1), SMALL)
        half = f"{group[:3]} {group[3:]}"
        digits = Box(cell.left, cell.top + 4, width, _GROUP_HEIGHT - 6)
        sheet.text_in(digits, half, Style(23, is_bold=True, align="centre"))
    rows = -(-len(groups) // _COLUMNS)
    return top + rows * _GROUP_HEIGHT


def _paragraphs(sheet: Sheet, heading: str, texts: Sequence[str], baseline: float) -> float:
    """A heading and its sentences, each with a dot before it; returns the lower edge."""
    sheet.text(MARGIN_LEFT, baseline, heading, _HEADING)
    y = baseline + 2
    for text in texts:
        box = Box(MARGIN_LEFT + 4, y, INNER_WIDTH - 4, 0)
        wrapped = lines.wrap(sheet.fonts, sheet.printable(text), box.width * MM, VALUE.size)
        fitted = lines.Fitted(VALUE.size, wrapped)
        if len(texts) > 1:
            sheet.text(MARGIN_LEFT, y + 3.7, "·", Style(12, is_bold=True))
        sheet.lines_in(box, fitted, VALUE)
        y += fitted.height / MM
    return y


def _keepers(sheet: Sheet, words: RecoveryWords, baseline: float) -> None:
    sheet.text(MARGIN_LEFT, baseline, words.keepers_heading, _HEADING)
    for number in (1, 2):
        y = baseline + 1 + number * 8.5
        sheet.text(MARGIN_LEFT, y, words.copy.format(number=number), VALUE)
        x = parts.write_line(sheet, MARGIN_LEFT + 16, y, words.place, 26)
        parts.write_line(sheet, x + 3, y, words.keeper, 20)
        sheet.text(RIGHT, y, words.sealed_on + words.blank_date, VALUE.aligned("right"))
