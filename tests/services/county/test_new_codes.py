"""A topic that the county adds: chosen at once, counted as "other" until the next ledger."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from models.summary import Package
from services.county.packs import RoomPackService
from services.exchange.document import Document
from services.exchange.package import stored
from services.progress import Progress
from services.summary.mail import MailService
from services.summary.office_packs import OfficePackService
from services.summary.service import SummaryService
from services.summary.tables import Population
from tests.services.county.offices import Office, Village
from tests.services.county.test_packs import DRAFT
from tests.services.summary.records import add_visits, visit

NEW = "study_work/gaming"


@pytest.fixture
def village(new_village: Callable[[str], Village]) -> Village:
    return new_village("stonea")


def take(office: Office, village: Village, stick: Path) -> None:
    stick.mkdir(exist_ok=True)
    packs = RoomPackService(office.county)
    packs.sign(DRAFT)
    packs.write(stick, Progress())
    pack = MailService(village.desk).read_stick(stick, Progress()).pack
    assert pack is not None
    OfficePackService(village.desk).accept(pack)


def close(village: Village, month: str) -> Document:
    summaries = SummaryService(village.desk)
    summaries.close(month, summaries.preview(month).published.digest)
    with village.desk.read() as session:
        newest = session.scalars(select(Package).order_by(Package.number.desc())).first()
        assert newest is not None
        return stored(newest.document)


def topics(document: Document) -> dict[str, int | None]:
    return {
        cell.row: cell.step
        for cell in document.cells
        if (cell.population, cell.table) == (Population.VISITS.value, "topic")
    }


def test_before_the_first_report_it_has_a_row_of_its_own(
    office: Office, village: Village, tmp_path: Path
) -> None:
    take(office, village, tmp_path / "stick")
    add_visits(village.desk, [visit("2026-10", topic="gaming")] * 40)
    document = close(village, "2026-10")
    assert (topics(document)[NEW] or 0) > 30
    assert document.head.code_lists["county_pack"] == 1
    assert document.head.code_lists["topic"] == 1001


def test_in_the_middle_of_a_ledger_it_is_counted_as_other(
    office: Office, village: Village, tmp_path: Path
) -> None:
    add_visits(village.desk, [visit("2026-09")] * 40)
    first = close(village, "2026-09")
    take(office, village, tmp_path / "stick")
    add_visits(village.desk, [visit("2026-10", topic="gaming")] * 40)
    second = close(village, "2026-10")
    assert set(topics(second)) == set(topics(first))
    assert NEW not in topics(second)
    assert (topics(second)["other"] or 0) > 30
    assert "county_pack" not in first.head.code_lists
    assert second.head.ledger == first.head.ledger
