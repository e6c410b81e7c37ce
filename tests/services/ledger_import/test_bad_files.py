"""Files that are no ledger: each refused with its reason, none read into memory first."""

import io
import zipfile
from pathlib import Path

import pytest

from services.errors import BadLedger, Cancelled, CannotRead
from services.ledger_import import containers
from services.ledger_import.dry_run import DryRun, make_dry_run
from services.ledger_import.ledger import open_ledger
from services.ledger_import.rows import NoteCode, Status
from services.progress import Progress
from tests.fakes import FixedClock
from tests.services.ledger_import.files import HEADER, line, workbook

TODAY = FixedClock().today()


def detail_of(path: Path) -> str:
    with pytest.raises(BadLedger) as caught:
        open_ledger(path, 2026, Progress())
    return caught.value.detail


def tried(path: Path) -> DryRun:
    ledger = open_ledger(path, 2026, Progress())
    return make_dry_run(ledger, ledger.guessed(), TODAY, Progress())


def ole(*streams: str) -> bytes:
    names = b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in streams)
    return bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0") + names.ljust(1024, b"\0")


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "not_a_spreadsheet"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "not_a_spreadsheet"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not_a_spreadsheet"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "not_a_spreadsheet"),
        (b"PK\x03\x04 cut off here", "damaged"),
        ("没有表头的一行字\n".encode(), "no_header"),
        (b"\n\n\n", "empty"),
    ],
)
def test_files_that_are_no_ledger(tmp_path: Path, content: bytes, detail: str) -> None:
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(content)
    assert detail_of(path) == detail


def test_a_protected_workbook_and_a_text_document_in_old_format(tmp_path: Path) -> None:
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(ole("Root Entry", "EncryptionInfo", "EncryptedPackage"))
    assert detail_of(path) == "encrypted"
    path.write_bytes(ole("Root Entry", "WordDocument"))
    assert detail_of(path) == "not_a_spreadsheet"
    path.write_bytes(ole("Root Entry", "Workbook"))
    assert detail_of(path) == "damaged"


def test_a_renamed_document_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "ledger.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    assert detail_of(path) == "not_a_spreadsheet"


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.xlsx", tmp_path):
        with pytest.raises(CannotRead):
            open_ledger(path, 2026, Progress())


def test_a_bomb_is_refused_by_its_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(containers, "LARGEST_CONTENT", 2**20)
    path = workbook(tmp_path / "bomb.xlsx", line())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet9.xml", b"0" * 2**21)
    assert path.stat().st_size < 2**16
    assert detail_of(path) == "too_large"


def test_two_far_apart_cells_do_not_fill_the_memory(tmp_path: Path) -> None:
    path = workbook(tmp_path / "far.xlsx", line())
    far = replaced_sheet(
        path,
        lambda sheet: sheet.replace(
            b"</sheetData>",
            b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
    )
    assert detail_of(far) == "too_large"


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ledger.xlsx", *[line() for _ in range(200)])
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        part = package.getinfo("xl/worksheets/sheet1.xml")
        place = part.header_offset + 60 + part.compress_size // 2
    content[place] ^= 0xFF
    path.write_bytes(content)
    assert detail_of(path) == "damaged"


def test_an_empty_workbook_and_one_without_header(tmp_path: Path) -> None:
    from openpyxl import Workbook

    path = tmp_path / "ledger.xlsx"
    Workbook().save(path)
    assert detail_of(path) == "empty"
    workbook(path, ["a", "b"], header=["某", "某"])
    assert detail_of(path) == "no_header"


def replaced_sheet(path: Path, change: object) -> Path:
    assert callable(change)
    target = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, change(content) if part.endswith("sheet1.xml") else content)
    path.write_bytes(target.getvalue())
    return path


def test_a_formula_without_a_result_is_explained_and_with_one_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ledger.xlsx", line(day="=DATE(2025,3,7)"), line(day="=A2"))
    path = replaced_sheet(
        path,
        lambda sheet: sheet.replace(b"<f>A2</f><v></v>", b"<f>A2</f><v>45723</v>").replace(
            b"<f>A2</f><v />", b"<f>A2</f><v>45723</v>"
        ),
    )
    unsolved, solved = tried(path).rows
    assert unsolved.status is Status.PROBLEM
    assert unsolved.notes[0].code is NoteCode.FORMULA_UNSOLVED
    assert solved.day is not None
    assert solved.day.isoformat() == "2025-03-07"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_text_files(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "ledger.csv"
    rows = [HEADER, line(), line(day="3月8日", name="王𬭎")]
    text = "\r\n".join(delimiter.join(map(str, row)) for row in rows)
    path.write_bytes(text.encode(encoding))
    found = tried(path)
    assert [row.status for row in found.rows] == [Status.OK, Status.OK]
    assert [row.person.name for row in found.rows if row.person] == ["林小雨", "王𬭎"]
    assert found.totals.by_month == {"2025-03": 2}


def ods(path: Path, rows: list[list[str]], cell: str = "<table:table-cell {0}>{1}") -> Path:
    kind = 'office:value-type="string"'
    lines = "".join(
        "<table:table-row>"
        + "".join(cell.format(kind, f"<text:p>{text}</text:p></table:table-cell>") for text in row)
        + "</table:table-row>"
        for row in rows
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="台账">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", content)
    return path


def test_open_document_spreadsheets(tmp_path: Path) -> None:
    rows = [[str(cell) for cell in row] for row in (HEADER, line(), line(day="3月8日"))]
    found = tried(ods(tmp_path / "ledger.ods", rows))
    assert found.totals.by_month == {"2025-03": 2}


def test_an_open_document_that_repeats_filled_cells_is_refused(tmp_path: Path) -> None:
    bomb = '<table:table-cell table:number-columns-repeated="16384" {0}>{1}'
    assert detail_of(ods(tmp_path / "ledger.ods", [["1"]], bomb)) == "too_large"


def test_opening_can_be_cancelled_and_reports_how_far_it_is(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ledger.xlsx", *[line() for _ in range(1200)])
    ledger = open_ledger(path, 2026, Progress())
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)))
    make_dry_run(ledger, ledger.guessed(), TODAY, progress)
    assert steps[0] == (0, 1200)
    assert steps[-1] == (1200, 1200)
    progress.cancel()
    with pytest.raises(Cancelled):
        make_dry_run(ledger, ledger.guessed(), TODAY, progress)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.ledger_import.delimited.MOST_ROWS", 50)
    path = tmp_path / "ledger.csv"
    text = "\n".join(",".join(map(str, row)) for row in (HEADER, *[line()] * 60))
    path.write_text(text, "utf-8")
    assert detail_of(path) == "too_large"
