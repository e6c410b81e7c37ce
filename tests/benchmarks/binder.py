"""A binder of many photos beside Pillow and ReportLab alone putting the same photos on pages."""

import io
import tempfile
import tracemalloc
from datetime import date
from pathlib import Path

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from services.desk import Desk
from services.documents import evidence_binder
from services.evidence.binder import BinderService
from services.evidence.reading_files import cleaned
from services.evidence.records import NewEvidence
from services.evidence.service import EvidenceService
from services.progress import Progress
from tests.benchmarks.measure import Row, in_turn, median, ratio_row
from tests.builders import make_desk, make_register

PHOTOS = 24
_LONGEST, _QUALITY = 1200, 75  # as the binder's
_DAY, _LINE, _YEAR = date(2026, 10, 10), "s4.O02", "2026"


def binder_rows(photos: int = PHOTOS, times: int = 2) -> list[Row]:
    """Time, and memory as a multiple of the finished binder: a PC of 4 GB makes one of 200."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        desk = make_desk(make_register(Path(name)))
        kept = [_file(desk, number) for number in range(photos)]
        product, baseline = in_turn([lambda: bind(desk), lambda: bare(kept)], times, warm_up=0)
        tracemalloc.start()
        size = len(bind(desk)) / 1024 / 1024
        most = tracemalloc.get_traced_memory()[1] / 1024 / 1024
        tracemalloc.stop()
    return [
        ratio_row(
            "binder, time", median(product), median(baseline), 2.5,
            f"{photos} photos read, scaled and bound / Pillow and ReportLab alone",
        ),
        ratio_row(
            "binder, memory", most, size, 4.5, "most held by Python / the finished PDF", "MiB"
        ),
    ]  # fmt: skip


def bind(desk: Desk) -> bytes:
    """The whole binder."""
    service = BinderService(desk)
    facts = service.facts("s4", _YEAR, with_names=False)
    return evidence_binder.filled(facts, desk.codes, service.file, Progress()).pdf


def bare(photos: list[bytes]) -> bytes:
    """Two scaled photos a page and nothing else."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number, content in enumerate(photos):
        with Image.open(io.BytesIO(content)) as image:
            image.thumbnail((_LONGEST, _LONGEST))
            small = io.BytesIO()
            image.save(small, "JPEG", quality=_QUALITY)
        canvas.drawImage(ImageReader(small), 70, 60 + number % 2 * 380, 480, 360)
        if number % 2:
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def _file(desk: Desk, number: int) -> bytes:
    """A photo with some grain, as cameras give them; each another one."""
    grain = Image.effect_noise((800, 600), 18 + number % 7).resize((3000, 2250))
    photo = io.BytesIO()
    grain.convert("RGB").save(photo, "JPEG", quality=90)
    made = cleaned(photo.getvalue(), Progress())
    new = NewEvidence("photo", f"{number}", _DAY, indicators=(_LINE,))
    EvidenceService(desk).add(new, made)
    return made.data
