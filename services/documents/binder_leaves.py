"""What a page of the binder is: words that flow, photos, or a page of a PDF that is laid over it.

Photos are scaled down for paper, and each file is in memory only while its pages are drawn.
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

import pypdfium2

from services.documents import parts
from services.documents.forms.layout import Page
from services.documents.parts import SMALL
from services.documents.sheet import (
    INNER_WIDTH,
    MARGIN_LEFT,
    MM,
    PAGE_HEIGHT,
    RIGHT,
    Box,
    Sheet,
    Style,
)
from services.pdfium import PDFIUM

HEAD = 27.0
ROOM = PAGE_HEIGHT - HEAD - 14.0
_CAPTION = 7.0
_FOOT = 289.0
# Some 180 dots an inch over the width of the page; a sheet that is to be read has more.
_LONGEST, _LONGEST_WHOLE, _QUALITY = 1200, 1700, 75

Files = Callable[[int], bytes]


class Leaf(Protocol):
    """One page; ``draw`` puts everything but head and foot on it."""

    @property
    def title(self) -> str: ...

    def draw(self, sheet: Sheet, files: Files) -> None: ...


@dataclass(frozen=True, slots=True)
class Words:
    """Blocks that flow."""

    title: str
    blocks: Page

    def draw(self, sheet: Sheet, files: Files) -> None:
        for block, top, height in self.blocks:
            block.draw(sheet, Box(MARGIN_LEFT, HEAD + top, INNER_WIDTH, height))


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with its caption."""

    evidence_id: int
    caption: str


@dataclass(frozen=True, slots=True)
class Photos:
    """One picture over the page, or two below each other."""

    title: str
    photos: tuple[Photo, ...]
    is_whole: bool = False

    def draw(self, sheet: Sheet, files: Files) -> None:
        from services.evidence.pictures import smaller

        height, longest = (ROOM, _LONGEST_WHOLE) if self.is_whole else (ROOM / 2, _LONGEST)
        for number, photo in enumerate(self.photos):
            top = HEAD + number * height
            jpeg = smaller(files(photo.evidence_id), longest, _QUALITY)
            sheet.text_in(Box(MARGIN_LEFT, top, INNER_WIDTH, _CAPTION), photo.caption, Style(9.5))
            sheet.picture(
                Box(MARGIN_LEFT, top + _CAPTION, INNER_WIDTH, height - _CAPTION - 4), jpeg
            )


@dataclass(frozen=True, slots=True)
class PdfPage:
    """The frame into which `laid_over` puts page ``page`` (from 0) of a PDF."""

    title: str
    evidence_id: int
    page: int
    caption: str

    @property
    def box(self) -> Box:
        """Where the page stands."""
        return Box(MARGIN_LEFT, HEAD + _CAPTION, INNER_WIDTH, ROOM - _CAPTION - 2)

    def draw(self, sheet: Sheet, files: Files) -> None:
        sheet.text_in(Box(MARGIN_LEFT, HEAD, INNER_WIDTH, _CAPTION), self.caption, Style(9.5))


def draw_frame(sheet: Sheet, title: str, left: str, page_of: str) -> None:
    """Head and foot of a page."""
    box = Box(MARGIN_LEFT, 8, INNER_WIDTH, 8)
    sheet.text_in(box, title, Style(13, is_bold=True))
    sheet.line(MARGIN_LEFT, 17.5, RIGHT, 17.5)
    sheet.text(MARGIN_LEFT, 22, left, SMALL)
    parts.footer(sheet, "", page_of, _FOOT)


def laid_over(pdf: bytes, leaves: list[Leaf], files: Files, step: Callable[[], None]) -> bytes:
    """The document with the pages of PDFs in their frames. ``step`` is called for each page and
    may raise Cancelled. The files are our own: they were checked when they were taken in."""
    if not any(isinstance(leaf, PdfPage) for leaf in leaves):
        return pdf
    with PDFIUM:
        target = pypdfium2.PdfDocument(pdf)
        try:
            for number, leaf in enumerate(leaves):
                if isinstance(leaf, PdfPage):
                    step()
                    _lay(target, number, leaf, files(leaf.evidence_id))
            written = BytesIO()
            target.save(written)
        finally:
            target.close()
    return written.getvalue()


def _lay(target: pypdfium2.PdfDocument, number: int, leaf: PdfPage, content: bytes) -> None:
    source = pypdfium2.PdfDocument(content)
    try:
        width, height = source.get_page_size(leaf.page)
        form = source.page_as_xobject(leaf.page, target)
        box = leaf.box
        scale = min(box.width * MM / width, box.height * MM / height)
        left = box.left * MM + (box.width * MM - width * scale) / 2
        bottom = (PAGE_HEIGHT - box.bottom) * MM + (box.height * MM - height * scale) / 2
        placed = form.as_pageobject()
        placed.set_matrix(pypdfium2.PdfMatrix().scale(scale, scale).translate(left, bottom))
        page = target[number]
        page.insert_obj(placed)
        page.gen_content()
        page.close()
        form.close()
    finally:
        source.close()
