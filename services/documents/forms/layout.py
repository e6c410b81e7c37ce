"""Blocks onto pages: what stands where, then head, foot and the blocks are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents import parts, wording
from services.documents.forms.blocks import Block, Heading
from services.documents.forms.paper import PaperForm
from services.documents.parts import SMALL
from services.documents.rendered import Rendered
from services.documents.sheet import (
    INNER_WIDTH,
    MARGIN_LEFT,
    PAGE_HEIGHT,
    RIGHT,
    Box,
    Sheet,
    Style,
)

_HALF = PAGE_HEIGHT / 2
_GAP = 2.5  # between blocks that are not ruled into one table
_MIDDLE = MARGIN_LEFT + INNER_WIDTH / 2


@dataclass(frozen=True, slots=True)
class HeadWords:
    """``resources/forms/head.zh.json``: what every paper says at its head and foot."""

    number: str
    file_no: str
    page: str
    copy: str
    continued: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """The part of a sheet that a page takes: its upper edge and its measures."""

    top: float
    height: float
    title_size: float

    @property
    def head(self) -> float:
        """Height of the head with title and numbers."""
        return 27.0 if self.height > _HALF else 22.0

    @property
    def room(self) -> float:
        return self.height - self.head - 14.0


_WHOLE = _Frame(0.0, PAGE_HEIGHT, 16)
_HALVES = (_Frame(0.0, _HALF, 13), _Frame(_HALF, _HALF, 13))

Page = list[tuple[Block, float, float]]
"""Blocks of one page: block, its top below the head, its height, in millimetres."""


def render(form: PaperForm) -> Rendered:
    """The form on A4, over as many pages as it needs."""
    sheet = Sheet(form.title)
    _draw_pages(sheet, form, _WHOLE, flow(sheet, form.blocks, _WHOLE.room))
    return sheet.finish()


def render_halves(forms: Sequence[PaperForm]) -> Rendered:
    """Two forms on the A5 halves of one A4 sheet, to be cut apart; where one of them does not
    fit into a half, each gets a whole sheet. Raises ValueError unless there are two."""
    upper, lower = forms
    sheet = Sheet(upper.title)
    laid = [flow(sheet, form.blocks, half.room) for form, half in zip(forms, _HALVES, strict=True)]
    if all(len(pages) == 1 for pages in laid):
        for form, half, pages in zip(forms, _HALVES, laid, strict=True):
            _draw_pages(sheet, form, half, pages)
        parts.cut_line(sheet, _HALF)
        return sheet.finish()
    _draw_pages(sheet, upper, _WHOLE, flow(sheet, upper.blocks, _WHOLE.room))
    sheet.new_page()
    _draw_pages(sheet, lower, _WHOLE, flow(sheet, lower.blocks, _WHOLE.room))
    return sheet.finish()


def render_half(form: PaperForm) -> Rendered:
    """One form on the upper A5 half of a sheet, to be cut off; where it does not fit into a half,
    on a whole sheet."""
    sheet = Sheet(form.title)
    upper = _HALVES[0]
    pages = flow(sheet, form.blocks, upper.room)
    if len(pages) > 1:
        return render(form)
    _draw_pages(sheet, form, upper, pages)
    parts.cut_line(sheet, _HALF)
    return sheet.finish()


def flow(sheet: Sheet, blocks: Sequence[Block], room: float) -> list[Page]:
    """Where each block stands on pages that are ``room`` high; a block that fits no page alone is
    drawn as it is."""
    pages: list[Page] = [[]]
    y, waiting = 0.0, list(blocks)
    while waiting:
        block = waiting.pop(0)
        page = pages[-1]
        top = y + _gap(page, block)
        height = block.height(sheet, INNER_WIDTH)
        needed = height + _kept_together(sheet, block, waiting)
        if top + needed <= room:
            page.append((block, top, height))
            y = top + height
            continue
        pieces = block.split(sheet, INNER_WIDTH, room - top)
        if pieces is not None:
            waiting[:0] = pieces
        elif page:
            pages.append([])
            waiting.insert(0, block)
            y = 0.0
        else:
            page.append((block, top, height))
            y = top + height
    return pages


def _gap(page: Page, block: Block) -> float:
    if not page:
        return 0.0
    return 0.0 if page[-1][0].is_ruled and block.is_ruled else _GAP


def _kept_together(sheet: Sheet, block: Block, following: Sequence[Block]) -> float:
    """A heading never stands alone at the foot of a page."""
    if not isinstance(block, Heading) or not following:
        return 0.0
    return min(20.0, following[0].height(sheet, INNER_WIDTH))


def _draw_pages(sheet: Sheet, form: PaperForm, frame: _Frame, pages: Sequence[Page]) -> None:
    words = wording.load(HeadWords, "head")
    for number, page in enumerate(pages):
        if number:
            sheet.new_page()
        _draw_head(sheet, form, frame, words, is_first=number == 0)
        for block, top, height in page:
            left_top = frame.top + frame.head + top
            block.draw(sheet, Box(MARGIN_LEFT, left_top, INNER_WIDTH, height))
        page_words = words.page.format(page=number + 1, pages=len(pages))
        parts.footer(sheet, form.foot, page_words, frame.top + frame.height - 8)


def _draw_head(
    sheet: Sheet, form: PaperForm, frame: _Frame, words: HeadWords, *, is_first: bool
) -> None:
    title = form.title if is_first else words.continued.format(title=form.title)
    style = Style(frame.title_size, is_bold=True, align="centre")
    sheet.text_in(Box(MARGIN_LEFT + 28, frame.top + 8, INNER_WIDTH - 56, 8), title, style)
    if form.is_copy:
        parts.copy_mark(sheet, RIGHT - 16, frame.top + 13, words.copy)
    baseline = frame.top + frame.head - 3.5
    if form.subtitle:
        subtitle = Box(MARGIN_LEFT, frame.top + 15.5, INNER_WIDTH, 5)
        sheet.text_in(subtitle, form.subtitle, SMALL.aligned("centre"))
    sheet.text(MARGIN_LEFT, baseline, form.head.room, SMALL)
    x = RIGHT
    for label, value in ((words.file_no, form.head.file_no), (words.number, form.head.number)):
        if value is not None:
            x = _number(sheet, x, baseline, label, value) - 6


def _number(sheet: Sheet, right: float, baseline: float, label: str, value: str) -> float:
    """A number with its label, ending at ``right``; a line to write on if it is empty."""
    if value:
        text = f"{label}{value}"
        sheet.text(right, baseline, text, SMALL.aligned("right"))
        return right - sheet.width(text, SMALL)
    left = right - 26 - sheet.width(label, SMALL)
    parts.write_line(sheet, left, baseline, label, 25, SMALL)
    return left
