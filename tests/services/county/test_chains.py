"""The sums kept of a room say what the whole history says (disclosure.md 5.10)."""

import random
from dataclasses import replace

import pytest

from services.county.chains import NOTHING_YET, KnownLayout, Sums, added, continued, known_layout
from services.county.figures import FigureReader, Figures
from services.errors import BadPackage
from services.exchange.document import CellState, Document
from services.exchange.numbers import GUARDED, check_history
from services.exchange.strict_json import Refused
from tests.services.county.simulated import SimulatedRoom
from tests.services.county.sticks import MONTHS


def figures_of(document: Document) -> Figures:
    return FigureReader().figures(document)


def layout_in_store(figures: Figures) -> KnownLayout:
    rows = figures.layout.rows
    return known_layout(1, figures.layout, tuple(range(100, 100 + len(rows))))


def _spoilt(chance: random.Random, document: Document) -> Document:
    """Numbers moved by steps of 3; some of them still balance."""
    cells = list(document.cells)
    at = [n for n, cell in enumerate(cells) if cell.state is CellState.PUBLISHED]
    by = 3 * chance.choice((-20, -2, -1, 1, 2, 20))
    if chance.random() < 0.5:  # one unit moved through every table: balanced, perhaps below zero
        name = chance.choice([cell.population for cell in cells])
        tables = {c.table for c in cells if c.population == name and c.step is not None}
        for table in tables:
            if table.endswith(GUARDED):
                continue
            rows = [n for n in at if (cells[n].population, cells[n].table) == (name, table)]
            if table == "total":
                rows = rows[:1] if len(tables) > 1 else rows
            place = chance.choice(rows) if table != "total" else rows[0]
            cells[place] = replace(cells[place], step=(cells[place].step or 0) + by)
    else:
        place = chance.choice(at)
        cells[place] = replace(cells[place], step=(cells[place].step or 0) + by)
    return replace(document, cells=tuple(cells))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_what_the_history_refuses_the_sums_refuse(seed: int) -> None:
    chance = random.Random(seed)
    room = SimulatedRoom("aaaaa1", busy=25, chance=chance)
    documents = [room.month(month) for month in MONTHS]
    known = layout_in_store(figures_of(documents[0]))
    sums: Sums = {}
    for place, document in enumerate(documents):
        for _ in range(12):
            changed = _spoilt(chance, document)
            try:
                check_history([*documents[:place], changed])
                is_sound = True
            except Refused:
                is_sound = False
            assert _is_taken(sums, changed, known) == is_sound
        sums = added(sums, figures_of(document), known)
    published = check_history(documents)
    for name, so_far in published.items():
        assert sums.get(f"{name}/total", 0) == so_far.total
        assert sums.get(f"{name}/shown", 0) == so_far.shown


def _is_taken(sums: Sums, document: Document, known: KnownLayout) -> bool:
    from services.exchange import numbers

    try:
        numbers.check(document)  # the reader's part, before the sums
        added(sums, figures_of(document), known)
    except (Refused, BadPackage):
        return False
    return True


def test_the_first_package_of_a_room_is_number_one() -> None:
    document = SimulatedRoom("aaaaa1").month(MONTHS[0])
    later = replace(document, head=replace(document.head, number=2))
    figures = figures_of(later)
    with pytest.raises(BadPackage, match="gap"):
        continued(NOTHING_YET, figures, layout_in_store(figures), "a" * 64)


def test_a_package_does_not_change_the_sums_before_it() -> None:
    document = SimulatedRoom("aaaaa1", busy=40).month(MONTHS[0])
    figures = figures_of(document)
    before: Sums = {}
    added(before, figures, layout_in_store(figures))
    assert before == {}
