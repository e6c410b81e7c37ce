"""Pinning the county's keys: typed or read, compared, confirmed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from models.room import Room
from services.desk import Desk
from services.exchange.county import CountyKeys
from services.exchange.keys import new_signing_pair
from tests.fakes import SeededRandomness
from tests.ui.summary_room import SummaryRoom
from ui.summaries.county_panel import CountyPanel

RECIPIENT = "age1vljv9njcwe2y2gamj9n69nx5jpzgkgjmrnp2grs9hjltlfkx0yhqw8jtnt"
SIGNER = new_signing_pair(SeededRandomness(9))[1]
KEYS = CountyKeys("龙门县卫生健康局", RECIPIENT, SIGNER)


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> SummaryRoom:
    room = SummaryRoom(qtbot, desk)
    room.press("Set the county's key")
    return room


def fields(room: SummaryRoom) -> list[QLineEdit]:
    return room.page.findChildren(CountyPanel)[0].findChildren(QLineEdit)


def fill(room: SummaryRoom, *texts: str) -> None:
    for field, words in zip(fields(room), texts, strict=True):
        field.setText(words)
    room.settle()


def shown_digits(room: SummaryRoom) -> str:
    return " ".join(room.words().split())


def test_the_fingerprint_appears_when_both_keys_are_complete(room: SummaryRoom) -> None:
    digits = "  ".join(KEYS.fingerprint.split(" ")[:4])
    fill(room, "", RECIPIENT, SIGNER[:-1])
    assert digits not in room.words()
    fill(room, "", RECIPIENT, SIGNER)
    assert digits in room.words()


def test_typed_keys_are_pinned_and_the_list_says_nothing_more(room: SummaryRoom) -> None:
    fill(room, KEYS.name, RECIPIENT, SIGNER)
    room.go_on()
    assert room.outbox.county() == KEYS
    assert room.page.title() == "Summaries"
    assert "county's key" not in room.banners()


def test_keys_are_read_from_the_countys_file(room: SummaryRoom, tmp_path: Path) -> None:
    sheet = tmp_path / "county.txt"
    sheet.write_text(f"单位：{KEYS.name}\n{RECIPIENT}\n{SIGNER}\n", encoding="utf-8")
    room.dialogs.answers.append(sheet)
    room.press("Read from the county's key file")
    assert [field.text() for field in fields(room)] == [KEYS.name, RECIPIENT, SIGNER]


def test_a_typing_error_is_said_beside_its_field_and_stays(room: SummaryRoom) -> None:
    wrong = RECIPIENT.replace("v", "x", 1)
    fill(room, "", wrong, SIGNER)
    room.go_on()
    assert room.outbox.county() is None
    assert fields(room)[1].text() == wrong
    assert "Please fill this in" in room.words()
    assert "This cannot be read; please check" in room.words()


def test_a_file_that_is_none_is_said(room: SummaryRoom, tmp_path: Path) -> None:
    (tmp_path / "photo").write_bytes(b"\xff" * 9000)
    room.dialogs.answers.append(tmp_path / "photo")
    room.press("Read from the county's key file")
    assert room.dialogs.told[0][0] == "The file cannot be read"


def test_this_rooms_own_fingerprint_is_there_to_compare(room: SummaryRoom) -> None:
    assert "k7m2qa" in room.words()
    assert room.outbox.identity().fingerprint in shown_digits(room)


def test_esc_goes_back_without_pinning(room: SummaryRoom) -> None:
    fill(room, KEYS.name, RECIPIENT, SIGNER)
    room.page.go_back()
    room.settle()
    assert room.page.title() == "Summaries"
    assert room.outbox.county() is None


def enrolled(room: SummaryRoom, desk: Desk) -> None:
    """A room with keys of its own that has pinned its county."""
    secret, public = new_signing_pair(SeededRandomness(3))
    with desk.write() as session:
        session.execute(update(Room).values(signing_secret=secret, signing_public=public))
    room.outbox.pin_county(KEYS)


def test_the_request_is_written_and_the_digits_are_said(
    room: SummaryRoom, desk: Desk, tmp_path: Path
) -> None:
    enrolled(room, desk)
    room.dialogs.answers.append(tmp_path)
    room.press("Write the request for the county…")
    title, words = room.dialogs.told[-1]
    assert title == "The request is written"
    assert room.outbox.identity().fingerprint in words
    assert (tmp_path / "anxinbu" / "enrol" / "k7m2qa.anx.minisig").exists()


def test_without_a_county_the_request_says_what_is_missing(
    room: SummaryRoom, tmp_path: Path
) -> None:
    room.dialogs.answers.append(tmp_path)
    room.press("Write the request for the county…")
    assert "key" in room.dialogs.told[-1][1]
    assert list(tmp_path.rglob("*.anx")) == []


def test_whether_the_county_lists_this_room(room: SummaryRoom) -> None:
    assert "Give the county this room's request" in room.words()


def test_a_new_key_is_made_only_after_a_warning(room: SummaryRoom, desk: Desk) -> None:
    enrolled(room, desk)
    before = room.outbox.identity().fingerprint
    room.dialogs.answers.append(False)
    room.press("New key…")
    assert room.outbox.identity().fingerprint == before
    room.dialogs.answers.append(True)
    room.press("New key…")
    after = room.outbox.identity().fingerprint
    assert after != before
    assert after in shown_digits(room)
