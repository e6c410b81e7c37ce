"""个人信息副本: everything of one file on paper, for the person whom it is about."""

from collections.abc import Iterator, Mapping
from typing import Any

from services.documents.forms import (
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Text,
    render,
)
from services.documents.forms.blocks import Block
from services.documents.rendered import Rendered
from services.rights.copy_fields import answers_of
from services.rights.copying_records import Coded, CopyContent, Record, Value

_SIDE = 30.0  # millimetres for the day beside each record
_VALUE = 60.0
_LONG = 22  # characters that fit into half a row

Words = Mapping[str, Any]


def render_copy(content: CopyContent, words: Words) -> Rendered:
    """The copy on A4; ``words`` are those of ``resources/rights/copy.zh.json``."""
    return render(paper(content, words))


def paper(content: CopyContent, words: Words) -> PaperForm:
    """The same before it is drawn."""
    return PaperForm(
        title=words["title"],
        head=PaperHead(content.room, None, content.file_no),
        blocks=tuple(_blocks(content, words)),
        foot=words["foot"],
    )


def _blocks(content: CopyContent, words: Words) -> Iterator[Block]:
    yield Note(words["about"])
    asked = Cell(words["asked_label"], words["asked_by"][content.asked_by.value], _VALUE)
    yield Fields(((asked, Cell(words["made_label"], content.made_on.isoformat())),))
    yield Heading(words["sections"]["person"])
    yield from _person(content.person, words)
    titles = {**words["sections"], "notes": words["notes"]}
    for key, rows in content.sections.items():
        yield Heading(titles[key])
        for row in rows:
            yield _record(key, row, words)
    yield Heading(words["left_out_title"])
    for sentence in content.left_out:
        yield Note(sentence)
    yield Signatures((words["hand_over"], words["handed"]))


def _person(person: Record, words: Words) -> Iterator[Block]:
    """Short facts two in a row, long ones in a box of their own."""
    facts = [(words["fields"][name], _said(value, words)) for name, value in person.items()]
    short = [(label, text) for label, text in facts if len(text) <= _LONG]
    pairs = [short[at : at + 2] for at in range(0, len(short), 2)]
    if pairs:
        yield Fields([_row(pair) for pair in pairs], label_width=_SIDE)
    for label, text in facts:
        if len(text) > _LONG:
            yield Text(label, text, lines=1, label_width=_SIDE)


def _row(pair: list[tuple[str, str]]) -> tuple[Cell, ...]:
    label, text = pair[0]
    if len(pair) == 1:
        return (Cell(label, text),)
    return (Cell(label, text, _VALUE), Cell(*pair[1]))


def _record(section: str, row: Record, words: Words) -> Block:
    """One record: its day at the side, one line a fact; what is short stands together."""
    form = words["answers"].get(answers_of(section), {})
    labels = {name: answer["label"] for name, answer in form.items()}
    side, *facts = row.items()
    label = _said(side[1], words) if side[0] != "id" else ""
    lines: list[str] = []
    line = ""
    for name, value in facts:
        said = _said(value, words, labels if name == "answers" else words["fields"])
        text = f"{words['fields'][name]}{words['colon']}{said}"
        if line and len(line) + len(text) > 2 * _LONG:
            lines.append(line)
            line = ""
        line = f"{line}{words['space']}{text}" if line else text
    return Text(label, "\n".join([*lines, line]), lines=1, label_width=_SIDE)


def _said(value: Value, words: Words, labels: Mapping[str, str] | None = None) -> str:
    """A value in words; ``labels`` name the parts of a record within a record."""
    if isinstance(value, Coded):
        return value.label
    if isinstance(value, bool):
        return str(words["yes"] if value else words["no"])
    if isinstance(value, tuple):
        return str(words["comma"]).join(_said(each, words, labels) for each in value)
    if isinstance(value, Mapping):
        names = labels or words["fields"]
        return str(words["space"]).join(
            f"{names.get(name, name)}{words['colon']}{_said(each, words, labels)}"
            for name, each in value.items()
        )
    return "" if value is None else str(value)
