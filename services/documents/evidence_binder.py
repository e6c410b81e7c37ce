"""The binder of evidence for an inspection (资料汇编; practice.md F23, F27): cover, contents with
page numbers and what is missing, then each line with its records and the pages of its files.

Page numbers stand in the contents and beside every annex, so the pages are laid out twice: first
with numbers of the same length, then with the true ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from services.code_lists import CodeLists
from services.documents import wording
from services.documents.binder_leaves import (
    ROOM,
    Files,
    Leaf,
    PdfPage,
    Photo,
    Photos,
    Words,
    draw_frame,
    laid_over,
)
from services.documents.binder_sections import Annex, Section, annexes_of, contents, cover, section
from services.documents.binder_words import BinderWords
from services.documents.forms.blocks import Block
from services.documents.forms.layout import flow
from services.documents.rendered import Rendered
from services.documents.sheet import Sheet
from services.evidence.binder import Binder
from services.evidence.prepared import PDF
from services.progress import Progress

_KEY = "evidence_binder"
_WHOLE_PAGE = frozenset({"sign_in", "notice", "plan", "summary", "roster", "minutes", "feedback"})
"""Papers that were photographed: to be read, not only looked at."""
_A_PAGE = 2  # small photos
_UNKNOWN_PAGE = 888  # as wide as any page number


@dataclass(frozen=True, slots=True)
class _Laid:
    """All pages, and on which page each line and each annex begins (from 1)."""

    leaves: list[Leaf]
    lines: Mapping[str, int]
    annexes: Mapping[int, int]


def filled(binder: Binder, codes: CodeLists, files: Files, progress: Progress) -> Rendered:
    """The whole binder. ``files`` gives the bytes of a piece. Raises Cancelled."""
    maker = _Maker(binder, codes)
    laid = maker.laid()
    total, sheet = len(laid.leaves), maker.sheet
    n_steps = 2 * total
    for number, leaf in enumerate(laid.leaves):
        progress.step(number, n_steps)
        if number:
            sheet.new_page()
            maker.frame(leaf, number + 1, total)
        leaf.draw(sheet, files)
    rendered = sheet.finish()
    pdf = laid_over(rendered.pdf, laid.leaves, files, _Steps(progress, total, n_steps))
    return replace(rendered, pdf=pdf)


class _Steps:
    """Counts the second half of the work."""

    def __init__(self, progress: Progress, done: int, total: int) -> None:
        self._progress, self._done, self._total = progress, done, total

    def __call__(self) -> None:
        self._progress.step(self._done, self._total)
        self._done = min(self._done + 1, self._total)


class _Maker:
    def __init__(self, binder: Binder, codes: CodeLists) -> None:
        self._binder, self._codes = binder, codes
        self._words = wording.load(BinderWords, _KEY)
        self._annexes = annexes_of(binder)
        self.sheet = Sheet(self._words.title)

    def laid(self) -> _Laid:
        """The pages with true numbers."""
        lines = {one.line.indicator.id: _UNKNOWN_PAGE for one in self._binder.lines}
        annexes = {annex.piece.id: _UNKNOWN_PAGE for annex in self._annexes}
        laid = self._lay_out(lines, annexes)
        return self._lay_out(laid.lines, laid.annexes)

    def frame(self, leaf: Leaf, number: int, total: int) -> None:
        """Head and foot; the cover has none."""
        page_of = self._words.page_of.format(page=number, pages=total)
        year = f"{self._binder.room}　{self._binder.period.code}"
        draw_frame(self.sheet, leaf.title, year, page_of)

    def _lay_out(self, lines: Mapping[str, int], annexes: Mapping[int, int]) -> _Laid:
        binder, words = self._binder, self._words
        leaves: list[Leaf] = []
        leaves += self._flowing("", cover(binder, self._annexes, words))
        leaves += self._flowing(words.contents, contents(binder, lines, self._codes, words))
        begins: dict[str, int] = {}
        found: dict[int, int] = {}
        for proof in binder.lines:
            one = proof.line.indicator
            begins[one.id] = len(leaves) + 1
            made = section(Section(proof, self._annexes, annexes), self._codes, words)
            leaves += self._flowing(f"{one.number}　{one.name.zh}", made)
            own = [a for a in self._annexes if a.first_line == one.id and a.is_shown]
            for leaf, first_of in self._pages_of(own):
                found.update(dict.fromkeys(first_of, len(leaves) + 1))
                leaves.append(leaf)
        return _Laid(leaves, begins, found)

    def _flowing(self, title: str, blocks: Sequence[Block]) -> list[Leaf]:
        continued = self._words.continued.format(title=title)
        pages = flow(self.sheet, blocks, ROOM)
        return [Words(continued if n else title, page) for n, page in enumerate(pages)]

    def _pages_of(self, annexes: Sequence[Annex]) -> list[tuple[Leaf, tuple[int, ...]]]:
        """Leaves, each with the pieces that begin on it; two small photos share a page."""
        made: list[tuple[Leaf, tuple[int, ...]]] = []
        waiting: list[Annex] = []
        for annex in annexes:
            is_small = self._is_small(annex)
            if waiting and (len(waiting) == _A_PAGE or not is_small):
                made.append(self._photos(waiting))
                waiting = []
            if is_small:
                waiting.append(annex)
            else:
                made += self._whole_pages(annex)
        if waiting:
            made.append(self._photos(waiting))
        return made

    def _is_small(self, annex: Annex) -> bool:
        return annex.piece.media_type != PDF and annex.piece.kind not in _WHOLE_PAGE

    def _photos(
        self, annexes: Sequence[Annex], *, is_whole: bool = False
    ) -> tuple[Leaf, tuple[int, ...]]:
        photos = tuple(Photo(one.piece.id, self._caption(one)) for one in annexes)
        return Photos(self._head(annexes[0]), photos, is_whole), tuple(a.piece.id for a in annexes)

    def _whole_pages(self, annex: Annex) -> list[tuple[Leaf, tuple[int, ...]]]:
        if annex.piece.media_type != PDF:
            return [self._photos((annex,), is_whole=True)]
        leaves: list[tuple[Leaf, tuple[int, ...]]] = []
        for page in range(annex.piece.pages):
            caption = self._words.annex_page.format(
                annex=self._name(annex),
                title=annex.piece.title,
                page=page + 1,
                pages=annex.piece.pages,
            )
            leaf = PdfPage(self._head(annex), annex.piece.id, page, caption)
            leaves.append((leaf, (annex.piece.id,) if page == 0 else ()))
        return leaves

    def _head(self, annex: Annex) -> str:
        found = (p.line.indicator for p in self._binder.lines)
        one = next(i for i in found if i.id == annex.first_line)
        return f"{one.number}　{one.name.zh}"

    def _caption(self, annex: Annex) -> str:
        piece = annex.piece
        kind = self._codes.label("evidence_kind", piece.kind)
        return f"{self._name(annex)}　{piece.title}　{kind}　{piece.day.isoformat()}"

    def _name(self, annex: Annex) -> str:
        return self._words.annex.format(number=annex.number)
