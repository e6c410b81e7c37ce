"""What a paper is made of, before anything is drawn."""

from dataclasses import dataclass

from services.documents.forms.blocks import Block


@dataclass(frozen=True, slots=True)
class PaperHead:
    """Who keeps the paper and under which numbers; an empty number is a line to write on.

    ``number`` is the paper's own (W-2026-003), ``file_no`` the client's file, under which the
    paper is archived. None leaves a number out altogether.
    """

    room: str
    number: str | None = None
    file_no: str | None = ""


@dataclass(frozen=True, slots=True)
class PaperForm:
    """A form to be printed. ``title`` goes into the file's properties: nothing personal in it.

    ``subtitle`` stands below the title; ``foot`` in small print at the foot of every page, e.g.
    which version of a text this is; ``is_copy`` marks a reprint.
    """

    title: str
    head: PaperHead
    blocks: tuple[Block, ...]
    subtitle: str = ""
    foot: str = ""
    is_copy: bool = False
