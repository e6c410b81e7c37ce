"""Files for other systems: only of closed months, only what was published, and how to use them."""

import json
import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from models.summary import Package
from models.vocabulary import Role
from services.desk import Desk
from services.errors import CannotWrite, Conflict, NotAllowed
from services.interop.code_table import FoundCodes
from services.interop.codes import CodeMap, Kind
from services.progress import Progress
from services.summary.replacing import Replacement, ReplacementService
from services.summary.service import SummaryService
from services.summary.sharing import SharingFormat, SharingService
from tests.fakes import FixedClock
from tests.services.indicators.rows import add_activity
from tests.services.summary.records import add_visits, random_month, visit

MONTH = "2026-10"
every_format = pytest.mark.parametrize("kind", list(SharingFormat))


@pytest.fixture
def sharing(desk: Desk) -> SharingService:
    random_month(desk, MONTH, 30, random.Random(4))
    add_activity(desk, date(2026, 10, 12), kind="lecture")
    summaries = SummaryService(desk)
    summaries.close(MONTH, summaries.preview(MONTH).published.digest)
    return SharingService(desk)


@every_format
def test_the_files_of_a_month(sharing: SharingService, tmp_path: Path, kind: SharingFormat) -> None:
    shared = sharing.save(MONTH, kind, tmp_path)
    written = {path.name for path in tmp_path.iterdir() if path.name.startswith("k7m2qa")}
    assert set(shared.names) == written
    assert f"k7m2qa-000001-{kind}.txt" in written
    assert all(name.isascii() for name in written)
    for name in written:
        if name.endswith(".json"):
            json.loads((tmp_path / name).read_text(encoding="utf-8"))
        elif name.endswith(".xml"):
            ElementTree.parse(tmp_path / name)  # noqa: S314 - what we have just written


@every_format
def test_the_note_says_what_to_do_in_plain_words(
    sharing: SharingService, tmp_path: Path, kind: SharingFormat
) -> None:
    sharing.save(MONTH, kind, tmp_path)
    content = (tmp_path / f"k7m2qa-000001-{kind}.txt").read_bytes()
    text = content.decode("utf-8-sig")
    assert content.startswith(b"\xef\xbb\xbf")
    assert "按 3 取整" in text
    assert "{" not in text
    assert "k7m2qa-000001" in text
    assert "第 1 版" not in text


@every_format
def test_the_same_month_is_the_same_bytes(
    sharing: SharingService, tmp_path: Path, kind: SharingFormat
) -> None:
    def saved() -> dict[str, bytes]:
        names = sharing.save(MONTH, kind, tmp_path).names
        return {name: (tmp_path / name).read_bytes() for name in names}

    assert saved() == saved()


def test_what_is_left_out_is_listed(sharing: SharingService, tmp_path: Path) -> None:
    shared = sharing.save(MONTH, SharingFormat.DHIS2, tmp_path)
    sheet = load_workbook(tmp_path / "k7m2qa-000001-left-out.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 1 + shared.left_out
    reasons = {row[2].value for row in sheet.iter_rows(min_row=2)}
    assert reasons == {"数量还不够，暂不细分（不是 0，请不要填 0）"}


def test_no_true_figure_is_in_a_file(sharing: SharingService, desk: Desk, tmp_path: Path) -> None:
    published = SummaryService(desk).preview(MONTH).published
    sharing.save(MONTH, SharingFormat.DHIS2, tmp_path)
    body = json.loads((tmp_path / "k7m2qa-000001-dhis2.json").read_text(encoding="utf-8"))
    people = [
        int(value["value"])
        for value in body["dataValues"]
        if not value["dataElement"].startswith(("AXB_FACTS", "AXB_INDICATORS"))
    ]
    assert people
    assert all(number % published.base == 0 for number in people)


@every_format
def test_an_open_month_is_refused(
    sharing: SharingService, tmp_path: Path, kind: SharingFormat
) -> None:
    with pytest.raises(Conflict, match="not_closed"):
        sharing.save("2026-11", kind, tmp_path)
    assert not list(tmp_path.glob("k7m2qa*"))


def test_only_who_may_export(sharing: SharingService, desk: Desk, tmp_path: Path) -> None:
    other = SharingService(replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT)))
    with pytest.raises(NotAllowed):
        other.save(MONTH, SharingFormat.DHIS2, tmp_path)
    with pytest.raises(NotAllowed):
        other.drop_codes()


def test_a_folder_that_is_not_there(sharing: SharingService, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        sharing.save(MONTH, SharingFormat.ADX, tmp_path / "no")


def test_the_county_s_table_is_used_until_it_is_dropped(
    sharing: SharingService, tmp_path: Path
) -> None:
    path = tmp_path / "codes.xlsx"
    sharing.save_code_table(MONTH, path)
    found = sharing.read_code_table(path, Progress())
    codes = CodeMap({**found.codes.theirs, (Kind.ELEMENT, "visits"): "PSY01"})
    sharing.keep_codes(FoundCodes(codes, ()))
    assert sharing.county_codes() == found.number
    assert "PSY01" in _elements(sharing, tmp_path)
    sharing.drop_codes()
    assert sharing.county_codes() == 0
    assert "AXB_VISITS" in _elements(sharing, tmp_path)


def test_codes_that_cannot_be_used_change_nothing(sharing: SharingService, tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text(
        "我方代码（请勿改动）,贵方系统的代码\nelement visits,A\nelement persons,A\n",
        encoding="utf-8",
    )
    found = sharing.read_code_table(path, Progress())
    assert len(found.problems) == 1
    with pytest.raises(Conflict, match="codes_unusable"):
        sharing.keep_codes(found)
    assert sharing.county_codes() == 0


def _elements(sharing: SharingService, folder: Path) -> set[str]:
    sharing.save(MONTH, SharingFormat.DHIS2, folder)
    text = (folder / "k7m2qa-000001-dhis2.json").read_text(encoding="utf-8")
    return {value["dataElement"] for value in json.loads(text)["dataValues"]}


def test_a_replacement_says_so_and_has_files_of_its_own(
    sharing: SharingService, desk: Desk, clock: FixedClock, tmp_path: Path
) -> None:
    sharing.save(MONTH, SharingFormat.DHIS2, tmp_path)
    with desk.write() as session:
        session.execute(update(Package).values(state="verified"))
    clock.moment += timedelta(hours=1)
    add_visits(desk, [visit(MONTH)] * 12)
    replacing = ReplacementService(desk)
    digest = replacing.preview(MONTH).preview.published.digest
    published = replacing.replace(MONTH, Replacement.RECORDS, digest)
    names = sharing.save(MONTH, SharingFormat.DHIS2, tmp_path).names
    assert all(name.startswith("k7m2qa-000002") for name in names)
    assert (tmp_path / "k7m2qa-000001-dhis2.json").exists()
    assert "第 2 版" in (tmp_path / "k7m2qa-000002-dhis2.txt").read_text(encoding="utf-8-sig")
    body = json.loads((tmp_path / "k7m2qa-000002-dhis2.json").read_text(encoding="utf-8"))
    assert body["dataValues"][0]["value"] == str(published.populations[0].step)
