"""The form kit: a paper is a list of blocks that flow over pages, filled or blank.

::

    form = PaperForm(
        words.title,
        PaperHead(room="石桥村社会心理服务室", number="W-2026-003", file_no="S-2026-031"),
        (
            Fields(((Cell("姓名", "周玉梅"), Cell("性别", "女", 20)),)),
            Ticks("类型", (("自伤", True), ("丧失", False))),
            Text("表现", facts.signs, lines=4),
            Signatures(("来访者", "咨询师")),
        ),
    )
    render(form)                       # A4, page x of y
    render_halves((form, form))        # two A5 halves of one sheet, with a cut line
    render_half(form)                  # one A5 half

What is empty is space to write on: a blank form is the same form with empty values. How ticks,
times and days are written is said once, in ``facts``.
"""

from services.documents.forms.blocks import Block, Fields, Gap, Heading, Seal, Signatures, Ticks
from services.documents.forms.layout import render, render_half, render_halves
from services.documents.forms.paper import PaperForm, PaperHead
from services.documents.forms.prose import Note, Paragraphs, Text
from services.documents.forms.tables import Table, TableColumn
from services.documents.parts import Cell

__all__ = [
    "Block",
    "Cell",
    "Fields",
    "Gap",
    "Heading",
    "Note",
    "PaperForm",
    "PaperHead",
    "Paragraphs",
    "Seal",
    "Signatures",
    "Table",
    "TableColumn",
    "Text",
    "Ticks",
    "render",
    "render_half",
    "render_halves",
]
