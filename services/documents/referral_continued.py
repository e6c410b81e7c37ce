"""The pages after a referral form whose texts were too long for one sheet."""

from dataclasses import dataclass

from services.documents import lines, parts
from services.documents.lines import Fitted
from services.documents.parts import VALUE
from services.documents.referral_words import FormWords
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, MM, RIGHT, Box, Sheet, Style

_TOP, _BOTTOM = 32.0, 280.0
_HEADING = 8.0
_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """A heading and the lines under it that stand on one page."""

    label: str
    fitted: Fitted

    @property
    def height(self) -> float:
        return _HEADING + self.fitted.height / MM + 4


def draw(sheet: Sheet, words: FormWords, texts: list[tuple[str, str]]) -> None:
    """New pages with ``texts`` (label and text) in full; none if there are none."""
    pages = _paginate(sheet, texts)
    for number, pieces in enumerate(pages, start=2):
        sheet.new_page()
        _head(sheet, words)
        y = _TOP
        for piece in pieces:
            sheet.text(MARGIN_LEFT, y + 4, piece.label, Style(10.5, True))
            sheet.lines_in(Box(MARGIN_LEFT, y + _HEADING, INNER_WIDTH, 0), piece.fitted)
            y += piece.height
        page = words.words.page.format(page=number, pages=len(pages) + 1)
        parts.footer(sheet, words.form.number, page)


def _paginate(sheet: Sheet, texts: list[tuple[str, str]]) -> list[list[_Piece]]:
    pages: list[list[_Piece]] = []
    room = 0.0
    for label, text in texts:
        rest: Fitted | None = Fitted(
            _SIZE, lines.wrap(sheet.fonts, sheet.printable(text), INNER_WIDTH * MM, _SIZE)
        )
        while rest is not None:
            if room < 2 * _HEADING + 2:
                pages.append([])
                room = _BOTTOM - _TOP
            head, rest = rest.split((room - _HEADING) * MM)
            pages[-1].append(_Piece(label, head))
            room -= pages[-1][-1].height
    return pages


def _head(sheet: Sheet, words: FormWords) -> None:
    form, word = words.form, words.words
    middle = MARGIN_LEFT + INNER_WIDTH / 2
    style = Style(13, is_bold=True, align="centre")
    title = words.titled(word.continued_title)
    sheet.text(middle, 22, title, style)
    sheet.text(RIGHT, 22, f"{word.number}　{form.number}", VALUE.aligned("right"))
    if form.is_copy:
        x = middle + sheet.width(title, style) / 2 + 3
        parts.copy_mark(sheet, x, 22, word.copy)
