"""Pages typed in: right only with their check codes, and only until the package comes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from models.county import Incoming, IncomingFigure
from services.code_lists import CodeLists
from services.county.inbox import InboxService
from services.county.typed_sheets import TypedPage, TypedSheet
from services.county.typing_in import TypedSheetService
from services.documents import columns, monthly_summary, wording
from services.documents.summary_tables import Span, SummaryTables, TableWords
from services.errors import Conflict, InvalidInput, NotFound
from services.exchange.numbers import steps
from services.summary.history import History
from services.summary.page_codes import page_code
from services.summary.published_rows import Span as RowSpan
from services.summary.published_rows import published
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from tests.services.county.offices import Office
from tests.services.county.sticks import MONTHS, SendingRoom, enrol
from tests.services.county.test_inbox import content, read, sending

WORDS = SummaryWording(CodeLists())


def printed(room: SendingRoom, number: int) -> TypedSheet:
    """What stands on the pages of the room's package, as `monthly_summary` prints it."""
    document = room.documents[number - 1]
    taken = {Population(name): step for name, step in steps(document).items()}
    history = History(tuple(room.documents[: number - 1]))
    span = RowSpan(document.head.period, MONTHS[0])
    populations = published(taken, history, room.records.shapes, span)
    table_words = wording.load(TableWords, "summary_sheet")
    columns_of = Span(("本月", "今年"), span.month, span.month)
    tables = SummaryTables(populations, columns_of, WORDS, table_words)
    pieces: list[columns.Piece] = [*tables.all(), *tables.facts(document.facts, document.facts)]
    pages = monthly_summary.closed_pages(pieces, 60.0, table_words.continued, 46.0)
    typed = []
    for place, page in enumerate(pages, start=1):
        lines = tuple(monthly_summary._lines(page))
        code = page_code(room.code, span.month, place, lines)
        typed.append(TypedPage(place, lines, code))
    return TypedSheet(room.code, span.month, number, 1, date(2026, 5, 2), tuple(typed))


def stored(office: Office, incoming_id: int | None) -> list[tuple[int, int]]:
    with office.county.store.read() as session:
        chosen = select(IncomingFigure.row_id, IncomingFigure.step)
        rows = session.execute(chosen.where(IncomingFigure.incoming_id == incoming_id))
        return sorted((row_id, step) for row_id, step in rows)


@pytest.mark.parametrize("month", [1, 2, 5, 12])
def test_typed_pages_are_the_package(office: Office, tmp_path: Path, month: int) -> None:
    room = sending(office, months=month)
    other = sending(office, "bbbbb2", 1)
    enrol(office, room, other)
    other.write(tmp_path / "before")  # some package, so that the rows are known
    if month > 1:
        room.write(tmp_path / "before", *range(1, month))
    read(office, tmp_path / "before")
    result = TypedSheetService(office.county).take(printed(room, month))
    assert result.period == MONTHS[month - 1]
    by_hand = stored(office, result.incoming_id)
    room.write(tmp_path / "after", month)
    (taken,) = read(office, tmp_path / "after").files
    assert stored(office, taken.incoming_id) == by_hand
    with office.county.store.read() as session:
        of_month = select(Incoming.typed, Incoming.counts).where(
            Incoming.period == MONTHS[month - 1], Incoming.room_code == room.code
        )
        assert sorted(session.execute(of_month).all()) == [(False, True), (True, False)]


def test_the_typed_page_counts_again_when_the_package_is_taken_back(
    office: Office, tmp_path: Path
) -> None:
    room = sending(office, months=2)
    enrol(office, room)
    room.write(tmp_path / "a", 1)
    read(office, tmp_path / "a")
    TypedSheetService(office.county).take(printed(room, 2))
    before = content(office)
    room.write(tmp_path / "b", 2)
    (taken,) = read(office, tmp_path / "b").files
    assert taken.incoming_id is not None
    InboxService(office.county).undo(taken.incoming_id)
    assert content(office) == before


def test_a_slip_of_the_hand_is_found_on_its_page(office: Office, tmp_path: Path) -> None:
    room = sending(office, months=2)
    enrol(office, room)
    room.write(tmp_path, 1)
    read(office, tmp_path)
    sheet = printed(room, 2)
    service = TypedSheetService(office.county)
    assert all(service.is_right(room.code, sheet.month, page) for page in sheet.pages)
    first = sheet.pages[0]
    name, key, figures = first.lines[-1]
    slipped = replace(first, lines=(*first.lines[:-1], (name, key, f"1{figures}")))
    assert not service.is_right(room.code, sheet.month, slipped)
    with pytest.raises(InvalidInput, match="page 1"):
        service.take(replace(sheet, pages=(slipped, *sheet.pages[1:])))
    lower = replace(first, code=first.code.lower().replace("-", " "))
    assert service.is_right(room.code, sheet.month, lower)


def test_pages_that_do_not_balance_are_refused_whoever_made_their_codes(
    office: Office, tmp_path: Path
) -> None:
    room = sending(office, months=2)
    enrol(office, room)
    room.write(tmp_path, 1)
    read(office, tmp_path)
    sheet = printed(room, 2)
    service = TypedSheetService(office.county)
    for figures in ("3000,0", "x,y", "1,1", "", "3"):
        lines = tuple(
            (name, key, figures) if key.endswith("/total") and "," in old else (name, key, old)
            for name, key, old in sheet.pages[0].lines
        )
        code = page_code(room.code, sheet.month, 1, lines)
        with pytest.raises(InvalidInput, match="figures"):
            service.take(replace(sheet, pages=(TypedPage(1, lines, code), *sheet.pages[1:])))


def test_what_cannot_be_typed_now(office: Office, tmp_path: Path) -> None:
    room = sending(office, months=3)
    service = TypedSheetService(office.county)
    with pytest.raises(NotFound):
        service.take(printed(room, 1))
    enrol(office, room)
    with pytest.raises(Conflict, match="no_layout"):
        service.take(printed(room, 1))
    room.write(tmp_path, 1)
    read(office, tmp_path)
    with pytest.raises(Conflict, match="package_here"):
        service.take(printed(room, 1))
    with pytest.raises(Conflict, match="month_before_missing"):
        service.take(printed(room, 3))
    with pytest.raises(InvalidInput, match="month"):
        service.take(replace(printed(room, 3), month="2026-13"))
    service.take(printed(room, 2))
    with pytest.raises(Conflict, match="typed_before"):
        service.take(printed(room, 2))
    service.take(printed(room, 3))
