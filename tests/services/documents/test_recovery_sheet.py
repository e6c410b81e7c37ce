"""The recovery sheet: digits that can be read, and nothing a camera would carry away."""

from dataclasses import replace
from datetime import date

from services.documents import recovery_sheet
from services.vault.recovery import RecoverySheet, seed_of
from tests.services.documents.papers import fonts_of, pages_of

SHEET = RecoverySheet(
    room_name="石桥村社会心理服务室",
    room_id="k7m2qa",
    groups=tuple(["094347", "270633", "082753", "675147", "701723", "522445", "655226", "413721"]),
    made_on=date(2026, 11, 22),
    generation=2,
    key_mark="qy8x3v0p",
)


def test_the_printed_groups_open_what_they_were_made_for() -> None:
    rendered = recovery_sheet.render(SHEET)
    (page,) = pages_of(rendered.pdf)
    for number, group in enumerate(SHEET.groups, start=1):
        assert f"{number}{group}" in page
    assert len(seed_of(SHEET.groups)) == 16
    for expected in (
        "恢复纸",
        "k7m2qa",
        "第2张",
        "qy8x3v0p",
        "打印两份",
        "信封",
        "保管人（签名）：",
    ):
        assert expected in page
    assert rendered.missing == ()


def test_bytes_repeat_and_every_font_is_embedded() -> None:
    pdf = recovery_sheet.render(SHEET).pdf
    assert pdf == recovery_sheet.render(SHEET).pdf
    assert all(fonts_of(pdf).values())


def test_there_is_no_picture_and_no_secret_in_the_file_properties() -> None:
    pdf = recovery_sheet.render(SHEET).pdf
    assert b"/Subtype /Image" not in pdf
    assert not any(group.encode() in pdf for group in SHEET.groups)


def test_a_long_room_name_stays_on_the_sheet() -> None:
    long = replace(SHEET, room_name="某某镇某某村社会心理服务室" * 5)
    assert len(pages_of(recovery_sheet.render(long).pdf)) == 1


def test_it_speaks_english_where_the_window_does() -> None:
    (page,) = pages_of(recovery_sheet.render(SHEET, "en").pdf)
    assert "Recoverysheet" in page
    assert "1094347" in page
