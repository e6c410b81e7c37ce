"""The quick reader says exactly what the strict one says, of every text."""

import random
from dataclasses import replace

import pytest

from services.county.figures import FigureReader, Figures
from services.county.layouts import layout_of
from services.errors import BadPackage
from services.exchange.document import Document, to_json
from services.exchange.numbers import steps
from services.exchange.package import SIZE, read_content
from services.exchange.strict_json import Refused, canonical, padded, parse_plain
from tests.services.county.simulated import SimulatedRoom
from tests.services.county.sticks import MONTHS

RECIPIENT = "age1" + "q" * 58


def documents(months: int = 12) -> list[Document]:
    room = SimulatedRoom("aaaaa1", busy=20)
    made = [room.month(month) for month in MONTHS[:months]]
    return [replace(one, head=replace(one.head, recipient=RECIPIENT)) for one in made]


def content_of(document: Document) -> bytes:
    return padded(canonical(to_json(document)), SIZE)


def strictly(content: bytes) -> Figures | str:
    try:
        return FigureReader().read(content)
    except BadPackage as refused:
        return refused.detail


def quickly(reader: FigureReader, content: bytes) -> Figures | str:
    try:
        return reader.read(content)
    except BadPackage as refused:
        return refused.detail


def test_what_was_read_the_long_way_is_read_the_short_way() -> None:
    reader = FigureReader()
    for document in documents():
        content = content_of(document)
        assert reader.read(content) == reader._quickly(content) == strictly(content)


def test_the_figures_are_the_steps_of_the_document() -> None:
    for document in documents():
        figures = FigureReader().read(content_of(document))
        published = dict(figures.steps)
        for place, cell in enumerate(document.cells):
            assert published.get(place, 0) == (cell.step or 0)
        broken_down = {name for name, step in steps(document).items() if step.tables}
        assert set(figures.released) == broken_down
        assert not figures.is_nil


@pytest.mark.slow
def test_every_spoilt_text_is_judged_as_the_strict_reader_judges() -> None:
    """Bytes changed, doubled and dropped, and pieces that belong to JSON put in: whatever comes
    out, both readers say the same, and the quick one remembers nothing wrong from it."""
    chance = random.Random(7)
    made = documents(8)
    reader = FigureReader()
    for document in made:
        reader.read(content_of(document))
    accepted = 0
    for _ in range(1_200):
        content = _spoilt(chance, content_of(chance.choice(made)))
        said = quickly(reader, content)
        assert said == strictly(content)
        accepted += not isinstance(said, str)
    assert accepted < 600  # a changed number may be a sound one
    for document in made:
        assert reader.read(content_of(document)) == strictly(content_of(document))


_PIECES = [b"#", b"-0", b"00", b"3", b"-3", b'"', b"\\", b",", b"[", b"]", b"null", b"published"]


def _spoilt(chance: random.Random, content: bytes) -> bytes:
    text = content.rstrip(b" ")
    at = chance.randrange(len(text))
    if chance.random() < 0.5:  # where the numbers are
        at = text.find(b'"published",', chance.randrange(len(text) // 2)) + 12
    piece = chance.choice(_PIECES)
    kind = chance.randrange(4)
    if kind == 0:
        text = text[:at] + piece + text[at:]
    elif kind == 1:
        text = text[:at] + piece + text[at + len(piece) :]
    elif kind == 2:
        text = text[:at] + text[at + 1 :]
    else:
        text = text[:at] + bytes([chance.randrange(256)]) + text[at + 1 :]
    return padded(text.decode("latin-1"), SIZE) if text.isascii() else text.ljust(len(content))


@pytest.mark.parametrize("change", [1, 3, -3, 300])
def test_one_number_that_breaks_the_balance(change: int) -> None:
    document, at = next(
        (document, place)
        for document in documents()
        for place, cell in enumerate(document.cells)
        if cell.table != "total" and cell.step
    )
    reader = FigureReader()
    reader.read(content_of(document))
    cells = list(document.cells)
    cells[at] = replace(cells[at], step=(cells[at].step or 0) + change)
    content = content_of(replace(document, cells=tuple(cells)))
    with pytest.raises(BadPackage, match="numbers"):
        reader.read(content)
    with pytest.raises(BadPackage, match="numbers"):
        read_content(content)


@pytest.mark.parametrize(
    "text", ["{}", "[1,2]", '{"a":"é"}', '{"a":"\\n"}', '{"a": 1}', '{"b":1,"a":2}', "", "{"]
)
def test_only_plain_canonical_texts_are_parsed_quickly(text: str) -> None:
    assert (parse_plain(text) is None) == (text not in ("{}", "[1,2]"))


def test_long_words_go_the_long_way() -> None:
    assert parse_plain('{"a":"' + "x" * 200 + '"}') is not None
    assert parse_plain('{"a":"' + "x" * 201 + '"}') is None


@pytest.mark.parametrize(
    "rows",
    [
        [("visits", "total", "total")],
        [("visits", "total", "total"), ("visits", "total", "pending")],
        [
            ("visits", "total", "total"),
            ("visits", "total", "pending"),
            ("visits", "a/guarded", "x"),
        ],
        [("visits", "total", "total")] * 2,
    ],
)
def test_layouts_that_no_package_may_have(rows: list[tuple[str, str, str]]) -> None:
    with pytest.raises(Refused, match="cells"):
        layout_of(rows)
