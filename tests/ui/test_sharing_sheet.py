"""A closed month for other systems: formats, the county's codes, and what is wrong with them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from services.desk import Desk
from tests.services.summary.records import add_visits, open_room_in, visit
from tests.ui.summary_room import SummaryRoom
from ui.summaries.sharing_sheet import SharingSheet

MONTH = "2026-10"


class Sharing:
    """The sheet as a user sees it."""

    def __init__(self, room: SummaryRoom) -> None:
        self.room = room
        room.page.open_subject(MONTH)
        room.settle()
        room.press("For other systems…")
        (self.sheet,) = room.page.findChildren(SharingSheet)

    def press(self, words: str) -> None:
        buttons = [b for b in self.sheet.findChildren(QPushButton) if b.text() == words]
        (button,) = [b for b in buttons if b.isVisible()]
        button.click()
        self.room.settle()

    def choose(self, name: str) -> None:
        buttons = self.sheet.findChildren(QPushButton)
        next(b for b in buttons if b.text() == name).click()

    def told(self) -> str:
        return "\n".join(map(str, self.room.dialogs.told))


@pytest.fixture
def sharing(qtbot: QtBot, desk: Desk) -> Sharing:
    open_room_in(desk, datetime(2026, 10, 2, tzinfo=UTC))
    add_visits(desk, [visit(MONTH, mode="phone")] * 20)
    room = SummaryRoom(qtbot, desk)
    room.summaries.close(MONTH, room.summaries.preview(MONTH).published.digest)
    return Sharing(room)


@pytest.mark.parametrize(
    ("name", "file"), [("DHIS2", "-dhis2.json"), ("ADX", "-adx.xml"), ("FHIR", "-fhir.json")]
)
def test_each_format_goes_into_the_folder(
    sharing: Sharing, tmp_path: Path, name: str, file: str
) -> None:
    sharing.choose(name)
    sharing.room.dialogs.answers.append(tmp_path)
    sharing.press("Save in a folder…")
    assert (tmp_path / f"k7m2qa-000001{file}").exists()
    assert file in sharing.told()
    assert not sharing.sheet.isVisible()


def test_codes_are_for_the_formats_that_need_them(sharing: Sharing) -> None:
    assert "Our own codes are used" in words(sharing)
    sharing.choose("FHIR")
    assert "Our own codes are used" not in words(sharing)


def test_no_folder_writes_nothing_and_stays(sharing: Sharing, tmp_path: Path) -> None:
    sharing.room.dialogs.answers.append(None)
    sharing.press("Save in a folder…")
    assert sharing.sheet.isVisible()
    assert not list(tmp_path.glob("k7m2qa*"))


def test_the_countys_table_goes_out_and_comes_back(sharing: Sharing, tmp_path: Path) -> None:
    path = tmp_path / "codes.xlsx"
    sharing.room.dialogs.answers.append(path)
    sharing.press("Save the table")
    book = load_workbook(path)
    book.worksheets[0]["D2"] = "PSY_MONTH"
    book.save(path)
    sharing.room.dialogs.answers.append(path)
    sharing.press("Read the county's table")
    assert "of the county are used" in words(sharing)
    sharing.press("Use ours again")
    assert "Our own codes are used" in words(sharing)


def test_what_is_wrong_with_a_table_is_said_and_nothing_changes(
    sharing: Sharing, tmp_path: Path
) -> None:
    path = tmp_path / "codes.csv"
    path.write_text(
        "我方代码（请勿改动）,贵方系统的代码\nelement visits,A\nelement persons,A\n",
        encoding="utf-8",
    )
    sharing.room.dialogs.answers.append(path)
    sharing.press("Read the county's table")
    assert "Row 3, element persons: has a code that another row has" in sharing.told()
    assert "Our own codes are used" in words(sharing)


def test_a_picture_is_no_table(sharing: Sharing, tmp_path: Path) -> None:
    path = tmp_path / "codes.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    sharing.room.dialogs.answers.append(path)
    sharing.press("Read the county's table")
    assert "This table cannot be used yet" in sharing.told()


def words(sharing: Sharing) -> str:
    labels = sharing.sheet.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())
