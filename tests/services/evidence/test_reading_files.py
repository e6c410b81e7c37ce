"""Files are told by their content, cleaned, and refused for a reason that can be acted on."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from services.errors import Cancelled, CannotRead
from services.evidence import pdfs, pictures, reading_files
from services.evidence.errors import EvidenceRefused, Reason
from services.evidence.prepared import JPEG, PDF, Removed
from services.evidence.reading_files import cleaned, prepare
from services.progress import Progress
from tests.services.evidence.conftest import pdf, photo, picture


def refused(content: bytes) -> Reason:
    with pytest.raises(EvidenceRefused) as caught:
        cleaned(content, Progress())
    return caught.value.reason


def test_nothing_of_a_photo_is_kept_but_the_picture() -> None:
    before = photo()
    kept = cleaned(before, Progress())
    assert kept.media_type == JPEG
    for told in (b"Secretphone", b"2026:10", b"Exif", b"Wang", b"profile", b"ICC"):
        assert told not in kept.data
    with Image.open(io.BytesIO(kept.data)) as image:
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert set(kept.removed) == {
        Removed.LOCATION,
        Removed.CAMERA,
        Removed.TIME,
        Removed.WORDS,
    }


def test_a_photo_taken_upright_stands_upright() -> None:
    kept = cleaned(photo(640, 480), Progress())
    assert (kept.width, kept.height) == (480, 640)
    with Image.open(io.BytesIO(kept.data)) as image:
        red, _, blue = image.getpixel((479 - 20, 20))  # type: ignore[misc]
        assert red > 180 > blue  # the red corner was left above, and is right above now


def test_a_large_photo_becomes_small_enough() -> None:
    noise = Image.effect_noise((5000, 3000), 90).convert("RGB")
    file = io.BytesIO()
    noise.save(file, "JPEG", quality=95)
    kept = cleaned(file.getvalue(), Progress())
    assert max(kept.width, kept.height) <= pictures.LONGEST_SIDE
    assert kept.size <= 2 * pictures.MOST_BYTES  # noise is the worst there is
    plain = cleaned(photo(5000, 3000), Progress())
    assert max(plain.width, plain.height) == pictures.LONGEST_SIDE
    assert plain.size <= pictures.MOST_BYTES


def test_a_photo_of_forty_megabytes_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(photo() + bytes(40 * 1024 * 1024))  # phones append a film to a photo
    steps: list[tuple[int, int]] = []
    kept = prepare(path, Progress(lambda done, total: steps.append((done, total))))
    assert kept.original_size > 40_000_000 > kept.size
    assert len(steps) > 40
    assert path.stat().st_size == kept.original_size


def test_what_is_larger_than_any_photo_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.jpg"
    with path.open("wb") as file:
        file.write(photo())
        file.truncate(reading_files.LARGEST + 1)
    with pytest.raises(EvidenceRefused) as caught:
        prepare(path, Progress())
    assert caught.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"MZ\x90\x00" + bytes(200), Reason.PROGRAM),
        (b"MZ" + b"%PDF-1.4" + bytes(200), Reason.PROGRAM),
        (b"\x7fELF" + bytes(200), Reason.PROGRAM),
        (b"#!/bin/sh\n", Reason.PROGRAM),
        (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(80), Reason.PROGRAM),
        (b"PK\x03\x04" + bytes(100), Reason.OFFICE),
        (b"\xd0\xcf\x11\xe0" + bytes(100), Reason.OFFICE),
        (b"\x00\x00\x00\x18ftypheic" + bytes(50), Reason.HEIC),
        (picture("GIF"), Reason.OTHER_PICTURE),
        (picture("BMP"), Reason.OTHER_PICTURE),
        (picture("TIFF"), Reason.OTHER_PICTURE),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", Reason.OTHER_PICTURE),
        ("一段文字".encode(), Reason.UNKNOWN),
        (photo()[:300], Reason.DAMAGED),
        (photo()[:-400], Reason.DAMAGED),
        (b"\xff\xd8\xff" + bytes(50), Reason.DAMAGED),
        (picture("PNG")[:60], Reason.DAMAGED),
        (b"%PDF-1.4 nothing", Reason.DAMAGED),
    ],
)
def test_everything_else_is_refused_for_what_it_is(content: bytes, reason: Reason) -> None:
    assert refused(content) is reason


def test_a_renamed_program_is_no_photo(tmp_path: Path) -> None:
    path = tmp_path / "活动照片.jpg"
    path.write_bytes(b"MZ\x90\x00" + bytes(4000))
    with pytest.raises(EvidenceRefused) as caught:
        prepare(path, Progress())
    assert (caught.value.reason, caught.value.path) == (Reason.PROGRAM, path)


def test_an_empty_or_missing_file(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    with pytest.raises(EvidenceRefused) as caught:
        prepare(tmp_path / "empty.jpg", Progress())
    assert caught.value.reason is Reason.EMPTY
    with pytest.raises(CannotRead):
        prepare(tmp_path / "gone.jpg", Progress())


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(999)))
    assert refused(bomb + chunk(b"IEND", b"")) is Reason.TOO_MANY_PIXELS


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_a_jpeg(mode: str) -> None:
    kept = cleaned(picture("PNG", mode=mode), Progress())
    assert (kept.media_type, kept.width, kept.height) == (JPEG, 60, 40)


def test_words_of_a_png_are_gone() -> None:
    from PIL.PngImagePlugin import PngInfo

    words, file = PngInfo(), io.BytesIO()
    words.add_text("Author", "Wang")
    Image.new("RGB", (30, 30)).save(file, "PNG", pnginfo=words)
    kept = cleaned(file.getvalue(), Progress())
    assert kept.removed == (Removed.WORDS,)
    assert b"Wang" not in kept.data


def test_of_a_pdf_the_pages_are_kept() -> None:
    kept = cleaned(pdf(3), Progress())
    assert (kept.media_type, kept.pages) == (PDF, 3)
    read = PdfReader(io.BytesIO(kept.data))
    assert len(read.pages) == 3
    assert "Secret" not in str(read.metadata)
    assert kept.removed == (Removed.WORDS,)


def _javascript(writer: object) -> None:
    assert isinstance(writer, PdfWriter)
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("1")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)


def _carried_file(writer: object) -> None:
    assert isinstance(writer, PdfWriter)
    writer.add_attachment("a.txt", b"words")


def _launch(writer: object) -> None:
    assert isinstance(writer, PdfWriter)
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("calc.exe")}
    )
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): action})


@pytest.mark.parametrize("change", [_javascript, _carried_file, _launch])
def test_a_pdf_that_can_run_or_carry_something_is_refused(change: object) -> None:
    assert refused(pdf(1, change)) is Reason.ACTIVE_PDF  # type: ignore[arg-type]


def test_a_script_hidden_in_a_packed_object_with_a_disguised_name_is_found() -> None:
    assert refused(_hidden_script()) is Reason.ACTIVE_PDF


def test_the_word_javascript_in_a_title_is_no_script() -> None:
    def name_it(writer: object) -> None:
        assert isinstance(writer, PdfWriter)
        writer.add_metadata({"/Title": "About /JavaScript and (/Launch)"})

    assert cleaned(pdf(1, name_it), Progress()).pages == 1


def test_a_pdf_with_a_password_or_too_many_pages_is_refused() -> None:
    def lock(writer: object) -> None:
        assert isinstance(writer, PdfWriter)
        writer.encrypt("secret", algorithm="RC4-128")

    assert refused(pdf(1, lock)) is Reason.LOCKED_PDF
    assert refused(pdf(pdfs.MOST_PAGES + 1)) is Reason.TOO_MANY_PAGES


def test_reading_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(photo() + bytes(5 * 1024 * 1024))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        prepare(path, progress)


def _hidden_script() -> bytes:
    """All objects in a compressed stream, and the name of the action spelled J#61vaScript."""
    packed = [
        (1, b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>"),
        (2, b"<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        (3, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"),
        (4, b"<</S/J#61vaScript/J#53(app.alert\\(1\\))>>"),
    ]
    head, at = b"", 0
    for number, body in packed:
        head += b"%d %d " % (number, at)
        at += len(body) + 1
    stream = zlib.compress(head + b" ".join(body for _, body in packed))
    start = b"%PDF-1.5\n"
    objects = b"10 0 obj\n<</Type/ObjStm/N 4/First %d/Filter/FlateDecode/Length %d>>stream\n" % (
        len(head),
        len(stream),
    )
    whole = start + objects + stream + b"\nendstream\nendobj\n"
    places = {10: b"\x01" + len(start).to_bytes(3, "big") + b"\x00"}
    places |= {n: b"\x02\x00\x00\x0a" + bytes([n - 1]) for n in (1, 2, 3, 4)}
    places[11] = b"\x01" + len(whole).to_bytes(3, "big") + b"\x00"
    rows = zlib.compress(b"".join(places.get(n, bytes(5)) for n in range(12)))
    table = b"11 0 obj\n<</Type/XRef/Size 12/W[1 3 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>"
    tail = b"stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % (rows, len(whole))
    return whole + table % len(rows) + tail
